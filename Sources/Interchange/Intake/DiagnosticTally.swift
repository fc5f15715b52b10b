import Diagnostics

/// Problems of an input of any length: of each kind the first are told and the others counted.
struct DiagnosticTally {
    private var counts: [DiagnosticID: Int] = [:]
    /// Under which name the others are counted.
    private let more: DiagnosticID

    init(more: DiagnosticID = .fhirMore) { self.more = more }

    /// How many of a kind are told.
    static let limit = 200

    /// Those that are to be told.
    mutating func admit(_ found: [Diagnostic]) -> [Diagnostic] {
        found.filter { diagnostic in
            counts[diagnostic.id, default: 0] += 1
            return counts[diagnostic.id, default: 0] <= Self.limit
        }
    }

    /// How many more there were of each kind.
    var rest: [Diagnostic] {
        counts.filter { $0.value > Self.limit }.sorted { $0.key.name < $1.key.name }.map { id, count in
            Diagnostic(
                more, severity: id.severity,
                "\(count - Self.limit) more problems of the kind “\(id.name)” are not listed")
        }
    }
}
