public import CareRecords

/// A document about a person that can be withheld as a whole.
public enum PersonalDocument: String, Sendable, Hashable, CaseIterable {
    case myPlan = "my-plan"
    /// For those who need it: whether somebody does is not the gate’s to say.
    case easyRead = "my-plan-easy-read"
    case gpSummary = "gp-summary"
    case gpChangeLetter = "gp-change-letter"
    case minutesCase = "mdt-minutes"
    case caseCard = "mdt-case-card"
    case extract = "person-extract"
    /// For the person’s practice.
    case practiceExtract = "gp-extract"
    case story = "portal-story"
    case kitchenSheet = "kitchen-sheet"
    case walletCard = "wallet-card"
    case emergencySheet = "emergency-sheet"
    /// For plans with a carer: whether there is one is not the gate’s to say.
    case carersPage = "carers-page"
}

/// Why a whole document was not made.
public enum WithholdingReason: Sendable, Hashable {
    /// The person has died: nothing more is sent in their name.
    case deceased(CalendarDate?)
    /// Nothing says what the person is called, so nobody could tell whom it is about.
    case nameNotRecorded
    /// Nothing says which of the programme's practices is the person's, so there is no folder to file it in.
    case practiceNotKnown
    /// The person's answer does not allow it.
    case consent(ConsentRecipient, ConsentStanding)
    /// The person does not share with someone who comes into the home, where the sheet would hang.
    case refusedAtHome(Consent)
    /// The person was discussed without their consent, or not asked.
    case notAgreedToDiscussion
    /// Nothing says which of the contacts is the carer, so nobody knows whose answer counts.
    case carerNotNamed
    /// All of it is kept from the reader, for a recorded reason.
    case keptFromReader
    /// It would name someone else.
    case namesAnotherPerson
    /// Two people in the records have the same NHS number or the same id.
    case identityInDoubt
    /// Something in the record is wrong; the diagnostics say what.
    case problemsInRecord(count: Int)

    /// A stable code, for the manifest and for the wording on the desk.
    public var code: String {
        switch self {
        case .deceased: "deceased"
        case .nameNotRecorded: "name-not-recorded"
        case .practiceNotKnown: "practice-not-known"
        case .consent(_, .refused): "consent-refused"
        case .consent(_, .withdrawn): "consent-withdrawn"
        case .consent(_, .lapsed): "consent-lapsed"
        case .consent: "consent-missing"
        case .refusedAtHome: "refused-at-home"
        case .notAgreedToDiscussion: "not-agreed-to-discussion"
        case .carerNotNamed: "carer-not-named"
        case .keptFromReader: "kept-from-reader"
        case .namesAnotherPerson: "names-another-person"
        case .identityInDoubt: "identity-in-doubt"
        case .problemsInRecord: "problems-in-record"
        }
    }

    /// The day that the reason rests on, if it rests on one.
    public var date: CalendarDate? {
        switch self {
        case .deceased(let day): day
        case .consent(_, .lapsed(let consent)): consent.until
        case .consent(_, let standing): standing.consent?.on
        case .refusedAtHome(let consent): consent.on
        default: nil
        }
    }
}

/// Says whether a document about a person may be made at all.
public struct Gate: Sendable {
    public let asOf: CalendarDate

    public init(asOf: CalendarDate) { self.asOf = asOf }

    /// Nil if `document` may be made from `plan` on the as-of day.
    public func reasonToWithhold(_ document: PersonalDocument, of plan: CarePlan) -> WithholdingReason? {
        if document != .story, document != .carersPage, plan.person.hasDied { return .deceased(plan.person.deceasedOn) }
        let isOwnPlan = document == .myPlan || document == .easyRead
        if !isOwnPlan, document != .story, !plan.person.name.isRecorded { return .nameNotRecorded }
        switch document {
        case .myPlan, .easyRead, .extract: return nil
        case .gpSummary, .gpChangeLetter: return plan.practice?.ods == nil ? .practiceNotKnown : consent(to: .gp, in: plan)
        case .practiceExtract: return reasonToWithhold(.gpSummary, of: plan) ?? consent(to: .mdt, in: plan)
        case .minutesCase, .caseCard: return consent(to: .mdt, in: plan)
        case .walletCard, .emergencySheet: return consent(to: .emergency, in: plan)
        case .carersPage: return reasonToWithholdFromCarer(plan)
        case .kitchenSheet: return consent(to: .emergency, in: plan) ?? refusalAtHome(in: plan)
        case .story:
            // Nobody can decide for someone else that they are written about in public.
            let standing = plan.consentStanding(to: .caseStory, on: asOf)
            if case .given = standing { return nil }
            return .consent(.caseStory, standing)
        }
    }

    /// Someone may come into the home and read the walls although the person does not share with them.
    private func refusalAtHome(in plan: CarePlan) -> WithholdingReason? {
        plan.latestConsents(on: asOf).first { consent in
            [.carer, .careProviders, .volunteers].contains(consent.to) && !consent.standing(on: asOf).permits
        }.map(WithholdingReason.refusedAtHome)
    }

    /// What the carer needs does not end with the person’s life, and their page then tells nothing of it. A yes lasts
    /// if it held on the day of the death; a no lasts too.
    private func reasonToWithholdFromCarer(_ plan: CarePlan) -> WithholdingReason? {
        guard plan.carerContact != nil else { return .carerNotNamed }
        let standing = plan.carerStanding(on: plan.person.deceasedOn.map { min($0, asOf) } ?? asOf)
        return standing.permits ? nil : .consent(.carer, standing)
    }

    private func consent(to recipient: ConsentRecipient, in plan: CarePlan) -> WithholdingReason? {
        let standing = plan.consentStanding(to: recipient, on: asOf)
        return standing.permits ? nil : .consent(recipient, standing)
    }
}
