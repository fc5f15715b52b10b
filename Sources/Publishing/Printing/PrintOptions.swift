public import CareRecords
import Documents

/// What a print run is asked to do.
public struct PrintOptions: Sendable {
    /// The folder that holds `content/` and `themes/`.
    public var project: String
    /// The folder of the piles; made, or replaced as a whole.
    public var folder: String
    /// A folder in `themes/`.
    public var theme: String
    /// The day that decides what is overdue and which consents hold. There is no other clock.
    public var asOf: CalendarDate
    /// How many workers. The result is the same for any number.
    public var jobs: Int
    public var selection: PrintSelection
    /// Whether what was printed before and says the same is printed again.
    public var all: Bool
    /// Whether it is only said what would be printed.
    public var dryRun: Bool
    /// Where Typst is looked for.
    public var engines: EngineSearch

    public init(
        project: String, folder: String, theme: String = "default", asOf: CalendarDate, jobs: Int = 1,
        selection: PrintSelection = PrintSelection(), all: Bool = false, dryRun: Bool = false,
        engines: EngineSearch = EngineSearch()
    ) {
        self.project = project
        self.folder = folder
        self.theme = theme
        self.asOf = asOf
        self.jobs = max(1, min(jobs, 256))
        self.selection = selection
        self.all = all
        self.dryRun = dryRun
        self.engines = engines
    }
}

/// Whose documents are printed: everybody’s, or those of whom all that is named here is true.
public struct PrintSelection: Sendable, Hashable {
    /// The id of one plan.
    public var person: String?
    /// The id of a member of the team.
    public var coordinator: String?
    /// The ODS code of a practice.
    public var practice: String?
    public var site: String?
    /// The id of a meeting: its minutes, and the extracts of the people discussed.
    public var meeting: String?

    public init(
        person: String? = nil, coordinator: String? = nil, practice: String? = nil, site: String? = nil,
        meeting: String? = nil
    ) {
        self.person = person
        self.coordinator = coordinator
        self.practice = practice
        self.site = site
        self.meeting = meeting
    }

    /// Whether this is about somebody with such a coordinator, practice and site.
    func takes(_ id: String, coordinator theirs: String?, practice registered: String?, site place: String?) -> Bool {
        (person == nil || person == id) && (coordinator == nil || coordinator == theirs)
            && (practice == nil || practice == registered) && (site == nil || site == place)
    }

    func takes(_ entry: CaseloadEntry) -> Bool {
        takes(entry.person.id, coordinator: entry.coordinator, practice: entry.practice, site: entry.site)
    }

    /// Of a meeting, only what comes of it is printed.
    func takes(_ what: PrintedDocument) -> Bool { meeting == nil || what.meeting == meeting }

    /// The list of an organisation and an invitation are of nobody who has a plan. A practice is asked for with its own.
    func takes(_ paper: LoosePaper, in programme: Programme) -> Bool {
        guard person == nil, coordinator == nil, meeting == nil else { return false }
        switch paper {
        case .actionList(let organisation):
            return site == nil && (practice == nil || practice == organisation.ods)
        case .invitation(_, let own):
            return (practice == nil || practice == own) && (site == nil || site == programme.practice(own)?.site)
        }
    }

    /// Minutes are for the whole team, and so are not for one person, coordinator or practice.
    func takes(minutesOf meeting: Meeting) -> Bool {
        person == nil && coordinator == nil && practice == nil && (site == nil || site == meeting.site)
            && (self.meeting == nil || self.meeting == meeting.id)
    }
}
