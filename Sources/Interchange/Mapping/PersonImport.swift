import CareRecords
import Diagnostics
import Digests

/// Turns the resources of one person into a plan.
///
/// Each extension of this type maps one kind of resource. A mapping takes what it places (`FHIRElement.take`); what
/// nobody has taken at the end is listed for the coordinator. It never says more than the resource does.
final class PersonImport {
    let records: PersonRecords
    let set: ResourceSet
    /// The day of the import.
    let day: CalendarDate
    var plan = PlanObject()
    private(set) var diagnostics: [Diagnostic] = []
    /// Practitioners, organisations and others that this person's resources refer to.
    private(set) var referred: [FHIRResource] = []
    private var isReferred: Set<ObjectIdentifier> = []
    private var dangling: Set<String> = []
    private var ids: [ObjectIdentifier: String] = [:]
    private var usedIDs: Set<String> = []
    /// Whom the plan has among its professionals and contacts.
    var parties = PartyRegister()
    /// The periods that end before they begin and have been reported.
    var reversedPeriods: Set<ObjectIdentifier> = []
    /// What the person's Consents state, for the coordinator: `imported.consents`.
    var consents: [PlanObject] = []
    /// The plan's needs while their goals and actions are being found.
    var needs = NeedRegister()
    /// The ids of those that Conditions have become.
    private(set) lazy var needsFromConditions = Set(plan.objects("needs").flatMap { $0["id"]?.words ?? [] })
    /// The requests that have become actions, or cannot.
    var stepsMade: Set<ObjectIdentifier> = []
    /// The words of each resource's values, for telling whether a narrative says more.
    var coverages: [ObjectIdentifier: NarrativeCoverage] = [:]

    init(_ records: PersonRecords, in set: ResourceSet, day: CalendarDate) {
        self.records = records
        self.set = set
        self.day = day
    }

    /// Maps everything. Afterwards `plan` holds what has a place.
    func run() {
        takeSubjects()
        mapProvenance()
        mapPatient()
        mapRelatedPersons()
        mapPatientContacts()
        mapCareTeams()
        mapPractice()
        mapFlags()
        mapConsents()
        mapConditions()
        mapAllergies()
        mapMedicines()
        mapQuestionnaires()
        mapObservations()
        mapRiskAssessments()
        mapPlans()
        mapCompositions()
        referToRest()
        takeGeneratedNarratives()
        reportReversedPeriods()
    }

    /// Whose plan this is says whom its resources are about.
    private func takeSubjects() {
        for resource in all {
            for subject in PersonGroups.subjects.compactMap({ resource.element[$0] }) {
                subject.takeAll()
                // A number by which they call the person is told, unless their Patient tells it.
                if let identifier = subject["identifier"], !isOfPatient(identifier) { identifier.release() }
            }
        }
    }

    /// Why the check of plans refused what elements say.
    private(set) var reasons: [ObjectIdentifier: String] = [:]
    /// Words that were made of several elements and refused, by the outermost resource.
    private var refusedWords: [ObjectIdentifier: [UnplacedResource.Fact]] = [:]

    /// Keeps what the check of plans refused, once it has been given back to the element that it came from.
    func leave(_ value: PlanValue, _ reason: String, at element: FHIRElement, of resource: FHIRResource) {
        reasons[ObjectIdentifier(element)] = reason
        // Words of more than this one element would be lost with it.
        guard case .text(let words) = value.content, words != element.value else { return }
        let path = resource.container == nil ? element.path : "\(resource.label) \(element.path)"
        refusedWords[ObjectIdentifier((resource.container ?? resource).element), default: []].append(
            UnplacedResource.Fact(path: path.isEmpty ? "." : path, value: words, why: reason))
    }

    /// Everything that has no place in the plan; to be asked once all is mapped and the plan has passed its check.
    var unplaced: [UnplacedResource] {
        (outermost + referred).filter { !$0.isEnteredInError }.compactMap { resource in
            UnplacedResource(
                resource, reasons: reasons, besides: refusedWords[ObjectIdentifier(resource.element)] ?? [])
        }
    }

    // MARK: What there is

    /// The resources of a type, contained ones too, without those that were entered in error.
    func resources(_ types: String...) -> [FHIRResource] {
        all.filter { types.contains($0.type) && !$0.isEnteredInError }
    }

    /// Every resource about this person, each followed by those that it contains; the Patient first.
    private(set) lazy var all: [FHIRResource] = outermost.flatMap { [$0] + $0.contained }

    /// The same without those that are contained in others.
    var outermost: [FHIRResource] {
        (records.patient.map { $0.container == nil ? [$0] : [] } ?? []) + records.resources
    }

    /// The resource that a reference leads to, if it is here. One that is nowhere is reported, once.
    func resolve(_ reference: FHIRElement?, from resource: FHIRResource) -> FHIRResource? {
        guard let reference else { return nil }
        switch set.find(reference, from: resource) {
        case .resource(let found):
            refer(to: found)
            return found
        case .words, .enteredInError: return nil
        case .aboutAnother:
            report(
                .fhirOtherPerson, resource, reference["reference"],
                "“\(reference.peek("reference") ?? "")” is about another person; nothing of it is in this plan")
            return nil
        case .nothing:
            guard let address = reference.peek("reference"), dangling.insert("\(resource.file) \(address)").inserted
            else { return nil }
            report(
                .fhirDanglingReference, resource, reference["reference"],
                "“\(address)” is in none of the files",
                suggestion: "import it together with the file that holds it")
            return nil
        case .several:
            report(
                .fhirAmbiguousReference, resource, reference["reference"],
                "“\(reference.peek("reference") ?? "")” is the name of several resources, and nothing says which is meant"
            )
            return nil
        }
    }

    /// Notes that a resource about nobody, such as a practitioner, has to do with this person.
    func refer(to resource: FHIRResource) {
        let outermost = resource.container ?? resource
        guard isReferred.insert(ObjectIdentifier(outermost)).inserted, !isOwn(outermost) else { return }
        // What another person's plan says of it is not in this one.
        outermost.element.release()
        outermost.isUsed = true
        referred.append(outermost)
    }

    /// Whether a resource, or the one that contains it, is about this person.
    func isOwn(_ resource: FHIRResource) -> Bool { own.contains(ObjectIdentifier(resource.container ?? resource)) }

    private lazy var own = Set(outermost.map { ObjectIdentifier($0) })

    /// An id for what a resource becomes in the plan: the same at every import, and no name or number in it.
    func id(of resource: FHIRResource) -> String {
        if let id = ids[ObjectIdentifier(resource)] { return id }
        let id = unused(
            Self.shortID(resource.id == nil && resource.fullURL == nil ? fingerprint(resource) : name(resource)))
        ids[ObjectIdentifier(resource)] = id
        return id
    }

    /// An id for what a part of a resource becomes, told apart by words that stay the same.
    func id(of resource: FHIRResource, part: String) -> String { unused(Self.shortID("\(name(resource)) \(part)")) }

    /// An id for something that no one resource stands for, by words that stay the same.
    func ownID(for words: String) -> String { unused(Self.shortID(words)) }

    private func name(_ resource: FHIRResource) -> String { "\(resource.base) \(resource.label)" }

    private func fingerprint(_ resource: FHIRResource) -> String {
        var words = resource.type
        resource.element.forEachLeaf { path, leaf in words += "\n\(path)=\(leaf.value ?? "")" }
        return words
    }

    private static func shortID(_ words: String) -> String { "f" + Digest(of: Array(words.utf8)).hex.prefix(9) }

    private func unused(_ id: String) -> String {
        var unused = id
        var number = 2
        while !usedIDs.insert(unused).inserted {
            unused = "\(id)-\(number)"
            number += 1
        }
        return unused
    }

    // MARK: What is wrong

    func report(
        _ id: DiagnosticID, _ resource: FHIRResource, _ element: FHIRElement? = nil, _ message: String,
        suggestion: String? = nil
    ) {
        let path = element?.path ?? ""
        diagnostics.append(
            Diagnostic(
                id, at: resource.location(of: element),
                path: path.isEmpty ? resource.label : "\(resource.label) \(path)",
                message, suggestion: suggestion))
    }
}
