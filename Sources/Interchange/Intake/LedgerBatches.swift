/// Puts the persons of a ledger into batches that fit into memory, in the order in which they would come if everything
/// did: those whose Patient is here first.
struct LedgerBatches {
    /// The numbers of the resources, batch by batch, each batch in the order of the files.
    private let order: ScratchList<UInt32>
    /// Where each batch begins, and where the last one ends.
    private let starts: [Int]

    var count: Int { starts.count - 1 }
    var failure: String? { order.failure }

    /// - Parameter limit: about how many bytes of text a batch has. A person is never divided.
    init(_ ledger: ResourceLedger, limit: Int) {
        let count = ledger.entries.count
        let weights = ScratchList(UInt64(0), count: count)
        let batchOf = ScratchList(UInt32(0), count: count)
        for number in 0..<count {
            let entry = ledger.entries[number]
            if let leader = entry.owner.leader { weights[Int(leader)] += UInt64(entry.share) + 1 }
        }
        var sizes = [0]
        var weight = 0
        for isPatient in [true, false] {
            for number in 0..<count where weights[number] > 0 {
                guard (ledger.entries[number].kind == .patient) == isPatient else { continue }
                if weight > 0, weight + Int(weights[number]) > limit {
                    sizes.append(0)
                    weight = 0
                }
                weight += Int(weights[number])
                batchOf[number] = UInt32(sizes.count - 1)
            }
        }
        for number in 0..<count {
            if let leader = ledger.entries[number].owner.leader { sizes[Int(batchOf[Int(leader)])] += 1 }
        }
        var starts = [0]
        for size in sizes { starts.append((starts.last ?? 0) + size) }
        let order = ScratchList(UInt32(0), count: starts.last ?? 0)
        var next = starts
        for number in 0..<count {
            guard let leader = ledger.entries[number].owner.leader else { continue }
            let batch = Int(batchOf[Int(leader)])
            order[next[batch]] = UInt32(number)
            next[batch] += 1
        }
        self.order = order
        self.starts = starts
    }

    /// The numbers of the resources of a batch.
    func resources(of batch: Int) -> [Int] { (starts[batch]..<starts[batch + 1]).map { Int(order[$0]) } }
}
