import CLibXSLTShims
import Glibc

/// Puts a finished tree in the place of the output.
///
/// The two are exchanged in one step, so that a reader finds either the old output or the new one, whole. Some
/// network shares cannot exchange two folders; there the old one is moved aside and the new one moved in, with a
/// moment between in which there is no output. A build killed in that moment is put right by the next: the old output
/// comes back.
public struct OutputSwap: Sendable {
    /// What a folder of ours holds. One is never taken for the other: a folder that is not empty is only ever replaced if its
    /// `manifest.json` begins with `{ "kind": "…"` and this value, with any white space.
    public enum Holding: String, Sendable, Hashable {
        case output = "caresheaf-manifest"
        /// A part of an output, which somebody wanted at once.
        case part = "caresheaf-part"
        /// The piles of a print run.
        case prints = "caresheaf-print-run"
    }

    /// How the output came to its place.
    public enum Way: Sendable, Hashable {
        /// There was none before.
        case created
        /// In one step.
        case exchanged
        /// In two steps, for want of better on this file system.
        case movedAside
    }

    /// What was done.
    public struct Outcome: Sendable, Hashable {
        public let way: Way
        /// Why the old output could not be deleted, if it could not. It stands in a hidden folder beside the new one,
        /// and the next build tries again.
        public let leftover: OutputError?
    }

    /// Exchanges two paths; returns 0 or an `errno`.
    private let exchange: @Sendable (String, String) -> Int32

    private let holding: Holding

    public init(_ holding: Holding = .output) { self.init(holding) { caresheaf_exchange($0, $1) } }

    init(_ holding: Holding = .output, exchange: @escaping @Sendable (String, String) -> Int32) {
        self.holding = holding
        self.exchange = exchange
    }

    /// Tells whether the output folder may be replaced: it is not there, is empty (but for `.gitkeep`), or holds an
    /// earlier output. Ask before a build begins, so that nobody waits for a refusal.
    ///
    /// - Throws: `.notOurs`, or the system's error.
    public static func check(_ output: String, for holding: Holding = .output) throws(OutputError) {
        _ = try isThere(try OutputPlace(output), holding)
    }

    /// Puts the tree in the place of the output that it was made beside, and deletes the old output but for a
    /// `.gitkeep`. The tree can be used no more.
    ///
    /// - Throws: `.notOurs`, `.noManifest`, or the system's error; the old output is then as it was, and the tree is
    ///   still to be discarded.
    public func replaceOutput(with tree: StagingTree) throws(OutputError) -> Outcome {
        let way = try putInPlace(tree)
        return Outcome(way: way, leftover: removeOld(way, tree))
    }

    /// Puts the tree in the place of the output that it was made beside. What it was exchanged with stays where the tree stood.
    ///
    /// - Returns: what was done, and the old output, locked as the tree was; nil where there was none, or where this file
    ///   system cannot exchange.
    func exchangeOutput(with tree: StagingTree) throws(OutputError) -> (outcome: Outcome, old: StagingTree?) {
        let way = try putInPlace(tree)
        if way == .exchanged, let old = try? StagingTree(exchangedWith: tree) {
            return (Outcome(way: way, leftover: nil), old)
        }
        return (Outcome(way: way, leftover: removeOld(way, tree)), nil)
    }

    private func putInPlace(_ tree: StagingTree) throws(OutputError) -> Way {
        let place = tree.place
        guard tree.isOpen else { throw OutputError(.system(ENOENT), path: tree.path) }
        guard Self.isManifest(tree.beginning(of: "manifest.json", most: 256), of: holding) else {
            throw OutputError(.noManifest, path: tree.path)
        }
        let isThere = try Self.isThere(place, holding)
        if isThere { try Self.keepGitKeep(of: place, in: tree) }
        if holding == .output { try tree.letOthersPass() }
        let way = try isThere ? replace(place, with: tree) : Self.create(place, from: tree)
        // The names of the folders reach the disk before anything is deleted.
        fsync(place.parent)
        return way
    }

    /// Returns why it could not be deleted, if it could not.
    private func removeOld(_ way: Way, _ tree: StagingTree) -> OutputError? {
        defer { tree.letGo() }
        do throws(OutputError) {
            switch way {
            case .created: break
            case .exchanged: try TreeRemoval.remove(tree.name, in: tree.place.parent)
            case .movedAside: try TreeRemoval.remove(Self.asideName(tree.place), in: tree.place.parent)
            }
            return nil
        } catch { return error }
    }

    /// Finishes or undoes what a killed build began. Needs the lock.
    static func recover(_ place: OutputPlace) throws(OutputError) {
        let aside = asideName(place)
        var status = stat()
        guard fstatat(place.parent, aside, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
        if fstatat(place.parent, place.name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
            try TreeRemoval.remove(aside, in: place.parent)
        } else {
            try rename(aside, to: place.name, in: place)
        }
    }

    /// Where the old output waits on file systems that cannot exchange.
    static func asideName(_ place: OutputPlace) -> String { ".caresheaf-old-" + place.name }

    // MARK: Steps

    private static func create(_ place: OutputPlace, from tree: StagingTree) throws(OutputError) -> Way {
        try rename(tree.name, to: place.name, in: place)
        return .created
    }

    private func replace(_ place: OutputPlace, with tree: StagingTree) throws(OutputError) -> Way {
        switch exchange(tree.path, place.path) {
        case 0: return .exchanged
        case ENOSYS, EINVAL, EOPNOTSUPP: break
        case let reason: throw OutputError(.system(reason), path: place.path)
        }
        let aside = Self.asideName(place)
        try TreeRemoval.remove(aside, in: place.parent)
        try Self.rename(place.name, to: aside, in: place)
        do throws(OutputError) {
            try Self.rename(tree.name, to: place.name, in: place)
        } catch {
            try Self.rename(aside, to: place.name, in: place)
            throw error
        }
        return .movedAside
    }

    private static func rename(_ name: String, to other: String, in place: OutputPlace) throws(OutputError) {
        guard renameat(place.parent, name, place.parent, other) == 0 else {
            throw OutputError(.system(errno), path: place.path(of: other))
        }
    }

    private static func keepGitKeep(of place: OutputPlace, in tree: StagingTree) throws(OutputError) {
        let folder = try Descriptor.folder(place.name, in: place.parent)
        guard let bytes = Descriptor.beginning(of: ".gitkeep", in: folder.number, most: 65_536),
            tree.beginning(of: ".gitkeep", most: 0) == nil
        else { return }
        try tree.write(".gitkeep", bytes)
    }

    // MARK: Whose folder it is

    /// Whether there is an output to replace.
    private static func isThere(_ place: OutputPlace, _ holding: Holding) throws(OutputError) -> Bool {
        var status = stat()
        if fstatat(place.parent, place.name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
            if errno == ENOENT { return false }
            throw OutputError(.system(errno), path: place.path)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw OutputError(.notOurs, path: place.path) }
        do throws(OutputError) {
            let folder = try Descriptor.folder(place.name, in: place.parent)
            let names = try FolderListing.names(in: folder.number, at: place.path).map(FolderListing.text)
            if names.allSatisfy({ $0 == ".gitkeep" }) { return true }
            if isManifest(Descriptor.beginning(of: "manifest.json", in: folder.number, most: 256), of: holding) {
                return true
            }
        } catch { throw OutputError(error.kind, path: place.path) }
        throw OutputError(.notOurs, path: place.path)
    }

    /// Whether these are the first bytes of a manifest of `holding`.
    static func isManifest(_ bytes: [UInt8]?, of holding: Holding) -> Bool {
        guard let bytes else { return false }
        let text = bytes.filter { $0 > 0x20 }
        return text.starts(with: "{\"kind\":\"\(holding.rawValue)\"".utf8)
    }
}
