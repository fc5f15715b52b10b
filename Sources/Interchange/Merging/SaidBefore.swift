import Digests
import JSONReading

/// A few figures that stand for one value at one place of a plan.
///
/// They tell whether a value is still the one that an import wrote, without the plan having to hold it twice.
struct Fingerprint: Hashable, Comparable {
    /// The first 48 bits of a SHA-256.
    private let bits: UInt64

    /// - Parameters:
    ///   - path: the place, with ids in place of numbers: `conditions[f12].name`.
    ///   - value: the value as `PlanValue.identifyingText` has it.
    init(_ path: String, _ value: String) {
        bits = Digest(of: Array("\(path)\u{0}\(value)".utf8)).beginning >> 16
    }

    /// Reads 12 hexadecimal figures.
    init?(_ text: Substring) {
        guard text.utf8.count == Self.length, let bits = UInt64(text, radix: 16) else { return nil }
        self.bits = bits
    }

    /// Its 12 figures, in ASCII.
    func write(to text: inout [UInt8]) {
        for shift in stride(from: 4 * (Self.length - 1), through: 0, by: -4) {
            let figure = UInt8(truncatingIfNeeded: bits >> UInt64(shift)) & 0xF
            text.append(figure < 10 ? 0x30 + figure : 0x57 + figure)
        }
    }

    static func < (one: Fingerprint, other: Fingerprint) -> Bool { one.bits < other.bits }

    private static let length = 12
}

/// What imports wrote into a plan, resource by resource: `imported.written`, one text for each, such as
/// `Patient/123 3f9a01c27b44 77c1d3e0a912`.
struct SaidBefore {
    private var byResource: [String: Set<Fingerprint>] = [:]
    private var writers: [Fingerprint: [String]] = [:]

    init() {}

    init(_ texts: [String]) {
        for text in texts {
            let words = text.split(separator: " ")
            guard let name = words.first else { continue }
            for word in words.dropFirst() {
                if let fingerprint = Fingerprint(word) { add(fingerprint, by: String(name)) }
            }
        }
    }

    mutating func add(_ fingerprint: Fingerprint, by resource: String) {
        guard byResource[resource, default: []].insert(fingerprint).inserted else { return }
        writers[fingerprint, default: []].append(resource)
    }

    /// Whether any import wrote this.
    func contains(_ fingerprint: Fingerprint) -> Bool { writers[fingerprint] != nil }

    /// The resources that said this.
    func writers(of fingerprint: Fingerprint) -> [String] { writers[fingerprint] ?? [] }

    /// Adds what resources said that are not among `others`: what was not imported this time still holds.
    mutating func keep(_ before: SaidBefore, except others: Set<String>) {
        for (name, fingerprints) in before.byResource where !others.contains(name) {
            for fingerprint in fingerprints { add(fingerprint, by: name) }
        }
    }

    /// One text a resource, in one fixed order; several of one that says very much.
    var texts: [String] {
        byResource.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { name, fingerprints in
            let sorted = fingerprints.sorted()
            return stride(from: 0, to: sorted.count, by: Self.mostInText).map { start in
                Self.text(name, sorted[start..<min(start + Self.mostInText, sorted.count)])
            }
        }
    }

    /// A text of a record may have 64 KB.
    private static let mostInText = 4_000

    private static func text(_ name: String, _ fingerprints: ArraySlice<Fingerprint>) -> String {
        var text = Array(name.utf8)
        text.reserveCapacity(text.count + 13 * fingerprints.count)
        for fingerprint in fingerprints {
            text.append(UInt8(ascii: " "))
            fingerprint.write(to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
