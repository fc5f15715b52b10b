/// Where each worker leaves what it gathered, once it is done with it.
public final class Gathered<Part>: Sendable {
    private let parts = ThreadLock<[Box]>([])

    public init() {}

    /// Handed over, never shared: the worker lets go of it and the caller takes it after all have ended.
    private struct Box: @unchecked Sendable { let part: Part }

    public func add(_ part: sending Part) {
        let box = Box(part: part)
        parts.withLock { $0.append(box) }
    }

    /// Hands everything over; nothing is kept here, so that what was gathered has one owner.
    public func take() -> [Part] {
        parts.withLock { parts in
            defer { parts = [] }
            return parts.map(\.part)
        }
    }
}
