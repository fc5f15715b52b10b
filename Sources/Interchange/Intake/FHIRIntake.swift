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
            if isSmall { keepAll(&handing, body) } else { takeTurns(&handing, body) }
            handing.finish()
        }
    }

    /// Everything at once.
    private func keepAll(_ handing: inout PersonHanding, _ body: (PersonRecords, ResourceSet) -> Void) {
        var reading = FHIRReading(files)
        let set = ResourceSet()
        reading.forEachResource { resource, _, _, _ in
            set.add(resource)
        } problems: {
            handing.tell($0)
        }
        handing.hand(out: set, isWhole: true, body)
    }
}

extension FHIRIntake {
    /// Whether all files together are small enough to be kept in memory.
    private var isSmall: Bool {
        var sum = 0
        for file in files {
            sum += (try? file.size) ?? 0
            if sum > memoryLimit { return false }
        }
        return true
    }

    /// A few persons at a time: first everything is read and written down by where it is and whose, then each batch is
    /// read again.
    private func takeTurns(_ handing: inout PersonHanding, _ body: (PersonRecords, ResourceSet) -> Void) {
        let pieces = PieceReader(files)
        let ledger = ResourceLedger()
        var reading = FHIRReading(files)
        reading.forEachResource {
            ledger.add($0, $1, place: $2, share: $3)
        } problems: {
            handing.tell($0)
        }
        let owners = LedgerOwners(ledger)
        owners.work()
        let batches = LedgerBatches(ledger, limit: batchLimit)
        var loader = BatchLoader(ledger, owners, pieces)
        let failure = { ledger.failure ?? owners.failure ?? batches.failure ?? loader.failure }
        for batch in 0..<batches.count where failure() == nil {
            loader.load(batches.resources(of: batch)) { handing.hand(out: $0, isWhole: false, body) }
        }
        if failure() == nil { loader.forEachLeft { handing.leave($0, $1, newer: $2) } }
        handing.tell(
            loader.changedFiles.map { number in
                Diagnostic(
                    .fhirFileChanged, at: SourceLocation(file: files[number].name),
                    "the file was written to while it was imported")
            })
        if let failure = failure() {
            handing.tell([Diagnostic(.fhirScratch, "the notes of the import could not be kept on disk: \(failure)")])
        }
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

    /// Calls `body` with each resource, the piece that it was in, its place among the resources of that piece, and its
    /// share of the piece's bytes.
    mutating func forEachResource(
        _ body: (FHIRResource, FHIRPiece, Int, Int) -> Void, problems: ([Diagnostic]) -> Void
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
                    let share = bytes.count / max(1, resources.count)
                    for (place, resource) in resources.enumerated() { body(resource, piece, place, share) }
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
    /// Versions and namesakes of resources of nobody's that have been spoken of.
    private var said: Set<Int> = []

    init(_ listener: @escaping (ImportEvent) -> Void) { self.listener = listener }

    mutating func tell(_ problems: [Diagnostic]) {
        let admitted = tally.admit(problems)
        if !admitted.isEmpty { listener(.problems(admitted)) }
    }

    /// - Parameter isWhole: whether this is all that there is, so that what nobody refers to is nobody's.
    mutating func hand(out set: ResourceSet, isWhole: Bool, _ body: (PersonRecords, ResourceSet) -> Void) {
        let groups = PersonGroups(set)
        // Resources of nobody's come again in every batch that refers to them.
        let (remarks, lone) = set.remarksOnNames { isWhole || $0.person != nil || isNew($0) }
        tell(remarks + groups.diagnostics)
        for records in groups.persons { body(records, set) }
        let loose = isWhole ? groups.loose.filter { !$0.isUsed } : []
        tell(lone + (groups.nobodys + loose).compactMap { UnplacedResource($0) })
    }

    /// Tells of a resource that is in nobody's plan.
    ///
    /// - Parameter newer: the version that stands in for it, if there is one.
    mutating func leave(_ resource: FHIRResource, _ owner: LedgerOwner, newer: FHIRResource?) {
        if let newer {
            guard isNew(resource), let remark = resource.remark(supersededBy: newer) else { return }
            tell([remark])
        } else if owner == .several {
            tell([resource.aboutSeveralRemark])
        } else if owner == .ambiguous {
            tell([resource.aboutOneOfSeveralRemark])
        }
        if let left = UnplacedResource(resource) { tell([left]) }
    }

    /// Whether an older version of a resource of nobody's has not been spoken of yet.
    private mutating func isNew(_ older: FHIRResource) -> Bool {
        said.insert("\(older.file) \(older.element.line) \(older.element.column) \(older.label)".hashValue).inserted
    }

    private func tell(_ left: [UnplacedResource]) { if !left.isEmpty { listener(.nobodys(left)) } }

    func finish() {
        let rest = tally.rest
        if !rest.isEmpty { listener(.problems(rest)) }
    }
}
