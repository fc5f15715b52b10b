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

/// Where each worker leaves what it gathered, once it is done with it.
final class Gathered<Part>: Sendable {
    private let parts = Mutex<[Box]>([])

    /// Handed over, never shared: the worker lets go of it and the caller takes it after all have ended.
    private struct Box: @unchecked Sendable { let part: Part }

    func add(_ part: sending Part) {
        let box = Box(part: part)
        parts.withLock { $0.append(box) }
    }

    func take() -> [Part] { parts.withLock { $0.map(\.part) } }
}
