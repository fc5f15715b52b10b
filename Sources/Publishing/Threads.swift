import Synchronization

/// Says to all workers that the rest is useless.
final class StopSign: Sendable {
    private let flag = Atomic<Bool>(false)
    var isSet: Bool { flag.load(ordering: .relaxed) }
    func set() { flag.store(true, ordering: .relaxed) }
}

/// Counts what all workers have done.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    func increment() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// Where each worker leaves what it gathered.
final class Gathered: Sendable {
    private let parts = Mutex<[Box]>([])

    /// Handed over once, by a worker that is done with it.
    private struct Box: @unchecked Sendable { let harvest: Harvest }

    func add(_ harvest: sending Harvest) { 
        let box = Box(harvest: harvest)
        parts.withLock { $0.append(box) }
    }

    func take() -> [Harvest] { parts.withLock { $0.map(\.harvest) } }
}
