/// Refuses what would make a page fetch something: a page must open from a disk, and must tell nobody that it was.
enum ThemeVetting {
    /// What is wrong with a style sheet, or nil.
    static func problem(inCSS bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        if text.contains("@import") { return "@import would fetch another file: name it in css/bundles.json" }
        for rest in tails(of: text, after: "url(") {
            let target = rest.drop { $0 == " " || $0 == "\"" || $0 == "'" }
            guard target.hasPrefix("data:") || target.hasPrefix("#") else {
                return "url() would fetch a file: use data: or an icon of the sprite"
            }
        }
        return nil
    }

    /// What is wrong with a stylesheet or a piece of a page, or nil.
    static func problem(inMarkup bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        for name in ["src", "srcset", "poster", "data", "background"] {
            for rest in tails(of: text, after: " \(name)=") where isAway(rest) {
                return "\(name) would fetch something from another machine"
            }
        }
        for rest in tails(of: text, after: "<link ") {
            let tag = rest.prefix { $0 != ">" }
            for href in tails(of: String(tag), after: "href=") where isAway(href) {
                return "a link element would fetch something from another machine"
            }
        }
        return nil
    }

    private static func isAway(_ value: Substring) -> Bool {
        let target = value.drop { $0 == " " || $0 == "\"" || $0 == "'" }
        return ["http:", "https:", "//", "ftp:"].contains { target.hasPrefix($0) }
    }

    /// What follows each place where `mark` stands.
    private static func tails(of text: String, after mark: String) -> [Substring] {
        text.ranges(of: mark).map { text[$0.upperBound...] }
    }
}
