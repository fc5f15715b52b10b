/// The programme: its name, sites, practices, people and rules.
public struct Programme: Sendable, Hashable {
    public var name: LocalText
    public var county: String
    public var summary: LocalText
    public var languages: [String]
    public var telephone: PhoneNumber
    public var email: String?
    public var hours: LocalText
    public var address: Address
    /// Everything in it is made up: said on every page.
    public var fictional: Bool
    public var reviewWithinWeeks: Int
    public var contactEveryDays: ContactIntervals
    public var sites: [Site]
    public var practices: [Practice]
    public var team: [TeamMember]
    public var organisations: [Organisation]
    public var measures: [Measure]
    public var charts: ChartSettings
    /// The steps by which people come to it, if it counts them.
    public var pathway: Pathway?
    /// What volunteers and local groups give, if it is counted.
    public var community: CommunityActivity?
    /// Tools that the programme adds, or changes from those that are built in.
    public var tools: [Tool]
    public var outcomes: OutcomeSettings
    public var needs: [NeedHeading]
    public var disclosure: DisclosureSettings

    public init(
        name: LocalText, county: String, summary: LocalText, languages: [String] = [], telephone: PhoneNumber,
        email: String? = nil, hours: LocalText, address: Address, fictional: Bool = false,
        reviewWithinWeeks:
            Int, contactEveryDays: ContactIntervals, sites: [Site] = [], practices: [Practice] = [],
        team:
            [TeamMember] = [], organisations: [Organisation] = [], measures: [Measure] = [],
        charts: ChartSettings = ChartSettings(), pathway: Pathway? = nil,
        community: CommunityActivity? = nil,
        tools: [Tool] = [],
        outcomes: OutcomeSettings = OutcomeSettings(),
        needs: [NeedHeading] =
            [], disclosure: DisclosureSettings
    ) {
        self.name = name
        self.county = county
        self.summary = summary
        self.languages = languages
        self.telephone = telephone
        self.email = email
        self.hours = hours
        self.address = address
        self.fictional = fictional
        self.reviewWithinWeeks = reviewWithinWeeks
        self.contactEveryDays = contactEveryDays
        self.sites = sites
        self.practices = practices
        self.team = team
        self.organisations = organisations
        self.measures = measures
        self.charts = charts
        self.pathway = pathway
        self.community = community
        self.tools = tools
        self.outcomes = outcomes
        self.needs = needs
        self.disclosure = disclosure
    }
}
