import CareRecords
import Digests

/// Finds the plan of a person among all that are there. Holds a few figures of each plan, not the plan.
struct PlanIndex {
    /// The number of a plan, by the order in which they were read.
    typealias Number = Int32

    private struct Entry {
        let file: Int32
        let isLine: Bool
        /// Whether one of its keys is an address on a server.
        let hasAddress: Bool
        let line: Int32
        let length: Int32
        let offset: Int64
    }

    private var files: [String] = []
    private var entries: [Entry] = []
    private var byKey: [UInt64: Number] = [:]
    /// What several plans have in common.
    private var shared: [UInt64: Set<Number>] = [:]

    mutating func add(_ place: PlanPlace, keys: [String], nhsNumber: String?) -> Number {
        if files.last != place.file { files.append(place.file) }
        let number = Number(entries.count)
        entries.append(
            Entry(
                file: Int32(files.count - 1), isLine: place.isLine, hasAddress: keys.contains(where: Self.isAddress),
                line: Int32(clamping: place.line), length: Int32(clamping: place.length), offset: Int64(place.offset)))
        for key in Self.figures(keys, nhsNumber) {
            if shared[key] != nil {
                shared[key]?.insert(number)
            } else if let other = byKey[key], other != number {
                shared[key] = [other, number]
            } else {
                byKey[key] = number
            }
        }
        return number
    }

    subscript(_ number: Number) -> PlanPlace {
        let entry = entries[Int(number)]
        return PlanPlace(
            file: files[Int(entry.file)], isLine: entry.isLine, line: Int(entry.line), offset: Int(entry.offset),
            length: Int(entry.length))
    }

    /// The plans that have one of these keys or this NHS number, in the order in which they were read.
    ///
    /// `Patient/1` by itself finds nobody of whom both sides know the addresses, and those differ: every server may
    /// have a patient of that name.
    func find(keys: [String], nhsNumber: String?) -> [Number] {
        let addresses = keys.filter(Self.isAddress)
        var found = plans(with: Self.figures(addresses, nhsNumber))
        for plan in plans(with: Self.figures(keys.filter { !Self.isAddress($0) }, nil))
        where addresses.isEmpty || !entries[Int(plan)].hasAddress {
            found.insert(plan)
        }
        return found.sorted()
    }

    private func plans(with figures: [UInt64]) -> Set<Number> {
        var found: Set<Number> = []
        for key in figures {
            if let several = shared[key] {
                found.formUnion(several)
            } else if let one = byKey[key] {
                found.insert(one)
            }
        }
        return found
    }

    private static func isAddress(_ key: String) -> Bool { key.holds("://") }

    private static func figures(_ keys: [String], _ nhsNumber: String?) -> [UInt64] {
        let texts = keys.map { "key \($0)" } + (nhsNumber.map { ["number \($0)"] } ?? [])
        return texts.map { Digest(of: Array($0.utf8)).beginning }
    }
}
