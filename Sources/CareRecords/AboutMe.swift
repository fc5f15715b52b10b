/// The seven headings of PRSB About Me 2.0, in the person's own words.
public struct AboutMe: Sendable, Hashable {
    public var mostImportant: Statement?
    public var people: Statement?
    public var communication: Statement?
    public var wellness: Statement?
    public var pleaseDo: [Statement]
    public var pleaseDont: [Statement]
    public var howToSupport: Statement?
    public var alsoKnow: Statement?
    public var supportedBy: String?
    public var updatedOn: CalendarDate?

    public init(
        mostImportant: Statement? = nil, people: Statement? = nil, communication: Statement? = nil,
        wellness: Statement? = nil, pleaseDo: [Statement] = [], pleaseDont: [Statement] = [],
        howToSupport: Statement? = nil, alsoKnow: Statement? = nil, supportedBy: String? = nil,
        updatedOn: CalendarDate? = nil
    ) {
        self.mostImportant = mostImportant
        self.people = people
        self.communication = communication
        self.wellness = wellness
        self.pleaseDo = pleaseDo
        self.pleaseDont = pleaseDont
        self.howToSupport = howToSupport
        self.alsoKnow = alsoKnow
        self.supportedBy = supportedBy
        self.updatedOn = updatedOn
    }

    /// Whether nothing at all has been written down.
    public var isEmpty: Bool {
        mostImportant == nil && people == nil && communication == nil && wellness == nil && pleaseDo.isEmpty
            && pleaseDont.isEmpty && howToSupport == nil && alsoKnow == nil
    }
}
