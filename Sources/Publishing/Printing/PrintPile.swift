import CareRecords
import Documents

/// One PDF of a print run: what is printed at one setting of the printer.
struct PrintPile: Sendable, Hashable {
    /// What one person has in the pile, or the papers of one meeting.
    struct Entry: Sendable, Hashable {
        let heading: CoverSlip.Heading
        /// The id of the plan or of the meeting.
        let id: String
        /// What lies behind the letter; nil where there is none.
        var letter: [MadeDocument]?
        var documents: [Piece]
        /// What the person has in other piles.
        var elsewhere: [MadeDocument] = []
        /// The pile that has their letter, if this one has not.
        var envelope: CoverSlip.Kind?
        var post = CoverSlip.Post.usual
    }

    struct Piece: Sendable, Hashable {
        let path: String
        let language: String
        let kind: PrintedDocument.Kind
        /// Nil for what is of a whole meeting.
        let made: MadeDocument?
    }

    /// A part of the pile with a slip of its own: all of it, or what goes to one practice.
    struct Section: Sendable, Hashable {
        var practice: Practice?
        var entries: [Entry]
        var missing: [CoverSlip.Missing] = []
        /// By the id of the plan.
        var otherForms: [OtherForms] = []
    }

    struct OtherForms: Sendable, Hashable {
        let heading: CoverSlip.Heading
        let formats: [InformationFormat]
        let unmet: [UnmetNeed]
    }

    let setting: CoverSlip.Kind
    let file: String
    var sections: [Section]

    var entries: [Entry] { sections.flatMap(\.entries) }
}

/// One document of a pile that can fail by itself.
enum PrintUnit: Sendable, Hashable {
    case letter(person: String)
    /// By the path of its tree.
    case document(String)
}

extension CoverSlip.Kind {
    /// The name of the file, which gives nobody away.
    func file(part: Int?) -> String {
        let parts = [paper.rawValue, printSize.map { "\($0)-point" }, colours?.rawValue, part.map(String.init)]
        return parts.compactMap { $0 }.joined(separator: "-") + ".pdf"
    }
}
