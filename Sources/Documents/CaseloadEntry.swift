public import CareRecords
public import Disclosure

/// What the desk and the practices' lists need to know of one plan: kept for each person while the plans themselves
/// stream by. A class, so that it can stand in many lists and be there once.
public final class CaseloadEntry: Sendable {
    /// What was made of the plan, and what was not.
    public struct Documents: Sendable, Hashable {
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

    private let facts: Facts

    /// All that is known.
    private struct Facts: Sendable, Hashable {
        var person: PersonReference
        var coordinator: String?
        var site: String?
        var practice: String?
        var review: CalendarDate?
        var status: TeamStatus?
        var language: String
        var formats: [InformationFormat]
        var unmet: [UnmetNeed]
        var actions: Actions
        var visits: [Visit]
        var lastSeen: Sighting?
        var consentMatters: [ConsentMatter]
        var gaps: [String]
        var hasDied: Bool
        var keptFromPerson: [RestrictionReason: Int]
        var toFinish: ToFinish?
        var documents: Documents
    }

    public var person: PersonReference { facts.person }
    /// Nil while nobody is named.
    public var coordinator: String? { facts.coordinator }
    public var site: String? { facts.site }
    /// The code of the practice, as the plan has it.
    public var practice: String? { facts.practice }
    public var review: CalendarDate? { facts.review }
    public var status: TeamStatus? { facts.status }
    public var language: String { facts.language }
    /// Formats other than standard print.
    public var formats: [InformationFormat] { facts.formats }
    /// Forms of information that have to be arranged by people.
    public var unmet: [UnmetNeed] { facts.unmet }
    /// Open actions that have a day.
    var actions: Actions { facts.actions }
    /// When the coordinator comes.
    var visits: [Visit] { facts.visits }
    /// The last contact that is recorded.
    var lastSeen: Sighting? { facts.lastSeen }
    public var consentMatters: [ConsentMatter] { facts.consentMatters }
    /// Needs for which nothing local exists.
    public var gaps: [String] { facts.gaps }
    public var hasDied: Bool { facts.hasDied }
    /// How many statements are kept from the person, by reason.
    public var keptFromPerson: [RestrictionReason: Int] { facts.keptFromPerson }
    public var toFinish: ToFinish? { facts.toFinish }
    public var documents: Documents { facts.documents }

    /// How long before a consent runs out it is put on the list.
    static let daysBeforeLapse = 31

    /// - Parameter keptFromPerson: how many statements are kept from the person, by reason.
    public init(
        of plan: borrowing CarePlan, documents: Documents, keptFromPerson: [RestrictionReason: Int],
        settings: DocumentSettings
    ) {
        let asOf = settings.asOf
        let hasDied = plan.person.hasDied
        // After a death nothing is due any more.
        facts = Facts(
            person: PersonReference(of: plan),
            coordinator: plan.coordinator,
            site: plan.site,
            practice: plan.practice?.ods,
            review: plan.review?.on,
            status: plan.risk?.status,
            language: plan.person.language,
            formats: plan.accessNeeds.formats.filter { $0 != .print14 },
            unmet: plan.accessNeeds.unmet,
            actions: hasDied ? Actions() : Actions(in: plan, settings: settings),
            visits: hasDied ? [] : Self.visits(in: plan, settings),
            lastSeen: plan.lastSighting(by: asOf),
            consentMatters: hasDied ? [] : Self.consentMatters(in: plan, asOf: asOf),
            gaps: plan.needs.filter(\.nothingLocal).map { need in
                need.isOpenToAll
                    ? need.calledForProfessionals ?? settings.say("gp.need") : settings.say("desk.kept-gap")
            },
            hasDied: hasDied,
            keptFromPerson: keptFromPerson,
            toFinish: plan.imported.flatMap(ToFinish.init),
            documents: documents)
    }

    /// The same plan, of which other documents were made.
    public init(_ other: CaseloadEntry, documents: Documents) {
        var facts = other.facts
        facts.documents = documents
        self.facts = facts
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

extension CaseloadEntry: Equatable {
    /// Whether all that is known is the same.
    public static func == (one: CaseloadEntry, other: CaseloadEntry) -> Bool {
        one === other || one.facts == other.facts
    }
}

extension Need {
    /// What a list calls it: its area, its words, or the goal or step that came from it.
    fileprivate var calledForProfessionals: String? {
        if let name = area ?? text?.text { return name }
        return goals.first(where: \.isOpenToAll)?.words.text ?? actions.first(where: \.isOpenToAll)?.what.text
    }
}
