import CareRecords
import Content
import Diagnostics
import Files
import JSONReading

/// The returns of a project: reads those that are there and puts new ones in their places.
final class ReturnShelf {
    private let folder: String
    private let isDryRun: Bool
    private let programme: Programme
    private let asOf: CalendarDate
    private let lock: PlanFolderLock?
    /// Folders of sites in which nothing unfinished is left from before.
    private var cleared: Set<String> = []

    init(_ folder: String, _ programme: Programme, asOf: CalendarDate, isDryRun: Bool) throws(WritingFailure) {
        self.folder = folder
        self.programme = programme
        self.asOf = asOf
        self.isDryRun = isDryRun
        if isDryRun {
            lock = nil
        } else {
            try NewFolder.make(folder)
            lock = try PlanFolderLock(folder)
        }
    }

    func path(of month: ReturnFacts.Month) -> String { "\(folder)/\(month.site)/\(month.period.iso).json" }

    enum Found {
        case none
        case found(JSONTree)
        /// It is there and must not be touched.
        case broken(Diagnostic)
    }

    func find(_ month: ReturnFacts.Month) -> Found {
        let path = path(of: month)
        let place = "\(folder)/\(month.site)"
        guard let entries = FileSystem.entries(of: place),
            entries.contains(where: { $0.name == "\(month.period.iso).json" })
        else { return .none }
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: path, limit: JSONReader.usualByteLimit, into: &bytes)
        } catch { return .broken(.unreadable(path, error, limit: JSONReader.usualByteLimit)) }
        if let problem = errors(in: bytes, path).first {
            return .broken(
                Diagnostic(
                    .importReturnBroken, at: problem.location, path: problem.path,
                    "the return has an error, so it was not touched: \(problem.message)", suggestion: problem.suggestion
                ))
        }
        var reader = JSONReader()
        var problems: [Diagnostic] = []
        guard let root = reader.read(bytes, file: path, into: &problems) else { return .none }
        return .found(JSONTree(root))
    }

    /// What keeps a return from passing the check.
    func errors(in tree: JSONTree, _ month: ReturnFacts.Month) -> [Diagnostic] {
        errors(in: Self.bytes(of: tree), path(of: month))
    }

    private func errors(in bytes: [UInt8], _ path: String) -> [Diagnostic] {
        Reading<ProgrammeReturn>.programmeReturn(bytes, file: path, programme: programme, asOf: asOf)
            .diagnostics.filter { $0.severity == .error }
    }

    func write(_ tree: JSONTree, _ month: ReturnFacts.Month, isNew: Bool) throws(WritingFailure) {
        if isDryRun { return }
        let place = "\(folder)/\(month.site)"
        if cleared.insert(place).inserted {
            try NewFolder.make(place)
            PlanFolderLock.clearUp(place)
        }
        let path = path(of: month)
        let new = try NewFile(for: path)
        try new.write(Self.bytes(of: tree))
        guard try new.put(isNew ? .new : .replacing) else {
            throw WritingFailure(description: "“\(path)” is there already, and nothing is overwritten")
        }
    }

    private static func bytes(of tree: JSONTree) -> [UInt8] { Array((tree.written(indented: true) + "\n").utf8) }
}
