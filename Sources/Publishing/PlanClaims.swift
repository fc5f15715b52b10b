import Synchronization

/// Which plan ids have been met: of two plans that claim one id only the first to come writes files.
///
/// The cross-check then refuses both and takes the files away, so it does not matter which of them that was.
final class PlanClaims: Sendable {
    private let met = Mutex<Set<String>>([])

    /// False if a plan with this id came before.
    func claim(_ id: String) -> Bool { met.withLock { $0.insert(id).inserted } }

    /// Whoever claimed it begins anew.
    func release(_ id: String) { met.withLock { _ = $0.remove(id) } }
}
