/// Parts of a plan that are true only together.
///
/// Half an address from the plan and half from an import is the address of nobody. Where somebody has edited one of
/// these members, an import changes none of them.
enum WholeParts {
    /// The members that belong together, by the name of the member or list that an object is in. The rest of an object
    /// is compared member by member: a medicine with a note of the coordinator's is stopped when FHIR stops it.
    static func groups(in key: String) -> [[String]] { byKey[key] ?? [] }

    private static let byKey: [String: [[String]]] = [
        "address": [["lines", "postcode", "kind"]],
        "agreement": [["with", "name", "role", "on"]],
        "allergies": [["substance", "snomed", "codes"]],
        "conditions": [["name", "snomed", "codes"]],
        "contacts": [["name", "phone", "email"]],
        "documents": [["kind", "name", "date", "where"]],
        "measures": [["tool", "name", "on", "score", "unit", "items", "answers", "result", "codes"]],
        "medicines": [["name", "dose", "times", "codes"]],
        "name": [["given", "family", "full"]],
        "noKnownAllergies": [["source", "asOf"]],
        "owner": [["kind", "ref", "name", "organisation"]],
        "practice": [["ods", "name", "telephone"]],
        "professionals": [["name", "role", "organisation", "phone", "email"]],
        "review": [["on", "responsible"]],
        "risk": [["tool", "toolVersion", "date", "tier", "score"]],
    ]

    /// By what an element of a list without ids is the same as another, whatever else they say: a telephone number
    /// does not stand twice in a list because one of them has a note.
    static func sameness(of value: PlanValue, in key: String) -> String? {
        switch key {
        case "phones": value.member("number")?.lines.filter(\.isNumber)
        case "emails": value.member("address")?.lines.lowercased()
        default: nil
        }
    }
}
