public import Markup
public import Wording

/// Writes a document as a braille-ready file (BRF), which is embossed or read on a braille display as it is: ASCII
/// braille, pages of 40 cells by 25 lines.
///
/// English is Unified English Braille, by liblouis. No reader of braille has looked at what comes out (docs/braille.md).
public struct BrailleWriter: Sendable {
    public enum Grade: Sendable, Hashable {
        /// Uncontracted.
        case one
        /// Contracted.
        case two
    }

    private let grade: Grade
    private let say: Phrasebook

    /// - Parameter say: the words of the document’s language.
    /// - Throws: `PressProblem.Kind.engineMissing` if a table of that language, or of English, is not on this machine.
    public init(grade: Grade, say: Phrasebook) throws(PressProblem) {
        self.grade = grade
        self.say = say
        _ = try BrailleTranslator(grade: grade, language: say.language)
    }

    /// The same bytes for the same document, whatever else goes on; safe to call on several threads.
    ///
    /// - Throws: `engineMissing` as above, if the document is in another language than the phrases; `engineFailed` if
    ///   liblouis gives a text up.
    public func brf(of document: XMLElement) throws(PressProblem) -> [UInt8] {
        let translator = try BrailleTranslator(grade: grade, language: document["lang"] ?? say.language)
        var layout = BrailleLayout(say: say, translator: translator, document: document)
        let running = document.elements.first { $0.name == "running" }
        let head = running?.elements.first { $0.name == "head" } ?? document.elements.first { $0.name == "title" }
        var title = RunningText()
        if let head { title.add(head.text, layout.ownStyle) }
        var along = try translator.words(of: title)
        if let head, !BraillePages.fits(along, on: 99) {
            // Without capitals there is more room (UKAAF B004, 6).
            var small = RunningText()
            small.add(head.text.lowercased(), layout.ownStyle)
            along = try translator.words(of: small)
            // What does not fit along the top is said once in full.
            if !BraillePages.fits(along, on: 1) { try layout.paragraph(title) }
        }
        try layout.blocks(of: document)
        try layout.edge(of: running)
        layout.placeRest()
        return BraillePages(layout.lines, title: along).bytes
    }
}

extension BrailleLayout {
    /// What stands on the edge of every sheet of paper: here once, at the end.
    fileprivate mutating func edge(of running: XMLElement?) throws(PressProblem) {
        gap()
        for part in running?.elements.filter({ $0.name != "head" }) ?? [] {
            var text = RunningText()
            text.add(part.text, ownStyle)
            try paragraph(text)
        }
    }
}
