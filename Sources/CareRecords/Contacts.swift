/// Someone who helps as their work (PRSB 2.0: Professional contacts).
public struct Professional: Sendable, Hashable, Restrictable {
    public var id: String
    public var name: String
    public var role: String?
    public var organisation: String?
    public var team: String?
    public var speciality: String?
    public var phone: PhoneNumber?
    public var email: String?
    public var hours: String?
    public var helpsWith: String?
    public var keyWorker: Bool
    public var startedOn: CalendarDate?
    public var endedOn: CalendarDate?
    public var restriction: Restriction?

    public init(
        id: String, name: String, role: String? = nil, organisation: String? = nil, team: String? = nil,
        speciality:
            String? = nil, phone: PhoneNumber? = nil, email: String? = nil, hours: String? = nil,
        helpsWith: String? = nil, keyWorker: Bool = false, startedOn: CalendarDate? = nil, endedOn: CalendarDate? = nil,
        restriction: Restriction? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.organisation = organisation
        self.team = team
        self.speciality = speciality
        self.phone = phone
        self.email = email
        self.hours = hours
        self.helpsWith = helpsWith
        self.keyWorker = keyWorker
        self.startedOn = startedOn
        self.endedOn = endedOn
        self.restriction = restriction
    }
}

/// Someone from the person's own life (PRSB 2.0: Personal contacts).
public struct PersonalContact: Sendable, Hashable, Restrictable {
    public var id: String
    public var name: String
    public var relationship: String?
    public var types: [ContactType]
    public var phone: PhoneNumber?
    public var email: String?
    public var when: String?
    public var helpsWith: String?
    public var note: Statement?
    public var restriction: Restriction?

    public init(
        id: String, name: String, relationship: String? = nil, types: [ContactType] = [], phone: PhoneNumber? = nil,
        email: String? = nil, when: String? = nil, helpsWith: String? = nil, note: Statement? = nil,
        restriction: Restriction? = nil
    ) {
        self.id = id
        self.name = name
        self.relationship = relationship
        self.types = types
        self.phone = phone
        self.email = email
        self.when = when
        self.helpsWith = helpsWith
        self.note = note
        self.restriction = restriction
    }
}

/// What a personal contact is to the person.
public enum ContactType: String, Sendable, Hashable, CaseIterable {
    case carer
    case nextOfKin = "next-of-kin"
    case emergencyContact = "emergency-contact"
    case attorney
    case advocate
    case friend
    case neighbour
    case volunteer
}

/// The unpaid carer's own needs.
public struct Carer: Sendable, Hashable {
    /// The id of the personal contact.
    public var contact: String?
    public var needs: [Statement]
    public var assessment: CarerAssessment?
    public var plan: Statement?
    /// What happens if the carer falls ill.
    public var ifUnwell: Statement?
    /// What support they get after the person has died.
    public var bereavement: Statement?
    /// What they need to be able to read their own page (Accessible Information Standard).
    public var formats: [InformationFormat]

    public init(
        contact: String? = nil, needs: [Statement] = [], assessment: CarerAssessment? = nil,
        plan: Statement? = nil, ifUnwell: Statement? = nil, bereavement: Statement? = nil,
        formats: [InformationFormat] = []
    ) {
        self.contact = contact
        self.needs = needs
        self.assessment = assessment
        self.plan = plan
        self.ifUnwell = ifUnwell
        self.bereavement = bereavement
        self.formats = formats
    }
}

/// Whether a carer's assessment was offered (Care Act 2014, section 10; Social Services and Well-being (Wales) Act 2014, section 24).
public struct CarerAssessment: Sendable, Hashable {
    public var status: CarerAssessmentStatus
    public var on: CalendarDate?

    public init(
        status: CarerAssessmentStatus, on: CalendarDate? = nil
    ) {
        self.status = status
        self.on = on
    }
}

/// How far a carer's assessment has come.
public enum CarerAssessmentStatus: String, Sendable, Hashable, CaseIterable {
    case notOffered = "not-offered"
    case offered
    case declined
    case booked
    case done
}
