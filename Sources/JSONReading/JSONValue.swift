import Diagnostics

/// A value on a tape. It holds until the tape is read into again.
public struct JSONValue {
    public let tape: JSONTape
    public let index: Int

    @inline(__always) init(tape: JSONTape, index: Int) {
        self.tape = tape
        self.index = index
    }

    @inline(__always) var node: JSONNode { tape.nodes[index] }

    public var kind: JSONKind { node.kind }
    /// Elements of an array, members of an object; 0 for anything else.
    public var count: Int { Int(node.count) }
    public var isNull: Bool { node.kind == .null }

    /// Where the value stands.
    public var location: SourceLocation {
        let node = node
        return switch node.kind {
        case .array, .object: tape.location(at: Int(node.position))
        default: tape.location(at: Int(node.position), length: tokenLength(node))
        }
    }

    private func tokenLength(_ node: JSONNode) -> Int {
        switch node.kind {
        case .string, .key:
            // In JSON the text lies between its quotes; in other formats it may be elsewhere.
            node.start == node.position + 1 ? Int(node.length) + 2 : max(1, Int(node.length))
        default: max(1, Int(node.length))
        }
    }

    /// The member of an object with this name, or nil; nil too if this is no object.
    public func member(_ name: StaticString) -> JSONValue? {
        let length = UInt32(name.utf8CodeUnitCount)
        let start = UnsafeRawBufferPointer(start: name.utf8Start, count: Int(length))
        return member(length: length, text: start)
    }

    /// The member of an object with this name, for names that are known only when running.
    public func member(named name: String) -> JSONValue? {
        var name = name
        return name.withUTF8 { member(length: UInt32($0.count), text: UnsafeRawBufferPointer($0)) }
    }

    private func member(length: UInt32, text: UnsafeRawBufferPointer) -> JSONValue? {
        guard kind == .object else { return nil }
        let found: Int? = tape.nodes.withUnsafeMutableBufferPointer { nodes in
            var key = index + 1
            let end = Int(nodes[index].next)
            while key < end {
                let node = nodes[key]
                if node.length == length || node.flags.contains(.escaped), !node.flags.contains(.repeated),
                    tape.keyEquals(node, text)
                {
                    nodes[key].flags.insert(.read)
                    return key
                }
                key = Int(nodes[key + 1].next)
            }
            return nil
        }
        guard let found else {
            tape.misses &+= 1
            return nil
        }
        return JSONValue(tape: tape, index: found + 1)
    }

    /// Calls `body` with each key and value of an object, in the order of the file, repeated keys left out.
    public func forEachMember(_ body: (_ key: JSONValue, _ value: JSONValue) -> Void) {
        let own = node
        guard own.kind == .object else { return }
        var key = index + 1
        while key < Int(own.next) {
            if !tape.nodes[key].flags.contains(.repeated) {
                body(JSONValue(tape: tape, index: key), JSONValue(tape: tape, index: key + 1))
            }
            key = Int(tape.nodes[key + 1].next)
        }
    }

    /// The first key of an object, which is no value and has no members.
    public var firstKey: JSONValue? {
        kind == .object && count > 0 ? JSONValue(tape: tape, index: index + 1) : nil
    }

    /// Calls `body` with each element of an array and its number, counting from 0.
    public func forEachElement(_ body: (_ number: Int, _ element: JSONValue) -> Void) {
        let own = node
        guard own.kind == .array else { return }
        var element = index + 1
        var number = 0
        while element < Int(own.next) {
            body(number, JSONValue(tape: tape, index: element))
            element = Int(tape.nodes[element].next)
            number += 1
        }
    }

    /// The elements of an array, each made into something.
    public func map<Element>(_ transform: (JSONValue) -> Element?) -> [Element] {
        var made: [Element] = []
        made.reserveCapacity(count)
        forEachElement { _, element in
            if let element = transform(element) { made.append(element) }
        }
        return made
    }

    /// Marks a key as known without looking it up, for readers that walk the members.
    public func markRead() { tape.nodes[index].flags.insert(.read) }
}

extension JSONValue {
    /// Whether a string is exactly this text.
    public func equals(_ text: String) -> Bool {
        guard kind == .string || kind == .key else { return false }
        if isEscaped { return string == text }
        return withRawText { $0.count == text.utf8.count && text.utf8.elementsEqual($0) }
    }

    /// Whether a key is exactly this name.
    public func equals(_ name: StaticString) -> Bool {
        let text = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        let node = node
        return (node.length == UInt32(text.count) || isEscaped) && tape.keyEquals(node, text)
    }
}

extension JSONValue {
    /// The first element of an array, for walking one by hand.
    public var firstElement: JSONValue? {
        kind == .array && count > 0 ? JSONValue(tape: tape, index: index + 1) : nil
    }

    /// The element of `array` after this one.
    public func nextElement(of array: JSONValue) -> JSONValue? {
        let next = Int(node.next)
        return next < Int(array.node.next) ? JSONValue(tape: tape, index: next) : nil
    }
}

extension JSONValue {
    /// Line and column of the value, counted from the top without keeping anything: for values near the top.
    public var place: (line: Int, column: Int) {
        var line = tape.firstLine
        var column = 1
        for byte in tape.source[..<Int(node.position)] {
            if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
        return (line, column)
    }
}
