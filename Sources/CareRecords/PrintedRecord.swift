/// What was printed in one run, so that the next prints only what is new or says something else.
public struct PrintedRecord: Sendable, Hashable {
    public var on: CalendarDate
    public var documents: [Document]

    public init(on: CalendarDate, documents: [Document] = []) {
        self.on = on
        self.documents = documents
    }

    /// One document as it was printed.
    public struct Document: Sendable, Hashable {
        public var what: PrintedDocument
        /// A digest of what it said, not of the day on which it was made.
        public var digest: String

        public init(what: PrintedDocument, digest: String) {
            self.what = what
            self.digest = digest
        }
    }
}

/// Which document of whom. The minutes and the agenda of a meeting are of no one person.
public struct PrintedDocument: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case myPlan = "my-plan"
        case easyRead = "my-plan-easy-read"
        case extract = "person-extract"
        case kitchenSheet = "kitchen-sheet"
        case walletCard = "wallet-card"
        case emergencySheet = "emergency-sheet"
        case carersPage = "carers-page"
        case gpChangeLetter = "gp-change-letter"
        case gpSummary = "gp-summary"
        case practiceExtract = "gp-extract"
        case minutes = "mdt-minutes"
        case agenda = "mdt-agenda"
        case caseCard = "mdt-case-card"
        case actionList = "action-list"
        case invitation = "invitation-letter"
    }

    public var kind: Kind
    /// The id of a plan, or of somebody who is invited.
    public var person: String?
    /// The id of a meeting, for what comes of one.
    public var meeting: String?
    /// The id of an organisation, for its list of actions.
    public var organisation: String?

    public init(_ kind: Kind, person: String? = nil, meeting: String? = nil, organisation: String? = nil) {
        self.kind = kind
        self.person = person
        self.meeting = meeting
        self.organisation = organisation
    }
}
