/// Brings the persons of a batch into memory, with everything of nobody's that they refer to.
struct BatchLoader {
    private let ledger: ResourceLedger
    private let owners: LedgerOwners
    private let loose: LooseIndex
    private var pieces: PieceReader
    /// 1 for each resource of nobody's that a plan has had to do with.
    private let used: ScratchList<UInt8>

    init(_ ledger: ResourceLedger, _ owners: LedgerOwners, _ pieces: PieceReader) {
        self.ledger = ledger
        self.owners = owners
        self.pieces = pieces
        loose = LooseIndex(ledger)
        used = ScratchList(UInt8(0), count: ledger.entries.count)
    }

    var failure: String? { loose.failure ?? used.failure }
    /// The numbers of files that were written to while they were read.
    var changedFiles: [Int] { pieces.changed.map { Int($0) }.sorted() }

    /// Calls `body` with everything that a batch needs.
    mutating func load(_ resources: [Int], _ body: (ResourceSet) -> Void) {
        var loaded: [Int: FHIRResource] = [:]
        for number in resources { loaded[number] = pieces.resource(ledger.entries[number]) }
        let set = ResourceSet()
        var followed: Set<UInt64> = []
        var waiting = resources
        while !waiting.isEmpty {
            var next: [Int] = []
            for number in waiting {
                guard let resource = loaded[number] else { continue }
                for key in wanted(by: resource, elsewhere: &set.elsewhere) where followed.insert(key).inserted {
                    next += loose.resources(under: key)
                }
            }
            waiting = Set(next).filter { loaded[$0] == nil }.sorted()
            for number in waiting { loaded[number] = pieces.resource(ledger.entries[number]) }
        }
        let all = loaded.sorted { $0.key < $1.key }
        for (_, resource) in all { set.add(resource) }
        pieces.forget()
        body(set)
        for (number, resource) in all where resource.isUsed { used[number] = 1 }
    }

    /// Under what to look for resources of nobody's; notes the addresses of what is somebody's.
    private func wanted(by resource: FHIRResource, elsewhere: inout Set<String>) -> [UInt64] {
        if FHIRTypeNames.aboutSeveral.contains(resource.type) { return [] }
        var keys: [UInt64] = []
        let (owners, loose) = (owners, loose)
        resource.element.forEachLink { reference in
            let candidates = LedgerKeys.candidates(reference, from: resource)
            guard let first = candidates.first(where: owners.isThere) else { return }
            keys.append(first)
            if let address = reference.peek("reference"), loose.resources(under: first).isEmpty {
                elsewhere.insert(FHIRReference.normal(address))
            }
        }
        if resource.type == "Practitioner" { keys += LedgerKeys.names(of: resource).map(LedgerKeys.role) }
        return keys
    }

    /// Calls `body` with each resource that is in nobody's plan, once all batches have been dealt with; with the newer
    /// version where there is one.
    mutating func forEachLeft(_ body: (FHIRResource, LedgerOwner, _ newer: FHIRResource?) -> Void) {
        let latest = ScratchTable()
        for number in 0..<ledger.entries.count {
            let entry = ledger.entries[number]
            guard entry.owner.leader == nil, entry.identity != 0 else { continue }
            if let other = latest[entry.identity], entry.stamp < ledger.entries[Int(other.number)].stamp { continue }
            latest[entry.identity] = ScratchTable.Value(number: UInt32(number), note: 0)
        }
        for number in 0..<ledger.entries.count {
            let entry = ledger.entries[number]
            guard entry.owner.leader == nil, used[number] == 0, let resource = pieces.resource(entry) else { continue }
            let newest = entry.identity == 0 ? nil : latest[entry.identity]
            if let newest, Int(newest.number) != number {
                body(resource, entry.owner, pieces.resource(ledger.entries[Int(newest.number)]))
            } else {
                body(resource, entry.owner, nil)
            }
        }
    }
}
