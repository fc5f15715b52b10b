/// Breaks words into lines of cells.
struct BrailleLines {
    static let width = 40
    /// Where less room than this is left on a line, what is too long for any line begins on the next.
    private static let leastPiece = 12

    private(set) var lines: [[UInt8]] = []
    private var line: [UInt8]
    private var isFresh = true
    private let runOver: Int
    private let width: Int

    /// - Parameters:
    ///   - first: how many blanks stand before the first line.
    ///   - runOver: how many before the others.
    static func set(_ words: [BrailleWord], first: Int, runOver: Int, width: Int = Self.width) -> [[UInt8]] {
        var lines = BrailleLines(first: first, runOver: runOver, width: width)
        for word in words {
            if word.beginsLine { lines.newLine() }
            lines.place(word.cells[...])
        }
        lines.newLine()
        return lines.lines
    }

    private init(first: Int, runOver: Int, width: Int) {
        line = [UInt8](repeating: BrailleCode.blank, count: first)
        self.runOver = runOver
        self.width = width
    }

    /// What is left of the line, without the blank that comes before a word.
    private var room: Int { width - line.count - (isFresh ? 0 : 1) }

    private mutating func newLine() {
        if !isFresh { lines.append(line) }
        line = [UInt8](repeating: BrailleCode.blank, count: runOver)
        isFresh = true
    }

    private mutating func put(_ cells: ArraySlice<UInt8>) {
        if !isFresh { line.append(BrailleCode.blank) }
        line += cells
        isFresh = false
    }

    private mutating func place(_ word: ArraySlice<UInt8>) {
        if word.count <= room { return put(word) }
        if word.count <= width - runOver {
            newLine()
            return put(word)
        }
        let parts = word.split(separator: BrailleCode.blank)
        if parts.count > 1 {
            for part in parts { place(part) }
        } else {
            divide(word)
        }
    }

    /// Sets a word that is longer than a line, with the line continuation indicator wherever it goes on.
    private mutating func divide(_ word: ArraySlice<UInt8>) {
        var rest = word
        if room < Self.leastPiece { newLine() }
        while rest.count > room {
            var end = rest.startIndex + room - 1
            // A sign of several cells stays together.
            while end > rest.startIndex + 1, BrailleCode.isPrefix(rest[end - 1]) { end -= 1 }
            put(rest[..<end] + [BrailleCode.goesOn])
            rest = rest[end...]
            newLine()
        }
        put(rest)
    }
}
