/// A tag of a page, as it stands there.
struct HTMLTag {
    struct Attribute {
        /// In small letters.
        let name: String
        /// As it is written, without the quotes; entities are not resolved.
        let value: String
        /// With the blank before it.
        let place: Range<Int>
    }

    /// In small letters.
    let name: String
    let isEnd: Bool
    let attributes: [Attribute]
    let place: Range<Int>

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Finds the tags of a page one after the other (HTML, 13.2.5, without what only broken pages have).
///
/// Attribute values and the text of scripts and style sheets are never taken for tags.
struct HTMLTagScanner {
    private let page: [UInt8]
    private var at = 0

    init(_ page: [UInt8]) { self.page = page }

    mutating func next() -> HTMLTag? {
        while let start = page[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = start + 1
            if starts("!--") {
                skip(behind: "-->")
            } else if let tag = tag(from: start) {
                if !tag.isEnd, tag.name == "script" || tag.name == "style" { skip(to: "</\(tag.name)") }
                return tag
            }
        }
        at = page.count
        return nil
    }

    /// The tag that begins here; nil for text that only looks like one, and for a doctype.
    private mutating func tag(from start: Int) -> HTMLTag? {
        var here = at
        let isEnd = here < page.count && page[here] == UInt8(ascii: "/")
        if isEnd { here += 1 }
        guard here < page.count, Self.isLetter(page[here]) else { return nil }
        let name = word(from: &here)
        var attributes: [HTMLTag.Attribute] = []
        while here < page.count, page[here] != UInt8(ascii: ">") {
            let before = here
            while here < page.count, Self.isBlank(page[here]) || page[here] == UInt8(ascii: "/") { here += 1 }
            guard here < page.count, page[here] != UInt8(ascii: ">") else { break }
            let name = word(from: &here)
            let value = value(from: &here)
            attributes.append(HTMLTag.Attribute(name: name, value: value, place: before..<here))
        }
        guard here < page.count else { return nil }
        at = here + 1
        return HTMLTag(name: name, isEnd: isEnd, attributes: attributes, place: start..<at)
    }

    /// A name: at least one byte, so that reading goes on.
    private func word(from here: inout Int) -> String {
        let start = here
        here += 1
        while here < page.count, !Self.isBlank(page[here]), !"/>=".utf8.contains(page[here]) { here += 1 }
        return String(decoding: page[start..<here], as: UTF8.self).lowercased()
    }

    private func value(from here: inout Int) -> String {
        guard here < page.count, page[here] == UInt8(ascii: "=") else { return "" }
        here += 1
        guard here < page.count else { return "" }
        let quote = page[here]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = here + 1
            let end = page[start...].firstIndex(of: quote) ?? page.count
            here = min(end + 1, page.count)
            return String(decoding: page[start..<end], as: UTF8.self)
        }
        let start = here
        while here < page.count, !Self.isBlank(page[here]), page[here] != UInt8(ascii: ">") { here += 1 }
        return String(decoding: page[start..<here], as: UTF8.self)
    }

    private func starts(_ mark: String) -> Bool { page[at...].starts(with: mark.utf8) }

    /// To where a mark begins, in small letters or capitals.
    private mutating func skip(to mark: String) {
        let wanted = Array(mark.utf8)
        while let start = page[at...].firstIndex(of: wanted[0]) {
            let here = page[start...].prefix(wanted.count).lazy.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
            at = start
            if here.elementsEqual(wanted) { return }
            at += 1
        }
        at = page.count
    }

    private mutating func skip(behind mark: String) {
        skip(to: mark)
        at = min(at + mark.utf8.count, page.count)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
}
