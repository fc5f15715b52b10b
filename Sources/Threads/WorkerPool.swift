import Glibc

/// Plain threads for work that recurses deeply in C.
///
/// Not Swift's own pool: its threads have stacks of 512 KB, and a stylesheet that recurses over a long list needs
/// more.
public enum WorkerPool {
    /// Stack of each worker, in bytes.
    public static let stackSize = 8 << 20

    /// Calls `body` once for each worker, with its number from 0, all at the same time, and returns when all are
    /// done. Fewer than one worker counts as one. Where the system grants no more threads, the calling thread does
    /// the share of those that are missing.
    ///
    /// `body` keeps its errors; see `WorkQueue` for sharing the work out.
    public static func run(workers: Int, body: @Sendable (Int) -> Void) {
        withoutActuallyEscaping(body) { body in
            var attributes = pthread_attr_t()
            pthread_attr_init(&attributes)
            defer { pthread_attr_destroy(&attributes) }
            pthread_attr_setstacksize(&attributes, stackSize)
            var threads: [pthread_t] = []
            var missing: [Int] = []
            for number in 0..<max(1, workers) {
                let share = Unmanaged.passRetained(Share(number: number, body: body))
                var thread = pthread_t()
                let result = pthread_create(
                    &thread, &attributes,
                    { context in
                        guard let context else { return nil }
                        let share = Unmanaged<Share>.fromOpaque(context).takeRetainedValue()
                        share.body(share.number)
                        return nil
                    }, share.toOpaque())
                if result == 0 {
                    threads.append(thread)
                } else {
                    share.release()
                    missing.append(number)
                }
            }
            for number in missing { body(number) }
            for thread in threads { pthread_join(thread, nil) }
        }
    }

    private final class Share: Sendable {
        let number: Int
        let body: @Sendable (Int) -> Void

        init(number: Int, body: @escaping @Sendable (Int) -> Void) {
            self.number = number
            self.body = body
        }
    }
}
