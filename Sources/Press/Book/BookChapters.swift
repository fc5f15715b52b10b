import Markup

/// A document cut into the chapters of a book.
///
/// Each large part (`part`, `log-part`, `topic`) begins one, so that players can jump from part to part; what stands
/// before the first of them is the first chapter, and what stands between two belongs to the one before.
struct BookChapters {
    /// What each chapter holds; there is always one.
    let blocks: [[XMLElement]]
    /// The number of the chapter in which each id stands.
    private let chapters: [String: Int]

    /// Said in the frame of the book or in its list of contents, or of use on a site alone.
    private static let frame: Set = [
        "title", "description", "running", "masthead", "footer", "crumbs", "search-form", "search-page",
    ]
    private static let openers: Set = ["part", "log-part", "topic"]

    init(_ document: XMLElement) {
        var blocks: [[XMLElement]] = [[]]
        for block in document.elements where !Self.frame.contains(block.name) {
            if Self.openers.contains(block.name), !blocks[blocks.count - 1].isEmpty { blocks.append([]) }
            blocks[blocks.count - 1].append(block)
        }
        var chapters: [String: Int] = [:]
        for (index, chapter) in blocks.enumerated() {
            for block in chapter { Self.ids(in: block) { chapters[$0] = index + 1 } }
        }
        self.blocks = blocks
        self.chapters = chapters
    }

    /// The name of a chapter's file, which tells nothing of what is in it. Numbers count from 1.
    static func file(_ number: Int) -> String { "chapter-\(number).xhtml" }

    /// Where a link of a chapter leads from there; nil if it leads nowhere, like those to other files of the output.
    func address(of href: String, from number: Int) -> String? {
        guard href.hasPrefix("#") else {
            let leadsOut = ["https:", "http:", "mailto:", "tel:"].contains { href.lowercased().hasPrefix($0) }
            return leadsOut ? href : nil
        }
        let id = String(href.dropFirst())
        guard let target = chapters[id] else { return nil }
        return (target == number ? "" : Self.file(target)) + "#" + Self.fragment(id)
    }

    /// The beginning of ids for headings: no id of the document begins with it.
    var headingPrefix: String {
        var prefix = "heading-"
        while chapters.keys.contains(where: { $0.hasPrefix(prefix) }) { prefix = "x" + prefix }
        return prefix
    }

    private static func ids(in element: XMLElement, _ take: (String) -> Void) {
        if let id = element["id"] { take(id) }
        for child in element.elements { ids(in: child, take) }
    }

    private static func fragment(_ id: String) -> String {
        var text = ""
        for byte in id.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                text += byte < 16 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return text
    }
}
