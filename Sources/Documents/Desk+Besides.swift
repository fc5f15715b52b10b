public import CareRecords

extension Desk {
    /// What is on the desk besides the plans of people.
    public struct Besides: Sendable {
        public var problems: [Problem] = []
        /// The papers of meetings, and the report of open actions.
        public var links: [(title: String, href: String)] = []
        public var meetings: [Occasion] = []
        /// What meetings have agreed and is not done yet.
        public var agreed: [ActionReport.Row] = []
        public var invitations: [Invitation] = []
        /// How many people have been invited and have not answered.
        public var awaitedAnswers = 0
        /// What a print run would print that is of no plan.
        public var unprinted: [UnprintedPaper] = []

        public init() {}
    }

    /// A problem in the data, for the list at the end.
    public struct Problem: Sendable {
        public let what: String
        public let place: String
        public let fix: String

        public init(what: String, place: String, fix: String) {
            self.what = what
            self.place = place
            self.fix = fix
        }
    }

    /// A team meeting that lies ahead.
    public struct Occasion: Sendable, Hashable {
        public let site: String
        public let date: CalendarDate
        public let time: String?
        /// Its agenda, if there is one.
        public let href: String?
        /// Whoever is to come, by name.
        public let people: Set<String>

        public init(
            site: String, date: CalendarDate, time: String? = nil, href: String? = nil, people: Set<String> = []
        ) {
            self.site = site
            self.date = date
            self.time = time
            self.href = href
            self.people = people
        }

        /// Whether it is in somebody's day: it is at their site, or they are to come.
        public func concerns(_ member: TeamMember) -> Bool { site == member.site || people.contains(member.name) }
    }
}
