/// One person's care and support plan.
///
/// Source: PRSB Personalised Care and Support Plan 2.0, with plain names.
public struct CarePlan: Sendable, Hashable {
    /// Opaque: it names folders, so it gives no name or number away.
    public var id: String
    public var person: Person
    public var accessNeeds: AccessNeeds
    public var practice: RegisteredPractice?
    /// The id of one of the programme's sites.
    public var site: String?
    /// The id of a member of the programme's team.
    public var coordinator: String?
    public var writtenOn: CalendarDate
    public var revision: Int
    public var aboutMe: AboutMe
    public var strengths: [Statement]
    public var needs: [Need]
    public var week: Week
    public var conditions: [Condition]
    public var medicines: [Medicine]
    public var allergies: [Allergy]
    public var noKnownAllergies: NoKnownAllergies?
    public var alerts: [Alert]
    public var contingency: [ContingencyPlan]
    public var documents: [OtherDocument]
    public var professionals: [Professional]
    public var contacts: [PersonalContact]
    public var carer: Carer?
    public var risk: Risk?
    public var measures: [MeasureReading]
    /// What the person keeps a record of themselves.
    public var selfMonitoring: [SelfMonitoring]
    public var consents: [Consent]
    public var agreement: Agreement?
    public var review: Review?
    public var lastSeen: LastSeen?
    /// Nil until somebody has checked the Easy Read version.
    public var easyReadReview: EasyReadReview?
    /// Newest first.
    public var history: [Revision]
    public var entry: EntryArrangements?
    public var careFunding: String?
    public var additionalPlans: [AdditionalPlan]
    /// What came from elsewhere and has no place in the plan yet.
    public var imported: Imported?

    public init(
        id: String, person: Person, accessNeeds: AccessNeeds = AccessNeeds(), practice: RegisteredPractice? = nil,
        site: String? = nil,
        coordinator: String? = nil, writtenOn: CalendarDate, revision: Int = 1, aboutMe: AboutMe = AboutMe(),
        strengths: [Statement] =
            [], needs: [Need] = [], week: Week = Week(), conditions: [Condition] = [], medicines: [Medicine] = [],
        allergies:
            [Allergy] = [], noKnownAllergies: NoKnownAllergies? = nil, alerts: [Alert] = [],
        contingency:
            [ContingencyPlan] = [], documents: [OtherDocument] = [], professionals: [Professional] = [],
        contacts:
            [PersonalContact] = [], carer: Carer? = nil, risk: Risk? = nil, measures: [MeasureReading] = [],
        selfMonitoring: [SelfMonitoring] = [], consents: [Consent] = [], agreement: Agreement? = nil,
        review: Review? = nil, lastSeen: LastSeen? = nil, easyReadReview: EasyReadReview? = nil, history: [Revision] = [],
        entry: EntryArrangements? = nil, careFunding: String? = nil, additionalPlans: [AdditionalPlan] = [],
        imported: Imported? = nil
    ) {
        self.id = id
        self.person = person
        self.accessNeeds = accessNeeds
        self.practice = practice
        self.site = site
        self.coordinator = coordinator
        self.writtenOn = writtenOn
        self.revision = revision
        self.aboutMe = aboutMe
        self.strengths = strengths
        self.needs = needs
        self.week = week
        self.conditions = conditions
        self.medicines = medicines
        self.allergies = allergies
        self.noKnownAllergies = noKnownAllergies
        self.alerts = alerts
        self.contingency = contingency
        self.documents = documents
        self.professionals = professionals
        self.contacts = contacts
        self.carer = carer
        self.risk = risk
        self.measures = measures
        self.selfMonitoring = selfMonitoring
        self.consents = consents
        self.agreement = agreement
        self.review = review
        self.lastSeen = lastSeen
        self.easyReadReview = easyReadReview
        self.history = history
        self.entry = entry
        self.careFunding = careFunding
        self.additionalPlans = additionalPlans
        self.imported = imported
    }
}
