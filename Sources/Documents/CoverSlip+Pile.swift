public import CareRecords
public import Disclosure

/// What a slip tells of.
extension CoverSlip {
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
        /// The agenda of a meeting and its case cards.
        case agendas
        /// What organisations have still to do, each list for one of them.
        case actionLists = "action-lists"
        case invitations

        public var isDuplex: Bool { ![.kitchenSheets, .walletCards, .emergencySheets].contains(self) }

        /// Whether the slip has to say whom it is for, since it is not the person.
        public var isForOthers: Bool { self == .emergencySheets || self == .carersPages || self == .actionLists }
    }

    /// What makes one pile another than the next.
    public struct Kind: Sendable, Hashable {
        public let paper: Paper
        /// The size of the print and the colours of plans.
        public var printSize: Int?
        public var colours: ColourScheme?

        public init(_ paper: Paper, printSize: Int? = nil, colours: ColourScheme? = nil) {
            self.paper = paper
            self.printSize = printSize
            self.colours = colours
        }
    }

    /// Who or what a row is about.
    public enum Heading: Sendable, Hashable {
        case person(PersonReference)
        case meeting(site: String, on: CalendarDate)
        /// Somebody of whom nothing but this is known: a name, or of a record that could not be read its id or file.
        case record(String)
    }

    /// One document of the pile.
    public enum Piece: Sendable, Hashable {
        case letter
        case made(MadeDocument)
        case minutes
        case agenda
        case actionList
        case invitation
    }

    /// What one person has in the pile.
    public struct Row: Sendable {
        public let heading: Heading
        /// In order, with the place of each in the PDF.
        public let pieces: [(piece: Piece, place: Int)]
        /// What goes into the same envelope from other piles.
        public let elsewhere: [MadeDocument]
        /// The pile that has the letter with which this goes.
        public let envelope: Kind?
        public let post: Post

        public init(
            heading: Heading, pieces: [(piece: Piece, place: Int)], elsewhere: [MadeDocument] = [],
            envelope: Kind? = nil,
            post: Post = .usual
        ) {
            self.heading = heading
            self.pieces = pieces
            self.elsewhere = elsewhere
            self.envelope = envelope
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
        public let heading: Heading
        public let formats: [InformationFormat]
        public let unmet: [UnmetNeed]

        public init(heading: Heading, formats: [InformationFormat], unmet: [UnmetNeed]) {
            self.heading = heading
            self.formats = formats
            self.unmet = unmet
        }
    }

    /// What a slip lies on: a pile, or the part of one that goes to one practice.
    public struct Pile: Sendable {
        public var kind: Kind
        /// Whose post it is.
        public var practice: Practice?
        /// The place of this slip in the PDF, and of the last document that belongs to it.
        public var places: ClosedRange<Int>
        public var rows: [Row]
        public var missing: [Missing]
        public var otherForms: [OtherForms]

        public init(
            _ kind: Kind, practice: Practice? = nil,
            places: ClosedRange<Int>, rows: [Row], missing: [Missing] = [], otherForms: [OtherForms] = []
        ) {
            self.kind = kind
            self.practice = practice
            self.places = places
            self.rows = rows
            self.missing = missing
            self.otherForms = otherForms
        }
    }
}
