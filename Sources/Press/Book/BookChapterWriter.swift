import Markup
import Wording

/// Writes the chapters of a book as XHTML, and gathers on the way what leads into them.
///
/// The elements that become one of HTML's by name alone are in `BookElement`; here are those that need more.
final class BookChapterWriter {
    private let chapters: BookChapters
    private let frame: BookFrame
    private let say: Phrasebook
    private let headingPrefix: String

    private var out = BookMarkup()
    private var number = 0
    /// Every heading, in the order of the document.
    private(set) var headings: [BookHeading] = []
    /// Where the document's own list of contents stands.
    private(set) var contents: String?
    /// The chapters in which something is drawn; the package has to say so.
    private(set) var drawings: Set<Int> = []
    private(set) var hasCharts = false

    init(_ document: XMLElement, frame: BookFrame, say: Phrasebook) {
        chapters = BookChapters(document)
        self.frame = frame
        self.say = say
        headingPrefix = chapters.headingPrefix
    }

    /// The files of all chapters. To be asked for once.
    func pages() -> [String] { chapters.blocks.indices.map { page($0 + 1) } }

    private func page(_ number: Int) -> String {
        self.number = number
        out = BookMarkup()
        let blocks = chapters.blocks[number - 1]
        let heading = number == 1 ? nil : blocks.first.flatMap(Self.heading)
        frame.begin(&out, title: heading.map(BookFrame.words) ?? frame.title)
        for block in blocks { write(block) }
        if number == 1, let foot = frame.foot { out.element("p", ["class": "foot"], text: foot) }
        if number == chapters.blocks.count { colophon() }
        frame.end(&out)
        return out.text
    }

    private func colophon() {
        guard !frame.colophon.isEmpty else { return }
        out.start("section", ["class": "colophon", "epub:type": "colophon", "role": "doc-colophon"])
        for paragraph in frame.colophon { write(paragraph) }
        out.end()
    }

    // MARK: Elements

    private func write(_ element: XMLElement, in parent: XMLElement? = nil) {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": heading(element, in: parent)
        case "part", "log-part", "topic": part(element, isChapter: parent == nil)
        case "contents", "jump": list(of: element)
        case "do-list": marked(element, with: "✓", called: "press.book.tick")
        case "dont-list": marked(element, with: "✗", called: "press.book.cross")
        case "task":
            begin(element, "li")
            out.write(say(element["done"] == "yes" ? "frame.ticked" : "frame.not-ticked"))
            children(of: element)
            out.end()
        case "code-block":
            out.start("pre")
            wrap(element, "code")
            out.end()
        case "count":
            begin(element, "li")
            link(to: element["href"]) {
                out.element("strong", text: element["n"] ?? "")
                out.write(" ")
                children(of: element)
            }
            out.end()
        case "message":
            drawings.insert(number)
            begin(element, "p", class: "message")
            BookShape(reading: element["reading"] ?? "").writeInLine(to: &out)
            out.write(" ")
            children(of: element)
            out.end()
        case "link": link(to: element["href"]) { children(of: element) }
        case "phone": phone(element, in: parent)
        // Numbers run from left to right in every script.
        case "nhs": wrap(element, "span", class: "nhs", direction: "ltr")
        case "email": wrap(element, "a", href: "mailto:" + (element["address"] ?? ""))
        case "entry": link(to: element["ref"].map { "#" + $0 }) { children(of: element) }
        case "chart", "multiple", "row-chart": chart(element)
        case "display" where element["role"] == "more" && leadsNowhere(element): break
        // Nobody can write in a book: what the sheets are for is said by the words before them.
        case "log", "diary": out.element("p", text: say("press.book.write-on-paper"))
        // A choice for a script.
        case "places": break
        default:
            guard let known = BookElement.of(element, in: parent) else { return children(of: element) }
            if known.isEmpty { return out.empty(known.name) }
            if let outer = known.outer { out.start(outer) }
            wrap(element, known.name, class: known.classes, scope: known.scope)
            if known.outer != nil { out.end() }
        }
    }

    private func children(of element: XMLElement) {
        var isInList = false
        for child in element.children {
            // Entries beside each other are one list.
            if case .element(let entry) = child, entry.name == "entry" {
                if !isInList { out.start("ul") }
                isInList = true
                out.start("li")
                write(entry)
                out.end()
                continue
            }
            if isInList, case .text(let words) = child, words.allSatisfy(\.isWhitespace) { continue }
            if isInList { out.end() }
            isInList = false
            switch child {
            case .text(let words): out.write(words)
            case .element(let inner): write(inner, in: element)
            }
        }
        if isInList { out.end() }
    }

    private func wrap(
        _ element: XMLElement, _ name: String, class classes: String? = nil, scope: String? = nil, href: String? = nil,
        direction: String? = nil
    ) {
        begin(element, name, class: classes, scope: scope, href: href, direction: direction)
        children(of: element)
        out.end()
    }

    /// Begins an element with what the tree says of every element: its id, its language, its column.
    private func begin(
        _ element: XMLElement, _ name: String, class classes: String? = nil, scope: String? = nil, href: String? = nil,
        direction: String? = nil
    ) {
        // The language of code is none that people speak.
        let language = element.name == "code-block" ? nil : element["lang"]
        out.start(
            name,
            [
                "id": element["id"], "class": classes, "scope": scope, "href": href, "start": element["start"],
                "datetime": name == "time" ? element["value"] : nil, "data-label": element["label"],
                "lang": language, "xml:lang": language, "dir": direction ?? (language == nil ? nil : "auto"),
            ])
    }

    // MARK: Headings and the large parts

    private static func heading(of element: XMLElement) -> XMLElement? {
        guard let first = element.elements.first(where: { _ in true }), first.name.count == 2, first.name.hasPrefix("h")
        else { return nil }
        return first
    }

    private func heading(_ element: XMLElement, in parent: XMLElement?) {
        let id = headingPrefix + String(headings.count + 1)
        headings.append(
            BookHeading(
                level: element.name.utf8.last.map { Int($0) - 0x30 } ?? 2, words: BookFrame.words(of: element),
                address: "\(BookChapters.file(number))#\(id)"))
        out.start(element.name, ["id": id])
        if parent?.name == "link-item" {
            link(to: parent?["href"]) { children(of: element) }
        } else {
            children(of: element)
        }
        out.end()
    }

    /// The id that the heading of an element will have, if its heading is the next thing that is written.
    private func nextHeading(of element: XMLElement) -> String? {
        Self.heading(of: element) == nil ? nil : headingPrefix + String(headings.count + 1)
    }

    private func part(_ element: XMLElement, isChapter: Bool) {
        out.start(
            "section",
            [
                "id": element["id"], "epub:type": isChapter ? "chapter" : nil,
                "role": isChapter ? "doc-chapter" : nil,
                "class": [element.name, element["role"]].compactMap(\.self).joined(separator: " "),
                "aria-labelledby": nextHeading(of: element),
            ])
        children(of: element)
        out.end()
    }

    private func list(of element: XMLElement) {
        let heading = nextHeading(of: element)
        if element.name == "contents", let heading { contents = "\(BookChapters.file(number))#\(heading)" }
        out.start("nav", ["class": element.name, "aria-labelledby": heading])
        children(of: element)
        out.end()
    }

    // MARK: Marks, links and charts

    /// A list whose mark carries a meaning: it is a character, so that it is read aloud and stays when styles go.
    private func marked(_ list: XMLElement, with mark: String, called key: String) {
        begin(list, "ul", class: "marked")
        for item in list.elements {
            begin(item, "li")
            out.element("span", ["class": "mark", "role": "img", "aria-label": say(key)], text: mark)
            out.write(" ")
            children(of: item)
            out.end()
        }
        out.end()
    }

    /// What leads to another file of the output leads nowhere from a book: its words stand without a link.
    private func link(to href: String?, _ body: () -> Void) {
        guard let href, let address = chapters.address(of: href, from: number) else { return body() }
        out.start("a", ["href": address])
        body()
        out.end()
    }

    /// Whether something that leads to more holds nothing but links, of which none leads to a place in the book or out of it.
    private func leadsNowhere(_ element: XMLElement) -> Bool {
        element.children.allSatisfy { child in
            switch child {
            case .text(let words): words.allSatisfy(\.isWhitespace)
            case .element(let link):
                link.name == "link" && link["href"].flatMap { chapters.address(of: $0, from: number) } == nil
            }
        }
    }

    private func phone(_ element: XMLElement, in parent: XMLElement?) {
        let standsAlone = parent?.name == "call" || parent?.name == "contact"
        if standsAlone { out.start("p", ["class": "number"]) }
        wrap(element, "a", href: "tel:" + (element["number"] ?? ""), direction: "ltr")
        if standsAlone { out.end() }
    }

    /// A drawing for the eye alone, and below it in words for everybody what it shows: players of talking books read
    /// captions, but few of them read what is hidden in a drawing.
    private func chart(_ element: XMLElement) {
        hasCharts = true
        drawings.insert(number)
        out.start("figure", ["id": element["id"], "class": element.name])
        switch element.name {
        case "row-chart": BookRowChart(element).write(to: &out)
        case "multiple": BookSmallChart(element).write(to: &out)
        default: BookChart(element).write(to: &out)
        }
        out.start("figcaption")
        for alternative in element.all("alternative") { children(of: alternative) }
        out.end()
        out.end()
    }
}
