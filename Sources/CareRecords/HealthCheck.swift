/// One look of a site at itself, by an edition of a framework. All of it is published: it speaks of no person.
public struct HealthCheck: Sendable, Hashable {
    public var site: String
    public var framework: String
    public var edition: Int
    /// The id of one of the framework's stages.
    public var stage: String
    public var date: CalendarDate
    /// Not finished yet: it is checked, and no page is made of it.
    public var isDraft: Bool
    /// Who took part, by what they do.
    public var present: [String]
    public var items: [JudgedItem]
    /// Markdown: how the site is doing, all in all.
    public var overall: String?
    public var support: [AgreedSupport]

    public init(
        site: String, framework: String, edition: Int, stage: String, date: CalendarDate, isDraft: Bool = false,
        present: [String], items: [JudgedItem], overall: String? = nil, support: [AgreedSupport] = []
    ) {
        self.site = site
        self.framework = framework
        self.edition = edition
        self.stage = stage
        self.date = date
        self.isDraft = isDraft
        self.present = present
        self.items = items
        self.overall = overall
        self.support = support
    }

    public func item(_ id: String) -> JudgedItem? { items.first { $0.item == id } }

    /// Everything that was agreed, in order.
    public var actions: [ForumAction] { items.flatMap(\.actions) }
}

/// What was found of one item.
public struct JudgedItem: Sendable, Hashable {
    /// The id of the item in the framework.
    public var item: String
    /// The id of one of the framework's judgements; nil while nobody has judged it.
    public var judgement: String?
    /// Markdown: what was seen and heard that bears the judgement out.
    public var evidence: String?
    public var actions: [ForumAction]

    public init(item: String, judgement: String? = nil, evidence: String? = nil, actions: [ForumAction] = []) {
        self.item = item
        self.judgement = judgement
        self.evidence = evidence
        self.actions = actions
    }
}

/// Help that a site was promised at a check.
public struct AgreedSupport: Sendable, Hashable {
    public var what: String
    /// Who gives it, by what they do.
    public var from: String
    public var due: CalendarDate?

    public init(what: String, from: String, due: CalendarDate? = nil) {
        self.what = what
        self.from = from
        self.due = due
    }
}
