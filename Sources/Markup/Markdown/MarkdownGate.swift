internal import Glibc

/// The one place that orders threads around cmark's process-wide table of special characters.
///
/// The table is read while any text is parsed. A parser that has strikethrough or autolink attached also
/// writes to it: it adds `~`, `:` and `w` when it begins with the inlines and takes them away at the end.
/// So parsers without these two extensions go through together (they only read), and a parser with
/// one of them goes through alone. Ordinary text never waits for ordinary text.
///
/// Those that want to go alone are let in before later readers, so that many workers cannot keep one waiting.
final class MarkdownGate: @unchecked Sendable {
    static let shared = MarkdownGate()

    private let lock: UnsafeMutablePointer<pthread_rwlock_t>

    private init() {
        lock = .allocate(capacity: 1)
        var kind = pthread_rwlockattr_t()
        pthread_rwlockattr_init(&kind)
        pthread_rwlockattr_setkind_np(&kind, Int32(PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP))
        pthread_rwlock_init(lock, &kind)
        pthread_rwlockattr_destroy(&kind)
    }

    /// Runs the parse: alone if it changes the table, together with others if it only reads it.
    func pass<Result>(alone: Bool, _ parse: () -> Result) -> Result {
        if alone { pthread_rwlock_wrlock(lock) } else { pthread_rwlock_rdlock(lock) }
        defer { pthread_rwlock_unlock(lock) }
        return parse()
    }
}
