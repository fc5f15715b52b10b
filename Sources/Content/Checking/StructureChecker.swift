import Diagnostics
import JSONReading

/// Compares a value on a tape with its shape, and says everything in which they differ.
struct StructureChecker {
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the errors are; nil if there are none.
    private(set) var faults: Faults?
    var hasErrors: Bool { faults != nil }

    /// - Parameter faults: those that are known already.
    init(faults: Faults? = nil) { self.faults = faults }

    /// The most problems that are reported of one record.
    static let limit = 100
    /// The longest text, in bytes.
    static let textLimit = 64 << 10

    /// Checks a whole record of one of these kinds. A wrong kind or version is the only thing said about it.
    mutating func checkRecord(_ root: JSONValue, as kinds: [RecordKind]) -> RecordKind? {
        guard root.kind == .object else {
            wrongType(root, "an object")
            return nil
        }
        guard let kind = checkKind(root, among: kinds) else { return nil }
        if !kind.isFrontMatter {
            guard let version = root.member("version") else {
                missing("version", nil, "write \(RecordKind.version), the only version so far", in: root)
                return nil
            }
            if !checkVersion(version) { return nil }
        }
        check(root, kind.shape)
        return kind
    }

    private mutating func checkKind(_ root: JSONValue, among kinds: [RecordKind]) -> RecordKind? {
        guard let value = root.member("kind") else {
            missing("kind", nil, "add it first: it says what sort of record this is", in: root)
            return nil
        }
        if let kind = kinds.first(where: { value.equals($0.name) }) { return kind }
        guard value.kind == .string else {
            wrongType(value, "a text")
            return nil
        }
        let names = kinds.map { "“\($0.name)”" }.joined(separator: " or ")
        let isKnown = RecordKind.all.contains { value.equals($0.name) }
        report(
            .kindUnknown, value, "the kind of a record here is \(names), not \(value.quoted)",
            suggestion: isKnown ? "move the file to where records of its kind lie" : "write \(names)")
        return nil
    }

    private mutating func checkVersion(_ value: JSONValue) -> Bool {
        if value.kind == .number, value.int == RecordKind.version { return true }
        report(
            .versionUnknown, value, "this version of the format is not understood",
            suggestion: "write \(RecordKind.version), the only version so far")
        return false
    }

    /// Checks an object and everything in it.
    mutating func check(_ value: JSONValue, _ shape: ObjectShape) {
        guard value.kind == .object else { return wrongType(value, "an object") }
        var seen: UInt64 = 0
        var expected = 0
        value.forEachMember { key, member in
            guard let number = Self.number(of: key, in: shape.keys, from: expected) else {
                return unknown(key, of: value, in: shape)
            }
            let bit: UInt64 = 1 << UInt64(number)
            seen |= bit
            expected = number + 1
            if shape.specialBits & bit != 0, member.kind == .array, member.count == 0 {
                let field = shape.fields[number]
                return report(
                    field.problem ?? .emptyList, member, "the list “\(field.name)” is empty",
                    suggestion: "add at least one. What it is for: \(field.about)")
            }
            check(member, shape.shapes[number], isRequired: shape.requiredBits & bit != 0)
        }
        if shape.requiredBits & ~seen != 0 {
            for (number, field) in shape.fields.enumerated() where field.isRequired && seen & 1 << UInt64(number) == 0 {
                missing("\(field.name)", field.problem, "add it. What it is for: \(field.about)", in: value)
            }
        }
        if let condition = shape.condition { check(value, condition) }
        for choice in shape.choices { check(value, choice) }
    }

    private mutating func check(_ value: JSONValue, _ condition: ObjectShape.Condition) {
        guard let other = value.member(condition.field), other.equals(condition.value) else { return }
        if let needed = value.member(condition.needs), !needed.isBlank { return }
        report(
            condition.problem, value, fault: .missing(["\(condition.needs)"]), condition.message,
            suggestion: "add the field “\(condition.needs)”")
    }

    private mutating func check(_ value: JSONValue, _ choice: ObjectShape.Choice) {
        let isMade = choice.fields.contains { name in
            guard let chosen = value.member(name) else { return false }
            return switch chosen.kind {
            case .string: !chosen.isBlank
            case .array: chosen.count > 0
            default: true
            }
        }
        guard !isMade else { return }
        let names = choice.fields.map { "“\($0)”" }.joined(separator: " or ")
        report(
            choice.problem, value, fault: .missing(choice.fields.map { "\($0)" }), choice.message,
            suggestion: "add \(names)")
    }

    /// The number of the field with this key, looking first where the last one was.
    private static func number(of key: JSONValue, in keys: [StaticString], from expected: Int) -> Int? {
        for number in expected..<max(expected, keys.count) where key.equals(keys[number]) { return number }
        for number in 0..<min(expected, keys.count) where key.equals(keys[number]) { return number }
        return nil
    }

    // MARK: What is said

    mutating func report(
        _ id: DiagnosticID, _ value: JSONValue, severity: Severity? = nil, fault: Faults.Kind = .value,
        _ message: String, suggestion: String? = nil
    ) {
        if (severity ?? id.severity) == .error { add(fault, at: value, id) }
        // Places are worked out only for what is reported: a flood of problems must not cost the square of its size.
        if diagnostics.count < Self.limit {
            diagnostics.append(
                Diagnostic(
                    id, severity: severity, at: value.location, path: value.path, message, suggestion: suggestion))
        } else if diagnostics.count == Self.limit {
            diagnostics.append(
                Diagnostic(
                    .moreProblems, severity: .error, at: value.location, "the record has more problems than these"))
        }
    }

    private mutating func add(_ fault: Faults.Kind, at value: JSONValue, _ problem: DiagnosticID) {
        let known = faults ?? Faults()
        faults = known
        if diagnostics.count < Self.limit { known.add(fault, at: value, problem) } else { known.giveUp() }
    }

    mutating func wrongType(_ value: JSONValue, _ wanted: String) {
        let suggestion =
            switch value.kind {
            case .null: "leave the field out if there is nothing to say"
            case .number where wanted == "a text", .true where wanted == "a text", .false where wanted == "a text":
                "put it in quotation marks"
            case .string where wanted.hasSuffix("number") || wanted == "true or false":
                "write it without quotation marks"
            case .string where wanted == "a list", .object where wanted == "a list": "put it in square brackets"
            default: "write \(wanted); the content reference says what this field is for"
            }
        report(.wrongType, value, "expected \(wanted), found \(value.kind.noun)", suggestion: suggestion)
    }

    private mutating func missing(
        _ name: String, _ problem: DiagnosticID?, _ suggestion: String, in value: JSONValue
    ) {
        report(
            problem ?? .missingField, value, severity: .error, fault: .missing([name]),
            "the field “\(name)” is missing",
            suggestion: suggestion)
    }

    private mutating func unknown(_ key: JSONValue, of object: JSONValue, in shape: ObjectShape) {
        let near = nearestName(to: key.string ?? "", among: shape.names)
        // A field that was meant to keep something back must not be passed over.
        let severity: Severity = shape.isSensitive || near == "restrict" ? .error : .warning
        report(
            .unknownField, key, severity: severity, fault: .unknownField(in: object),
            "there is no field \(key.quoted) here",
            suggestion: near.map { "did you mean “\($0)”?" } ?? "take it out, or use a field of “\(shape.name)”")
    }
}

extension JSONValue {
    /// A name, code or id as quoted in a message: cut short, with nothing in it that could upset a terminal.
    var quoted: String {
        let text = TextFaults.removed(from: string ?? "")
        let line = String(text.prefix(40)).replacing("\n", with: " ")
        return "“\(line)\(text.count > 40 ? "…" : "")”"
    }
}

extension JSONKind {
    /// For "expected …, found …".
    var noun: String {
        switch self {
        case .null: "null"
        case .true, .false: "true or false"
        case .number: "a number"
        case .string, .key: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
