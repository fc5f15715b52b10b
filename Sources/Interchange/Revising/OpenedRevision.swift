import CareRecords
import Diagnostics
import JSONReading

/// A plan that is opened for its next revision: its number is raised, it is written today, and its history has a place
/// for what a coordinator wants to say of the change. Nothing else in it is touched.
struct OpenedRevision {
    let bytes: [UInt8]

    /// Nil where the plan has no number to raise.
    ///
    /// - Parameter isLine: whether the plan is a line among others.
    init?(of plan: [UInt8], on day: CalendarDate, isLine: Bool) {
        var reader = JSONReader()
        var problems: [Diagnostic] = []
        guard let root = reader.read(plan, file: "", into: &problems), let revision = root.member("revision"),
            let number = revision.int, let writtenOn = root.member("writtenOn"), writtenOn.kind == .string
        else { return nil }
        var edits = ByteEdits()
        edits.replace(revision, with: String(number + 1))
        edits.replace(writtenOn, with: "\"\(day.iso)\"")
        let entry = Self.entry(number + 1, on: day, isLine: isLine)
        if let history = root.member("history"), history.kind == .array {
            let end = history.count == 0 ? (isLine ? "" : "\n  ") : isLine ? ", " : ","
            edits.insert((isLine ? "" : "\n    ") + entry + end, at: history.offset + 1)
        } else {
            let list = isLine ? "[\(entry)]" : "[\n    \(entry)\n  ]"
            edits.insert("\"history\": \(list),\(isLine ? " " : "\n  ")", at: Self.key(before: revision, in: plan))
        }
        bytes = edits.applied(to: plan)
    }

    private static func entry(_ number: Int, on day: CalendarDate, isLine: Bool) -> String {
        let members = ["\"revision\": \(number)", "\"on\": \"\(day.iso)\"", "\"changes\": []"]
        return isLine
            ? "{\(members.joined(separator: ", "))}" : "{\n      \(members.joined(separator: ",\n      "))\n    }"
    }

    /// Where the name of a number’s member begins: a name of plain letters, so that its quotes are the last two.
    private static func key(before value: JSONValue, in plan: [UInt8]) -> Int {
        let quote = UInt8(ascii: "\"")
        guard let end = plan[..<value.offset].lastIndex(of: quote), let start = plan[..<end].lastIndex(of: quote) else {
            return value.offset
        }
        return start
    }
}
