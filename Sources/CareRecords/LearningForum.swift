/// One meeting of the programme's learning forum: what its pack says beside the figures.
public struct LearningForum: Sendable, Hashable {
    public var id: String
    public var date: CalendarDate
    public var time: String?
    public var place: String?
    /// The latest month whose figures are in the pack.
    public var figuresTo: YearMonth
    public var agenda: [AgendaItem]
    /// What is to be decided.
    public var decisions: [String]
    /// What was agreed at this meeting. The next pack tells who has done it.
    public var actions: [ForumAction]
    /// Markdown.
    public var notes: String?

    public init(
        id: String, date: CalendarDate, time: String? = nil, place: String? = nil, figuresTo: YearMonth,
        agenda: [AgendaItem] = [], decisions: [String] = [], actions: [ForumAction] = [], notes: String? = nil
    ) {
        self.id = id
        self.date = date
        self.time = time
        self.place = place
        self.figuresTo = figuresTo
        self.agenda = agenda
        self.decisions = decisions
        self.actions = actions
        self.notes = notes
    }
}

/// One item of an agenda.
public struct AgendaItem: Sendable, Hashable {
    public var what: String
    /// Who leads it, by what they do.
    public var lead: String?
    public var minutes: Int?

    public init(what: String, lead: String? = nil, minutes: Int? = nil) {
        self.what = what
        self.lead = lead
        self.minutes = minutes
    }
}

/// Something that was agreed in public: at a forum or a health check.
public struct ForumAction: Sendable, Hashable {
    public var id: String
    public var what: String
    /// By what they do: a public page names nobody for what is late.
    public var owner: String
    public var site: String?
    public var due: CalendarDate?
    public var status: MeetingActionStatus
    /// When it was done, declined or overtaken.
    public var on: CalendarDate?
    /// Why it was declined or overtaken, or how it stands.
    public var note: String?

    public init(
        id: String, what: String, owner: String, site: String? = nil, due: CalendarDate? = nil,
        status: MeetingActionStatus = .open, on: CalendarDate? = nil, note: String? = nil
    ) {
        self.id = id
        self.what = what
        self.owner = owner
        self.site = site
        self.due = due
        self.status = status
        self.on = on
        self.note = note
    }
}
