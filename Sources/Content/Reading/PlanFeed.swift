import Diagnostics
import Files
import JSONReading
import Threads

/// Hands out the raw records of all plans, in one fixed order, to as many workers as ask.
///
/// Files of many plans (`.ndjson`) are read a piece at a time, so memory does not grow with their length.
public final class PlanFeed: Sendable {
    private let source: ContentSource
    private let state: ThreadLock<State>
    /// What was found while looking for files: folders that are links, and files that are not plans.
    public let diagnostics: [Diagnostic]
    /// The files that hold plans, relative to the project, in the order in which they are read.
    public let files: [String]

    private struct State: ~Copyable {
        var nextFile = 0
        var nextNumber = 0
        var lines: LineFile?
    }

    init(source: ContentSource, folder: String) {
        self.source = source
        var diagnostics: [Diagnostic] = FileSystem.isLink(source.systemPath(folder)) ? [.linkedFolder(folder)] : []
        // A link that is called like a plan is a plan that cannot be read: nobody can tell whose it is.
        files = source.files(in: folder, endings: [".json", ".ndjson"], evenLinks: true, into: &diagnostics)
        self.diagnostics = diagnostics
        state = ThreadLock(State())
    }

    /// Takes the next record. False when there is none left.
    public func next(into record: inout RawRecord) -> Bool {
        // A whole file is only claimed under the lock, and read outside it.
        let claimed = state.withLock { state -> Claim in claim(&state, &record) }
        switch claimed {
        case .nothing: return false
        case .line: return true
        case .file:
            source.read(into: &record)
            return true
        }
    }

    private enum Claim { case file, line, nothing }

    private func claim(_ state: inout State, _ record: inout RawRecord) -> Claim {
        record.problem = nil
        while true {
            if state.lines != nil {
                if state.lines?.next(into: &record) == true { return numbered(&state, &record, .line) }
                state.lines = nil
            }
            guard state.nextFile < files.count else { return .nothing }
            record.file = files[state.nextFile]
            record.firstLine = 1
            record.offset = 0
            state.nextFile += 1
            if record.file.hasSuffix(".json") { return numbered(&state, &record, .file) }
            do throws(FileSystem.Failure) {
                state.lines = try LineFile(
                    path: source.systemPath(record.file), file: record.file, limit: source.byteLimit)
            } catch {
                record.bytes.removeAll(keepingCapacity: true)
                record.problem = .unreadable(record.file, error, limit: source.byteLimit)
                return numbered(&state, &record, .line)
            }
        }
    }

    private func numbered(_ state: inout State, _ record: inout RawRecord, _ claim: Claim) -> Claim {
        record.number = state.nextNumber
        state.nextNumber += 1
        return claim
    }
}

extension ContentSource {
    /// Begins to hand out the plans.
    ///
    /// - Parameter folder: where they are, relative to the project.
    public func planFeed(in folder: String = "content/plans") -> PlanFeed { PlanFeed(source: self, folder: folder) }

    /// The raw record of the plan that is alone in a file (`.json`).
    public func plan(alone file: String) -> RawRecord {
        var record = RawRecord(file: file, bytes: [])
        read(into: &record)
        return record
    }

    fileprivate func read(into record: inout RawRecord) {
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: systemPath(record.file), limit: byteLimit, into: &record.bytes)
        } catch {
            record.bytes.removeAll(keepingCapacity: true)
            record.problem = .unreadable(record.file, error, limit: byteLimit)
        }
    }
}
