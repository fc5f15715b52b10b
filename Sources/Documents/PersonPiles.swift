public import CareRecords

/// How the documents of one person are parted: what lies in which pile, where the letter is, and what goes with it.
///
/// A print run sorts by it and the desk counts by it, so that they cannot disagree.
public struct PersonPiles<Document> {
    /// What the person has in one pile.
    public struct Share {
        public let setting: CoverSlip.Kind
        public let documents: [Document]
        /// What lies behind the letter, in whichever pile; nil where this pile has no letter.
        public var letter: [Document]?
        /// What goes with the letter and lies in other piles.
        public var elsewhere: [Document] = []
        /// The pile that has their letter, if this one has not.
        public var envelope: CoverSlip.Kind?
        public var post = CoverSlip.Post.usual

        init(_ setting: CoverSlip.Kind, _ documents: [Document]) {
            self.setting = setting
            self.documents = documents
        }
    }

    public private(set) var shares: [Share] = []

    /// - Parameters:
    ///   - documents: in the order in which they lie in the envelope.
    ///   - letterFails: the letter cannot be laid out.
    public init(
        _ documents: [Document], of entry: CaseloadEntry, in envelope: Envelope, letterFails: Bool = false,
        kind: (Document) -> PrintedDocument.Kind
    ) {
        let papers = documents.map { kind($0).paper }
        func those(on paper: CoverSlip.Paper) -> [Document] {
            zip(documents, papers).filter { $1 == paper }.map(\.0)
        }
        let theirs = documents.filter { Self.isForThePerson(kind($0), entry) }
        var front = Share(envelope.plans, those(on: .plans))
        front.elsewhere = theirs.filter { kind($0).paper != .plans }
        if theirs.isEmpty {
            // The practice’s alone.
        } else if letterFails {
            front.post = .letterFailed
        } else if envelope.window == .none {
            front.post = .noAddress
        } else {
            front.letter = theirs
            if envelope.window == .tooLong { front.post = .addressTooLong }
        }
        // Without a letter and a plan there is nothing of them in that pile.
        let isThere = front.letter != nil || !front.documents.isEmpty
        if isThere { shares.append(front) }
        for paper in CoverSlip.Paper.allCases where paper != .plans {
            guard papers.contains(paper) else { continue }
            let own = those(on: paper)
            var other = Share(CoverSlip.Kind(paper), own)
            if paper == .carersPages {
                if entry.hasDied { other.post = .personHasDied }
            } else if paper == .emergencySheets, !entry.keptFromPerson.isEmpty {
                other.post = .keptFromPerson
            } else if paper != .gpSummaries {
                if isThere { other.envelope = envelope.plans } else { other.post = front.post }
            }
            shares.append(other)
        }
    }

    /// Whether it goes into the person’s envelope. A crew may be told what the person may not; a carer gets their own.
    private static func isForThePerson(_ kind: PrintedDocument.Kind, _ entry: CaseloadEntry) -> Bool {
        switch kind {
        case .gpSummary, .gpChangeLetter, .practiceExtract, .carersPage, .minutes, .agenda, .caseCard, .actionList,
            .invitation:
            false
        case .emergencySheet: entry.keptFromPerson.isEmpty
        case .myPlan, .easyRead, .extract, .kitchenSheet, .walletCard: true
        }
    }
}

extension PrintedDocument.Kind {
    /// What it is printed on.
    public var paper: CoverSlip.Paper {
        switch self {
        case .myPlan, .easyRead, .extract: .plans
        case .kitchenSheet: .kitchenSheets
        case .walletCard: .walletCards
        case .emergencySheet: .emergencySheets
        case .carersPage: .carersPages
        case .gpSummary, .gpChangeLetter, .practiceExtract: .gpSummaries
        case .minutes: .minutes
        case .agenda, .caseCard: .agendas
        case .actionList: .actionLists
        case .invitation: .invitations
        }
    }
}

extension PrintedDocument.Kind {
    /// What a document is on a list of what was printed.
    init(_ document: MadeDocument) {
        self =
            switch document {
            case .myPlan: .myPlan
            case .kitchenSheet: .kitchenSheet
            case .walletCard: .walletCard
            case .emergencySheet: .emergencySheet
            case .carersPage: .carersPage
            case .easyRead: .easyRead
            case .gpSummary: .gpSummary
            case .gpChangeLetter: .gpChangeLetter
            case .extract: .extract
            case .practiceExtract: .practiceExtract
            case .caseCard: .caseCard
            }
    }
}

extension PrintedDocument {
    public init(_ document: MadeDocument, of person: String) {
        let meeting: String? =
            switch document {
            case .extract(let meeting), .practiceExtract(_, let meeting), .caseCard(let meeting): meeting
            default: nil
            }
        self.init(Kind(document), person: person, meeting: meeting)
    }
}

extension CoverSlip.Kind: Comparable {
    /// Plans first, by size; then what is printed apart.
    public static func < (one: CoverSlip.Kind, other: CoverSlip.Kind) -> Bool {
        one.order.lexicographicallyPrecedes(other.order)
    }

    private var order: [Int] {
        [
            CoverSlip.Paper.allCases.firstIndex(of: paper) ?? 0, printSize ?? 0,
            colours.flatMap(ColourScheme.allCases.firstIndex) ?? -1,
        ]
    }
}
