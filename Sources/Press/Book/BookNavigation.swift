import Wording

/// A heading of the book, for its list of contents.
struct BookHeading {
    /// 1 to 6.
    let level: Int
    let words: String
    /// From any file of the book.
    let address: String
}

/// The file that leads into a book (EPUB 3.3, 7): every heading, and the places that players jump to.
struct BookNavigation {
    let frame: BookFrame
    let headings: [BookHeading]
    /// Where the document has a list of contents of its own.
    let contents: String?
    let chapters: Int
    let say: Phrasebook

    var text: String {
        var out = BookMarkup()
        frame.begin(&out, title: frame.title)
        out.start("nav", ["epub:type": "toc", "id": "toc", "role": "doc-toc", "aria-labelledby": "toc-heading"])
        out.element("h1", ["id": "toc-heading"], text: say("press.book.contents"))
        list(of: headings, to: &out)
        out.end()
        landmarks(to: &out)
        frame.end(&out)
        return out.text
    }

    /// The heading of the document and those of its parts are of one level here: the parts are not inside the first.
    private func list(of headings: [BookHeading], to out: inout BookMarkup) {
        var depth = 0
        for heading in headings {
            let level = min(max(heading.level - 1, 1), depth + 1)
            if level > depth {
                out.start("ol")
            } else {
                for _ in level..<depth {
                    out.end()
                    out.end()
                }
                out.end()
            }
            depth = level
            out.start("li")
            out.element("a", ["href": heading.address], text: heading.words)
        }
        if depth == 0 {
            out.start("ol")
            out.start("li")
            out.element("a", ["href": BookChapters.file(1)], text: frame.title)
        }
        for _ in 0..<max(depth, 1) {
            out.end()
            out.end()
        }
    }

    private func landmarks(to out: inout BookMarkup) {
        out.start("nav", ["epub:type": "landmarks", "id": "landmarks", "hidden": "hidden"])
        out.start("ol")
        func landmark(_ type: String, _ address: String, _ phrase: String) {
            out.start("li")
            out.element("a", ["epub:type": type, "href": address], text: say(phrase))
            out.end()
        }
        if let contents { landmark("toc", contents, "press.book.contents") }
        landmark("bodymatter", BookChapters.file(min(2, chapters)), "press.book.beginning")
        out.end()
        out.end()
    }
}
