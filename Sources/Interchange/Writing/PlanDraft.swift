import CareRecords
import Content
import Diagnostics
import JSONReading

/// What one person’s resources make of a plan, before it is compared with the one that is there.
struct PlanDraft {
    /// Without the members that belong to the file and not to the person: id, revision, day.
    private(set) var plan: PlanObject
    /// What consent resources say, in plain words.
    private(set) var consents: [PlanValue]
    /// By what the person is found again.
    let keys: [String]
    /// The names of all resources that were read for this person.
    let names: Set<String>
    private(set) var diagnostics: [Diagnostic] = []

    private let job: PersonImport
    private let resources: [FHIRResource]
    /// Every resource by its element.
    private let byElement: [ObjectIdentifier: FHIRResource]

    init(_ job: PersonImport) {
        self.job = job
        resources = job.outermost + job.referred
        let all = resources.flatMap { [$0] + $0.contained }
        byElement = Dictionary(all.map { (ObjectIdentifier($0.element), $0) }) { first, _ in first }
        names = Set(all.map(\.name))
        keys = Self.keys(of: job)
        consents = job.consents.map { PlanValue(content: .object($0)) }
        plan = job.plan.inOrder(of: RecordKind.carePlan.shape).inheritingOrigins(from: nil)
    }

    /// What a system calls the person. Where it has no id for them, their other identifiers will do.
    private static func keys(of job: PersonImport) -> [String] {
        if !job.records.keys.isEmpty { return job.records.keys }
        let identifiers = job.records.patient?.element.all("identifier") ?? []
        return identifiers.compactMap { identifier in
            guard let system = identifier.peek("system"), let value = identifier.peek("value"),
                identifier.peek("use") != "old", identifier.peek("use") != "temp"
            else { return nil }
            return "Patient?identifier=\(system)|\(value)"
        }
    }

    // MARK: Passing the check

    /// Takes out what the check of plans refuses. Returns the errors that are left.
    mutating func repair(_ repair: PlanRepair, _ options: ImportOptions) -> [Diagnostic] {
        var whole = PlanObject()
        whole.set("kind", RecordKind.carePlan.name, from: nil)
        whole.set("version", number: String(RecordKind.version), from: nil)
        whole.set("id", "new", from: nil)
        for member in plan.members { whole[member.key] = member.value }
        whole.set("writtenOn", options.asOf.iso, from: nil)
        whole.set("revision", number: "1", from: nil)
        var imported = Self.imported(on: options.asOf)
        imported["consents"] = consents.isEmpty ? nil : PlanValue(content: .list(consents))
        whole.set("imported", imported, from: nil)
        let repaired = repair.repair(&whole)
        note(repaired.refused)
        consents = whole["imported"]?.member("consents")?.elements ?? []
        for key in ["kind", "version", "id", "writtenOn", "revision", "imported"] { whole[key] = nil }
        plan = whole
        return repaired.left
    }

    /// The section of a plan that says where it was imported from, empty but for that.
    static func imported(on day: CalendarDate) -> PlanObject {
        var imported = PlanObject()
        imported.set("format", "FHIR R4", from: nil)
        imported.set("on", day.iso, from: nil)
        return imported
    }

    /// Remembers what was refused, and says so where the file has it.
    mutating func note(_ refused: [PlanRepair.Refusal]) {
        for refusal in refused {
            guard let origin = refusal.value.origin, let resource = resource(of: origin) else { continue }
            job.leave(refusal.value, refusal.problem.message, at: origin, of: resource)
            let path = origin.path
            diagnostics.append(
                Diagnostic(
                    .fhirRefused, at: resource.location(of: origin),
                    path: path.isEmpty ? resource.label : "\(resource.label) \(path)",
                    "a plan cannot hold this at “\(refusal.problem.path)”: \(refusal.problem.message)",
                    suggestion: refusal.problem.suggestion))
        }
    }

    /// Whether the check refused what this came from.
    func isRefused(_ value: PlanValue) -> Bool {
        value.origin.map { job.reasons[ObjectIdentifier($0)] != nil } ?? false
    }

    // MARK: Who says what

    private func resource(of origin: FHIRElement) -> FHIRResource? {
        var element: FHIRElement? = origin
        while let here = element {
            if let resource = byElement[ObjectIdentifier(here)] { return resource }
            element = here.parent
        }
        return nil
    }

    /// The name of the resource that a value came from. What came from none has a name that no import holds, so that
    /// no import takes it away.
    func owner(of value: PlanValue) -> String { value.origin.flatMap(resource(of:))?.name ?? "-" }

    /// What has no place in the plan. Ask once all that is refused has been noted.
    var unplaced: [UnplacedResource] { job.unplaced }

    /// The resources that their authors took back, with all that they say.
    var takenBack: [UnplacedResource] { resources.filter(\.isEnteredInError).compactMap { UnplacedResource($0) } }

    // MARK: What is wrong

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Says why the plan of a person who was found is left alone.
    mutating func refuse(_ place: PlanPlace, _ message: String) {
        diagnostics.append(
            Diagnostic(
                .importPersonUnclear, at: SourceLocation(file: place.file, line: place.line), path: who,
                "\(message), so it was not touched",
                suggestion:
                    "compare names, birth dates and NHS numbers; then correct them, or take the key out of imported.patients"
            ))
    }

    /// Whether there is nothing in it, not even anything about the person.
    var isEmpty: Bool { consents.isEmpty && plan.members.allSatisfy { $0.key == "person" && $0.value.members.isEmpty } }

    mutating func refuseForLack() {
        diagnostics.append(
            Diagnostic(
                .fhirNobody, at: resources.first?.location(), path: who,
                "nothing says who the person of \(who) is, and nothing of it has a place in a plan, so none was made (resources about the same person: \(resources.count))"
            ))
    }

    mutating func refuse(_ problem: Diagnostic) {
        diagnostics.append(
            Diagnostic(
                .importPlanRefused, at: resources.first?.location(), path: who,
                "no plan can be made: \(problem.message)\(problem.path.isEmpty ? "" : " (\(problem.path))")",
                suggestion: problem.suggestion))
    }

    /// By what a report names the person: never by what they are called.
    private var who: String { resources.first?.label ?? keys.first ?? "" }
}

extension PlanObject {
    /// The same members in the order in which the reference lists them.
    func inOrder(of shape: ObjectShape) -> PlanObject {
        let order = Dictionary(shape.names.enumerated().map { ($1, $0) }) { first, _ in first }
        let sorted = members.enumerated().sorted { one, other in
            let (first, second) = (order[one.element.key] ?? Int.max, order[other.element.key] ?? Int.max)
            return first != second ? first < second : one.offset < other.offset
        }
        var ordered = PlanObject()
        for (_, member) in sorted { ordered[member.key] = member.value }
        return ordered
    }

    /// The same, with the origin of what is around it wherever a value has none of its own.
    func inheritingOrigins(from origin: FHIRElement?) -> PlanObject {
        var object = PlanObject()
        for member in members { object[member.key] = member.value.inheritingOrigin(from: origin) }
        return object
    }
}

extension PlanValue {
    fileprivate func inheritingOrigin(from origin: FHIRElement?) -> PlanValue {
        let own = self.origin ?? origin
        let content: Content =
            switch self.content {
            case .object(let object): .object(object.inheritingOrigins(from: own))
            case .list(let values): .list(values.map { $0.inheritingOrigin(from: own) })
            case .text, .number, .flag, .null: self.content
            }
        return PlanValue(content: content, origin: own, isKept: isKept)
    }

    /// The member of an object.
    func member(_ key: String) -> PlanValue? {
        if case .object(let object) = content { object[key] } else { nil }
    }

    /// The members of an object.
    var members: [PlanObject.Member] {
        if case .object(let object) = content { object.members } else { [] }
    }

    /// The elements of a list.
    var elements: [PlanValue] {
        if case .list(let values) = content { values } else { [] }
    }
}
