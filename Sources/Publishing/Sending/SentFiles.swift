import CareRecords
import Content
import Digests
import Documents
import JSONReading

/// What a build says is to be sent, for `caresheaf sent`, and the records that this writes.
struct SentFiles {
    /// Made on the desk by every build: who, where to, which document, and a fingerprint of what it tells.
    static let ofBuild = "desk/letters-to-send.json"

    /// One letter a line.
    static func bytes(of entries: [CaseloadEntry], _ invitations: [Desk.Invitation], asOf: CalendarDate) -> [UInt8] {
        let due = entries.compactMap { entry in entry.documents.letter.map { (entry.person.id, $0) } }
        var json = JSONWriter(indented: true)
        json.object { $0.member("asOf", asOf.iso) }
        let letters = lines(due, under: "letters", after: json.bytes) { line, one in
            line.member("document", one.1.kind.rawValue)
            line.member("person", one.0)
            line.member("practice", one.1.practice)
            line.member("facts", String(one.1.fingerprint, radix: 16))
        }
        return closed(
            lines(invitations, under: "invitations", after: letters) { line, one in
                line.member("person", one.id)
                line.member("practice", one.practice)
            })
    }

    /// One person a line, so that changes can be read.
    static func bytes(of record: SentRecord) -> [UInt8] {
        var json = JSONWriter(indented: true)
        json.object { json in
            json.member("kind", RecordKind.sentDocuments.name)
            json.member("version", RecordKind.version)
            json.member("on", record.on.iso)
        }
        return closed(
            lines(record.documents, under: "documents", after: json.bytes) { line, one in
                line.member("document", one.kind.rawValue)
                line.member("person", one.person)
                line.member("practice", one.practice)
                line.write(one.facts)
            })
    }

    /// The first 64 bits of a digest: enough to tell that a plan has been changed.
    static func fingerprint(of facts: PracticeFacts) -> UInt64 {
        var json = JSONWriter()
        json.object { $0.write(facts) }
        return Digest(of: json.bytes).beginning
    }

    /// One item a line, as one more member of an object that is written but for its end.
    private static func lines<Item>(
        _ items: [Item], under name: String, after head: [UInt8], _ write: (inout JSONWriter, Item) -> Void
    ) -> [UInt8] {
        var bytes = head.dropLast(2) + ",\n  \"\(name)\": [".utf8
        for (number, item) in items.enumerated() {
            var line = JSONWriter()
            line.object { write(&$0, item) }
            bytes += (number == 0 ? "\n    " : ",\n    ").utf8
            bytes += line.bytes
        }
        return Array(bytes + "\n  ]\n}".utf8)
    }

    private static func closed(_ object: [UInt8]) -> [UInt8] { object + "\n".utf8 }
}

extension JSONWriter {
    fileprivate mutating func write(_ facts: PracticeFacts) {
        member("status", ifPresent: facts.status?.rawValue)
        if let coordinator = facts.coordinator {
            key("coordinator")
            object { json in
                json.member("id", coordinator.id)
                json.member("name", coordinator.name)
            }
        }
        if !facts.medicines.isEmpty {
            key("medicines")
            array { json in for medicine in facts.medicines { json.object { $0.write(medicine) } } }
        }
        if !facts.contingency.isEmpty {
            key("contingency")
            array { json in for plan in facts.contingency { json.object { $0.write(plan) } } }
        }
    }

    private mutating func write(_ medicine: ListedMedicine) {
        member("id", ifPresent: medicine.id)
        member("name", medicine.name)
        member("status", medicine.status.rawValue)
        member("dose", ifPresent: medicine.dose)
        member("times", ifPresent: medicine.times)
        if medicine.timeCritical { member("timeCritical", true) }
    }

    private mutating func write(_ plan: ListedContingency) {
        member("id", plan.id)
        member("name", plan.name)
        if plan.emergency { member("emergency", true) }
        key("triggers")
        array { json in for trigger in plan.triggers { json.value(trigger) } }
        key("whatToDo")
        array { json in for step in plan.whatToDo { json.value(step) } }
    }
}
