import Digests
import Files
import Glibc
import Threads

/// Everything that a build of a project may read: the files in `content/` and `themes/`.
public struct InputSnapshot: Sendable, Equatable {
    private struct File: Sendable, Equatable {
        let path: String
        /// Nil for what is no plain file, which is never read.
        let stamp: FileStamp?
    }

    private let project: String
    /// Whether a file that is written to after this must look otherwise: the clock by which files are dated moves on only
    /// every few milliseconds, and one of these was written to just now.
    let isTellingApart: Bool
    /// In the order of their paths.
    private let files: [File]

    public init(of project: String) {
        self.project = project
        var files: [File] = []
        // Content whose name begins with a dot is no content.
        Self.walk("content", of: project, hidden: false, into: &files)
        Self.walk("themes", of: project, hidden: true, into: &files)
        self.files = files
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        let moment = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec) - Self.tick
        isTellingApart = files.allSatisfy { ($0.stamp?.written ?? 0) < moment }
    }

    /// Longer than that clock stands still, in nanoseconds.
    private static let tick: Int64 = 20_000_000

    public static func == (one: InputSnapshot, other: InputSnapshot) -> Bool { one.files == other.files }

    /// Which files a digest is of.
    enum Part {
        case plans
        /// All but the plans, on which every plan's documents can depend.
        case others
    }

    /// One digest of the names and the bytes of the files; nil if one cannot be read.
    func digest(of part: Part, jobs: Int) -> Digest? {
        let files = files.filter { $0.path.hasPrefix("content/plans/") == (part == .plans) }
        let queue = WorkQueue(count: files.count)
        let read = ThreadLock<[(Int, Digest)]>([])
        let failed = StopSign()
        WorkerPool.run(workers: min(jobs, max(1, files.count / 64))) { _ in
            var bytes: [UInt8] = []
            var own: [(Int, Digest)] = []
            while let number = queue.next() {
                guard files[number].stamp != nil else { continue }
                do throws(FileSystem.Failure) {
                    try FileSystem.read(file: "\(project)/\(files[number].path)", limit: 8 << 30, into: &bytes)
                    own.append((number, Digest(of: bytes)))
                } catch {
                    failed.set()
                    queue.stop()
                }
            }
            read.withLock { $0 += own }
        }
        guard !failed.isSet else { return nil }
        var digests = [Digest?](repeating: nil, count: files.count)
        for (number, digest) in read.withLock({ $0 }) { digests[number] = digest }
        var maker = DigestMaker()
        for (file, digest) in zip(files, digests) {
            maker.add(file.path)
            if let digest { maker.add(digest) } else { maker.add(0) }
        }
        return maker.digest
    }

    private static func walk(_ folder: String, of project: String, hidden: Bool, into files: inout [File]) {
        guard folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 64 else { return }
        for entry in FileSystem.entries(of: "\(project)/\(folder)") ?? [] where hidden || !entry.name.hasPrefix(".") {
            let path = "\(folder)/\(entry.name)"
            switch entry.kind {
            case .folder: walk(path, of: project, hidden: hidden, into: &files)
            case .file: files.append(File(path: path, stamp: FileStamp(of: "\(project)/\(path)")))
            case .link, .other: files.append(File(path: path, stamp: nil))
            }
        }
    }
}
