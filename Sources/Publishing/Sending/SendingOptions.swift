public import CareRecords

/// What `caresheaf sent` is asked to note.
public struct SendingOptions: Sendable {
    /// The folder that holds `content/`.
    public var project: String
    /// The output of the build whose letters were sent.
    public var output: String
    /// The ODS code of a practice: only what went there, or to those whom it invites.
    public var practice: String?
    /// The ids of plans or of people who are invited: only what was about them. Empty for everybody.
    public var people: [String]
    /// The day on which it was sent.
    public var on: CalendarDate
    /// Whether it is only said what would be noted.
    public var dryRun: Bool

    public init(
        project: String, output: String? = nil, practice: String? = nil, people: [String] = [], on: CalendarDate,
        dryRun: Bool = false
    ) {
        self.project = project
        self.output = output ?? project + "/output"
        self.practice = practice
        self.people = people
        self.on = on
        self.dryRun = dryRun
    }
}

/// What was noted as sent, and what was not.
public struct SendingReport: Sendable {
    public struct Letter: Sendable {
        public let document: SentRecord.Document.Kind
        /// The id of the plan, or of whoever is invited.
        public let person: String
        public let name: String
        /// The ODS code of the practice.
        public let practice: String
        public let practiceName: String
    }

    /// A letter that was not noted, and why.
    public struct Left: Sendable {
        public enum Reason: String, Sendable {
            /// The plan no longer says what the letter said.
            case planChanged = "plan-changed"
            case notedAlready = "noted-already"
            /// It may not be sent any more.
            case withheld
            /// The plan is gone, or has errors.
            case planUnreadable = "plan-unreadable"
            /// They are on no list any more, or have answered.
            case notInvited = "not-invited"
        }

        public let person: String
        public let reason: Reason
    }

    /// The day for which the build was made.
    public internal(set) var asOf: CalendarDate
    public let on: CalendarDate
    public let isDryRun: Bool
    /// Practice by practice, as the programme lists them, and by the ids of the plans.
    public internal(set) var letters: [Letter] = []
    public internal(set) var left: [Left] = []
    /// The records that were written, relative to the project.
    public internal(set) var files: [String] = []
}
