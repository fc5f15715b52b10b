extension JSONValue {
    /// The path from the root to this value, such as `needs[0].goals[1].words`; worked out only when asked.
    public var path: String {
        var path = ""
        var container = 0
        while container < index {
            let node = tape.nodes[container]
            var child = container + 1
            var number = 0
            if node.kind == .object {
                while Int(tape.nodes[child + 1].next) <= index { child = Int(tape.nodes[child + 1].next) }
                if !path.isEmpty { path += "." }
                path += tape.text(of: tape.nodes[child])
                if child == index { return path }
                container = child + 1
            } else {
                while Int(tape.nodes[child].next) <= index {
                    child = Int(tape.nodes[child].next)
                    number += 1
                }
                path += "[\(number)]"
                container = child
            }
        }
        return path
    }

    /// The value at a path below this one, or the nearest value above it that is there.
    public func nearest(to path: String) -> JSONValue {
        var here = self
        for step in path.split(separator: ".") {
            let parts = step.split(separator: "[")
            guard let name = parts.first, let member = step.hasPrefix("[") ? here : here.member(named: String(name))
            else { return here }
            here = member
            for part in step.hasPrefix("[") ? parts[...] : parts.dropFirst() {
                guard let number = Int(part.dropLast()), let element = here.element(number) else { return here }
                here = element
            }
        }
        return here
    }

    /// The element of an array with this number, counting from 0.
    public func element(_ number: Int) -> JSONValue? {
        guard kind == .array, number >= 0, number < count else { return nil }
        var element = index + 1
        for _ in 0..<number { element = Int(tape.nodes[element].next) }
        return JSONValue(tape: tape, index: element)
    }
}

extension [JSONNode] {
    /// The path of what comes next on a tape that is being written.
    ///
    /// - Parameters:
    ///   - open: the containers that are open, outermost first.
    ///   - text: of a key.
    func path(through open: [Int], _ text: (JSONNode) -> String) -> String {
        var path = ""
        for (depth, container) in open.enumerated() {
            let next = depth + 1 < open.count ? open[depth + 1] : count
            if self[container].kind == .object {
                // A key stands directly before its value.
                guard self[next - 1].kind == .key else { return path }
                path += (path.isEmpty ? "" : ".") + text(self[next - 1])
            } else {
                var number = 0
                var child = container + 1
                while child < next {
                    child = Int(self[child].next)
                    number += 1
                }
                // Between two elements there is none.
                if next == count, number == Int(self[container].count) { return path }
                path += "[\(number)]"
            }
        }
        return path
    }
}
