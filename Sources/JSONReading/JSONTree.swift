/// A JSON value by itself, free of the text that it came from: for building and changing records.
///
/// Members keep their order. Numbers keep the digits they were written with.
public indirect enum JSONTree: Sendable, Hashable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case list([JSONTree])
    case object([Member])

    public struct Member: Sendable, Hashable {
        public let key: String
        public var value: JSONTree

        public init(_ key: String, _ value: JSONTree) {
            self.key = key
            self.value = value
        }
    }

    /// Copies a value off its tape.
    public init(_ value: JSONValue) {
        switch value.kind {
        case .null, .key: self = .null
        case .true: self = .flag(true)
        case .false: self = .flag(false)
        case .number: self = .number(value.withRawText { String(decoding: $0, as: UTF8.self) })
        case .string: self = .text(value.string ?? "")
        case .array: self = .list(value.map { JSONTree($0) })
        case .object:
            var members: [Member] = []
            members.reserveCapacity(value.count)
            value.forEachMember { key, value in members.append(Member(key.string ?? "", JSONTree(value))) }
            self = .object(members)
        }
    }

    /// The member of an object with this name; setting nil takes it away, setting a new one puts it last.
    public subscript(_ key: String) -> JSONTree? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key == key }?.value
        }
        set {
            guard case .object(var members) = self else { return }
            let place = members.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(key, value))
            case (nil, nil): return
            }
            self = .object(members)
        }
    }

    public var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    public var elements: [JSONTree] {
        if case .list(let elements) = self { return elements }
        return []
    }

    public var members: [Member] {
        if case .object(let members) = self { return members }
        return []
    }

    /// The value as JSON text, on one line or as a file that people read.
    public func written(indented: Bool = false) -> String {
        var json = JSONWriter(indented: indented)
        json.value(self)
        return json.text
    }
}

extension JSONWriter {
    public mutating func value(_ tree: JSONTree) {
        switch tree {
        case .null: null()
        case .flag(let flag): value(flag)
        case .number(let digits): number(digits)
        case .text(let text): value(text)
        case .list(let elements):
            beginArray()
            for element in elements { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.key)
                value(member.value)
            }
            endObject()
        }
    }
}
