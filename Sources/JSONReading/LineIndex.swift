import Diagnostics

/// Where the lines of a text begin, so that any number of places can be named without counting from the top again.
struct LineIndex {
    private var starts: [Int] = [0]
    private let count: Int
    /// The last column worked out, so that many places on one very long line stay cheap.
    private var last = (line: -1, offset: 0, column: 1)

    /// The most scalars of a line that are shown around a caret.
    private static let shown = 120

    init(of source: UnsafeBufferPointer<UInt8>, count: Int) {
        self.count = count
        for offset in 0..<count where source[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }

    mutating func location(
        of offset: Int, length: Int, in source: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int
    ) -> SourceLocation {
        let offset = min(max(0, offset), count)
        let line = lineNumber(of: offset)
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] - 1 : count
        if end > start, source[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let column = column(of: offset, line: line, in: source)
        let target = min(offset, end)

        // A window of the line around the place: scalars before it, and from it on.
        var from = target
        var before = 0
        while from > start, before < Self.shown / 2 {
            from = scalarStart(before: from, start, source)
            before += 1
        }
        var to = target
        var after = 0
        while to < end, after < Self.shown - before {
            to = scalarEnd(after: to, end, source)
            after += 1
        }
        let cutFront = from > start
        let cutBack = to < end
        var text = String(decoding: source[from..<to], as: UTF8.self)
        if line == 0, from == 0, text.unicodeScalars.first == "\u{FEFF}" {
            text.unicodeScalars.removeFirst()
            before = max(0, before - 1)
        }
        if cutFront {
            text = "…" + text
            before += 1
        }
        if cutBack { text += "…" }
        let underlined = String(decoding: source[target..<max(target, min(to, target + length))], as: UTF8.self)
        return SourceLocation(
            file: file, line: firstLine + line, column: column, sourceLine: text, caret: before + 1,
            length: underlined.unicodeScalars.count)
    }

    private func lineNumber(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private mutating func column(of offset: Int, line: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
        var (from, column) = (starts[line], 1)
        if last.line == line, last.offset <= offset { (from, column) = (last.offset, last.column) }
        if from == 0, offset >= 3, source.starts(with: [0xEF, 0xBB, 0xBF]) { from = 3 }
        for byte in source[min(from, offset)..<offset] where byte & 0xC0 != 0x80 { column += 1 }
        last = (line, offset, column)
        return column
    }

    private func scalarStart(before offset: Int, _ floor: Int, _ source: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = offset - 1
        while offset > floor, source[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private func scalarEnd(after offset: Int, _ ceiling: Int, _ source: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = offset + 1
        while offset < ceiling, source[offset] & 0xC0 == 0x80 { offset += 1 }
        return offset
    }
}
