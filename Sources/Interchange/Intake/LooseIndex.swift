/// Finds resources that are nobody's, such as practitioners, by their names, and the roles of practitioners.
struct LooseIndex {
    private let heads = ScratchTable()
    private let chain = ScratchList(Link())

    private struct Link: BitwiseCopyable {
        var resource: UInt32 = 0
        /// The next one's place, counting from 1; 0 at the end.
        var next: UInt32 = 0
    }

    /// The most resources that are looked at under one name. Of two already nothing says which is meant.
    private static let limit = 64

    var failure: String? { heads.failure ?? chain.failure }

    init(_ ledger: ResourceLedger) {
        for list in [ledger.names, ledger.roles] {
            for number in 0..<list.count where ledger.entries[Int(list[number].resource)].owner == .nobody {
                let name = list[number]
                chain.append(Link(resource: name.resource, next: heads[name.key]?.number ?? 0))
                heads[name.key] = ScratchTable.Value(number: UInt32(chain.count), note: 0)
            }
        }
    }

    func resources(under key: UInt64) -> [Int] {
        var found: [Int] = []
        var next = heads[key]?.number ?? 0
        while next != 0, found.count < Self.limit {
            let link = chain[Int(next) - 1]
            found.append(Int(link.resource))
            next = link.next
        }
        return found
    }
}
