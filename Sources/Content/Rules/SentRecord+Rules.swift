import CareRecords

extension SentRecord {
    /// Neither plans nor practices are looked up: what was sent stays true when they are gone.
    func findProblems(_ rules: RuleContext, file: String, _ findings: inout Findings) {
        if let name = file.split(separator: "/").last, !name.hasPrefix(on.iso) {
            findings.add(.returnPath, "on", "this was sent on \(on.iso), and its file is named otherwise")
        }
        findings.notAhead(on, of: rules, "on", "the day on which it was sent")
        findings.repeated(documents.map(\.person), "document of this record") { "documents[\($0)].person" }
    }
}
