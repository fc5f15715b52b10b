/// The checklist by which sites look at themselves at a key stage: a programme's own.
///
/// Its editions stand side by side, so that a check is always read with the questions that were asked then.
public struct HealthCheckFramework: Sendable, Hashable {
    public var id: String
    /// 1, 2, …: which edition of it this is.
    public var edition: Int
    public var title: String
    /// Who agreed it, by what they do.
    public var agreedBy: String
    /// The day from which this edition is used.
    public var since: CalendarDate
    /// Where it comes from.
    public var source: String?
    /// Markdown: what is different from the edition before.
    public var changes: String?
    /// When a check is held, in order.
    public var stages: [HealthCheckStage]
    /// What may be said of an item, from the furthest back to the furthest on.
    public var judgements: [Judgement]
    public var sections: [HealthCheckSection]

    public init(
        id: String, edition: Int, title: String, agreedBy: String, since: CalendarDate, source: String? = nil,
        changes: String? = nil, stages: [HealthCheckStage], judgements: [Judgement], sections: [HealthCheckSection]
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.agreedBy = agreedBy
        self.since = since
        self.source = source
        self.changes = changes
        self.stages = stages
        self.judgements = judgements
        self.sections = sections
    }

    /// Every item, in the order in which it is asked.
    public var items: [HealthCheckItem] { sections.flatMap(\.items) }

    public func judgement(_ id: String) -> Judgement? { judgements.first { $0.id == id } }
    public func stage(_ id: String) -> HealthCheckStage? { stages.first { $0.id == id } }
}

/// A time at which a check is held, such as before a site opens.
public struct HealthCheckStage: Sendable, Hashable {
    public var id: String
    public var title: String

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// One of the words in which a framework judges.
public struct Judgement: Sendable, Hashable {
    public var id: String
    public var word: String
    /// When to use it.
    public var meaning: String
    public var standing: JudgementStanding

    public init(id: String, word: String, meaning: String, standing: JudgementStanding) {
        self.id = id
        self.word = word
        self.meaning = meaning
        self.standing = standing
    }
}

/// What a judgement comes to, whatever its word is; in the order in which a site gets on.
public enum JudgementStanding: String, Sendable, Hashable, CaseIterable {
    case notYet = "not-yet"
    case underWay = "under-way"
    case inPlace = "in-place"
    /// It stands outside the order.
    case notApplicable = "not-applicable"
}

/// Items that belong together.
public struct HealthCheckSection: Sendable, Hashable {
    public var id: String
    public var title: String
    public var items: [HealthCheckItem]

    public init(id: String, title: String, items: [HealthCheckItem]) {
        self.id = id
        self.title = title
        self.items = items
    }
}

/// One thing that is asked. It keeps its id from edition to edition as long as it asks the same.
public struct HealthCheckItem: Sendable, Hashable {
    public var id: String
    /// A few words to call it by.
    public var title: String
    public var question: String
    /// What good looks like.
    public var good: String
    /// The ids of the programme's measures that speak to it.
    public var measures: [String]

    public init(id: String, title: String, question: String, good: String, measures: [String] = []) {
        self.id = id
        self.title = title
        self.question = question
        self.good = good
        self.measures = measures
    }
}
