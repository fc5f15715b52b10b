/// Where the front matter of a page and the text below it lie.
struct PageParts {
    let matter: Range<Int>
    let body: Int
    let bodyLine: Int

    /// Nil unless the page begins with a line `---` and another one follows.
    init?(_ page: [UInt8]) {
        let start = page.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = Self.endOfFence(page, at: start) else { return nil }
        var line = first
        var number = 2
        while line < page.count {
            if let end = Self.endOfFence(page, at: line) {
                matter = first..<line
                body = end
                bodyLine = number + 1
                return
            }
            guard let end = page[line...].firstIndex(of: 0x0A) else { return nil }
            line = end + 1
            number += 1
        }
        return nil
    }

    /// The offset after a line of three hyphens, or nil if none begins here.
    private static func endOfFence(_ page: [UInt8], at start: Int) -> Int? {
        guard page[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
        var at = start + 3
        while at < page.count, page[at] == 0x20 || page[at] == 0x09 || page[at] == 0x0D { at += 1 }
        if at == page.count { return at }
        return page[at] == 0x0A ? at + 1 : nil
    }
}
