/// Works out whose each resource of a ledger is, as `PersonGroups` does among those in memory.
///
/// Afterwards each entry has its owner, and `names` tells where a name leads.
final class LedgerOwners {
    private let ledger: ResourceLedger
    /// To whom a name leads.
    private let names = ScratchTable()
    /// Persons whose Patient is not here, by what they are grouped by: the first resource about each.
    private let persons = ScratchTable()

    /// What is known of a name, in the note of a table's value. For `.owned` the number is the leader.
    private enum Note {
        static let owned: UInt32 = 0
        static let ambiguous: UInt32 = 1
        /// There is a resource of this name, and it is not a person’s, or not known to be.
        static let there: UInt32 = 2
    }

    init(_ ledger: ResourceLedger) { self.ledger = ledger }

    var failure: String? { names.failure ?? persons.failure }

    func work() {
        joinLinks()
        namePatients()
        for number in 0..<ledger.names.count {
            let name = ledger.names[number]
            if names[name.key] == nil { names[name.key] = ScratchTable.Value(number: 0, note: Note.there) }
        }
        findSubjects()
        followVersions()
        guard ledger.hasPending else { return }
        for _ in 0..<3 {
            nameOwned()
            guard findMentions() else { break }
        }
    }

    /// Whether there is a resource of this name.
    func isThere(_ key: UInt64) -> Bool { names[key] != nil }

    // MARK: Patients

    private func joinLinks() {
        guard ledger.hasLinks else { return }
        let patients = ScratchTable()
        for number in 0..<ledger.names.count {
            let name = ledger.names[number]
            if ledger.entries[Int(name.resource)].kind == .patient, patients[name.key] == nil {
                patients[name.key] = ScratchTable.Value(number: name.resource, note: 0)
            }
        }
        for number in 0..<ledger.pointers.count {
            let pointer = ledger.pointers[number]
            guard pointer.role == .link else { continue }
            for key in pointer.keys {
                guard let other = patients[key] else { continue }
                ledger.join(pointer.resource, other.number)
                break
            }
        }
    }

    private func namePatients() {
        for number in 0..<ledger.entries.count where ledger.entries[number].kind == .patient {
            ledger.entries[number].owner = .person(ledger.leader(of: UInt32(number)))
        }
        for number in 0..<ledger.names.count {
            let name = ledger.names[number]
            guard ledger.entries[Int(name.resource)].kind == .patient else { continue }
            give(name.key, to: ledger.leader(of: name.resource))
        }
    }

    private func give(_ key: UInt64, to leader: UInt32) {
        if let known = names[key], known.note != Note.there {
            if known.number != leader { names[key] = ScratchTable.Value(number: known.number, note: Note.ambiguous) }
        } else {
            names[key] = ScratchTable.Value(number: leader, note: Note.owned)
        }
    }

    // MARK: Everything else

    private enum Found {
        case owner(UInt32)
        case ambiguous
        /// It is there, and is not a person's.
        case other
        case nothing
    }

    private func find(_ pointer: LedgerPointer) -> Found {
        for key in pointer.keys {
            guard let value = names[key] else { continue }
            switch value.note {
            case Note.owned: return .owner(value.number)
            case Note.ambiguous: return .ambiguous
            default: return .other
            }
        }
        return .nothing
    }

    private func findSubjects() {
        for number in 0..<ledger.pointers.count {
            let pointer = ledger.pointers[number]
            guard pointer.role == .subject else { continue }
            let owner: LedgerOwner
            switch find(pointer) {
            case .owner(let leader): owner = .person(leader)
            case .ambiguous: owner = .ambiguous
            case .other: continue
            case .nothing:
                guard pointer.fallback != 0 else { continue }
                owner = .person(person(pointer))
            }
            let index = Int(pointer.resource)
            let known = ledger.entries[index].owner
            if known == .nobody {
                ledger.entries[index].owner = owner
            } else if known != owner, known != .ambiguous {
                ledger.entries[index].owner = owner == .ambiguous ? .ambiguous : .several
            }
        }
    }

    /// The person whose Patient is not here: known by the first resource about them.
    private func person(_ pointer: LedgerPointer) -> UInt32 {
        if let known = persons[pointer.fallback] { return known.number }
        persons[pointer.fallback] = ScratchTable.Value(number: pointer.resource, note: 0)
        return pointer.resource
    }

    /// An older version goes where the newest one does, whoever it was about.
    private func followVersions() {
        for number in 0..<ledger.versions.count {
            let version = ledger.versions[number]
            guard let newest = ledger.newest[version.key], newest.number != version.resource else { continue }
            ledger.entries[Int(version.resource)].owner = ledger.entries[Int(newest.number)].owner
        }
    }

    private func nameOwned() {
        for number in 0..<ledger.names.count {
            let name = ledger.names[number]
            let entry = ledger.entries[Int(name.resource)]
            guard entry.kind != .patient, !entry.isEnteredInError, let leader = entry.owner.leader else { continue }
            give(name.key, to: leader)
        }
    }

    /// Gives resources that are about nobody, but refer to one person's only, to that person. Whether there were any.
    private func findMentions() -> Bool {
        var isChanged = false
        var number = 0
        while number < ledger.pointers.count {
            let resource = ledger.pointers[number].resource
            var owner = LedgerOwner.nobody
            while number < ledger.pointers.count, ledger.pointers[number].resource == resource {
                let pointer = ledger.pointers[number]
                number += 1
                guard pointer.role == .mention, case .owner(let leader) = find(pointer) else { continue }
                owner = owner == .nobody || owner == .person(leader) ? .person(leader) : .several
            }
            guard owner != .nobody, ledger.entries[Int(resource)].kind == .pending,
                ledger.entries[Int(resource)].owner == .nobody
            else { continue }
            ledger.entries[Int(resource)].owner = owner
            isChanged = true
        }
        return isChanged
    }
}
