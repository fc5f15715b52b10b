import Diagnostics
import Digests

/// All that a build read, as one digest, and all that it had to say: the same build need not be run again to say it.
struct WholeBuild: Sendable {
    let inputs: Digest
    let report: BuildReport

    init(inputs: Digest, report: BuildReport) {
        self.inputs = inputs
        self.report = report
    }

    func write(to writer: inout PackedWriter) {
        writer.add(inputs)
        writer.add(report.outcome.rawValue)
        for number in [report.plans, report.setAside, report.files, report.bytes] { writer.add(number) }
        for counts in [report.documents, report.withheld] {
            writer.add(counts.sorted { $0.key < $1.key }) { writer, one in
                writer.add(one.key)
                writer.add(one.value)
            }
        }
        writer.add(report.diagnostics) { $0.add($1) }
    }

    /// - Parameter options: those of the build that asks.
    init?(_ reader: inout PackedReader, for options: BuildOptions) {
        guard let inputs = reader.digest(), let outcome = reader.text().flatMap(BuildReport.Outcome.init),
            let plans = reader.number(), let setAside = reader.number(), let files = reader.number(),
            let bytes = reader.number(), let documents = reader.counts(), let withheld = reader.counts(),
            let diagnostics = reader.list({ $0.diagnostic() })
        else { return nil }
        var report = BuildReport(options: options)
        report.outcome = outcome
        report.plans = plans
        report.setAside = setAside
        report.files = files
        report.bytes = bytes
        report.documents = documents
        report.withheld = withheld
        report.diagnostics = diagnostics
        self.init(inputs: inputs, report: report)
    }
}

extension PackedReader {
    fileprivate mutating func counts() -> [String: Int]? {
        let pairs = list { reader -> (String, Int)? in
            guard let key = reader.text(), let count = reader.number() else { return nil }
            return (key, count)
        }
        return pairs.map { Dictionary($0) { first, _ in first } }
    }

    fileprivate mutating func diagnostic() -> Diagnostic? {
        guard let name = text(), let usual = text().flatMap(Severity.init),
            let severity = text().flatMap(Severity.init),
            let hasPlace = number()
        else { return nil }
        var place: SourceLocation?
        if hasPlace == 1 {
            guard let file = text(), let line = number(), let column = number(), let source = optionalText(),
                let caret = number(), let length = number()
            else { return nil }
            place = SourceLocation(
                file: file, line: line, column: column, sourceLine: source, caret: caret, length: length)
        }
        guard let path = text(), let message = text(), let suggestion = optionalText() else { return nil }
        return Diagnostic(
            DiagnosticID(name, usual, suggestion ?? ""), severity: severity, at: place, path: path, message,
            suggestion: suggestion)
    }
}

extension PackedWriter {
    fileprivate mutating func add(_ diagnostic: Diagnostic) {
        add(diagnostic.id.name)
        add(diagnostic.id.severity.rawValue)
        add(diagnostic.severity.rawValue)
        add(diagnostic.location == nil ? 0 : 1)
        if let place = diagnostic.location {
            add(place.file)
            add(place.line)
            add(place.column)
            add(place.sourceLine)
            add(place.caret)
            add(place.length)
        }
        add(diagnostic.path)
        add(diagnostic.message)
        add(Optional(diagnostic.suggestion))
    }
}
