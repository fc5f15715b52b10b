/// Turns a page into one file that can be sent by e-mail.
///
/// The style sheet goes into the page, and no request leaves it: neither to the folder that it was taken from nor to
/// another machine. What would need the files beside it goes:
///
/// - a link to another file keeps its words and is a link no more; those within the page, to the web, to addresses and
///   telephone numbers stay;
/// - a list of links for finding one's way (`nav`) all of which lead elsewhere is taken out, and so is a form;
/// - scripts are taken out: programs for e-mail run none, filters hold letters with scripts back, and every page says
///   all it has to say without them.
///
/// It reads the pages that our own renderer wrote.
public struct SingleFilePage: Sendable {
    private let theme: Theme

    public init(theme: Theme) { self.theme = theme }

    /// - Parameter html: a rendered page.
    /// - Throws: `SingleFileProblem` if the page asks for a style sheet that the theme does not have.
    public func page(from html: [UInt8]) throws(SingleFileProblem) -> [UInt8] {
        var copy = SingleFileCopy(of: html)
        var tags = HTMLTagScanner(html)
        while let tag = tags.next() {
            switch (tag.name, tag.isEnd) {
            case ("link", false):
                let style = tag["rel"]?.lowercased() == "stylesheet" ? try style(tag["href"] ?? "") : []
                copy.replace(tag.place, with: style)
            case ("script", false): copy.begin("script", at: tag.place.lowerBound, stays: false)
            case ("base", false): copy.replace(tag.place, with: [])
            case ("meta", false) where tag["http-equiv"] != nil: copy.replace(tag.place, with: [])
            case ("meta", false) where tag["charset"] != nil: copy.insert(Self.policy, at: tag.place.upperBound)
            case ("nav", false): copy.begin("nav", at: tag.place.lowerBound, stays: false)
            case ("form", false):
                copy.begin("form", at: tag.place.lowerBound, stays: tag["action"] == nil)
            case ("a", false):
                if tag["href"].map(Self.leadsSomewhere) == true {
                    copy.keepWhatIsAround()
                } else {
                    copy.leaveOut(tag.attributes.filter { Self.ofLinks.contains($0.name) })
                }
            case (_, false):
                copy.leaveOut(tag.attributes.filter { Self.fetching.contains($0.name) && !Self.isInPage($0.value) })
            case (let name, true): copy.end(name, at: tag.place.upperBound)
            }
        }
        return copy.finished()
    }

    /// Nothing is fetched, nothing runs, nothing is sent, whatever the page says.
    private static let policy = Array(
        """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        img-src data:; font-src data:; base-uri 'none'; form-action 'none'">
        """.utf8)

    private static let ofLinks: Set = [
        "href", "download", "hreflang", "ping", "referrerpolicy", "rel", "target", "type", "aria-current",
    ]
    private static let fetching: Set = [
        "src", "srcset", "poster", "data", "background", "href", "xlink:href", "action", "formaction", "ping",
    ]

    private static func leadsSomewhere(_ address: String) -> Bool {
        let address = address.lowercased()
        return ["#", "https:", "http:", "mailto:", "tel:"].contains { address.hasPrefix($0) }
    }

    private static func isInPage(_ address: String) -> Bool {
        address.hasPrefix("#") || address.lowercased().hasPrefix("data:")
    }

    /// The style sheet as an element. `</` and `<!` get a backslash, which means the same inside a string of CSS, so
    /// that nothing in it can end the element.
    private func style(_ address: String) throws(SingleFileProblem) -> [UInt8] {
        let path = address.split(separator: "assets/").last.map(String.init) ?? address
        guard let sheet = theme.assets[path] else { throw SingleFileProblem(asset: address) }
        var element = Array("<style>".utf8)
        for (place, byte) in sheet.enumerated() {
            element.append(byte)
            let next = place + 1 < sheet.count ? sheet[place + 1] : 0
            if byte == UInt8(ascii: "<"), next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
                element.append(UInt8(ascii: "\\"))
            }
        }
        // What is a link no more does not look like one.
        element += "a:not([href]){color:inherit;text-decoration:none}</style>".utf8
        return element
    }
}

/// Why a page cannot be one file: a fault of the theme.
public struct SingleFileProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The address that the page asks for.
    public let asset: String

    public var description: String { "the page asks for “\(asset)”, which the theme does not have" }
}
