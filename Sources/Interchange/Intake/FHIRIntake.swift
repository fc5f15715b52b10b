import Content
import Diagnostics
import Files

/// Reads the files of an import and hands out the persons in them, one after the other.
///
/// What is small is kept in memory; of what is large a few persons at a time.
struct FHIRIntake {
    private let files: [FHIRFile]
    /// Up to how many bytes everything is kept in memory.
    private let memoryLimit: Int
    /// About how many bytes of text are in memory at a time, of more than that.
    private let batchLimit: Int

    init(
        _ files: [String], textLimit: Int = FHIRText.usualByteLimit, memoryLimit: Int = 8 << 20,
        batchLimit: Int = 4 << 20
    ) {
        self.files = files.enumerated().map { FHIRFile(name: $0.element, number: $0.offset, limit: textLimit) }
        self.memoryLimit = memoryLimit
        self.batchLimit = batchLimit
    }

    /// - Parameters:
    ///   - tell: hears of problems, and of resources that are in nobody's plan.
    ///   - body: is given each person, and everything that their resources may refer to.
    func run(_ tell: (ImportEvent) -> Void, _ body: (PersonRecords, ResourceSet) -> Void) {
        withoutActuallyEscaping(tell) { tell in
            var handing = PersonHanding(tell)
            keepAll(&handing, body)
            handing.finish()
        }
    }

    /// Everything at once.
    private func keepAll(_ handing: inout PersonHanding, _ body: (PersonRecords, ResourceSet) -> Void) {
        var reading = FHIRReading(files)
        let set = ResourceSet()
        reading.forEachResource { resource, _, _ in
            set.add(resource)
        } problems: {
            handing.tell($0)
        }
        handing.hand(out: set, body)
    }
}

/// Reads files from beginning to end.
struct FHIRReading {
    private let files: [FHIRFile]
    private var text: FHIRText

    init(_ files: [FHIRFile]) {
        self.files = files
        text = FHIRText(byteLimit: files.first?.limit ?? FHIRText.usualByteLimit)
    }

    /// Calls `body` with each resource, the piece that it was in, and its place among the resources of that piece.
    mutating func forEachResource(
        _ body: (FHIRResource, FHIRPiece, Int) -> Void, problems: ([Diagnostic]) -> Void
    ) {
        for file in files {
            do throws(FileSystem.Failure) {
                try file.forEachText { piece, bytes in
                    guard let bytes else {
                        problems([
                            .tooLarge(
                                file: file.name, line: Int(piece.line), bytes: Int(piece.length), limit: file.limit)
                        ])
                        return
                    }
                    var found: [Diagnostic] = []
                    let resources = text.read(
                        bytes, file: file.name, number: file.number, firstLine: Int(piece.line), into: &found)
                    if !found.isEmpty { problems(found) }
                    for (place, resource) in resources.enumerated() { body(resource, piece, place) }
                }
            } catch {
                problems([.unreadable(file.name, error, limit: file.limit)])
            }
        }
    }
}

/// Hands out the persons of a set of resources, and tells of what is in nobody's plan.
struct PersonHanding {
    private let listener: (ImportEvent) -> Void
    private var tally = DiagnosticTally()

    init(_ listener: @escaping (ImportEvent) -> Void) { self.listener = listener }

    mutating func tell(_ problems: [Diagnostic]) {
        let admitted = tally.admit(problems)
        if !admitted.isEmpty { listener(.problems(admitted)) }
    }

    mutating func hand(out set: ResourceSet, _ body: (PersonRecords, ResourceSet) -> Void) {
        let groups = PersonGroups(set)
        let (remarks, lone) = set.remarksOnNames()
        tell(remarks + groups.diagnostics)
        for records in groups.persons { body(records, set) }
        let left = lone + (groups.nobodys + groups.loose.filter { !$0.isUsed }).compactMap { UnplacedResource($0) }
        if !left.isEmpty { listener(.nobodys(left)) }
    }

    func finish() {
        let rest = tally.rest
        if !rest.isEmpty { listener(.problems(rest)) }
    }
}
