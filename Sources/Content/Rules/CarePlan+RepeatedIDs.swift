import CareRecords
import Diagnostics

extension CarePlan {
    /// Ids by which something is spoken of or found again, and which two things share.
    func findRepeatedIDs(_ findings: inout Findings) {
        findings.repeated(needs.map(\.id), "need") { "needs[\($0)].id" }
        findings.repeated(contingency.map(\.id), "contingency plan") { "contingency[\($0)].id" }
        // Owners refer to professionals and contacts alike, so they share their ids.
        findings.repeated(professionals.map(\.id) + contacts.map(\.id), "professional or contact") { number in
            number < professionals.count
                ? "professionals[\(number)].id" : "contacts[\(number - professionals.count)].id"
        }
        var goals: Set<String> = []
        var actions: Set<String> = []
        for n in needs.indices {
            for g in needs[n].goals.indices where !goals.insert(needs[n].goals[g].id).inserted {
                findings.add(
                    .duplicateID, "needs[\(n)].goals[\(g)].id",
                    "the id “\(needs[n].goals[g].id)” belongs to another goal already")
            }
        }
        forEachAction { action, path in
            if actions.insert(action.id).inserted { return }
            findings.add(.duplicateID, path() + ".id", "the id “\(action.id)” belongs to another action already")
        }
        findRepeatedOwnIDs(&findings)
    }

    /// Ids that an import gave to what has none of its own otherwise.
    private func findRepeatedOwnIDs(_ findings: inout Findings) {
        findings.repeated(ifAny: conditions, \.id, "condition", in: "conditions")
        findings.repeated(ifAny: medicines, \.id, "medicine", in: "medicines")
        findings.repeated(ifAny: allergies, \.id, "allergy", in: "allergies")
        findings.repeated(ifAny: alerts, \.id, "alert", in: "alerts")
        findings.repeated(ifAny: measures, \.id, "reading", in: "measures")
        findings.repeated(ifAny: selfMonitoring, \.id, "record that the person keeps", in: "selfMonitoring")
        findings.repeated(ifAny: documents, \.id, "document", in: "documents")
        findings.repeated(ifAny: week.entries, \.id, "entry of the week", in: "week.entries")
        findings.repeated(ifAny: additionalPlans, \.id, "additional plan", in: "additionalPlans")
        findings.repeated(ifAny: consents, \.id, "consent", in: "consents")
        findings.repeated(ifAny: imported?.consents ?? [], \.id, "imported consent", in: "imported.consents")
    }
}

extension Findings {
    /// The same for a list in which an id may be left out.
    fileprivate mutating func repeated<Part>(
        ifAny parts: [Part], _ id: (Part) -> String?, _ noun: String, in list: String
    ) {
        if parts.count < 2 { return }
        var seen: Set<String> = []
        for (number, part) in parts.enumerated() {
            guard let id = id(part), !seen.insert(id).inserted else { continue }
            add(.duplicateID, "\(list)[\(number)].id", "the id “\(id)” belongs to another \(noun) already")
        }
    }
}
