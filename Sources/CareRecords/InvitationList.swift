/// People whom a practice has listed because they might want to join the programme. They have no plan, and nothing is
/// known of their health.
public struct InvitationList: Sendable, Hashable {
    /// The ODS code of the practice, which the letters come from.
    public var practice: String
    /// The day on which the practice made the list.
    public var on: CalendarDate
    /// Who signs for the practice.
    public var signedBy: String?
    public var people: [InvitedPerson]

    public init(practice: String, on: CalendarDate, signedBy: String? = nil, people: [InvitedPerson] = []) {
        self.practice = practice
        self.on = on
        self.signedBy = signedBy
        self.people = people
    }
}

/// Someone who may be invited.
public struct InvitedPerson: Sendable, Hashable {
    public enum Answer: String, Sendable, Hashable, CaseIterable {
        case yes, no
    }

    /// Opaque, like that of a plan: it names a file.
    public var id: String
    public var name: PersonName
    public var address: Address
    /// The language in which they read.
    public var language: String
    public var accessNeeds: AccessNeeds
    /// Nil until they have said something. After that no letter is made.
    public var answer: Answer?
    public var answeredOn: CalendarDate?

    public init(
        id: String, name: PersonName, address: Address, language: String = "en", accessNeeds: AccessNeeds = AccessNeeds(),
        answer: Answer? = nil, answeredOn: CalendarDate? = nil
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.language = language
        self.accessNeeds = accessNeeds
        self.answer = answer
        self.answeredOn = answeredOn
    }

    /// Whether they may be written to on `day`: an answer that came later had not come yet.
    public func waits(on day: CalendarDate) -> Bool { answer == nil || answeredOn.map { $0 > day } ?? false }
}
