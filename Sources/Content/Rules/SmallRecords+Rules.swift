import CareRecords
import Diagnostics

extension ProgrammeReturn {
    func findProblems(_ rules: RuleContext, file: String, _ findings: inout Findings) {
        let place = file.split(separator: "/").suffix(2)
        if place.first.map(String.init) != site {
            findings.add(.returnPath, "site", "the return is of “\(site)”, and lies in another site’s folder")
        }
        if place.last.map(String.init) != period.iso + ".json" {
            findings.add(.returnPath, "period", "the return is for \(period.iso), and its file is named otherwise")
        }
        findings.repeated(values.map(\.measure), "value of the return") { "values[\($0)].measure" }
        findings.notAhead(period.firstDay, of: rules, "period", "the month")
        findOutcomeProblems(rules, &findings)
        guard rules.programme != nil else { return }
        findings.dangling(site, "site", among: rules.sites, "site")
        for (number, value) in values.enumerated() {
            findings.dangling(value.measure, "values[\(number)].measure", among: rules.measures, "measure")
            if let measure = rules.programme?.measure(value.measure) {
                value.findTimeProblems(measure, "values[\(number)].times", &findings)
            }
        }
        for (number, breakdown) in breakdowns.enumerated() {
            findings.dangling(breakdown.measure, "breakdowns[\(number)].measure", among: rules.measures, "measure")
            // A sum of which a part cannot be read is never right.
            let isReadable =
                !findings.hasFaults(within: "breakdowns[\(number)]") && !findings.hasFaults(within: "values")
            if isReadable, rules.programme?.measure(breakdown.measure)?.how == .count,
                let value = values.first(where: { $0.measure == breakdown.measure }), !value.missing,
                let whole = value.value, breakdown.rows.reduce(0, { $0 + $1.value }) != whole
            {
                findings.add(
                    .breakdownSum, "breakdowns[\(number)]", "the rows come to another number than the measure itself",
                    suggestion: "ask whether everyone has an entry, and whether anyone has two")
            }
        }
        findUnknownLabels(rules, &findings)
        for (number, revision) in revisions.enumerated() {
            findings.dangling(revision.measure, "revisions[\(number)].measure", among: rules.measures, "measure")
        }
    }
}

extension PublishedRecord {
    func findProblems(_ rules: RuleContext, file: String, _ findings: inout Findings) {
        if file.split(separator: "/").last.map(String.init) != on.iso + ".json" {
            findings.add(.returnPath, "on", "this was published on \(on.iso), and its file is named otherwise")
        }
        findings.notAhead(on, of: rules, "on", "the day on which it was published")
        for (number, figure) in figures.enumerated() {
            if let to = figure.to, to <= figure.from {
                findings.add(.periodOrder, "figures[\(number)].to", "the last month is not after the first")
            }
        }
    }
}

extension PrintedRecord {
    func findProblems(_ rules: RuleContext, file: String, _ findings: inout Findings) {
        if let name = file.split(separator: "/").last, !name.hasPrefix(on.iso) {
            findings.add(.returnPath, "on", "this was printed on \(on.iso), and its file is named otherwise")
        }
        findings.notAhead(on, of: rules, "on", "the day on which it was printed")
    }
}

extension CommunityResource {
    func findProblems(_ rules: RuleContext, _ findings: inout Findings) {
        findings.notAhead(checkedOn, of: rules, "checkedOn", "the day on which it was checked")
        guard rules.programme != nil else { return }
        for (number, need) in needs.enumerated() {
            findings.dangling(need, "needs[\(number)]", among: rules.headings, "heading")
        }
        for (number, site) in sites.enumerated() {
            findings.dangling(site, "sites[\(number)]", among: rules.sites, "site")
        }
    }
}

extension ForumPage {
    /// - Parameter body: the text as it stands in the file, before anything was left out.
    func findProblems(_ rules: RuleContext, body: String, _ findings: inout Findings) {
        if Pattern.id.matchesWhole(id) == false {
            findings.add(
                .invalidID, "slug", "the page’s name “\(id.prefix(40))” is not an id",
                suggestion: "rename the file, or give a slug of lower-case letters, digits and hyphens")
        }
        if let site, rules.programme != nil { findings.dangling(site, "site", among: rules.sites, "site") }
        if kind == .story { findDetails(rules, body: body, &findings) }
        var faults: TextFaults = []
        for scalar in body.unicodeScalars { faults.insert(TextFaults(of: scalar)) }
        if faults.contains(.control) {
            findings.add(.controlCharacter, "", "the page holds a control character, which is left out")
        }
        if faults.contains(.direction) {
            findings.add(
                .bidiControl, "", "the page holds an invisible character that turns its direction; it is left out")
        }
    }
}

extension ForumPage {
    /// Says where a story is more precise than it need be, with the phrase underlined.
    private func findDetails(_ rules: RuleContext, body: String, _ findings: inout Findings) {
        let details = StoryDetails(rules.programme)
        for (number, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for phrase in details.phrases(in: line) {
                let location = SourceLocation(
                    file: source, line: bodyLine + number, column: phrase.column, sourceLine: String(line),
                    length: phrase.length)
                findings.add(
                    .storyTooPrecise, at: location, path: "", phrase.kind.problem(phrase.words),
                    suggestion: phrase.kind.advice)
            }
        }
        for (field, text) in [("title", title), ("summary", summary), ("told", told ?? "")] {
            for phrase in details.phrases(in: text) {
                findings.add(
                    .storyTooPrecise, field, phrase.kind.problem(phrase.words), suggestion: phrase.kind.advice)
            }
        }
    }
}

extension StoryDetails.Phrase.Kind {
    fileprivate func problem(_ words: String) -> String {
        switch self {
        case .name: "“\(words)” looks like somebody’s full name"
        case .day: "“\(words)” is an exact day"
        case .age: "“\(words)” is an exact age"
        case .place: "“\(words)” is a small place"
        case .contact: "“\(words)” is how somebody can be reached"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .name: "use a first name that is not theirs, or what somebody does"
        case .day: "say the month or the season"
        case .age: "say “in her eighties”"
        case .place: "say the site, or leave it out"
        case .contact: "leave it out"
        }
    }
}

extension Pattern {
    func matchesWhole(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer(matches) }
}
