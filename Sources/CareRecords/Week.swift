/// Who comes when: the person's ordinary week, volunteers too.
public struct Week: Sendable, Hashable {
    public var note: Statement?
    public var entries: [WeekEntry]

    public init(
        note: Statement? = nil, entries: [WeekEntry] = []
    ) {
        self.note = note
        self.entries = entries
    }
}

/// One visit, call or outing.
public struct WeekEntry: Sendable, Hashable, Restrictable {
    public var id: String?
    public var day: WeekDay
    public var part: DayPart
    /// As the person says it: "7am".
    public var time: String?
    public var who: String
    public var what: String
    /// The organisation that they come from.
    public var from: String?
    public var restriction: Restriction?

    public init(
        id: String? = nil, day: WeekDay, part: DayPart, time: String? = nil, who: String, what: String,
        from: String? = nil,
        restriction: Restriction? = nil
    ) {
        self.id = id
        self.day = day
        self.part = part
        self.time = time
        self.who = who
        self.what = what
        self.from = from
        self.restriction = restriction
    }
}

/// A day of the week, or all of them.
public enum WeekDay: String, Sendable, Hashable, CaseIterable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday
    case everyDay = "every-day"
}

/// A part of the day.
public enum DayPart: String, Sendable, Hashable, CaseIterable {
    case morning
    case afternoon
    case evening
    case night
}
