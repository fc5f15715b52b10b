import Synchronization

/// The numbers of the pieces of work still to do, handed out one at a time to whichever worker asks.
public final class WorkQueue: Sendable {
    private let given = Atomic<Int>(0)
    private let count: Int

    /// Pieces numbered from 0 to `count - 1`.
    public init(count: Int) { self.count = count }

    /// The next piece, or nil once there is none.
    public func next() -> Int? {
        let piece = given.wrappingAdd(1, ordering: .relaxed).oldValue
        return piece < count ? piece : nil
    }

    /// Hands out nothing more: after an error that makes the rest useless.
    public func stop() { given.store(count, ordering: .relaxed) }
}
