public import CareRecords
public import Disclosure

/// What the desk and the practices' lists need to know of one plan: kept for each person while the plans themselves
/// stream by. A class, so that it can stand in many lists and be there once.
public final class CaseloadEntry: Sendable {
    /// What was made of the plan, and what was not.
    public struct Documents: Sendable {
        public var made: [MadeDocument] = []
        public var held: [Held] = []
        /// Those of the person that are in English although they read another language: there are no words in it yet.
        private var notInTheirLanguage: Set<MadeDocument> = []
        var inEnglish: [MadeDocument] { made.filter(notInTheirLanguage.contains) }
        /// What the plan asks of its practice; nil if there is no GP summary.
        public var practiceLine: PracticeIndex.Line?
        /// What is to be sent to the practice; nil if nothing is.
        public var letter: PracticeLetter?
        /// Those that a print run would print now. Where it is all of them they stand in memory once.
        public var unprinted: [MadeDocument] = [] {
            didSet { if unprinted == made { unprinted = made } }
        }
        /// How their post is printed; nil if there are none.
        public var envelope: Envelope?
        /// Without what was taken out again since.
        var toPrint: [MadeDocument] { unprinted.filter(made.contains) }

        public init() {}

        /// Notes a document that was made for the person themselves, and the language in which it was.
        public mutating func add(_ document: MadeDocument, in language: String, for person: Person) {
            made.append(document)
            if !person.language.hasPrefix(language) { notInTheirLanguage.insert(document) }
        }
    }

    /// A document that was not made, and why.
    public struct Held: Sendable, Hashable {
        public let document: PersonalDocument
        public let reason: WithholdingReason
        public init(document: PersonalDocument, reason: WithholdingReason) {
            self.document = document
            self.reason = reason
        }
    }

    /// A consent that the coordinators have to do something about.
    public struct ConsentMatter: Sendable, Hashable {
        public let recipient: ConsentRecipient
        public let standing: ConsentStanding
        /// It still holds, and runs out soon.
        public let lapsesOn: CalendarDate?
    }

    /// What an import has left to be finished by hand.
    public struct ToFinish: Sendable, Hashable {
        /// How many values have found no place.
        public let facts: Int
        public let consents: [ImportedConsent]

        /// Nil where nothing is left to do.
        init?(_ imported: Imported) {
            facts = imported.unplaced.reduce(0) { $0 + $1.facts.count }
            consents = imported.consents
            if facts == 0, consents.isEmpty { return nil }
        }
    }

    public let person: PersonReference
    /// Nil while nobody is named.
    public let coordinator: String?
    public let site: String?
    /// The code of the practice, as the plan has it.
    public let practice: String?
    public let review: CalendarDate?
    public let status: TeamStatus?
    public let language: String
    /// Formats other than standard print.
    public let formats: [InformationFormat]
    /// Forms of information that have to be arranged by people.
    public let unmet: [UnmetNeed]
    /// Open actions that have a day.
    let actions: Actions
    /// When the coordinator comes.
    let visits: [Visit]
    /// The last contact that is recorded.
    let lastSeen: Sighting?
    public let consentMatters: [ConsentMatter]
    /// Needs for which nothing local exists.
    public let gaps: [String]
    public let hasDied: Bool
    /// How many statements are kept from the person, by reason.
    public let keptFromPerson: [RestrictionReason: Int]
    public let toFinish: ToFinish?
    public let documents: Documents

    /// How long before a consent runs out it is put on the list.
    static let daysBeforeLapse = 31

    /// - Parameter keptFromPerson: how many statements are kept from the person, by reason.
    public init(
        of plan: CarePlan, documents: Documents, keptFromPerson: [RestrictionReason: Int], settings: DocumentSettings
    ) {
        self.documents = documents
        let asOf = settings.asOf
        person = PersonReference(of: plan)
        coordinator = plan.coordinator
        site = plan.site
        practice = plan.practice?.ods
        review = plan.review?.on
        status = plan.risk?.status
        language = plan.person.language
        formats = plan.accessNeeds.formats.filter { $0 != .print14 }
        unmet = plan.accessNeeds.unmet
        hasDied = plan.person.hasDied
        self.keptFromPerson = keptFromPerson
        toFinish = plan.imported.flatMap(ToFinish.init)
        gaps = plan.needs.filter(\.nothingLocal).map { need in
            need.isOpenToAll ? need.calledForProfessionals ?? settings.say("gp.need") : settings.say("desk.kept-gap")
        }
        // After a death nothing is due any more.
        actions = !plan.person.hasDied ? Actions(in: plan, settings: settings) : Actions()
        visits = !plan.person.hasDied ? Self.visits(in: plan, settings.programme) : []
        lastSeen = plan.lastSighting(by: asOf)
        consentMatters = !plan.person.hasDied ? Self.consentMatters(in: plan, asOf: asOf) : []
    }

    /// The same plan, of which other documents were made.
    public init(_ other: CaseloadEntry, documents: Documents) {
        self.documents = documents
        person = other.person
        coordinator = other.coordinator
        site = other.site
        practice = other.practice
        review = other.review
        status = other.status
        language = other.language
        formats = other.formats
        unmet = other.unmet
        actions = other.actions
        visits = other.visits
        lastSeen = other.lastSeen
        consentMatters = other.consentMatters
        gaps = other.gaps
        hasDied = other.hasDied
        keptFromPerson = other.keptFromPerson
        toFinish = other.toFinish
    }

    private static func consentMatters(in plan: CarePlan, asOf: CalendarDate) -> [ConsentMatter] {
        var recipients = [ConsentRecipient.gp, .mdt, .emergency]
        if plan.carerContact != nil { recipients.append(.carer) }
        return recipients.compactMap { recipient in
            let standing =
                recipient == .carer ? plan.carerStanding(on: asOf) : plan.consentStanding(to: recipient, on: asOf)
            if !standing.permits { return ConsentMatter(recipient: recipient, standing: standing, lapsesOn: nil) }
            guard let until = standing.consent?.until, until.days(since: asOf) <= daysBeforeLapse else { return nil }
            return ConsentMatter(recipient: recipient, standing: standing, lapsesOn: until)
        }
    }
}

extension Need {
    /// What a list calls it: its area, its words, or the goal or step that came from it.
    fileprivate var calledForProfessionals: String? {
        if let name = area ?? text?.text { return name }
        return goals.first(where: \.isOpenToAll)?.words.text ?? actions.first(where: \.isOpenToAll)?.what.text
    }
}
