import Markup

/// Refuses what would make a page fetch something: a page must open from a disk, and must tell nobody that it was.
enum ThemeVetting {
    /// What is wrong with a style sheet, or nil.
    static func problem(inCSS bytes: [UInt8]) -> String? {
        let text = inSmallLetters(bytes)
        if !tails(of: text[...], after: "@import").isEmpty {
            return "@import would fetch another file: name it in css/bundles.json"
        }
        for rest in tails(of: text[...], after: "url(") {
            let target = rest.drop(while: isQuoteOrSpace)
            guard target.starts(with: "data:".utf8) || target.starts(with: "#".utf8) else {
                return "url() would fetch a file: use data: or an icon of the sprite"
            }
        }
        return nil
    }

    /// What is wrong with a stylesheet or a piece of a page, or nil.
    static func problem(inMarkup bytes: [UInt8]) -> String? {
        let text = inSmallLetters(bytes)
        for name in ["src", "srcset", "poster", "data", "background"] {
            for rest in tails(of: text[...], after: " \(name)=") where isAway(rest) {
                return "\(name) would fetch something from another machine"
            }
        }
        for rest in tails(of: text[...], after: "<link ") {
            let tag = rest.prefix { $0 != UInt8(ascii: ">") }
            for href in tails(of: tag, after: "href=") where isAway(href) {
                return "a link element would fetch something from another machine"
            }
        }
        return nil
    }

    /// What is wrong with Typst code or the data beside it, or nil.
    static func problem(inPaper bytes: [UInt8]) -> String? {
        for mark in ["@preview", "@local"] where !tails(of: bytes[...], after: mark).isEmpty {
            return "a Typst package would be fetched from another machine: put its code into paper/"
        }
        if !tails(of: bytes[...], after: "datetime.today").isEmpty {
            return "the day would be asked of the machine’s clock: each document has its own dates"
        }
        return nil
    }

    private static func isAway(_ value: ArraySlice<UInt8>) -> Bool {
        let target = value.drop(while: isQuoteOrSpace)
        return ["http:", "https:", "//", "ftp:"].contains { target.starts(with: $0.utf8) }
    }

    private static func isQuoteOrSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    /// Names in HTML and CSS are the same in either case of ASCII's letters, and of no others.
    private static func inSmallLetters(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }

    /// What follows each place where `mark` stands.
    private static func tails(of text: ArraySlice<UInt8>, after mark: String) -> [ArraySlice<UInt8>] {
        let sought = Array(mark.utf8)
        var tails: [ArraySlice<UInt8>] = []
        var rest = text
        while let place = sought.withUnsafeBufferPointer({ sought in
            rest.withUnsafeBufferPointer { firstPlace(of: sought, in: $0) }
        }) {
            rest = rest.dropFirst(place + sought.count)
            tails.append(rest)
        }
        return tails
    }
}
