import Diagnostics
import JSONReading

/// Where a record is not as its shape says, so that the rules can look at the rest of it all the same.
final class Faults {
    /// Whether nothing was left out because there was too much of it.
    private(set) var isComplete = true
    /// How many guesses tell all that the faults may mean. Few do for a text, day or number; of words each has its turn.
    private(set) var guesses = Guess.few
    /// The paths of what cannot be read, and of what is missing.
    private var paths: [String] = []
    private var values: Set<Int> = []
    private var missing: Set<Missing> = []
    private var open: Set<Int> = []

    private struct Missing: Hashable {
        let object: Int
        let name: String
    }

    /// What sort of fault it is.
    enum Kind {
        /// The value itself.
        case value
        /// These fields of the object, one or all of which ought to be there.
        case missing([String])
        /// The object has a field of a name that is not known: any field that it lacks may be meant.
        case unknownField(in: JSONValue)
    }

    init() {}

    /// - Parameter slips: what is wrong with the text of a record that can be read all the same.
    init?(of slips: ArraySlice<Diagnostic>, in root: JSONValue) {
        let errors = slips.filter { $0.severity == .error }
        if errors.isEmpty { return nil }
        for error in errors {
            let value = root.nearest(to: error.path)
            add(
                value.path == error.path && !error.path.isEmpty ? .value : .unknownField(in: value), at: value, error.id
            )
        }
        isComplete = errors.count < StructureChecker.limit
    }

    /// - Parameter problem: what is wrong there.
    func add(_ kind: Kind, at value: JSONValue, _ problem: DiagnosticID) {
        if !Self.simple.contains(problem) { guesses = Guess.count }
        switch kind {
        case .value:
            values.insert(value.index)
            paths.append(value.path)
        case .missing(let names):
            let path = value.path
            for name in names {
                missing.insert(Missing(object: value.index, name: name))
                paths.append(path.isEmpty ? name : "\(path).\(name)")
            }
        case .unknownField(let object): open.insert(object.index)
        }
    }

    /// What can be wrong with a value that is no word from a list, and holds nothing else.
    private static let simple: Set<DiagnosticID> = [
        .emptyText, .textTooLong, .outOfRange, .invalidDate, .invalidMonth, .invalidID, .odsCode, .postcode,
        .phoneNumber,
        .email, .languageCode, .nhsNumber,
    ]

    func giveUp() { isComplete = false }

    /// Whether a value is not what its place wants.
    func holds(_ value: JSONValue) -> Bool { values.contains(value.index) }

    /// Whether an object has a field of this name in the mind of whoever wrote it, although it cannot be read.
    func mayHold(_ name: StaticString, in object: JSONValue) -> Bool {
        if object.kind != .object || open.contains(object.index) { return true }
        return missing.contains(Missing(object: object.index, name: "\(name)"))
            || object.member(name).map(holds) ?? false
    }

    /// Whether a path leads to a fault or into one.
    func hold(_ path: String) -> Bool {
        paths.contains { fault in
            path.hasPrefix(fault)
                && (path.utf8.count == fault.utf8.count || ".[".contains(path.dropFirst(fault.count).first ?? "."))
        }
    }

    /// Whether there is a fault somewhere below a path.
    func lie(within path: String) -> Bool { paths.contains { $0.hasPrefix(path) } }
}
