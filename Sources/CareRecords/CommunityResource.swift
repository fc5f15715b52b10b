/// Something on offer near people: a lunch club, a car scheme, advice.
public struct CommunityResource: Sendable, Hashable {
    public var id: String
    public var name: LocalText
    public var summary: LocalText
    public var needs: [String]
    public var sites: [String]
    public var when: LocalText
    public var place: LocalText?
    public var cost: LocalText?
    public var access: LocalText?
    public var telephone: PhoneNumber?
    public var email: String?
    public var web: String?
    public var howToJoin: LocalText?
    public var languages: [String]
    public var checkedOn: CalendarDate

    public init(
        id: String, name: LocalText, summary: LocalText, needs: [String] = [], sites: [String] = [],
        when:
            LocalText, place: LocalText? = nil, cost: LocalText? = nil, access: LocalText? = nil,
        telephone:
            PhoneNumber? = nil, email: String? = nil, web: String? = nil, howToJoin: LocalText? = nil,
        languages:
            [String] = [], checkedOn: CalendarDate
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.needs = needs
        self.sites = sites
        self.when = when
        self.place = place
        self.cost = cost
        self.access = access
        self.telephone = telephone
        self.email = email
        self.web = web
        self.howToJoin = howToJoin
        self.languages = languages
        self.checkedOn = checkedOn
    }
}
