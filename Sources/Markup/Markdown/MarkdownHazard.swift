/// A text that would take cmark very long.
///
/// Debian 12's cmark-gfm is quadratic in some inputs: rows of a wide table that leave their cells out, many lines
/// before a table's delimiter row, addresses that begin inside one another, openings of HTML without an end,
/// links inside unfinished images, and quotes or lists inside one another. One pass over the bytes works out
/// what they would cost; ordinary prose and tables within `MarkdownLimits` stay far below every bound.
struct MarkdownHazard {
    let line: Int
    let what: String

    /// Bounds in steps; at each of them cmark takes about a tenth of a second at most.
    private enum Bound {
        static let cells = 100_000
        static let linesBeforeDelimiter = 200_000_000
        static let addresses = 30_000_000
        static let openings = 50_000_000
        static let images = 10_000_000
        static let nesting = 3_000_000
        /// Texts shorter than this cannot reach any of them.
        static let bytes = 512
    }

    static func find(in text: UnsafeBufferPointer<UInt8>) -> MarkdownHazard? {
        guard text.count > Bound.bytes else { return nil }
        var reckoning = MarkdownReckoning()
        for at in text.indices { reckoning.take(text[at], next: at + 1 < text.count ? text[at + 1] : 0) }
        reckoning.take(UInt8(ascii: "\n"), next: 0)
        let lines = reckoning.line
        if reckoning.mostPipes * lines > Bound.cells {
            return MarkdownHazard(line: reckoning.widestLine, what: "\(reckoning.mostPipes) columns by \(lines) lines")
        }
        if reckoning.delimiterCost > Bound.linesBeforeDelimiter {
            return MarkdownHazard(line: reckoning.delimiterLine, what: "very many lines before a table's delimiter row")
        }
        if reckoning.addressCost > Bound.addresses {
            return MarkdownHazard(line: reckoning.addressLine, what: "very many addresses run together")
        }
        if reckoning.openings * text.count > Bound.openings {
            return MarkdownHazard(line: 1, what: "\(reckoning.openings) openings of HTML")
        }
        if reckoning.deepest * (reckoning.deepest + lines) > Bound.nesting {
            return MarkdownHazard(
                line: reckoning.deepestLine, what: "\(reckoning.deepest) levels around \(lines) lines")
        }
        if reckoning.images * reckoning.links > Bound.images {
            return MarkdownHazard(line: 1, what: "\(reckoning.images) images around \(reckoning.links) links")
        }
        return nil
    }
}

/// What has been counted so far of what costs cmark time.
private struct MarkdownReckoning {
    private(set) var line = 1
    private(set) var mostPipes = 0, widestLine = 1
    private(set) var delimiterCost = 0, delimiterLine = 1
    private(set) var addressCost = 0, addressLine = 1
    private(set) var openings = 0, images = 0, links = 0

    /// Quotes and list items that one line may open: the signs for them at its start.
    private(set) var deepest = 0, deepestLine = 1

    private var pipes = 0
    private var nesting = 0, isStart = true
    private var isBlank = true, mayDelimit = true, hasDash = false
    private var paragraphLines = 0, paragraphBytes = 0
    private var runLength = 0, runStarts = 0

    mutating func take(_ byte: UInt8, next: UInt8) {
        paragraphBytes &+= 1
        runLength &+= 1
        if isStart { takeStart(byte) }
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            endRun()
            endLine()
        case UInt8(ascii: " "), UInt8(ascii: "\t"): endRun()
        case UInt8(ascii: ">"): break
        case UInt8(ascii: "|"):
            pipes &+= 1
            isBlank = false
        case UInt8(ascii: "-"):
            hasDash = true
            isBlank = false
        case UInt8(ascii: ":"):
            runStarts &+= 1
            isBlank = false
        default:
            isBlank = false
            mayDelimit = false
            takeSign(byte, next)
        }
    }

    private mutating func takeStart(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
            UInt8(ascii: ")"):
            nesting &+= 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
        default: isStart = false
        }
    }

    private mutating func takeSign(_ byte: UInt8, _ next: UInt8) {
        switch byte {
        case UInt8(ascii: "@"): runStarts &+= 1
        case UInt8(ascii: "w") where next == UInt8(ascii: "."): runStarts &+= 1
        case UInt8(ascii: "<") where next == UInt8(ascii: "?") || next == UInt8(ascii: "!"): openings &+= 1
        case UInt8(ascii: "!") where next == UInt8(ascii: "["): images &+= 1
        case UInt8(ascii: "]") where next == UInt8(ascii: "("): links &+= 1
        default: break
        }
    }

    private mutating func endRun() {
        if runStarts > 0 {
            if addressCost == 0 || runStarts * runLength > addressCost / 2 { addressLine = line }
            addressCost += runStarts * runLength
        }
        runLength = 0
        runStarts = 0
    }

    private mutating func endLine() {
        if pipes > mostPipes {
            mostPipes = pipes
            widestLine = line
        }
        if nesting > deepest {
            deepest = nesting
            deepestLine = line
        }
        if isBlank {
            paragraphLines = 0
            paragraphBytes = 0
        } else {
            paragraphLines += 1
            if mayDelimit, hasDash {
                delimiterCost += paragraphLines * paragraphBytes
                delimiterLine = line
            }
        }
        pipes = 0
        nesting = 0
        isStart = true
        isBlank = true
        mayDelimit = true
        hasDash = false
        line += 1
    }
}
