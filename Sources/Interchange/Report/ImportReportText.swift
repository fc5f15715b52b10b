import Diagnostics

/// Tells in words what an import did.
public struct ImportReportText: Sendable {
    /// Whether to list what the import and the plans differ in.
    public var showsDifferences: Bool
    /// Whether to list what has no place, value by value.
    public var showsUnplaced: Bool
    /// Whether nothing was written.
    public var isDryRun: Bool
    public var subject: ImportSubject

    public init(
        of subject: ImportSubject = .plans, showsDifferences: Bool, showsUnplaced: Bool, isDryRun: Bool
    ) {
        self.subject = subject
        self.showsDifferences = showsDifferences
        self.showsUnplaced = showsUnplaced
        self.isDryRun = isDryRun
    }

    /// What became of one record, in a line or more.
    public func text(of record: ImportedRecord) -> String {
        var text = "\(word(for: record.outcome)) \(record.file ?? "(no file)")"
        let count = record.unplaced.reduce(0) { $0 + $1.facts.count }
        if count > 0 { text += ", \(count) \(count == 1 ? "value" : "values") without a place" }
        text = text.visible + "\n"
        if showsDifferences { for difference in record.differences { text += self.text(of: difference) } }
        guard showsUnplaced else { return text }
        if !record.unplaced.isEmpty { text += "  Without a place:\n" + Self.list(record.unplaced) }
        if !record.takenBack.isEmpty {
            text += "  Left out, since they were entered in error:\n" + Self.list(record.takenBack)
        }
        return text
    }

    /// Resources that belong to nobody’s plan.
    public func text(ofNobodys resources: [UnplacedResource]) -> String {
        guard showsUnplaced, !resources.isEmpty else { return "" }
        return "In nobody’s plan, since nothing says whom they are about:\n" + Self.list(resources)
    }

    /// How it ended.
    public func text(of summary: ImportSummary) -> String {
        func count(_ outcome: ImportedRecord.Outcome) -> Int { summary.records[outcome] ?? 0 }
        let parts = [
            (count(.new), "new"), (count(.updated), "brought up to date"), (count(.unchanged), "unchanged"),
            (count(.refused), "not imported"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let records = parts.isEmpty ? "no \(subject.many)" : "\(subject.many): \(parts.joined(separator: ", "))"
        var lines: [String] = []
        switch (summary.isGivenUp, isDryRun) {
        case (true, _):
            lines.append("Nothing was written, since not everything can be imported. It would have been \(records).")
        case (_, true): lines.append("Nothing was written. It would be \(records).")
        default: lines.append("Imported \(records).")
        }
        if summary.unplaced > 0 {
            lines.append("Values without a place: \(summary.unplaced). The plans keep them under imported.unplaced.")
        }
        if summary.counts != DiagnosticCounts() { lines.append("Found \(summary.counts.summary).") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func word(for outcome: ImportedRecord.Outcome) -> String {
        switch outcome {
        case .new: isDryRun ? "would make " : "made       "
        case .updated: isDryRun ? "would change" : "changed    "
        case .unchanged: "unchanged  "
        case .refused: "not imported"
        }
    }

    private func text(of difference: ImportDifference) -> String {
        let sign =
            switch difference.kind {
            case .added: "+"
            case .changed: "~"
            case .removed: "-"
            case .kept, .keptThoughGone, .staysOut: "!"
            }
        var text = "  \(sign) \(difference.path.visible)"
        switch difference.kind {
        case .kept: text += " (the \(subject.one)’s stays)"
        case .keptThoughGone: text += " (no longer in \(subject.source); the \(subject.one)’s stays)"
        case .staysOut: text += " (taken out of the \(subject.one); stays out)"
        case .added, .changed, .removed: break
        }
        text += "\n"
        let width = max(subject.one.count, subject.source.count)
        let isBoth = difference.mine != nil && difference.theirs != nil
        for (words, mark) in [
            (difference.mine, isBoth ? subject.one : ""), (difference.theirs, isBoth ? subject.source : ""),
        ] {
            guard let words else { continue }
            for (number, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let shown = number == 0 ? mark : ""
                text += "      \(shown)\(String(repeating: " ", count: width - shown.count)) \(String(line).visible)\n"
            }
        }
        return text
    }

    private static func list(_ resources: [UnplacedResource]) -> String {
        var text = ""
        for resource in resources {
            text += "    \(resource.resource.visible) in \(resource.file.visible)\n"
            for fact in resource.facts {
                let why = fact.why.map { " (\($0.visible))" } ?? ""
                text += "      \(fact.path.visible): \(fact.value.visible)\(why)\n"
            }
        }
        return text
    }
}
