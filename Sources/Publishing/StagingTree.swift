public import Files
import Glibc
import Threads

/// The new output while it is made: a hidden folder beside the old one, on the same file system.
///
/// Everything is created readable by its owner only, except what is under `public/`. Any number of threads may
/// write at once. What is neither put in place by `OutputSwap` nor discarded goes when the value goes; what a killed
/// build left behind goes when the next one starts.
///
/// A process that builds again and again keeps the output that a new one has taken the place of, brings it up to date, and
/// makes it the next: then only what changes is written (`holdsEarlier`). Both hold the same files, so none of them is ever
/// written to; another takes its name.
public final class StagingTree: Sendable {
    /// What the folder's name begins with; the number of the process follows.
    public static let prefix = ".caresheaf-staging-"

    /// Where the tree stands, absolute.
    public var path: String { place.path(of: name) }

    let place: OutputPlace
    let name: String
    let root: Int32
    /// Whether files of the output before may stand where new ones go.
    let holdsEarlier: Bool
    private let state: ThreadLock<State>

    private struct State: ~Copyable {
        /// Let go of once the tree is gone, in place, or at rest.
        var lock: BuildLock?
        /// Whether it waits for the next build.
        var isAtRest = false
        /// Of a tree that holds an earlier output, the files that stand where none stood when it was last swept.
        var added: [String] = []
    }

    /// Takes the lock, clears up after killed builds, and creates the empty tree.
    ///
    /// - Parameter output: the output folder, which need not be there; the folder around it must be.
    /// - Throws: `.buildRunning`, `.unsafePath`, or the system's error.
    public convenience init(beside output: String) throws(OutputError) {
        try self.init(beside: output, holdsEarlier: false)
    }

    init(beside output: String, holdsEarlier: Bool) throws(OutputError) {
        let place = try OutputPlace(output)
        let lock = try BuildLock(at: place)
        let name = Self.prefix + String(getpid())
        try Self.clearUp(place)
        try TreeRemoval.remove(name, in: place.parent)
        guard mkdirat(place.parent, name, 0o700) == 0 else {
            throw OutputError(.system(errno), path: place.path(of: name))
        }
        let root = openat(place.parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard root >= 0, fchmod(root, 0o700) == 0 else {
            let reason = errno
            if root >= 0 { close(root) }
            unlinkat(place.parent, name, AT_REMOVEDIR)
            throw OutputError(.system(reason), path: place.path(of: name))
        }
        self.place = place
        self.name = name
        self.root = root
        self.holdsEarlier = holdsEarlier
        state = ThreadLock(State(lock: lock))
    }

    /// The output that `other` has just been exchanged with: it stands where `other` stood, and others may pass through
    /// it no more.
    init(exchangedWith other: StagingTree) throws(OutputError) {
        (place, name) = (other.place, other.name)
        let root = openat(place.parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard root >= 0, fchmod(root, 0o700) == 0 else {
            let reason = errno
            if root >= 0 { close(root) }
            throw OutputError(.system(reason), path: place.path(of: name))
        }
        self.root = root
        holdsEarlier = true
        var lock: BuildLock?
        other.state.withLock { swap(&lock, &$0.lock) }
        state = ThreadLock(State(lock: lock))
    }

    deinit {
        try? discard()
        close(root)
    }

    /// Puts right what killed builds left behind.
    private static func clearUp(_ place: OutputPlace) throws(OutputError) {
        try OutputSwap.recover(place)
        for leftover in try place.leftovers() where leftover.process != getpid() && !isAlive(leftover.process) {
            try TreeRemoval.remove(leftover.name, in: place.parent)
        }
    }

    // MARK: From build to build

    /// Lets others build until the tree is taken up again.
    func rest() {
        state.withLock { state in
            state.isAtRest = state.lock != nil
            state.lock = nil
        }
    }

    /// The files that stand where none stood when the tree was last swept.
    var added: [String] { state.withLock { $0.added } }

    func forgetAdded() { state.withLock { $0.added = [] } }

    private func noteAdded(_ path: String) { if holdsEarlier { state.withLock { $0.added.append(path) } } }

    /// Takes the tree up again for the next build.
    ///
    /// - Returns: whether it is still there; if not, it can be used no more.
    /// - Throws: as when a tree is made.
    func wake() throws(OutputError) -> Bool {
        guard isAtRest else { return false }
        let lock = try BuildLock(at: place)
        try Self.clearUp(place)
        guard isStillThere else {
            letGo()
            return false
        }
        var taken = Optional(lock)
        state.withLock { state in
            state.isAtRest = false
            swap(&state.lock, &taken)
        }
        return true
    }

    // MARK: Files

    /// Writes a new file, and the folders that lead to it.
    ///
    /// - Parameter path: relative to the output, parted by "/".
    /// - Throws: `.unsafePath`; `.writtenTwice` if it is there, unless it may be of an earlier output; or the system's error
    ///   (no space, no more files), after which the file is not there.
    @discardableResult
    public func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) -> FileStamp {
        try write(path) { append throws(OutputError) in try append(bytes) }
    }

    /// Writes a new file of text in UTF-8, and the folders that lead to it.
    public func write(_ path: String, _ text: String) throws(OutputError) {
        try write(path, Array(text.utf8))
    }

    /// Writes a new file a piece at a time, and the folders that lead to it.
    ///
    /// - Parameter body: is given what appends to the file.
    /// - Returns: by what the file is known again.
    /// - Throws: as above, and what `body` throws; the file is then not there.
    @discardableResult
    public func write(
        _ path: String, by body: (_ append: ([UInt8]) throws(OutputError) -> Void) throws(OutputError) -> Void
    ) throws(OutputError) -> FileStamp {
        let checked = try OutputPath(path)
        let file = try create(checked)
        do throws(OutputError) {
            try body { bytes throws(OutputError) in try file.append(bytes) }
            var status = stat()
            guard fstat(file.number, &status) == 0 else { throw OutputError(.system(errno), path: path) }
            // What the process's umask took away.
            if status.st_mode & 0o7777 != checked.mode {
                guard fchmod(file.number, checked.mode) == 0, fstat(file.number, &status) == 0 else {
                    throw OutputError(.system(errno), path: path)
                }
            }
            try file.close()
            return FileStamp(status)
        } catch {
            unlinkat(root, path, 0)
            throw OutputError(error.kind, path: path)
        }
    }

    /// Takes a file over from an earlier output, as it is: both trees have it until the earlier one goes.
    ///
    /// - Parameters:
    ///   - folder: the earlier output, open.
    ///   - stamp: by what it is known that the file is what it was.
    /// - Returns: whether it is there now. It is not if it is another file by now, or if the file system knows no such
    ///   sharing: then it has to be made.
    /// - Throws: `.unsafePath`; `.writtenTwice` if something is there.
    func takeOver(_ path: String, from folder: Int32, ifStill stamp: FileStamp) throws(OutputError) -> Bool {
        let checked = try OutputPath(path)
        var status = stat()
        func isTaken() -> Bool {
            fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode == S_IFREG | checked.mode
                && status.st_uid == geteuid() && FileStamp(status) == stamp
        }
        if holdsEarlier {
            if isTaken() { return true }
            try clear(checked)
        }
        guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0, FileStamp(status) == stamp else { return false }
        var result = linkat(folder, path, root, path, 0)
        if result != 0, isFolderMissing, !checked.folder.isEmpty {
            try makeFolder(checked.folder)
            result = linkat(folder, path, root, path, 0)
        }
        guard result == 0 else {
            if errno == EEXIST { throw OutputError(.writtenTwice, path: path) }
            return false
        }
        // What counts is what has been taken over, whatever became of the other in between.
        if isTaken() {
            noteAdded(path)
            return true
        }
        unlinkat(root, path, 0)
        return false
    }

    /// By what a file of the tree is known again; nil if it is not there.
    func stamp(of path: String) -> FileStamp? {
        var status = stat()
        guard fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return FileStamp(status)
    }

    /// Takes a file out again, and the folders that held nothing else. Returns whether it was there.
    ///
    /// Nobody may be writing into those folders meanwhile.
    ///
    /// - Throws: `.unsafePath`, or the system's error.
    @discardableResult
    public func remove(_ path: String) throws(OutputError) -> Bool {
        let checked = try OutputPath(path)
        if unlinkat(root, checked.text, 0) == 0 {
            var folder = checked.folder[...]
            while !folder.isEmpty, unlinkat(root, String(folder), AT_REMOVEDIR) == 0 {
                folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
            }
            return true
        }
        if errno == ENOENT { return false }
        throw OutputError(.system(errno), path: path)
    }

    /// Takes a folder out again with all that is in it.
    func remove(folder: String) throws(OutputError) { try TreeRemoval.remove(folder, in: root) }

    /// Deletes the tree and lets the next build go on. Does nothing after that, or once the tree is in place.
    public func discard() throws(OutputError) {
        guard isOpen || (isAtRest && isStillThere) else { return }
        defer { letGo() }
        try TreeRemoval.remove(name, in: place.parent)
    }

    /// A web server has to pass through the output to get to `public/`; it still cannot list what else there is.
    func letOthersPass() throws(OutputError) {
        guard fchmod(root, 0o711) == 0 else { throw OutputError(.system(errno), path: path) }
    }

    /// Whether the tree is still to be put in place or discarded.
    var isOpen: Bool { state.withLock { $0.lock != nil } }

    private var isAtRest: Bool { state.withLock { $0.isAtRest } }

    /// Whether the tree stands where it did, and not another.
    private var isStillThere: Bool {
        var (held, named) = (stat(), stat())
        return fstat(root, &held) == 0 && fstatat(place.parent, name, &named, AT_SYMLINK_NOFOLLOW) == 0
            && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }

    /// The tree is no longer this value's to delete.
    func letGo() { state.withLock { $0 = State(lock: nil) } }

    /// A file of the tree, whole.
    func read(_ path: String) throws(OutputError) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: "\(self.path)/\(path)", limit: 1 << 30, into: &bytes)
        } catch { throw OutputError(.system(EIO), path: path) }
        return bytes
    }

    /// The first bytes of a file in the tree.
    func beginning(of path: String, most: Int) -> [UInt8]? { Descriptor.beginning(of: path, in: root, most: most) }

    /// Opens a new file. Its folder is made when it turns out not to be there, so that nobody has to remember which
    /// folders are: there is one for each person.
    private func create(_ path: OutputPath) throws(OutputError) -> Descriptor {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        noteAdded(path.text)
        var number = openat(root, path.text, flags, 0o600)
        if number < 0, isFolderMissing, !path.folder.isEmpty {
            try makeFolder(path.folder)
            number = openat(root, path.text, flags, 0o600)
        }
        if number < 0, errno == EEXIST, holdsEarlier {
            try clear(path)
            number = openat(root, path.text, flags, 0o600)
        }
        guard number >= 0 else {
            throw OutputError(errno == EEXIST ? .writtenTwice : .system(errno), path: path.text)
        }
        return Descriptor(taking: number)
    }

    /// Whether what has just failed did so for want of a folder. Refused: another thread has made it and not given it its
    /// rights yet. No folder: a file of the earlier output stands in its place.
    private var isFolderMissing: Bool { errno == ENOENT || errno == EACCES || (holdsEarlier && errno == ENOTDIR) }

    /// Takes out what may stand where something new goes. Folders stay, whatever is in them: others may be writing there.
    private func clear(_ path: OutputPath) throws(OutputError) {
        if unlinkat(root, path.text, 0) == 0 || errno == ENOENT || errno == ENOTDIR { return }
        try TreeRemoval.remove(path.text, in: root)
    }

    /// Makes a folder and those that lead to it. Two threads may make the same one: that it is there is all that
    /// counts.
    private func makeFolder(_ path: String) throws(OutputError) {
        let mode = OutputPath.folderMode(path)
        if holdsEarlier {
            var status = stat()
            if fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT != S_IFDIR {
                unlinkat(root, path, 0)
            }
        }
        if mkdirat(root, path, mode) != 0, errno != EEXIST {
            guard isFolderMissing, let slash = path.lastIndex(of: "/") else {
                throw OutputError(.system(errno), path: path)
            }
            try makeFolder(String(path[..<slash]))
            guard mkdirat(root, path, mode) == 0 || errno == EEXIST else {
                throw OutputError(.system(errno), path: path)
            }
        }
        // What the process's umask took away.
        guard fchmodat(root, path, mode, 0) == 0 else { throw OutputError(.system(errno), path: path) }
    }

    private static func isAlive(_ process: Int32) -> Bool {
        process > 0 && (kill(process, 0) == 0 || errno == EPERM)
    }
}
