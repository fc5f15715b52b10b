import CareRecords
import Content
import Diagnostics
import JSONReading

/// Makes sure that what is imported passes the check of plans.
///
/// A value that the check refuses is taken out and given back to the FHIR element that it came from, so that it is
/// listed for the coordinator. The rest of the plan stands.
struct PlanRepair {
    let programme: Programme?
    let asOf: CalendarDate

    /// The most values that are taken out of one plan.
    private static let roundLimit = 400

    /// A value that was refused.
    struct Refusal {
        let origin: FHIRElement?
        let problem: Diagnostic
    }

    /// The errors that the check finds in a plan.
    func errors(in bytes: [UInt8], file: String = "", line: Int = 1) -> [Diagnostic] {
        var reader = PlanReader(programme: programme, asOf: asOf)
        let raw = RawRecord(file: file, bytes: bytes, firstLine: line)
        return reader.read(raw).diagnostics.filter { $0.severity == .error }
    }

    /// Takes out what the check refuses. What was in the plan before the import stays. Returns what was taken out, and the errors that are left, if any.
    func repair(_ plan: inout PlanObject) -> (refused: [Refusal], left: [Diagnostic]) {
        var refused: [Refusal] = []
        var reader = PlanReader(programme: programme, asOf: asOf)
        for _ in 0..<Self.roundLimit {
            let raw = RawRecord(file: "", bytes: Array(plan.tree.written().utf8))
            let errors = reader.read(raw).diagnostics.filter { $0.severity == .error }
            if errors.isEmpty { return (refused, []) }
            var isChanged = false
            // From the back, so that the numbers in the paths before it still hold.
            for error in errors.reversed() {
                guard let removed = plan.remove(at: PlanPath(error.path)[...]) else { continue }
                refused.append(Refusal(origin: removed.origins.first, problem: error))
                for origin in removed.origins { origin.release() }
                isChanged = true
            }
            if !isChanged { return (refused, errors) }
        }
        return (refused, [])
    }
}

/// A path in a plan as steps: `needs[0].goals[1].words`.
typealias PlanPath = [PlanStep]

enum PlanStep {
    case member(String)
    case element(Int)
}

extension PlanPath {
    init(_ path: String) {
        self.init()
        for step in path.split(separator: ".") {
            let parts = step.split(separator: "[")
            for (number, part) in parts.enumerated() {
                if number == 0, !step.hasPrefix("[") {
                    append(.member(String(part)))
                } else if let element = Int(part.dropLast()) {
                    append(.element(element))
                }
            }
        }
    }
}

extension PlanObject {
    /// Takes away the value at a path, or the nearest above it that is there and can go. Returns it; nil if nothing
    /// could be taken away.
    mutating func remove(at path: ArraySlice<PlanStep>) -> PlanValue? {
        guard case .member(let key)? = path.first, var value = self[key] else { return nil }
        if let removed = value.remove(at: path.dropFirst()) {
            self[key] = value
            return removed
        }
        guard !value.holdsKept, !["id", "kind", "version", "person", "writtenOn", "revision"].contains(key) else {
            return nil
        }
        self[key] = nil
        return value
    }
}

extension PlanValue {
    /// Where the value came from, and everything in it: its parts may be from other resources than the whole.
    fileprivate var origins: [FHIRElement] {
        let inside: [FHIRElement] =
            switch content {
            case .list(let values): values.flatMap(\.origins)
            case .object(let object): object.members.flatMap(\.value.origins)
            case .text, .number, .flag, .null: []
            }
        return [origin].compactMap { $0 } + inside
    }

    fileprivate mutating func remove(at path: ArraySlice<PlanStep>) -> PlanValue? {
        switch (content, path.first) {
        case (.object(var object), .member?):
            guard let removed = object.remove(at: path) else { return nil }
            content = .object(object)
            return removed.from(origin)
        case (.list(var values), .element(let number)?):
            guard values.indices.contains(number) else { return nil }
            if let removed = values[number].remove(at: path.dropFirst()) {
                content = .list(values)
                return removed
            }
            guard !values[number].holdsKept else { return nil }
            let removed = values.remove(at: number)
            content = .list(values)
            return removed
        default: return nil
        }
    }

    /// The same value, with an origin if nothing in it has one.
    private func from(_ other: FHIRElement?) -> PlanValue {
        origins.isEmpty ? PlanValue(content: content, origin: other) : self
    }
}
