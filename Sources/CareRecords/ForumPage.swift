/// A page of the portal written in Markdown: a lesson, a story, or a page of its own.
public struct ForumPage: Sendable, Hashable {
    /// The page's file name in the portal.
    public var id: String
    public var kind: ForumPageKind
    public var title: String
    public var summary: String
    public var site: String?
    public var date: CalendarDate
    public var language: String
    public var themes: [String]
    /// Lessons: how far the idea has come.
    public var status: LessonStatus?
    /// Stories: the plan that holds the person's consent. Never published.
    public var person: String?
    /// Stories: how it was told, such as "Told with her agreement. Her name is changed."
    public var told: String?
    public var order: Int?
    public var nav: Bool
    /// Markdown.
    public var body: String
    /// The file it came from, relative to the project.
    public var source: String
    /// The line of the file on which the body starts.
    public var bodyLine: Int

    public init(
        id: String, kind: ForumPageKind, title: String, summary: String, site: String? = nil,
        date:
            CalendarDate, language: String, themes: [String] = [], status: LessonStatus? = nil,
        person: String? =
            nil, told: String? = nil, order: Int? = nil, nav: Bool = false, body: String, source: String,
        bodyLine:
            Int
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.summary = summary
        self.site = site
        self.date = date
        self.language = language
        self.themes = themes
        self.status = status
        self.person = person
        self.told = told
        self.order = order
        self.nav = nav
        self.body = body
        self.source = source
        self.bodyLine = bodyLine
    }
}

/// What a page is.
public enum ForumPageKind: String, Sendable, Hashable, CaseIterable {
    case lesson
    case story
    case page
}

/// How far a lesson has come.
public enum LessonStatus: String, Sendable, Hashable, CaseIterable {
    case trying
    case works
    case stopped
}
