public import Markup
public import Wording

/// A document as text to be read aloud, by a person or by a machine: one paragraph a line, a blank line between blocks.
///
/// What is said for the ear and stands nowhere in the tree comes from the phrasebook (`press.spoken.…`).
/// The rules are told in docs/audio.md.
public struct SpokenText: Sendable {
    private let reader: SpokenReader

    /// - Parameter say: the words of the language in which the document is.
    public init(say: Phrasebook) { reader = SpokenReader(say: say) }

    /// Plain UTF-8 text, to be read aloud by a person or a machine.
    ///
    /// The same tree gives the same text. Everything in the tree is said but what is there to be looked at, clicked or
    /// written on.
    public func text(of document: XMLElement) -> String {
        let place = SpokenPlace(of: document, ownLanguage: reader.say("press.spoken.language"))
        let lines =
            reader.opening(of: document, in: place)
            + reader.lines(of: document.children, in: place)
            + reader.closing(of: document, in: place)
        var text = ""
        for (index, line) in lines.enumerated() {
            if index > 0 { text += line.beginsBlock ? "\n\n" : "\n" }
            text += line.text
        }
        return text + "\n"
    }
}

/// A paragraph of the text.
struct SpokenLine: Hashable {
    /// Sentences, each with its stop.
    var text: String
    /// Whether a blank line stands before it.
    var beginsBlock = true
}
