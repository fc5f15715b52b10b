import Diagnostics
import Glibc
import Testing

@testable import Interchange

/// Files of FHIR in a folder of their own, and what the intake makes of them.
final class IntakeFixture {
    let folder: String
    private(set) var files: [String] = []

    /// - Parameter files: names and contents, in the order in which they are imported.
    init(_ files: KeyValuePairs<String, String>) throws {
        var path = Array("/tmp/caresheaf-intake-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&path))
        folder = String(cString: made)
        for (name, text) in files { try add(name, Array(text.utf8)) }
    }

    deinit {
        for file in files { unlink(file) }
        rmdir(folder)
    }

    func add(_ name: String, _ bytes: [UInt8]) throws {
        let file = "\(folder)/\(name)"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        try #require(bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
        files.append(file)
    }

    /// What came of an import, in a form that can be compared.
    struct Outcome: Equatable {
        struct Person: Equatable {
            let keys: [String]
            let patient: String?
            let resources: [String]
            /// What its references lead to.
            let links: [String]
        }
        var persons: [Person] = []
        var problems: [String] = []
        var left: [String] = []

        /// The identifiers of the problems, each once.
        var kinds: Set<String> { Set(problems.map { String($0.prefix { $0 != " " }) }) }
    }

    /// - Parameter batch: how much text is in memory at a time; nil for everything.
    func outcome(batch: Int? = nil, limit: Int = 1 << 20) -> Outcome {
        var outcome = Outcome()
        let intake = FHIRIntake(
            files, textLimit: limit, memoryLimit: batch == nil ? .max : -1, batchLimit: batch ?? 0)
        intake.run { event in
            switch event {
            case .problems(let problems): outcome.problems += problems.map { "\($0.id.name) \($0.path)" }
            case .nobodys(let left): outcome.left += left.map { "\($0.resource) \($0.facts.count)" }
            default: break
            }
        } _: { records, set in
            for resource in (records.patient.map { [$0] } ?? []) + records.resources { Self.use(resource, set, 0) }
            outcome.persons.append(
                Outcome.Person(
                    keys: records.keys, patient: records.patient?.words, resources: records.resources.map(\.words),
                    links: ((records.patient.map { [$0] } ?? []) + records.resources).flatMap { Self.links($0, set) }))
        }
        return outcome
    }

    /// The same in every way in which it can be read; the test fails if the ways differ.
    func outcomeEachWay(_ place: Testing.SourceLocation = #_sourceLocation) -> Outcome {
        let whole = outcome()
        for batch in [1, 2_000, 1 << 20] {
            let parts = outcome(batch: batch)
            #expect(parts.persons == whole.persons, "batches of \(batch) bytes", sourceLocation: place)
            #expect(parts.problems.sorted() == whole.problems.sorted(), "batches of \(batch)", sourceLocation: place)
            #expect(parts.left.sorted() == whole.left.sorted(), "batches of \(batch)", sourceLocation: place)
        }
        return whole
    }

    /// Marks what a plan would have to do with.
    private static func use(_ resource: FHIRResource, _ set: ResourceSet, _ depth: Int) {
        guard depth < 8 else { return }
        resource.element.forEachReference { reference in
            guard case .resource(let found) = set.find(reference, from: resource), found.outermost.person == nil,
                !found.outermost.isUsed, !FHIRTypeNames.aboutSeveral.contains(found.outermost.type)
            else { return }
            found.outermost.isUsed = true
            use(found.outermost, set, depth + 1)
            for role in set.reverse.roles(of: found) {
                role.outermost.isUsed = true
                use(role.outermost, set, depth + 1)
            }
        }
    }

    private static func links(_ resource: FHIRResource, _ set: ResourceSet) -> [String] {
        var links: [String] = []
        resource.element.forEachReference { reference in
            let found =
                switch set.find(reference, from: resource) {
                case .resource(let target):
                    target.label
                        + (target.type == "Practitioner" ? set.reverse.roles(of: target).map(\.label).joined() : "")
                case .words: "words"
                case .nothing: "nothing"
                case .several: "several"
                case .aboutAnother: "another"
                case .enteredInError: "error"
                }
            links.append("\(reference.peek("reference") ?? "") → \(found)")
        }
        return links
    }
}
