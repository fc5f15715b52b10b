/// Lines on pages of 40 cells by 25 lines, as bytes of a BRF.
///
/// The first line of each page has the running title in its middle and the number of the braille page at its right end,
/// as readers in the United Kingdom expect (UKAAF B004, sections 6 and 7).
struct BraillePages {
    /// Lines of text on a page, the first line being the running title’s.
    static let depth = 24
    /// What an entry of the contents leaves free at its right for the number of its page and the blanks before it.
    static let numberRoom = 7

    private let title: [BrailleWord]
    private var pages: [[BrailleLine?]] = [[]]
    private var pageOfPlace: [String: Int] = [:]

    /// - Parameter title: what runs along the first lines.
    init(_ lines: [BrailleLine], title: [BrailleWord]) {
        self.title = title
        var from = 0
        while from < lines.count {
            var to = from + 1
            while to < lines.count, lines[to - 1].keepsWithNext { to += 1 }
            put(lines[from..<to])
            from = to
        }
    }

    /// Puts lines that belong together on one page, if a page has so many.
    private mutating func put(_ lines: ArraySlice<BrailleLine>) {
        let height = lines.reduce(0) { $0 + ($1.hasGap ? 2 : 1) }
        if pages[pages.count - 1].count + height > Self.depth, height <= Self.depth { newPage() }
        for line in lines {
            if pages[pages.count - 1].count + (line.hasGap ? 2 : 1) > Self.depth { newPage() }
            let page = pages.count - 1
            // A blank line stands also below the running title, or it would look like the beginning of a heading.
            if line.hasGap { pages[page].append(nil) }
            pages[page].append(line)
            for place in line.places { pageOfPlace[place] = page + 1 }
        }
    }

    private mutating func newPage() {
        if !pages[pages.count - 1].isEmpty { pages.append([]) }
    }

    /// Lines end in CR LF, without blanks at their ends, and a form feed stands between pages: what embossers, braille
    /// displays and the programs of transcribers have written and read since the files were made under DOS.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        for (number, page) in pages.enumerated() {
            if number > 0 { out.append(0x0C) }
            write(running(on: number + 1), to: &out)
            for line in page { write(line.map { finished($0) } ?? [], to: &out) }
        }
        return out
    }

    private func write(_ cells: [UInt8], to out: inout [UInt8]) {
        out += cells
        out += [0x0D, 0x0A]
    }

    // MARK: Numbers of pages

    /// Whether the whole title fits on the first line of a page.
    static func fits(_ title: [BrailleWord], on page: Int) -> Bool {
        kept(title, beside: BrailleCode.number(page)) == joined(title)
    }

    /// The title in the middle, its last words left out if there is no room, three blanks or more, the number.
    private func running(on page: Int) -> [UInt8] {
        let number = BrailleCode.number(page)
        let words = Self.kept(title, beside: number)
        let most = BrailleLines.width - number.count - 3 - words.count
        var line = [UInt8](
            repeating: BrailleCode.blank, count: max(0, min((BrailleLines.width - words.count) / 2, most)))
        line += words
        line += [UInt8](repeating: BrailleCode.blank, count: BrailleLines.width - number.count - line.count)
        return line + number
    }

    private static func kept(_ title: [BrailleWord], beside number: [UInt8]) -> [UInt8] {
        var title = title
        while !title.isEmpty, joined(title).count > BrailleLines.width - number.count - 3 {
            title.removeLast()
            // Half a date is worse than none.
            while let last = title.last, last.cells.first == UInt8(ascii: "#") { title.removeLast() }
        }
        return joined(title)
    }

    private static func joined(_ words: [BrailleWord]) -> [UInt8] {
        Array(words.map(\.cells).joined(separator: [BrailleCode.blank]))
    }

    /// An entry of the contents with guide dots, a blank before and after them, and the number of its page.
    private func finished(_ line: BrailleLine) -> [UInt8] {
        guard let place = line.leadsTo, let page = pageOfPlace[place] else { return line.cells }
        let number = BrailleCode.number(page)
        let room = BrailleLines.width - line.cells.count - number.count
        guard room > 3 else { return line.cells + [UInt8](repeating: BrailleCode.blank, count: max(room, 0)) + number }
        return line.cells + [BrailleCode.blank] + [UInt8](repeating: BrailleCode.guideDot, count: room - 2)
            + [BrailleCode.blank] + number
    }
}
