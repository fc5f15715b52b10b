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
        /// When the system last took note of a change, in nanoseconds since 1970. Nobody can set it.
        let changed: Int64

        var isPlan: Bool { path.hasPrefix("content/plans/") }
    }

    private let project: String
    /// What has changed since then may change again and look the same: the clock by which files are dated moves on only
    /// every few milliseconds.
    private let recently: Int64
    /// In the order of their paths.
    private let files: [File]

    public init(of project: String) { self.init(of: project, with: { _ in true }) }

    private init(of project: String, with folders: (String) -> Bool) {
        self.project = project
        var files: [File] = []
        // Content whose name begins with a dot is no content.
        Self.walk("content", of: project, hidden: false, with: folders, into: &files)
        Self.walk("themes", of: project, hidden: true, with: folders, into: &files)
        self.files = files
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        recently = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec) - Int64(Self.tick) * 1_000_000
    }

    /// Longer than that clock stands still, in milliseconds.
    static let tick: Int32 = 20

    public static func == (one: InputSnapshot, other: InputSnapshot) -> Bool { one.files == other.files }

    /// Whether all but the plans is as it was in `earlier`.
    func hasSameOthers(as earlier: InputSnapshot) -> Bool {
        files.lazy.filter { !$0.isPlan }.elementsEqual(earlier.files.lazy.filter { !$0.isPlan })
    }

    /// Whether all but the plans is still so on the disk.
    var hasSameOthersStill: Bool { InputSnapshot(of: project) { $0 != "content/plans" }.hasSameOthers(as: self) }

    /// Whether each of these files must look otherwise once it is written to again.
    func isTellingApart(_ part: Part? = nil) -> Bool {
        files.allSatisfy { file in
            (part.map { ($0 == .plans) != file.isPlan } ?? false) || file.changed < recently
        }
    }

    /// The files that are not what they were, as far as can be told; nil if there are more or fewer of them.
    func edited(since earlier: InputSnapshot) -> [String]? {
        guard files.count == earlier.files.count else { return nil }
        var edited: [String] = []
        for (file, before) in zip(files, earlier.files) {
            guard file.path == before.path else { return nil }
            if file != before || before.changed >= earlier.recently { edited.append(file.path) }
        }
        return edited
    }

    /// Which files a digest is of.
    enum Part {
        case plans
        /// All but the plans, on which every plan's documents can depend.
        case others
    }

    /// One digest of the names and the bytes of the files; nil if one cannot be read.
    ///
    /// - Parameter known: of files that have been read already, by their paths.
    func digest(of part: Part, known: [String: Digest] = [:], jobs: Int) -> Digest? {
        let files = files.filter { $0.isPlan == (part == .plans) }
        var digests = files.map { $0.stamp == nil ? nil : known[$0.path] }
        let unread = files.indices.filter { files[$0].stamp != nil && digests[$0] == nil }
        let queue = WorkQueue(count: unread.count)
        let read = ThreadLock<[(Int, Digest)]>([])
        let failed = StopSign()
        WorkerPool.run(workers: min(jobs, max(1, unread.count / 64))) { _ in
            var bytes: [UInt8] = []
            var own: [(Int, Digest)] = []
            while let next = queue.next() {
                do throws(FileSystem.Failure) {
                    try FileSystem.read(file: "\(project)/\(files[unread[next]].path)", limit: 8 << 30, into: &bytes)
                    own.append((unread[next], Digest(of: bytes)))
                } catch {
                    failed.set()
                    queue.stop()
                }
            }
            read.withLock { $0 += own }
        }
        guard !failed.isSet else { return nil }
        for (number, digest) in read.withLock({ $0 }) { digests[number] = digest }
        var maker = DigestMaker()
        for (file, digest) in zip(files, digests) {
            maker.add(file.path)
            if let digest { maker.add(digest) } else { maker.add(0) }
        }
        return maker.digest
    }

    private static func walk(
        _ folder: String, of project: String, hidden: Bool, with folders: (String) -> Bool, into files: inout [File]
    ) {
        guard folders(folder), folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 64 else { return }
        // Where content/ is a link it is not read. A linked themes/ is.
        let mayBeLink = folder == "themes"
        let here = open("\(project)/\(folder)", O_RDONLY | O_DIRECTORY | O_CLOEXEC | (mayBeLink ? 0 : O_NOFOLLOW))
        guard here >= 0 else { return }
        defer { close(here) }
        let entries = FileSystem.entries(of: "\(project)/\(folder)", throughLink: mayBeLink) ?? []
        for entry in entries where hidden || !entry.name.hasPrefix(".") {
            let path = "\(folder)/\(entry.name)"
            switch entry.kind {
            case .folder: walk(path, of: project, hidden: hidden, with: folders, into: &files)
            case .file: files.append(file(path, entry.name, in: here))
            case .link, .other: files.append(File(path: path, stamp: nil, changed: 0))
            }
        }
    }

    private static func file(_ path: String, _ name: String, in folder: Int32) -> File {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return File(path: path, stamp: nil, changed: 0)
        }
        let changed = Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec)
        return File(path: path, stamp: FileStamp(status), changed: changed)
    }
}
