import CareRecords
import Content
import Glibc
import JSONReading

/// What earlier runs have printed: `content/printed/`, one file a run.
struct PrintedMemory: Sendable {
    /// How a document was printed last.
    struct Last: Sendable, Hashable {
        let on: CalendarDate
        let digest: String
    }

    private var last: [PrintedDocument: Last] = [:]

    /// - Parameter records: in the order of their files, later runs last.
    init(_ records: [PrintedRecord]) {
        // Of two runs of one day the later counts, and records come in the order of their files.
        for record in records.enumerated().sorted(by: { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }) {
            for document in record.element.documents {
                last[document.what] = Last(on: record.element.on, digest: document.digest)
            }
        }
    }

    func latest(of what: PrintedDocument) -> Last? { last[what] }

    /// One document a line, so that changes can be read.
    static func bytes(of record: PrintedRecord) -> [UInt8] {
        var json = JSONWriter(indented: true, capacity: 160 * record.documents.count)
        json.object { json in
            json.member("kind", RecordKind.printedDocuments.name)
            json.member("version", RecordKind.version)
            json.member("on", record.on.iso)
        }
        var text = String(json.text.dropLast(2)) + ",\n  \"documents\": ["
        for (number, one) in record.documents.enumerated() {
            var line = JSONWriter()
            line.object { line in
                line.member("document", one.what.kind.rawValue)
                line.member("person", ifPresent: one.what.person)
                line.member("meeting", ifPresent: one.what.meeting)
                line.member("organisation", ifPresent: one.what.organisation)
                line.member("digest", one.digest)
            }
            text += (number == 0 ? "\n    " : ",\n    ") + line.text
        }
        return Array((text + "\n  ]\n}\n").utf8)
    }
}
