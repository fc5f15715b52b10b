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
        func words(_ elements: [XMLElement]) -> String? {
            elements.first.map(Self.words).flatMap { $0.isEmpty ? nil : $0 }
        }
        programme = words((document.all("masthead") + document.all("front")).flatMap { $0.all("mark") })
        title = words(document.all("title")) ?? programme ?? "–"
        description = words(document.all("description"))
        self.language = document["lang"] ?? language
        isRightToLeft = document["dir"] == "rtl"
        foot = words(document.all("running").flatMap { $0.all("foot") })
        colophon = document.all("footer").flatMap { $0.all("p") }
    }

    /// The words of an element on one line.
    static func words(of element: XMLElement) -> String {
        element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Begins a page of XHTML, as far as into its body.
    func begin(_ out: inout BookMarkup, title: String) {
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
        out.start("body")
    }

    /// Ends it.
    func end(_ out: inout BookMarkup) {
        out.end()
        out.end()
    }
}
