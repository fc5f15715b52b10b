import Diagnostics
import JSONReading

/// Writes YAML onto a tape as the JSON that it means.
///
/// Only `true` and `false` are flags, only what JSON calls a number is one, and everything else in plain style is
/// text (as in the core schema of YAML 1.2): a title may be "No".
struct FrontMatterWriter: ~Copyable {
    private(set) var builder: JSONTapeBuilder
    private let events: YAMLEvents
    private let lines: LineStarts
    private var depth = 0

    private static let depthLimit = 8

    /// - Parameter matter: which bytes of the page are the YAML.
    init(page: [UInt8], matter: Range<Int>, builder: JSONTapeBuilder) {
        self.builder = builder
        events = YAMLEvents(page[matter])
        lines = LineStarts(page, from: matter.lowerBound)
    }

    /// Writes the one value that there is.
    mutating func write() throws(PageFailure) {
        guard case .document = try next().kind else { return builder.null(at: 0) }
        try write(try next())
        let after = try next()
        guard case .nothing = after.kind else {
            throw failure(.frontMatter, at: after.mark, "the front matter cannot be read: a second document begins")
        }
    }

    private mutating func write(_ event: YAMLEvent) throws(PageFailure) {
        if event.isAnchored { throw named(event) }
        depth += 1
        defer { depth -= 1 }
        if depth > Self.depthLimit {
            throw failure(.tooDeep, at: event.mark, "front matter does not nest as deep as this")
        }
        let offset = lines.offset(event.mark)
        switch event.kind {
        case .scalar(let text, let isPlain): write(text, isPlain: isPlain, at: offset)
        case .sequence:
            builder.beginArray(at: offset)
            while let element = try nextInside() { try write(element) }
            builder.end()
        case .mapping:
            builder.beginObject(at: offset)
            try writeMembers()
            builder.end()
        case .alias: throw named(event)
        case .end, .document, .nothing: break
        }
    }

    private mutating func writeMembers() throws(PageFailure) {
        var names: Set<String> = []
        while let key = try nextInside() {
            guard case .scalar(let name, _) = key.kind, !key.isAnchored else {
                throw failure(.frontMatter, at: key.mark, "the name of a field is a text")
            }
            guard names.insert(name).inserted else {
                throw failure(
                    .frontMatter, at: key.mark, under: name, "the front matter cannot be read: a field stands twice")
            }
            builder.key(name, at: lines.offset(key.mark))
            try write(try next())
        }
    }

    private mutating func write(_ text: String, isPlain: Bool, at offset: Int) {
        guard isPlain else { return builder.string(text, at: offset) }
        switch text {
        case "true": builder.bool(true, at: offset)
        case "false": builder.bool(false, at: offset)
        case "", "~", "null": builder.null(at: offset)
        default: if !builder.number(text, at: offset) { builder.string(text, at: offset) }
        }
    }

    // MARK: Events

    private func next() throws(PageFailure) -> YAMLEvent {
        do throws(YAMLProblem) { return try events.next() } catch {
            let offset = error.mark.map(lines.offset) ?? 0
            throw failure(.frontMatter, at: offset, "the front matter cannot be read: \(error.words)")
        }
    }

    /// The next event, or nil where the innermost sequence or mapping ends.
    private func nextInside() throws(PageFailure) -> YAMLEvent? {
        let event = try next()
        if case .end = event.kind { return nil }
        return event
    }

    private func named(_ event: YAMLEvent) -> PageFailure {
        failure(.yamlAlias, at: event.mark, "front matter takes no anchors and no aliases")
    }

    private func failure(
        _ id: DiagnosticID, at mark: YAMLMark, under name: String? = nil, _ message: String
    ) -> PageFailure {
        failure(id, at: lines.offset(mark), under: name, message)
    }

    /// - Parameter name: of a field that is not on the tape.
    private func failure(
        _ id: DiagnosticID, at offset: Int, under name: String? = nil, _ message: String
    ) -> PageFailure {
        let path = [builder.path, name ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
        return PageFailure(Diagnostic(id, at: builder.tape.location(at: offset), path: path, message))
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
    func offset(_ mark: YAMLMark) -> Int {
        var at = starts[min(max(0, mark.line - 1), starts.count - 1)]
        for _ in 1..<max(1, mark.column) where at < page.count && page[at] != 0x0A {
            at += 1
            while at < page.count, page[at] & 0xC0 == 0x80 { at += 1 }
        }
        return min(at, page.count)
    }
}
