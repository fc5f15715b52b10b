import Glibc

/// Holds that one build at a time writes beside an output.
///
/// An advisory lock on a file that is there only while a build runs; the system lets go of it however the build
/// ends. On a file system that knows no locks the build goes on without.
struct BuildLock: ~Copyable {
    static let name = ".caresheaf-lock"

    private let place: OutputPlace
    private let file: Int32

    /// - Throws: `.buildRunning` if another build holds it.
    init(at place: OutputPlace) throws(OutputError) {
        self.place = place
        while true {
            let file = openat(place.parent, Self.name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw OutputError(.system(errno), path: place.path(of: Self.name)) }
            if flock(file, LOCK_EX | LOCK_NB) != 0 {
                let reason = errno
                switch reason {
                case EINTR:
                    close(file)
                    continue
                case EWOULDBLOCK:
                    close(file)
                    throw OutputError(.buildRunning, path: place.path)
                default:
                    self.file = file
                    return
                }
            }
            // The build before may have taken the file away between the opening and the locking.
            var (held, named) = (stat(), stat())
            if fstat(file, &held) == 0, fstatat(place.parent, Self.name, &named, AT_SYMLINK_NOFOLLOW) == 0,
                held.st_ino == named.st_ino, held.st_dev == named.st_dev
            {
                self.file = file
                return
            }
            close(file)
        }
    }

    deinit {
        unlinkat(place.parent, Self.name, 0)
        close(file)
    }
}
