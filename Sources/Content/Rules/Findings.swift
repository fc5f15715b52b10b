import Diagnostics
import JSONReading

/// What the rules find in a record. Places are looked up by path, and only where something was found.
struct Findings {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var hasErrors = false
    private let root: JSONValue
    private let faults: Faults?

    /// - Parameter faults: what the checker has said already; nothing more is said of it.
    init(_ root: JSONValue, faults: Faults? = nil) {
        self.root = root
        self.faults = faults
    }

    /// Adds what `body` finds each time that it is called, with 0 and onwards.
    ///
    /// - Parameter count: how often, until nothing is left that was found every time.
    mutating func add(foundInEach count: Int, _ body: (_ number: Int, _ findings: inout Findings) -> Void) {
        var common: [Diagnostic] = []
        for number in 0..<count where number == 0 || !common.isEmpty {
            var own = Findings(root, faults: faults)
            body(number, &own)
            common = number == 0 ? own.diagnostics : common.filter(own.diagnostics.contains)
        }
        diagnostics += common
        if common.contains(where: { $0.severity == .error }) { hasErrors = true }
    }

    /// Whether something below a path could not be read.
    func hasFaults(within path: String) -> Bool { faults?.lie(within: path) ?? false }

    mutating func add(
        _ id: DiagnosticID, _ path: String, severity: Severity? = nil, _ message: String, suggestion: String? = nil
    ) {
        // The path as asked, since what is missing has none in the record.
        if faults?.hold(path) ?? false { return }
        add(id, at: root.nearest(to: path), severity: severity, message, suggestion: suggestion)
    }

    mutating func add(
        _ id: DiagnosticID, at value: JSONValue, severity: Severity? = nil, _ message: String,
        suggestion: String? = nil
    ) {
        if faults?.hold(value.path) ?? false { return }
        if (severity ?? id.severity) == .error { hasErrors = true }
        guard diagnostics.count < StructureChecker.limit else { return }
        diagnostics.append(
            Diagnostic(id, severity: severity, at: value.location, path: value.path, message, suggestion: suggestion))
    }

    /// Of something in a text, which has a place of its own.
    mutating func add(
        _ id: DiagnosticID, at location: SourceLocation, path: String, _ message: String, suggestion: String? = nil
    ) {
        if id.severity == .error { hasErrors = true }
        guard diagnostics.count < StructureChecker.limit else { return }
        diagnostics.append(Diagnostic(id, at: location, path: path, message, suggestion: suggestion))
    }

    /// The path of the element of a list with this id, nil where the list has none.
    func element(of list: String, withID id: String) -> String? {
        let list = (path: list, value: root.nearest(to: list))
        var number = 0
        var element = list.value.firstElement
        while let one = element {
            if one.member("id")?.equals(id) ?? false { return "\(list.path)[\(number)]" }
            element = one.nextElement(of: list.value)
            number += 1
        }
        return nil
    }

    /// The value at a path, or the nearest one around it.
    func value(at path: String) -> JSONValue { root.nearest(to: path) }

    /// The place of a path, for a problem that can only be told apart later.
    func location(of path: String) -> SourceLocation { root.nearest(to: path).location }

    /// Says that `id`, at `path`, names none of the `names` that there are.
    mutating func dangling(_ id: String, _ path: @autoclosure () -> String, among names: [String], _ noun: String) {
        // One whose name cannot be read may be it.
        if names.contains(id) || names.contains(Guess.text) || id == Guess.text { return }
        let near = nearestName(to: id, among: names)
        add(
            .danglingReference, path(), "there is no \(noun) “\(id)”",
            suggestion: near.map { "did you mean “\($0)”?" } ?? Self.advice(names, noun))
    }

    /// What to do about a reference that is near to no name.
    private static func advice(_ names: [String], _ noun: String) -> String {
        switch names.count {
        case 0: "add the \(noun), or leave the reference out: there is none so far"
        case 1...8: "name one that is there: \(names.joined(separator: ", "))"
        default: "name a \(noun) that is there, or add this one"
        }
    }

    /// Says where an id stands a second time.
    mutating func repeated(_ ids: [String], _ noun: String, path: (Int) -> String) {
        if ids.count < 2 { return }
        var seen: Set<String> = []
        for (number, id) in ids.enumerated() where !seen.insert(id).inserted {
            add(
                .duplicateID, path(number), "the id “\(id)” belongs to another \(noun) already",
                suggestion: "give one of the two another id, and correct what speaks of it")
        }
    }
}
