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

    /// How often a plan is checked. Each time, everything that is refused goes.
    private static let roundLimit = 400

    /// A value that was refused, with the element that it, or what it stood in, came from.
    struct Refusal {
        let value: PlanValue
        let problem: Diagnostic
    }

    /// The errors that the check finds in a plan.
    func errors(in bytes: [UInt8], file: String = "", line: Int = 1) -> [Diagnostic] {
        var reader = PlanReader(programme: programme, asOf: asOf)
        let raw = RawRecord(file: file, bytes: bytes, firstLine: line)
        return reader.read(raw).diagnostics.filter { $0.severity == .error }
    }

    /// Takes out what the check refuses. What was in the plan before the import stays.
    ///
    /// - Returns: what was taken out, and the errors that are left, if any.
    func repair(_ plan: inout PlanObject) -> (refused: [Refusal], left: [Diagnostic]) {
        var refused: [Refusal] = []
        var errors = errors(in: Array(plan.tree.written().utf8))
        for _ in 0..<Self.roundLimit {
            if errors.isEmpty { break }
            let before = refused.count
            var done: [PlanPath] = []
            // From the back, so that the numbers in the paths before it still hold; and once for each value, since
            // what is refused twice is gone the first time.
            for (path, error) in errors.map({ (PlanPath($0.path), $0) }).sorted(by: { $1.0.isBefore($0.0) }) {
                if done.contains(where: { $0.starts(with: path) || path.starts(with: $0) }) { continue }
                done.append(path)
                guard let value = plan.remove(at: path[...]) else { continue }
                refused.append(Refusal(value: value, problem: error))
                value.release()
            }
            if refused.count == before { break }
            errors = self.errors(in: Array(plan.tree.written().utf8))
        }
        return (refused, errors)
    }
}

/// A path in a plan as steps: `needs[0].goals[1].words`.
typealias PlanPath = [PlanStep]

enum PlanStep: Hashable {
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

    /// Whether this place comes before another in the plan. Only the order within a list counts.
    fileprivate func isBefore(_ other: PlanPath) -> Bool {
        for (one, another) in zip(self, other) where one != another {
            switch (one, another) {
            case (.element(let first), .element(let second)): return first < second
            case (.member(let first), .member(let second)): return first < second
            case (.element, .member): return true
            case (.member, .element): return false
            }
        }
        return count < other.count
    }
}

extension PlanObject {
    /// Takes away the value at a path, or the nearest above it that is there and can go.
    ///
    /// - Returns: what was taken away, with the origin of what is around it where it has none; nil if nothing could be.
    mutating func remove(at path: ArraySlice<PlanStep>) -> PlanValue? {
        guard case .member(let key)? = path.first, var value = self[key] else { return nil }
        if let removed = value.remove(at: path.dropFirst()) {
            self[key] = value
            return removed.from(value.origin)
        }
        guard !value.holdsKept, !["id", "kind", "version", "person", "writtenOn", "revision"].contains(key) else {
            return nil
        }
        self[key] = nil
        return value
    }
}

extension PlanValue {
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
                return removed.from(origin)
            }
            guard !values[number].holdsKept else { return nil }
            let removed = values.remove(at: number)
            content = .list(values)
            return removed.from(origin)
        default: return nil
        }
    }

    /// Gives everything in it back to where it came from: what stands in a need may come from a Goal.
    fileprivate func release() {
        origin?.release()
        switch content {
        case .object(let object): for member in object.members { member.value.release() }
        case .list(let values): for value in values { value.release() }
        case .text, .number, .flag, .null: return
        }
    }

    /// The same value, with an origin if it has none.
    fileprivate func from(_ origin: FHIRElement?) -> PlanValue {
        PlanValue(content: content, origin: self.origin ?? origin, isKept: isKept)
    }
}
