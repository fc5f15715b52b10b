import JSONReading

@testable import Content

/// Writes a record in which every field of its shape is filled.
struct FullExample {
    private var json = JSONWriter()
    /// Whether a text that may be an object is one.
    private let asObjects: Bool

    static func text(of kind: RecordKind, asObjects: Bool) -> String {
        var example = FullExample(asObjects: asObjects)
        example.write(kind.shape)
        return example.json.text
    }

    private init(asObjects: Bool) { self.asObjects = asObjects }

    private mutating func write(_ shape: ObjectShape) {
        json.beginObject()
        for field in shape.fields {
            json.key("\(field.name)")
            write(field.shape)
        }
        json.endObject()
    }

    private mutating func write(_ shape: Shape) {
        switch shape {
        case .text, .markdown: json.value("Something to say")
        case .pattern(let pattern): json.value(Self.example(of: pattern))
        case .date: json.value("2026-02-28")
        case .month: json.value("2026-02")
        case .flag: json.value(true)
        case .integer(let range): json.value(range.lowerBound)
        case .number: json.value(1.5)
        case .code(let codes): json.value(codes[codes.count - 1])
        case .kind(let name): json.value(name)
        case .version: json.value(RecordKind.version)
        case .list(let element, _):
            json.beginArray()
            write(element)
            json.endArray()
        case .object(let object): write(object)
        case .textOr(let object): if asObjects { write(object) } else { json.value("Something to say") }
        }
    }

    private static func example(of pattern: Pattern) -> String {
        switch pattern {
        case .id: "example-1"
        case .ods: "A99001"
        case .postcode: "ZZ99 3VZ"
        case .phone: "01632 960100"
        case .email: "name@example.org"
        case .language: "cy"
        case .nhsNumber: "999 000 0018"
        case .actionReference: "meeting-1/action-1"
        }
    }
}
