import Synchronization

/// Says to all workers that the rest is useless.
public final class StopSign: Sendable {
    private let flag = Atomic<Bool>(false)
    public init() {}
    public var isSet: Bool { flag.load(ordering: .relaxed) }
    public func set() { flag.store(true, ordering: .relaxed) }
}

/// Counts what all workers have done.
public final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    public init() {}
    /// The count with this one.
    public func increment() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
