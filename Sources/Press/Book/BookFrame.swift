import Markup

/// What is said of a document around its text: in the package, and in the head of every chapter.
struct BookFrame {
    let title: String
    let description: String?
    /// The programme, which is the author; nil where the document does not name it by its mark.
    let programme: String?
    let language: String
    let isRightToLeft: Bool
    /// What stands at the foot of every sheet of paper: whom to call, or who may read it.
    let foot: String?
    /// Who publishes a public page, paragraph by paragraph.
    let colophon: [XMLElement]

    /// - Parameter language: for a document that does not say in which it is.
    init(_ document: XMLElement, language: String) {
        func child(_ name: String, of parent: XMLElement? = nil) -> XMLElement? {
            (parent ?? document).elements.first { $0.name == name }
        }
        func words(_ element: XMLElement?) -> String? {
            let text = element?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
            return text.isEmpty ? nil : text
        }
        programme = words(
            ["masthead", "front"].lazy.compactMap { child($0) }.compactMap { child("mark", of: $0) }.first)
        title = words(child("title")) ?? programme ?? "–"
        description = words(child("description"))
        self.language = document["lang"] ?? language
        isRightToLeft = document["dir"] == "rtl"
        foot = child("running").flatMap { words(child("foot", of: $0)) }
        colophon = child("footer").map { $0.elements.filter { $0.name == "p" } } ?? []
    }

    /// Begins a page of XHTML, as far as into its body.
    func begin(_ out: inout BookMarkup, title: String, class name: String? = nil) {
        out.declare(doctype: true)
        out.start(
            "html",
            [
                "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops",
                "lang": language, "xml:lang": language, "dir": isRightToLeft ? "rtl" : nil,
            ])
        out.start("head")
        out.element("title", text: title)
        out.empty("link", ["rel": "stylesheet", "type": "text/css", "href": "book.css"])
        out.end()
        out.start("body", ["class": name])
    }

    /// Ends it.
    func end(_ out: inout BookMarkup) {
        out.end()
        out.end()
    }
}
