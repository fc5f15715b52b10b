import Diagnostics
import JSONReading
import Yams

/// Writes YAML onto a tape as the JSON that it means.
///
/// Only `true` and `false` are flags, only what JSON calls a number is one, and everything else in plain style is
/// text (as in the core schema of YAML 1.2): a title may be "No".
struct FrontMatterWriter {
    private(set) var builder: JSONTapeBuilder
    private let lines: LineStarts
    private var depth = 0

    private static let depthLimit = 8

    init(page: [UInt8], start: Int, builder: JSONTapeBuilder) {
        self.builder = builder
        lines = LineStarts(page, from: start)
    }

    mutating func write(_ node: Node?) throws {
        guard let node else { return builder.null(at: 0) }
        let offset = node.mark.map(lines.offset) ?? 0
        if node.anchor != nil {
            throw failure(.yamlAlias, at: offset, "front matter takes no anchors and no aliases")
        }
        depth += 1
        defer { depth -= 1 }
        if depth > Self.depthLimit { throw failure(.tooDeep, at: offset, "front matter does not nest as deep as this") }
        switch node {
        case .scalar(let scalar): write(scalar, at: offset)
        case .sequence(let sequence):
            builder.beginArray(at: offset)
            for element in sequence { try write(element) }
            builder.end()
        case .mapping(let mapping):
            builder.beginObject(at: offset)
            for (key, value) in mapping {
                let place = key.mark.map(lines.offset) ?? offset
                guard case .scalar(let name) = key, key.anchor == nil else {
                    throw failure(.frontMatter, at: place, "the name of a field is a text")
                }
                builder.key(name.string, at: place)
                try write(value)
            }
            builder.end()
        case .alias: throw failure(.yamlAlias, at: offset, "front matter takes no anchors and no aliases")
        }
    }

    private mutating func write(_ scalar: Node.Scalar, at offset: Int) {
        guard scalar.style == .plain || scalar.style == .any else { return builder.string(scalar.string, at: offset) }
        switch scalar.string {
        case "true": builder.bool(true, at: offset)
        case "false": builder.bool(false, at: offset)
        case "", "~", "null": builder.null(at: offset)
        case let text: if !builder.number(text, at: offset) { builder.string(text, at: offset) }
        }
    }

    private func failure(_ id: DiagnosticID, at offset: Int, _ message: String) -> PageFailure {
        PageFailure(Diagnostic(id, at: builder.tape.location(at: offset), message))
    }
}

/// Turns the lines and columns of a part of a file into offsets in the file.
struct LineStarts {
    private let page: [UInt8]
    private var starts: [Int]

    init(_ page: [UInt8], from start: Int) {
        self.page = page
        starts = [start]
        for offset in start..<page.count where page[offset] == 0x0A { starts.append(offset + 1) }
    }

    /// The offset of a line and column, both counting from 1; columns count scalars.
    func offset(_ mark: Mark) -> Int {
        var at = starts[min(max(0, mark.line - 1), starts.count - 1)]
        for _ in 1..<max(1, mark.column) where at < page.count && page[at] != 0x0A {
            at += 1
            while at < page.count, page[at] & 0xC0 == 0x80 { at += 1 }
        }
        return min(at, page.count)
    }
}
