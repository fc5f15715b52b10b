import Files
import Glibc

/// Holds that one import at a time writes into a folder of plans, and clears up after one that was killed.
///
/// The system lets go of the lock however the import ends. On a file system that knows no locks it goes on without.
struct PlanFolderLock: ~Copyable {
    private let descriptor: CInt

    init(_ folder: String) throws(WritingFailure) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(folder) }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else { return }
            throw WritingFailure(
                description: "another import is writing into “\(folder)”; wait until it is done, then try again")
        }
        Self.clearUp(folder)
    }

    /// Takes away what an import that was killed left unfinished.
    static func clearUp(_ folder: String) {
        for entry in FileSystem.entries(of: folder) ?? [] where entry.name.hasPrefix(NewFile.prefix) {
            unlink("\(folder)/\(entry.name)")
        }
    }

    deinit { close(descriptor) }
}
