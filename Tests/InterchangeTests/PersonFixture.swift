import CareRecords
import JSONReading
import Testing

@testable import Interchange

/// Imports a few resources about one person, for tests of a mapping.
struct PersonFixture {
    let job: PersonImport

    /// - Parameters:
    ///   - resources: each as JSON.
    ///   - person: which of the persons in them, in their order.
    init(_ resources: String..., day: String = "2026-11-21", person: Int = 0) throws {
        try self.init(resources: resources, day: day, person: person)
    }

    init(resources: [String], day: String = "2026-11-21", person: Int = 0) throws {
        var input = FHIRInput()
        for (number, resource) in resources.enumerated() {
            input.read(Array(resource.utf8), file: "\(number).json")
        }
        let persons = PersonGroups(input.set).persons
        try #require(person < persons.count)
        job = PersonImport(persons[person], in: input.set, day: try #require(CalendarDate(day)))
        job.run()
    }

    /// The members of an object of the plan at a path such as `professionals[0]`, as JSON.
    func json(_ path: String) -> String {
        value(path)?.tree.written() ?? "nothing"
    }

    /// The text at a path.
    func text(_ path: String) -> String? {
        if case .text(let text)? = value(path)?.content { text } else { nil }
    }

    /// How many there are in the list at a path.
    func count(_ path: String) -> Int {
        if case .list(let values)? = value(path)?.content { values.count } else { 0 }
    }

    private func value(_ path: String) -> PlanValue? {
        var value: PlanValue? = PlanValue(content: .object(job.plan), origin: nil)
        for step in PlanPath(path) {
            switch (step, value?.content) {
            case (.member(let key), .object(let object)?): value = object[key]
            case (.element(let number), .list(let values)?): value = number < values.count ? values[number] : nil
            default: value = nil
            }
        }
        return value
    }

    /// The paths and values that have no place, of one resource.
    func unplaced(_ label: String) -> [String: String] {
        let facts = PlanDraft(job).unplaced.filter { $0.resource == label }.flatMap(\.facts)
        return Dictionary(facts.map { ($0.path, $0.value) }, uniquingKeysWith: { one, _ in one })
    }
}
