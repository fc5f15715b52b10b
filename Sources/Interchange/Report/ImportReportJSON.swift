public import CareRecords
import Diagnostics
import JSONReading

/// Tells other programs what an import did: one JSON object, a line for each entry, written as it goes.
public struct ImportReportJSON: Sendable {
    /// Whether to list what the import and the plans differ in.
    public var showsDifferences: Bool
    /// Whether to list what has no place, value by value; otherwise it is counted.
    public var showsUnplaced: Bool
    public var subject: ImportSubject
    private let catalogue: DiagnosticCatalogue
    private var isFirst = true

    public init(
        of subject: ImportSubject = .plans, showsDifferences: Bool, showsUnplaced: Bool,
        explainedBy catalogue: DiagnosticCatalogue
    ) {
        self.catalogue = catalogue
        self.subject = subject
        self.showsDifferences = showsDifferences
        self.showsUnplaced = showsUnplaced
    }

    /// What comes before the first entry.
    public func beginning(asOf day: CalendarDate, isDryRun: Bool) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("kind", "caresheaf-import-report")
            json.member("version", 1)
            json.member("asOf", day.iso)
            json.member("dryRun", isDryRun)
        }
        return json.text.dropLast() + ",\"entries\":["
    }

    /// One entry; nothing for what a report does not hold.
    public mutating func entry(_ event: ImportEvent) -> String {
        var json = JSONWriter()
        switch event {
        case .progress: return ""
        case .problems(let diagnostics):
            json.object { json in
                json.member("entry", "problems")
                json.key("diagnostics")
                json.value(diagnostics, explainedBy: catalogue)
            }
        case .record(let record): json.object { write(record, &$0) }
        case .nobodys(let resources):
            json.object { json in
                json.member("entry", "nobodys")
                write(resources, "unplaced", &json)
            }
        }
        defer { isFirst = false }
        return (isFirst ? "\n" : ",\n") + json.text
    }

    /// What comes after the last entry.
    public func end(_ summary: ImportSummary) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("outcome", summary.ending.rawValue)
            json.key(subject.many)
            json.object { json in
                for outcome in ImportedRecord.Outcome.allCases {
                    json.member(outcome.rawValue, summary.records[outcome] ?? 0)
                }
            }
            if subject == .plans { json.member("unplaced", summary.unplaced) }
            json.key("counts")
            json.value(summary.counts)
        }
        return "\n]," + json.text.dropFirst() + "\n"
    }

    private func write(_ record: ImportedRecord, _ json: inout JSONWriter) {
        json.member("entry", subject.one)
        json.member("outcome", record.outcome.rawValue)
        json.member("id", ifPresent: record.id)
        json.member("file", ifPresent: record.file)
        json.member(subject.parts, record.parts)
        if showsDifferences {
            json.key("differences")
            json.array { json in
                for difference in record.differences {
                    json.object { json in
                        json.member("kind", difference.kind.rawValue)
                        json.member("path", difference.path)
                        json.member(subject.one, ifPresent: difference.mine)
                        json.member(subject.source.lowercased(), ifPresent: difference.theirs)
                    }
                }
            }
        }
        if subject == .plans {
            write(record.unplaced, "unplaced", &json)
            write(record.takenBack, "enteredInError", &json)
        }
        json.key("diagnostics")
        json.value(record.diagnostics, explainedBy: catalogue)
    }

    private func write(_ resources: [UnplacedResource], _ name: String, _ json: inout JSONWriter) {
        guard showsUnplaced else {
            json.member(name, resources.reduce(0) { $0 + $1.facts.count })
            return
        }
        json.key(name)
        json.array { json in
            for resource in resources {
                json.object { json in
                    json.member("resource", resource.resource)
                    json.member("file", resource.file)
                    json.key("facts")
                    json.array { json in
                        for fact in resource.facts {
                            json.object { json in
                                json.member("path", fact.path)
                                json.member("value", fact.value)
                                json.member("why", ifPresent: fact.why)
                            }
                        }
                    }
                }
            }
        }
    }
}
