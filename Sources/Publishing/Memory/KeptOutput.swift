import Digests
import Glibc

/// The output that is there, and what is known of how it was made: where the parts come from that need not be made again.
///
/// Any number of threads may ask at once.
final class KeptOutput: Sendable {
    let memory: BuildMemory
    let folder: Int32

    /// Nil if nothing is known of what is there.
    convenience init?(of place: OutputPlace, for options: BuildOptions) {
        guard let memory = BuildMemory(beside: place, for: options) else { return nil }
        self.init(of: place, memory)
    }

    /// Nil if there is no output.
    init?(of place: OutputPlace, _ memory: BuildMemory) {
        let folder = openat(place.parent, place.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return nil }
        self.memory = memory
        self.folder = folder
    }

    deinit { close(folder) }

    /// Takes a file over if it was made of the same.
    func take(_ path: String, madeOf: MadeOf, to staging: StagingTree) throws(OutputError) -> BuildMemory.Row? {
        guard let row = memory.row(path), row.madeOf == madeOf else { return nil }
        return try staging.takeOver(path, from: folder, ifStill: row.stamp) ? row : nil
    }

    /// Takes a file over if it would be the same.
    func take(_ path: String, holding content: Digest, to staging: StagingTree) throws(OutputError) -> BuildMemory.Row?
    {
        guard let row = memory.row(path), row.content == content else { return nil }
        return try staging.takeOver(path, from: folder, ifStill: row.stamp) ? row : nil
    }
}
