/// What somebody from the person's own life is to them, out of the code systems in which FHIR says so.
enum Relationship {
    /// What the concepts say in words: “Daughter; Cousin”. What is said by `types` is left out, unless nothing else
    /// is said: then it is “Next of kin”.
    static func words(of concepts: [FHIRElement]) -> String? {
        wordsBesideTypes(of: concepts)
            ?? {
                let names = types(of: concepts).compactMap { typeNames[$0] }
                return names.isEmpty ? nil : names.joined(separator: "; ")
            }()
    }

    /// The same, but nil where nothing is said besides types.
    static func wordsBesideTypes(of concepts: [FHIRElement]) -> String? {
        var said: [String] = []
        for concept in concepts where !isOnlyType(concept) {
            guard let words = words(of: concept), !SaidWords(said).contain(words) else { continue }
            said.append(words)
        }
        return said.isEmpty ? nil : said.joined(separator: "; ")
    }

    /// The codes of a plan's `types`, each once.
    static func types(of concepts: [FHIRElement]) -> [String] {
        var types: [String] = []
        for type in concepts.compactMap(type) where !types.contains(type) { types.append(type) }
        return types
    }

    /// Marks as used what the plan says of a concept then.
    static func take(_ concept: FHIRElement, saying words: String) {
        let type = type(of: concept)
        let said = SaidWords(words, type.flatMap { typeWords[$0] }, type)
        if let text = concept["text"], let value = text.value, said.contain(value) { text.take() }
        for coding in concept.all("coding") {
            let meaning = meaning(of: coding)
            guard meaning.type != nil && meaning.type == type || meaning.words.map(said.contain) == true else {
                if let display = coding["display"], let value = display.value, said.contain(value) { display.take() }
                continue
            }
            for name in ["system", "code", "display"] {
                guard let leaf = coding[name] else { continue }
                if name != "display" || said.contain(leaf.value ?? "") || meaning.type != nil { leaf.take() }
            }
        }
    }

    // MARK: One concept

    private static func words(of concept: FHIRElement) -> String? {
        if let words = concept.conceptName { return words.capitalisedFirst }
        return concept.all("coding").lazy.compactMap { meaning(of: $0).words }.first
    }

    private static func type(of concept: FHIRElement) -> String? {
        for coding in concept.all("coding") {
            if let type = meaning(of: coding).type { return type }
        }
        return concept.conceptName.flatMap { typesByWords[$0.lowercased()] }
    }

    /// Whether a concept says nothing but what its type says.
    private static func isOnlyType(_ concept: FHIRElement) -> Bool {
        if concept.all("coding").contains(where: { meaning(of: $0).isNothing }), concept.peek("text") == nil {
            return true
        }
        guard let type = type(of: concept), let plain = typeWords[type] else { return false }
        guard let words = concept.peek("text") ?? concept.conceptName else { return true }
        return SaidWords(plain, type, "of patient contact person").contain(words)
    }

    private struct Meaning {
        var type: String?
        var words: String?
        /// The code says that nobody said.
        var isNothing = false
    }

    private static func meaning(of coding: FHIRElement) -> Meaning {
        guard let code = coding.peek("code"), let system = coding.peek("system") else { return Meaning() }
        switch system.split(separator: "/").last {
        case "v2-0131", "0131":
            if ["U", "O"].contains(code) { return Meaning(isNothing: true) }
            return Meaning(
                type: ["C": "emergency-contact", "EP": "emergency-contact", "N": "next-of-kin"][code],
                words: contactRoles[code])
        case "v3-RoleClass", "RoleClass":
            return Meaning(
                type: ["ECON": "emergency-contact", "NOK": "next-of-kin", "CAREGIVER": "carer"][code],
                words: ["GUARD": "Guardian"][code])
        case "v3-RoleCode", "RoleCode":
            return Meaning(
                type: ["FRND": "friend", "NBOR": "neighbour"][code] ?? (code.hasSuffix("POWATT") ? "attorney" : nil),
                words: RelationshipWords.byRoleCode[code] ?? (code.hasSuffix("POWATT") ? "Power of attorney" : nil))
        case "UKCore-AdditionalPersonRelationshipRole":
            return Meaning(type: code == "Carer" ? "carer" : nil, isNothing: code == "NotSpecified")
        case "sct":
            return Meaning(type: ["133932002": "carer", "407542009": "carer", "184142008": "next-of-kin"][code])
        default: return Meaning()
        }
    }

    // MARK: Tables

    /// HL7 v2 table 0131.
    private static let contactRoles = [
        "BP": "Billing contact", "CP": "Contact person", "E": "Employer", "F": "Federal agency",
        "I": "Insurance company", "PR": "Person preparing a referral", "S": "State agency",
    ]

    private static let typeNames = [
        "carer": "Carer", "next-of-kin": "Next of kin", "emergency-contact": "Emergency contact", "friend": "Friend",
        "neighbour": "Neighbour", "attorney": "Attorney", "advocate": "Advocate", "volunteer": "Volunteer",
    ]

    /// What those who record a type may call it.
    private static let typeWords = [
        "carer": "Carer caregiver", "next-of-kin": "Next of kin", "emergency-contact": "Emergency contact",
        "friend": "Friend unrelated", "neighbour": "Neighbour neighbor", "attorney": "Attorney",
        "advocate": "Advocate", "volunteer": "Volunteer",
    ]

    private static let typesByWords = [
        "carer": "carer", "caregiver": "carer", "main carer": "carer", "unpaid carer": "carer",
        "informal carer": "carer", "next of kin": "next-of-kin", "next-of-kin": "next-of-kin",
        "emergency contact": "emergency-contact", "friend": "friend", "neighbour": "neighbour",
        "neighbor": "neighbour", "advocate": "advocate", "volunteer": "volunteer",
    ]
}

extension String {
    /// With a capital in front: “Wife” of “wife”.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
