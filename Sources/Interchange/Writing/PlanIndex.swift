import CareRecords
import Digests

/// Finds the plan of a person among all that are there. Keeps a few figures of each plan, not the plan, and those on
/// disk: there may be more plans than an import should need memory for.
struct PlanIndex {
    /// The number of a plan, by the order in which they were read.
    typealias Number = Int32

    private struct Entry: BitwiseCopyable {
        /// Where the path of its file stands among the letters.
        var path: Int64 = 0
        var pathLength: Int32 = 0
        var isLine = false
        /// Whether one of its keys is an address on a server.
        var hasAddress = false
        /// Whether this import has brought it up to date or made it.
        var isTouched = false
        var line: Int32 = 0
        var length: Int32 = 0
        var offset: Int64 = 0
    }

    private let entries = ScratchList(Entry())
    private let letters = ScratchList(UInt8(0))
    private let byKey = ScratchTable()
    /// What several plans have in common.
    private var shared: [UInt64: Set<Number>] = [:]
    /// The file that was named last, since many plans may stand in one.
    private var last: (file: String, path: Int64, length: Int32)?

    /// The system’s words for what failed, if anything did: then what is not found may be there all the same.
    var failure: String? { entries.failure ?? letters.failure ?? byKey.failure }

    mutating func add(_ place: PlanPlace, keys: [String], nhsNumber: String?, isTouched: Bool = false) -> Number {
        let number = Number(entries.count)
        let path = path(of: place.file)
        entries.append(
            Entry(
                path: path.start, pathLength: path.length, isLine: place.isLine,
                hasAddress: keys.contains(where: Self.isAddress), isTouched: isTouched,
                line: Int32(clamping: place.line), length: Int32(clamping: place.length), offset: Int64(place.offset)))
        for key in Self.figures(keys, nhsNumber) {
            if shared[key] != nil {
                shared[key]?.insert(number)
            } else if let other = byKey[key].map({ Number($0.number) }), other != number {
                shared[key] = [other, number]
            } else {
                byKey[key] = ScratchTable.Value(number: UInt32(number), note: 0)
            }
        }
        return number
    }

    private mutating func path(of file: String) -> (start: Int64, length: Int32) {
        if let last, last.file == file { return (last.path, last.length) }
        let start = Int64(letters.count)
        for letter in file.utf8 { letters.append(letter) }
        let length = Int32(clamping: file.utf8.count)
        last = (file, start, length)
        return (start, length)
    }

    subscript(_ number: Number) -> PlanPlace {
        let entry = entries[Int(number)]
        let path = (Int(entry.path)..<Int(entry.path) + Int(entry.pathLength)).map { letters[$0] }
        return PlanPlace(
            file: String(decoding: path, as: UTF8.self), isLine: entry.isLine, line: Int(entry.line),
            offset: Int(entry.offset), length: Int(entry.length))
    }

    /// Whether this import has brought a plan up to date or made it.
    func isTouched(_ number: Number) -> Bool { entries[Int(number)].isTouched }

    func touch(_ number: Number) { entries[Int(number)].isTouched = true }

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
                found.insert(Number(one.number))
            }
        }
        return found
    }

    private static func isAddress(_ key: String) -> Bool { key.holds("://") }

    private static func figures(_ keys: [String], _ nhsNumber: String?) -> [UInt64] {
        let texts = keys.map { "key \($0)" } + (nhsNumber.map { ["number \($0)"] } ?? [])
        // Nought marks an empty place in the table.
        return texts.map { max(1, Digest(of: Array($0.utf8)).beginning) }
    }
}
