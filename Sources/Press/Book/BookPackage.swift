import Wording

/// What a book says of itself (EPUB 3.3, 5; EPUB Accessibility 1.1, 3): its parts, their order, and for whom it is.
///
/// `dcterms:conformsTo` is left out on purpose: it states that somebody has examined this very book by WCAG.
struct BookPackage {
    let frame: BookFrame
    let uuid: String
    /// "YYYY-MM-DD".
    let modified: String
    let chapters: Int
    /// The chapters that hold drawings.
    let drawings: Set<Int>
    let hasCharts: Bool
    let say: Phrasebook

    /// Leads to the package.
    static let container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """

    var text: String {
        var out = BookMarkup()
        out.declare(doctype: false)
        out.start(
            "package",
            [
                "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "id",
                "xml:lang": frame.language, "dir": frame.isRightToLeft ? "rtl" : nil,
            ])
        metadata(to: &out)
        manifest(to: &out)
        out.start("spine", ["page-progression-direction": frame.isRightToLeft ? "rtl" : "ltr"])
        for chapter in 1...chapters { out.empty("itemref", ["idref": "chapter-\(chapter)"]) }
        out.end()
        out.end()
        return out.text
    }

    private func metadata(to out: inout BookMarkup) {
        out.start("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"])
        out.element("dc:identifier", ["id": "id"], text: "urn:uuid:\(uuid)")
        out.element("dc:title", text: frame.title)
        out.element("dc:language", text: frame.language)
        if let programme = frame.programme { out.element("dc:creator", text: programme) }
        if let description = frame.description { out.element("dc:description", text: description) }
        for (property, value) in properties { out.element("meta", ["property": property], text: value) }
        out.end()
    }

    private var properties: [(String, String)] {
        var summary = say("press.book.accessibility")
        if hasCharts { summary += " " + say("press.book.accessibility-charts") }
        let drawn = [
            ("schema:accessMode", "visual"), ("schema:accessModeSufficient", "textual,visual"),
            ("schema:accessibilityFeature", "alternativeText"),
        ]
        return [
            ("dcterms:modified", "\(modified)T00:00:00Z"),
            ("schema:accessMode", "textual"),
            ("schema:accessModeSufficient", "textual"),
            ("schema:accessibilityFeature", "structuralNavigation"),
            ("schema:accessibilityFeature", "tableOfContents"),
            ("schema:accessibilityFeature", "readingOrder"),
            ("schema:accessibilityFeature", "displayTransformability"),
        ] + (hasCharts ? drawn : []) + [
            ("schema:accessibilityHazard", "none"),
            ("schema:accessibilitySummary", summary),
        ]
    }

    private func manifest(to out: inout BookMarkup) {
        out.start("manifest")
        out.empty(
            "item",
            ["id": "nav", "href": "nav.xhtml", "media-type": "application/xhtml+xml", "properties": "nav"])
        out.empty("item", ["id": "styles", "href": "book.css", "media-type": "text/css"])
        for chapter in 1...chapters {
            out.empty(
                "item",
                [
                    "id": "chapter-\(chapter)", "href": BookChapters.file(chapter),
                    "media-type": "application/xhtml+xml", "properties": drawings.contains(chapter) ? "svg" : nil,
                ])
        }
        out.end()
    }
}
