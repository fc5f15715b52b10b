import CareRecords
import Content
import Diagnostics
import JSONReading
import Testing

@testable import Interchange

/// What becomes of the resources of one person.
struct ImportedPerson {
    /// The plan as it would be written, once it passes the check.
    let plan: PlanObject
    let diagnostics: [Diagnostic]
    /// `Condition/a code.coding[0].version=2023`.
    let unplaced: [String]

    /// - Parameter resources: in JSON, without the subject; the Patient `p` is added.
    init(_ resources: String..., on day: String = "2026-11-21") throws {
        let patient = #"{"resourceType": "Patient", "id": "p", "name": [{"text": "Una Sample"}]}"#
        try self.init(whole: [patient] + resources, on: day)
    }

    init(whole resources: [String], on day: String = "2026-11-21") throws {
        var input = FHIRInput()
        for (number, resource) in resources.enumerated() { input.read(Array(resource.utf8), file: "\(number).json") }
        #expect(input.diagnostics.filter { $0.severity == .error }.isEmpty)
        let asOf = try #require(CalendarDate(day))
        let groups = PersonGroups(input.set)
        let job = PersonImport(try #require(groups.persons.first), in: input.set, day: asOf)
        job.run()
        var draft = PlanDraft(job)
        let left = draft.repair(PlanRepair(programme: nil, asOf: asOf), ImportOptions(asOf: asOf))
        #expect(left.map(\.message) == [])
        #expect(draft.diagnostics.map(\.message) == [], "the check refused something")
        plan = draft.plan
        diagnostics = job.diagnostics
        unplaced = draft.unplaced.flatMap { resource in
            resource.facts.map { "\(resource.resource) \($0.path)=\($0.value)" }
        }
        try expectNoUnknownFields(asOf)
    }

    /// Nothing of the plan is a field that plans do not have.
    private func expectNoUnknownFields(_ day: CalendarDate) throws {
        var whole = plan
        for (key, value) in [("kind", "care-plan"), ("id", "new-1"), ("writtenOn", day.iso)] {
            whole.set(key, value, from: nil)
        }
        for key in ["version", "revision"] { whole.set(key, number: "1", from: nil) }
        var reader = PlanReader(programme: nil, asOf: day)
        let reading = reader.read(RawRecord(file: "", bytes: Array(whole.tree.written().utf8)))
        #expect(reading.diagnostics.filter { $0.id.name == "unknown-field" }.map(\.message) == [])
    }

    /// The objects of a list as JSON, without their ids.
    func list(_ key: String) -> [String] {
        plan.objects(key).map { object in
            var object = object
            object["id"] = nil
            return object.tree.written()
        }
    }

    /// The texts that the objects of a list have under a key; nil where one has none.
    func each(_ key: String, _ member: String) -> [String?] { plan.objects(key).map { $0[member]?.words.first } }

    /// What the problems are, without where.
    var problems: [String] { diagnostics.map(\.id.name) }

    /// A text under a path of keys: `aboutMe.mostImportant`.
    func text(_ path: String) -> String? {
        var object = plan
        var keys = path.split(separator: ".").map(String.init)
        let last = keys.removeLast()
        for key in keys {
            guard case .object(let inner)? = object[key]?.content else { return nil }
            object = inner
        }
        if case .text(let text)? = object[last]?.content { return text } else { return nil }
    }

    /// The texts of a list.
    func texts(_ path: String) -> [String] {
        var value: PlanValue? = PlanValue(content: .object(plan))
        for key in path.split(separator: ".") { value = value?.member(String(key)) }
        return value?.words ?? []
    }
}
