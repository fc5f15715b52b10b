public import CareRecords
public import Disclosure
import Wording

/// The first sheet of a pile: who is in it, with what, on how many sheets, and who is missing. It is for whoever fills the
/// envelopes, and is never posted.
public struct CoverSlip {
    /// What a pile is printed on, and so how the printer is set.
    public enum Paper: String, Sendable, Hashable, CaseIterable {
        /// Plans, their letters and extracts: both sides.
        case plans
        case kitchenSheets = "kitchen-sheets"
        case walletCards = "wallet-cards"
        case emergencySheets = "emergency-sheets"
        case carersPages = "carers-pages"
        case gpSummaries = "gp-summaries"
        case minutes

        public var isDuplex: Bool { ![.kitchenSheets, .walletCards, .emergencySheets].contains(self) }

        /// Whether the slip has to say whom it is for, since it is not the person.
        public var isForOthers: Bool { self == .emergencySheets || self == .carersPages }
    }

    /// Who or what a row is about.
    public enum Heading: Sendable, Hashable {
        case person(PersonReference)
        /// A meeting, by its id.
        case meeting(String)
        /// Somebody whose name could not be read: an id or a file.
        case record(String)
    }

    /// One document of the pile.
    public enum Piece: Sendable, Hashable {
        case letter
        case made(MadeDocument)
        case minutes
    }

    /// What one person has in the pile.
    public struct Row: Sendable {
        public let heading: Heading
        /// In order, with the place of each in the PDF.
        public let pieces: [(piece: Piece, place: Int)]
        /// What goes into the same envelope from other piles.
        public let elsewhere: [MadeDocument]
        public let post: Post

        public init(heading: Heading, pieces: [(piece: Piece, place: Int)], elsewhere: [MadeDocument], post: Post) {
            self.heading = heading
            self.pieces = pieces
            self.elsewhere = elsewhere
            self.post = post
        }
    }

    /// How it gets to its reader.
    public enum Post: Sendable, Hashable {
        /// Nothing needs saying.
        case usual
        case noAddress
        case addressTooLong
        /// The letter could not be printed.
        case letterFailed
        /// Some of it is kept from the person.
        case keptFromPerson
        /// It is for the carer of somebody who has died.
        case personHasDied
    }

    /// A document that is not in the pile.
    public struct Missing: Sendable, Hashable {
        public enum Reason: Sendable, Hashable {
            case failed
            case withheld(WithholdingReason)
            case recordHasErrors
        }
        public let heading: Heading
        /// Nil for all of somebody's documents.
        public let document: PersonalDocument?
        public let reason: Reason

        public init(heading: Heading, document: PersonalDocument?, reason: Reason) {
            self.heading = heading
            self.document = document
            self.reason = reason
        }
    }

    /// Somebody who needs their documents in another form as well.
    public struct OtherForms: Sendable {
        public let person: PersonReference
        public let formats: [InformationFormat]
        public let unmet: [UnmetNeed]

        public init(person: PersonReference, formats: [InformationFormat], unmet: [UnmetNeed]) {
            self.person = person
            self.formats = formats
            self.unmet = unmet
        }
    }

    /// What a slip lies on: a pile, or the part of one that goes to one practice.
    public struct Pile: Sendable {
        public var paper: Paper
        /// The size of the print and the colours of plans.
        public var printSize: Int?
        public var colours: ColourScheme?
        /// Whose post it is.
        public var practice: Practice?
        /// The place of this slip in the PDF, and of the last document that belongs to it.
        public var places: ClosedRange<Int>
        public var rows: [Row]
        public var missing: [Missing]
        public var otherForms: [OtherForms]

        public init(
            paper: Paper, printSize: Int? = nil, colours: ColourScheme? = nil, practice: Practice? = nil,
            places: ClosedRange<Int>, rows: [Row], missing: [Missing] = [], otherForms: [OtherForms] = []
        ) {
            self.paper = paper
            self.printSize = printSize
            self.colours = colours
            self.practice = practice
            self.places = places
            self.rows = rows
            self.missing = missing
            self.otherForms = otherForms
        }
    }

    private let pile: Pile
    private let out: DocumentWriter
    private var words: CoverSlipWords { CoverSlipWords(out: out) }
    private func say(_ key: String) -> String { out.say(key) }

    public static func write(_ pile: Pile, settings: DocumentSettings, root: String) -> DocumentWriter {
        let out = DocumentWriter(kind: .coverSlip, settings: settings, root: root)
        CoverSlip(pile: pile, out: out).write(settings)
        return out
    }

    private func write(_ settings: DocumentSettings) {
        let title = words.title(of: pile)
        out.head(title: out.say("slip.title-of", ["pile": title]), running: Running(head: title, foot: say("slip.run-foot")))
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(settings.programme.name.text(in: out.language)) }
                out.mainHeading(title)
                out.display("ids", out.say("slip.people.\(pile.paper == .minutes ? "meetings" : "people")", count: pile.rows.count))
            }
            out.element("top-side") { out.p(say: "slip.printed", ["date": { out.date(out.asOf) }]) }
        }
        out.section("now", heading: say("slip.not-posted")) { out.p(say("slip.not-posted-why")) }
        out.element("facts", role: "lines") {
            out.fact(say("slip.printer")) { out.text(words.printer(for: pile)) }
            out.fact(say("slip.sheets-in-all")) { sheets(pile.places) }
            if let practice = pile.practice { out.fact(say("slip.goes-to")) { goes(to: practice) } }
            if pile.paper.isForOthers { out.fact(say("slip.goes-to")) { out.text(say("slip.for.\(pile.paper.rawValue)")) } }
        }
        rows()
        missing()
        otherForms()
    }

    private func goes(to practice: Practice) {
        out.text(([practice.name] + (practice.address.map { [$0.oneLine] } ?? [])).joined(separator: say("list.comma")))
    }

    // MARK: Who is in it

    private func rows() {
        out.table(
            role: "fold", caption: say("slip.caption"),
            columns: [
                .wide(say("slip.who"), 36), .wide(say("slip.what"), 29), .wide(say("slip.sheets"), 9),
                .wide(say("slip.to-do"), 26),
            ]
        ) {
            for (number, row) in pile.rows.enumerated() { out.row { write(row, number: number + 1) } }
        }
    }

    private func write(_ row: Row, number: Int) {
        out.rowHead {
            out.element("tick-box") {}
            out.text("\(number). ")
            words.write(row.heading)
        }
        out.field(say("slip.what")) {
            for (at, one) in row.pieces.enumerated() {
                if at > 0 { out.lineBreak() }
                out.text("\(words.name(of: one.piece)): ")
                out.tree.open("page-count")
                out.tree.attribute("place", one.place)
                out.text(say("slip.counted-on-paper"))
                out.tree.close()
            }
        }
        out.field(say("slip.sheets")) {
            if let first = row.pieces.first, let last = row.pieces.last { sheets(first.place...last.place) }
        }
        out.field(say("slip.to-do")) {
            let toDo = words.toDo(row)
            for (at, one) in toDo.enumerated() {
                if at > 0 { out.lineBreak() }
                out.text(one)
            }
        }
    }

    private func sheets(_ places: ClosedRange<Int>) {
        out.tree.open("sheet-count")
        out.tree.attribute("first", places.lowerBound)
        out.tree.attribute("last", places.upperBound)
        out.tree.attribute("sides", pile.paper.isDuplex ? 2 : 1)
        out.text(say("slip.counted-on-paper"))
        out.tree.close()
    }

    // MARK: Who is not

    private func missing() {
        guard !pile.missing.isEmpty else { return }
        out.section(heading: say("slip.missing")) {
            out.table(
                role: "fold", caption: say("slip.missing-caption"),
                columns: [.wide(say("slip.who"), 36), .wide(say("slip.what"), 29), .wide(say("slip.why"), 35)]
            ) {
                for one in pile.missing {
                    out.row {
                        out.rowHead { words.write(one.heading) }
                        out.field(say("slip.what")) {
                            out.text(one.document.map { say("document-kind.\($0.rawValue)") } ?? say("slip.everything"))
                        }
                        out.field(say("slip.why")) { out.text(words.why(one.reason)) }
                    }
                }
            }
        }
    }

    private func otherForms() {
        guard !pile.otherForms.isEmpty else { return }
        out.section(heading: say("slip.other-forms")) {
            out.p(say("slip.other-forms-lead"))
            out.table(
                role: "fold", caption: say("slip.other-forms-caption"),
                columns: [.wide(say("slip.who"), 36), .wide(say("slip.needs"), 64)]
            ) {
                for one in pile.otherForms {
                    out.row {
                        out.rowHead { out.identified(one.person) }
                        out.field(say("slip.needs")) {
                            let forms = one.formats.map { say("format.\($0.rawValue)") } + one.unmet.map { say("unmet.\($0.rawValue)") }
                            out.text(out.say.list(forms))
                        }
                    }
                }
            }
        }
    }
}
