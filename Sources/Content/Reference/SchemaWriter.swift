import JSONReading

/// Writes the JSON Schema (draft 2020-12) of a kind of record, from the same shapes that check it.
///
/// A schema knows the form of a record, not the rules beyond it; for what it cannot say see
/// `SchemaCoverage`.
public struct SchemaWriter {
    private var json = JSONWriter(indented: true, capacity: 64 << 10)
    /// The objects that are spoken of, in the order in which they were met, and how far they have been written.
    private var shapes: [ObjectShape] = []

    /// The name of the file of a kind's schema.
    public static func fileName(of kind: RecordKind) -> String { "\(kind.name).schema.json" }

    /// The schema as UTF-8 JSON, ending in a new line.
    public static func schema(of kind: RecordKind) -> [UInt8] {
        var writer = SchemaWriter()
        writer.write(kind)
        return writer.json.bytes + [0x0A]
    }

    private mutating func write(_ kind: RecordKind) {
        json.beginObject()
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("$id", "https://example.org/caresheaf/schemas/\(Self.fileName(of: kind))")
        json.member("title", kind.shape.name)
        json.member("description", kind.about)
        writeBody(of: kind.shape)
        json.key("$defs")
        json.beginObject()
        var written = 0
        while written < shapes.count {
            let shape = shapes[written]
            json.key(shape.name)
            json.beginObject()
            json.member("description", shape.about)
            writeBody(of: shape)
            json.endObject()
            written += 1
        }
        json.endObject()
        json.endObject()
    }

    private mutating func writeBody(of shape: ObjectShape) {
        json.member("type", "object")
        json.key("properties")
        json.beginObject()
        for field in shape.fields {
            json.key("\(field.name)")
            json.beginObject()
            json.member("description", field.about)
            write(field.shape, isRequired: field.isRequired)
            json.endObject()
        }
        json.endObject()
        let required = shape.fields.filter(\.isRequired)
        if !required.isEmpty {
            json.key("required")
            json.array { list in for field in required { list.value("\(field.name)") } }
        }
        if let condition = shape.condition { write(condition) }
        if !shape.choices.isEmpty {
            json.key("allOf")
            json.beginArray()
            for choice in shape.choices { write(choice, of: shape) }
            json.endArray()
        }
        json.member("additionalProperties", false)
    }

    private mutating func write(_ condition: ObjectShape.Condition) {
        json.key("if")
        json.object { object in
            object.key("properties")
            object.object {
                $0.key("\(condition.field)")
                $0.object { $0.member("const", condition.value) }
            }
            object.key("required")
            object.array { $0.value("\(condition.field)") }
        }
        json.key("then")
        json.object { object in
            object.key("properties")
            object.object {
                $0.key("\(condition.needs)")
                $0.object { $0.member("pattern", "\\S") }
            }
            object.key("required")
            object.array { $0.value("\(condition.needs)") }
        }
    }

    /// One of the fields must be there with something in it; what else it must be its own description says.
    private mutating func write(_ choice: ObjectShape.Choice, of shape: ObjectShape) {
        json.object { object in
            object.key("anyOf")
            object.array { list in
                for name in choice.fields {
                    list.object { one in
                        one.key("properties")
                        one.object {
                            $0.key("\(name)")
                            // Each says nothing to a value of another type.
                            $0.object {
                                $0.member("pattern", "\\S")
                                $0.member("minItems", 1)
                            }
                        }
                        one.key("required")
                        one.array { $0.value("\(name)") }
                    }
                }
            }
        }
    }

    private mutating func write(_ shape: Shape, isRequired: Bool) {
        switch shape {
        case .text, .markdown:
            json.member("type", "string")
            if isRequired { json.member("pattern", "\\S") }
        case .pattern(let pattern):
            json.member("type", "string")
            json.member("pattern", pattern.expression)
        case .date:
            json.member("type", "string")
            json.member("format", "date")
            json.member("pattern", "^(1[89]|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
        case .month:
            json.member("type", "string")
            json.member("pattern", "^(1[89]|2[01])[0-9]{2}-(0[1-9]|1[0-2])$")
        case .flag: json.member("type", "boolean")
        case .integer(let range):
            json.member("type", "integer")
            json.member("minimum", range.lowerBound)
            json.member("maximum", range.upperBound)
        case .number: json.member("type", "number")
        case .code(let codes):
            json.key("enum")
            json.array { list in for code in codes { list.value(code) } }
        case .kind(let name): json.member("const", name)
        case .version: json.member("const", RecordKind.version)
        case .list(let element, let range):
            json.member("type", "array")
            if range.lowerBound > 0 { json.member("minItems", range.lowerBound) }
            if range.upperBound < Int.max { json.member("maxItems", range.upperBound) }
            json.key("items")
            json.beginObject()
            write(element, isRequired: true)
            json.endObject()
        case .object(let object): json.member("$ref", reference(to: object))
        case .textOr(let object):
            json.key("anyOf")
            json.beginArray()
            json.beginObject()
            write(.text, isRequired: isRequired)
            json.endObject()
            json.beginObject()
            json.member("$ref", reference(to: object))
            json.endObject()
            json.endArray()
        }
    }

    private mutating func reference(to shape: ObjectShape) -> String {
        if !shapes.contains(where: { $0 === shape }) { shapes.append(shape) }
        return "#/$defs/\(shape.name)"
    }
}
