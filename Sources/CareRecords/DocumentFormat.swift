/// A form in which a document is made beside its web page.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    /// Paper: a tagged PDF, at the print size of its reader.
    case pdf
    /// Braille-ready: ASCII braille of 40 cells by 25 lines (BRF).
    case braille
    /// Text to be read aloud, by a person or a machine.
    case spokenText = "spoken-text"
    /// That text spoken, as Opus.
    case speech
    /// EPUB 3, for phones and DAISY players.
    case ebook
    /// The web page with all that it needs inside, to be sent by e-mail.
    case singleFile = "single-file"

    /// The file beside the web page `page`, which ends in “.html”.
    public func path(beside page: String) -> String { page.dropLast(5) + ending }

    private var ending: String {
        switch self {
        case .pdf: ".pdf"
        case .braille: ".brf"
        case .spokenText: "-to-read-aloud.txt"
        case .speech: "-to-listen-to.opus"
        case .ebook: ".epub"
        case .singleFile: "-for-email.html"
        }
    }
}
