/// The actions of all meetings, each once: as it was last recorded, and at which meeting it was first agreed.
///
/// What is carried on from one meeting to the next is one action. It is followed by `carriedFrom`, in the order of the
/// meetings and not of their files, so that a meeting which is entered late falls into its place.
public struct ActionLog: Sendable {
    /// One meeting, as far as an action needs it.
    public struct Occasion: Sendable, Hashable {
        public let meeting: String
        public let site: String
        public let date: CalendarDate

        init(_ meeting: Meeting) {
            self.meeting = meeting.id
            site = meeting.site
            date = meeting.date
        }
    }

    public struct Entry: Sendable, Hashable {
        /// The id of the plan of the person whom it is for.
        public let person: String
        /// As it was last recorded.
        public let action: MeetingAction
        /// The meeting at which it was agreed, and from which its age counts.
        public let agreed: Occasion
        /// The last meeting whose record has it.
        public let latest: Occasion
        /// Whether the person agreed to be discussed then, and has not said no to a meeting since.
        public let isAgreedTo: Bool
        /// Of the whole case.
        public let caseRestriction: Restriction?

        /// What it was called at the meetings before, the first one first.
        public let earlierReferences: [String]

        /// `MEETING/ACTION`: no two entries have the same.
        public var reference: String { "\(latest.meeting)/\(action.id)" }
        /// The same at each meeting that has it.
        public var references: [String] { earlierReferences + [reference] }

        /// Whole days since it was agreed.
        public func age(on day: CalendarDate) -> Int { day.days(since: agreed.date) }
        public func isLate(on day: CalendarDate) -> Bool { action.status == .open && (action.due ?? day) < day }
    }

    /// In the order of the meetings at which they were last recorded.
    public let entries: [Entry]
    /// Days on which somebody was discussed, by the id of their plan, the earliest first.
    private let discussions: [String: [Occasion]]

    /// - Parameter day: a meeting that has been and is not entered on this day is not known yet. One that lies ahead
    ///   may carry an action on, and has agreed to none of its own.
    public init(of meetings: [Meeting], on day: CalendarDate) {
        let inOrder = meetings.filter { $0.stage(on: day) != .notEntered }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        var all: [Entry] = []
        var known: [String: Entry] = [:]
        var carried: Set<String> = []
        var refusals: Set<String> = []
        var discussions: [String: [Occasion]] = [:]
        for meeting in inOrder {
            let occasion = Occasion(meeting)
            let isHeld = meeting.stage(on: day) == .held
            for one in meeting.cases {
                let agrees = one.consent.decision.permits
                if agrees { refusals.remove(one.person) }
                if one.consent.decision == .refused { refusals.insert(one.person) }
                if isHeld, agrees { discussions[one.person, default: []].append(occasion) }
                for action in one.actions {
                    let before = action.carriedFrom.flatMap { known[$0] }
                        .flatMap { $0.person == one.person && $0.latest.date < meeting.date ? $0 : nil }
                    guard isHeld || before != nil else { continue }
                    if let before { carried.insert(before.reference) }
                    let entry = Entry(
                        person: one.person, action: action, agreed: before?.agreed ?? occasion, latest: occasion,
                        isAgreedTo: agrees, caseRestriction: one.restriction, earlierReferences: before?.references ?? [])
                    all.append(entry)
                    known[entry.reference] = entry
                }
            }
        }
        entries = all.filter { !carried.contains($0.reference) }.map { refusals.contains($0.person) ? $0.refused : $0 }
        self.discussions = discussions
    }

    /// What was agreed for each person, by the id of their plan.
    public var byPerson: [String: [Entry]] { Dictionary(grouping: entries, by: \.person) }

    /// The last meeting before `day` at which somebody was discussed.
    public func lastDiscussion(of person: String, before day: CalendarDate) -> Occasion? {
        discussions[person]?.last { $0.date < day }
    }
}

extension ActionLog.Entry {
    fileprivate var refused: Self {
        Self(
            person: person, action: action, agreed: agreed, latest: latest, isAgreedTo: false,
            caseRestriction: caseRestriction, earlierReferences: earlierReferences)
    }
}
