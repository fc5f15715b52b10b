import CareRecords
import Diagnostics
import PlainWords

extension CarePlan {
    /// What makes the Easy Read version hard, for people who need one: the words of the record that it says, and that
    /// nobody has checked it. A program can do no more: people with a learning disability check Easy Read.
    func findHardWords(_ rules: RuleContext, _ findings: inout Findings) {
        guard accessNeeds.formats.contains(.easyRead), !person.hasDied else { return }
        findUncheckedEasyRead(rules, &findings)
        let checker = PlainWordsChecker(language: person.language, names: names(rules))
        for (text, path) in EasyReadTexts(of: self).all {
            for found in checker.findings(in: text) {
                findings.add(found.kind.id, path, found.message, suggestion: found.suggestion)
            }
        }
    }

    private func findUncheckedEasyRead(_ rules: RuleContext, _ findings: inout Findings) {
        if easyReadReview(on: rules.asOf) != nil { return }
        // A day that lies ahead has been named already.
        if let on = easyReadReview?.on, on > rules.asOf { return }
        findings.add(
            .easyReadNotChecked, easyReadReview == nil ? "" : "easyReadReview.on",
            easyReadReview.map {
                "the plan changed on \(lastChangedOn.iso), after its Easy Read version was checked on \($0.on.iso)"
            } ?? "nobody has checked the Easy Read version",
            suggestion: "ask people with a learning disability to check it, and write who did under “easyReadReview”")
    }

    /// Whatever is called what it is called: nobody can make a name easier.
    private func names(_ rules: RuleContext) -> [String] {
        let helpers = contacts.map(\.name) + professionals.flatMap { [$0.name, $0.organisation ?? ""] }
        let team = rules.team.values.map(\.name)
        let sites = (rules.programme?.sites ?? []).map { $0.name.text(in: person.language) }
        let substances = medicines.map(\.name) + allergies.map(\.substance)
        let week = week.entries.flatMap { [$0.who, $0.from ?? ""] }
        let others = contingency.flatMap { $0.contacts.compactMap(\.name) } + documents.compactMap(\.name)
        var owners: [String] = []
        forEachAction { action, _ in owners += [action.owner?.name ?? "", action.owner?.organisation ?? ""] }
        let own = [person.name.full, person.name.called, aboutMe.supportedBy ?? "", practice?.name ?? ""]
        return own + (person.address?.lines ?? []) + helpers + team + sites + substances + week + others + owners
    }
}

extension PlainWordsFinding {
    fileprivate var message: String {
        switch kind {
        case .longSentence: "a sentence of more than \(PlainWordsChecker.mostWords) words: “\(shortened)”"
        case .longWord: "“\(phrase)” is a long word"
        case .passive: "“\(phrase)” does not say who does it"
        case .jargon: "“\(phrase)” is a word that people outside do not use"
        case .doubleNegative: "“\(phrase)” says no twice"
        case .numberInWords: "“\(phrase)” is a number in words"
        case .percent: "“\(phrase)” is a share of a hundred"
        }
    }

    fileprivate var suggestion: String {
        switch kind {
        case .longSentence: "make two or three sentences of it, each with one idea"
        case .longWord: "use a shorter word, or say what it means in the next sentence"
        case .passive: "say who does it: “Jackie washes me”, and not “I am washed”"
        case .jargon: plain.map { "did you mean “\($0)”?" } ?? "write the whole words"
        case .doubleNegative: "say what is so, and say no once at most"
        case .numberInWords: plain.map { "write \($0)" } ?? "write it in digits"
        case .percent: "say it with small numbers, such as “1 in 2”"
        }
    }

    private var shortened: String { phrase.count > 80 ? phrase.prefix(80) + "…" : phrase }
}
