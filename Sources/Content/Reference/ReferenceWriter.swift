/// Writes the content reference: every kind of record and every field, from the same shapes that check them.
public struct ReferenceWriter {
    private var text = ""
    private var shapes: [ObjectShape] = []

    /// The reference as Markdown.
    public static func reference() -> String {
        var writer = ReferenceWriter()
        writer.write()
        return writer.text
    }

    private mutating func write() {
        text += """
            # Content reference

            What may stand in each kind of record. This page and the JSON Schemas in `schemas/` are made from the \
            same descriptions that the program checks records against; a test keeps all of them the same.

            Days are written `2026-08-06`, months `2026-08`. A field that is not marked as required may be left out; \
            null is never written. A *statement* is a text by itself, or an object with the text and `restrict`. A \
            *text in each language* is a text by itself (English), or an object with `en` and `cy`.


            """
        text += "## Kinds of record\n\n| kind | file | what it is |\n|---|---|---|\n"
        for kind in RecordKind.all {
            text += "| [`\(kind.name)`](#\(anchor(kind.shape.name))) | `\(kind.place)` | \(kind.about) |\n"
        }
        for kind in RecordKind.all { write(kind.shape) }
        text += "\n## Objects inside records\n"
        var written = 0
        while written < shapes.count {
            write(shapes[written])
            written += 1
        }
    }

    private mutating func write(_ shape: ObjectShape) {
        text += "\n### \(shape.name)\n\n\(shape.about)"
        if let source = shape.source { text += " (\(source))" }
        text += "\n\n| field | required | what it holds | |\n|---|---|---|---|\n"
        for field in shape.fields {
            let source = field.source.map { " (\($0))" } ?? ""
            let required = field.isRequired ? "yes" : ""
            text += "| `\(field.name)` | \(required) | \(name(of: field.shape)) | \(field.about)\(source) |\n"
        }
        if let condition = shape.condition {
            text += "\nWhere `\(condition.field)` is `\(condition.value)`, `\(condition.needs)` is required.\n"
        }
        for choice in shape.choices {
            text += "\nAt least one is required: \(choice.fields.map { "`\($0)`" }.joined(separator: ", ")).\n"
        }
    }

    private mutating func name(of shape: Shape) -> String {
        switch shape {
        case .text: return "text"
        case .markdown: return "Markdown"
        case .pattern(let pattern): return pattern.noun
        case .date: return "day"
        case .month: return "month"
        case .flag: return "true or false"
        case .integer(let range): return "whole number, \(range.lowerBound) to \(range.upperBound)"
        case .number: return "number"
        case .code(let codes): return codes.map { "`\($0)`" }.joined(separator: ", ")
        case .kind(let name): return "`\(name)`"
        case .version: return "`\(RecordKind.version)`"
        case .list(let element, let range):
            let limits =
                switch (range.lowerBound, range.upperBound) {
                case (0, _): ""
                case (let least, .max): ", at least \(least)"
                case (let least, let most): ", \(least) to \(most)"
                }
            return "list\(limits): \(name(of: element))"
        case .object(let object): return link(object)
        case .textOr(let object):
            if object === ObjectShape.statement { return "[statement](#\(anchor(register(object))))" }
            return "[text in each language](#\(anchor(register(object))))"
        }
    }

    private mutating func link(_ shape: ObjectShape) -> String {
        let name = register(shape)
        return "[\(name)](#\(anchor(name)))"
    }

    private mutating func register(_ shape: ObjectShape) -> String {
        if !shapes.contains(where: { $0 === shape }) { shapes.append(shape) }
        return shape.name
    }

    private func anchor(_ name: String) -> String { name.lowercased() }
}
