import CareRecords
import Content
import Diagnostics
import Files
import Glibc
import JSONReading

/// The plans of a project: finds the one that a person has, gives ids to new ones, and puts both on the disk.
final class PlanShelf {
    /// The folder into which new plans go.
    let folder: String
    private(set) var diagnostics: [Diagnostic] = []
    private let isDryRun: Bool
    private var index = PlanIndex()
    private var ids: NewPlanIDs
    private var lines: [String: LineChanges] = [:]
    private let lock: PlanFolderLock?

    /// The most bytes that a plan may have; longer ones are not read.
    static let planLimit = JSONReader.usualByteLimit

    /// Reads the plans that are there.
    ///
    /// - Parameters:
    ///   - options: where the plans are, and how new ones are called.
    ///   - programme: what the small records are looked up in.
    init(_ options: ImportOptions, programme: Programme?) throws(WritingFailure) {
        folder = options.plansFolder
        isDryRun = options.isDryRun
        ids = NewPlanIDs(prefix: options.idPrefix)
        if isDryRun {
            lock = nil
        } else {
            try NewFolder.make(folder)
            lock = try PlanFolderLock(folder)
        }
        for folder in options.searchedFolders {
            // Whoever is in a plan that is not looked for would get a second one.
            if FileSystem.isLink(folder) {
                throw WritingFailure(description: "“\(folder)” is a symbolic link, and links are not followed")
            }
            readPlans(in: folder)
        }
        // Minutes and stories speak of plans by their ids, of some that are gone too.
        let small = ContentSource(project: options.project).smallRecords(programme: programme, asOf: options.asOf)
        for reference in small.references { ids.note(reference.plan, isPlan: false) }
    }

    private func readPlans(in folder: String) {
        let (parent, name) = Self.split(folder)
        let feed = ContentSource(project: parent).planFeed(in: name)
        var raw = RawRecord()
        var reader = JSONReader()
        while feed.next(into: &raw) {
            let file =
                parent == "." && !folder.hasPrefix("./") ? raw.file : "\(parent == "/" ? "" : parent)/\(raw.file)"
            let isLine = !raw.file.hasSuffix(".json")
            // A file that cannot be read may still be called after its plan.
            if !isLine { ids.note(Self.stem(raw.file), isPlan: false) }
            var problems: [Diagnostic] = raw.problem.map { [$0] } ?? []
            let root = raw.problem == nil ? reader.read(raw.bytes, file: file, into: &problems) : nil
            guard let root, root.kind == .object else {
                diagnostics.append(
                    Diagnostic(
                        .importPlanUnknown, at: SourceLocation(file: file, line: raw.firstLine),
                        "this cannot be read, so nobody can tell whose plan it is",
                        suggestion: "put it right first, or the person may get a second plan"))
                continue
            }
            if let id = root.member("id")?.string { ids.note(id, isPlan: true) }
            let keys = root.member("imported")?.member("patients")?.map { $0.string } ?? []
            let number = root.member("person")?.member("nhsNumber")?.string.flatMap { NHSNumber($0)?.digits }
            let place = PlanPlace(
                file: file, isLine: isLine, line: raw.firstLine, offset: raw.offset, length: raw.bytes.count)
            if !keys.isEmpty || number != nil { _ = index.add(place, keys: keys, nhsNumber: number) }
        }
    }

    // MARK: Finding

    /// A plan that answers to what an import says of a person.
    struct Found {
        let number: PlanIndex.Number
        let place: PlanPlace
        /// Whether this import has written it already, for what it took for somebody else.
        let isTouched: Bool
    }

    func find(keys: [String], nhsNumber: String?) -> [Found] {
        index.find(keys: keys, nhsNumber: nhsNumber).map { number in
            Found(number: number, place: index[number], isTouched: index.isTouched(number))
        }
    }

    // MARK: Writing

    /// The id that the next new plan gets, and its file.
    func nextID() -> (id: String, file: String) {
        while true {
            let id = ids.next()
            let file = folder == "." ? "\(id).json" : "\(folder)/\(id).json"
            if access(file, F_OK) != 0 { return (id, file) }
        }
    }

    /// Writes a plan that was not there.
    func create(_ plan: JSONTree, file: String, keys: [String], nhsNumber: String?) throws(WritingFailure) {
        if let failure = index.failure {
            throw WritingFailure(description: "the list of plans could not be kept on disk: \(failure)")
        }
        let bytes = Self.bytes(of: plan)
        if !isDryRun {
            let new = try NewFile(for: file)
            try new.write(bytes)
            guard try new.put(.new) else {
                throw WritingFailure(description: "“\(file)” is there already, and nothing is overwritten")
            }
        }
        let place = PlanPlace(file: file, isLine: false, line: 1, offset: 0, length: bytes.count)
        _ = index.add(place, keys: keys, nhsNumber: nhsNumber, isTouched: true)
    }

    /// Writes a plan in place of the one that was read.
    ///
    /// - Parameter bytes: what was read of it.
    func replace(_ number: PlanIndex.Number, _ bytes: [UInt8], with plan: JSONTree) throws(WritingFailure) {
        index.touch(number)
        if isDryRun { return }
        let place = index[number]
        if place.isLine {
            try
                (lines[place.file]
                ?? {
                    let made = LineChanges(file: place.file)
                    lines[place.file] = made
                    return made
                }())
                .add(place, was: bytes, becomes: Array(plan.written().utf8))
        } else {
            let new = try NewFile(for: place.file)
            try new.write(Self.bytes(of: plan))
            _ = try new.put(.replacing)
        }
    }

    /// That nothing had to be changed.
    func keep(_ number: PlanIndex.Number) { index.touch(number) }

    /// Writes the files of many plans, each with all its changes at once.
    func finish() throws(WritingFailure) {
        for (_, changes) in lines.sorted(by: { $0.key < $1.key }) { try changes.write() }
        lines = [:]
    }

    // MARK: Paths

    private static func bytes(of plan: JSONTree) -> [UInt8] { Array((plan.written(indented: true) + "\n").utf8) }

    private static func stem(_ file: String) -> String {
        String((file.split(separator: "/").last ?? "").dropLast(".json".count))
    }

    /// The folder around a folder, and its name.
    private static func split(_ folder: String) -> (parent: String, name: String) {
        guard let slash = folder.lastIndex(of: "/") else { return (".", folder) }
        let parent = String(folder[..<slash])
        return (parent.isEmpty ? "/" : parent, String(folder[slash...].dropFirst()))
    }
}
