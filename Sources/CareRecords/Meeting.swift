/// A meeting of the multidisciplinary team (MDT).
public struct Meeting: Sendable, Hashable {
    public var id: String
    public var site: String
    public var date: CalendarDate
    public var time: String?
    public var place: String
    public var chair: Attendee
    public var minuteTaker: Attendee
    /// Who is to come, while it lies ahead.
    public var expected: [Attendee]
    public var present: [Attendee]
    public var apologies: [Attendee]
    public var quorum: Quorum
    public var sharingBasis: String
    public var nextMeeting: CalendarDate?
    public var enteredOn: CalendarDate?
    public var mattersArising: [String]
    public var cases: [MeetingCase]
    public var notDiscussed: [NotDiscussed]

    public init(
        id: String, site: String, date: CalendarDate, time: String? = nil, place: String, chair: Attendee,
        minuteTaker: Attendee, expected: [Attendee] = [], present: [Attendee] = [], apologies: [Attendee] = [], quorum: Quorum,
        sharingBasis: String, nextMeeting: CalendarDate? = nil, enteredOn: CalendarDate? = nil,
        mattersArising:
            [String] = [], cases: [MeetingCase] = [], notDiscussed: [NotDiscussed] = []
    ) {
        self.id = id
        self.site = site
        self.date = date
        self.time = time
        self.place = place
        self.chair = chair
        self.minuteTaker = minuteTaker
        self.expected = expected
        self.present = present
        self.apologies = apologies
        self.quorum = quorum
        self.sharingBasis = sharingBasis
        self.nextMeeting = nextMeeting
        self.enteredOn = enteredOn
        self.mattersArising = mattersArising
        self.cases = cases
        self.notDiscussed = notDiscussed
    }
}

/// Someone at a meeting.
public struct Attendee: Sendable, Hashable {
    public var name: String
    public var role: String?
    public var organisation: String?

    public init(
        name: String, role: String? = nil, organisation: String? = nil
    ) {
        self.name = name
        self.role = role
        self.organisation = organisation
    }
}

/// The rule for a valid meeting, and whether it was met.
public struct Quorum: Sendable, Hashable {
    public var rule: String
    /// Nil until the meeting has been held.
    public var met: Bool?
    public var note: String?

    public init(
        rule: String, met: Bool? = nil, note: String? = nil
    ) {
        self.rule = rule
        self.met = met
        self.note = note
    }
}

/// Someone who was on the list and was not discussed, and why.
public struct NotDiscussed: Sendable, Hashable {
    public var person: String
    public var because: String

    public init(
        person: String, because: String
    ) {
        self.person = person
        self.because = because
    }
}
