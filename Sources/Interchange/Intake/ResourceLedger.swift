/// A list on disk of all resources of an import: where each is, and by what they find each other.
///
/// It holds positions and digests under a key of this run, and no word of any resource.
final class ResourceLedger {
    let entries = ScratchList(LedgerEntry())
    let names = ScratchList(LedgerName())
    /// In the order of the resources that refer.
    let pointers = ScratchList(LedgerPointer())
    /// Under what the roles of practitioners are looked for.
    let roles = ScratchList(LedgerName())
    let versions = ScratchList(LedgerName())
    /// The newest version of a resource.
    let newest = ScratchTable()
    /// Whether a Patient stands in for another, and whether anything has to be given to whom it mentions.
    private(set) var hasLinks = false
    private(set) var hasPending = false
    /// Which Patients may be one person: each leads to one before it, or to itself.
    private let leaders = ScratchList(UInt32(0))
    private let byTrait = ScratchTable()

    /// The system's words for the first thing that failed on disk.
    var failure: String? {
        entries.failure ?? names.failure ?? pointers.failure ?? roles.failure ?? versions.failure ?? newest.failure
            ?? leaders.failure ?? byTrait.failure
    }

    // MARK: Writing down

    /// - Parameters:
    ///   - place: its place among the resources of the piece.
    ///   - share: its share of the piece's bytes.
    func add(_ resource: FHIRResource, _ piece: FHIRPiece, place: Int, share: Int) {
        guard entries.count < Int(UInt32.max) - 4 else { return }
        let number = UInt32(entries.count)
        var entry = LedgerEntry()
        entry.piece = piece
        entry.place = UInt32(clamping: place)
        entry.share = UInt32(clamping: share)
        entry.isEnteredInError = resource.isEnteredInError
        let stamp = resource.stamp
        entry.instant = stamp.instant ?? .min
        entry.version = stamp.version ?? .min
        entry.identity = resource.identity.map { ScratchKey.of("identity", $0) } ?? 0
        for key in LedgerKeys.names(of: resource) { names.append(LedgerName(key: key, resource: number)) }
        leaders.append(number)
        if resource.type == "Patient" {
            entry.kind = .patient
            addTraits(of: resource, number)
        } else {
            entry.kind = addPointers(of: resource, number)
        }
        entries.append(entry)
        addVersion(of: resource, number, stamp)
    }

    private func addTraits(of patient: FHIRResource, _ number: UInt32) {
        for key in LedgerKeys.traits(of: patient) {
            if let other = byTrait[key] {
                join(number, other.number)
            } else {
                byTrait[key] = ScratchTable.Value(number: number, note: 0)
            }
        }
        for link in patient.element.all("link") {
            guard let other = link["other"], ["replaced-by", "replaces"].contains(link.peek("type")) else { continue }
            hasLinks = true
            pointers.append(LedgerPointer(number, .link, LedgerKeys.candidates(other, from: patient)))
        }
    }

    private func addPointers(of resource: FHIRResource, _ number: UInt32) -> LedgerEntry.Kind {
        var hasPatient = false
        for reference in PersonGroups.references(of: resource) {
            if let pointer = subjectPointer(reference, resource, number) {
                pointers.append(pointer)
                if pointer.fallback != 0 { hasPatient = true }
            }
        }
        if resource.type == "PractitionerRole" {
            for reference in resource.element.all("practitioner") {
                for key in LedgerKeys.candidates(reference, from: resource) {
                    roles.append(LedgerName(key: LedgerKeys.role(key), resource: number))
                }
            }
        }
        guard !FHIRTypeNames.aboutNobody.contains(resource.type) else { return .other }
        // One with a subject has an owner, unless that is no Patient.
        if hasPatient { return .other }
        var isPending = false
        resource.element.forEachReference { reference in
            let keys = LedgerKeys.candidates(reference, from: resource)
            if keys.isEmpty { return }
            pointers.append(LedgerPointer(number, .mention, keys))
            isPending = true
        }
        if isPending { hasPending = true }
        return isPending ? .pending : .other
    }

    private func subjectPointer(
        _ reference: FHIRElement, _ resource: FHIRResource, _ number: UInt32
    ) -> LedgerPointer? {
        if let address = reference.peek("reference"), address.hasPrefix("#") {
            guard let patient = resource.contained.first(where: { "#\($0.id ?? "")" == address }),
                patient.type == "Patient"
            else { return nil }
            let traits = PersonTraits(patient).key
            return LedgerPointer(
                number, .subject, traits.map { [ScratchKey.of("traits", $0)] } ?? [],
                fallback: ScratchKey.of("person", "#" + (traits ?? patient.words)))
        }
        let keys = LedgerKeys.candidates(reference, from: resource)
        let fallback = reference.patientKey(in: resource).map { ScratchKey.of("person", $0) } ?? 0
        return keys.isEmpty && fallback == 0 ? nil : LedgerPointer(number, .subject, keys, fallback: fallback)
    }

    private func addVersion(of resource: FHIRResource, _ number: UInt32, _ stamp: ResourceStamp) {
        guard let key = LedgerKeys.versions(of: resource) else { return }
        versions.append(LedgerName(key: key, resource: number))
        if let other = newest[key], stamp < entries[Int(other.number)].stamp { return }
        newest[key] = ScratchTable.Value(number: number, note: 0)
    }

    // MARK: Who is one person

    func leader(of number: UInt32) -> UInt32 {
        var number = number
        while true {
            let next = leaders[Int(number)]
            if next == number || failure != nil { return number }
            // Shortens the way for the next who asks.
            let beyond = leaders[Int(next)]
            leaders[Int(number)] = beyond
            number = next
        }
    }

    func join(_ one: UInt32, _ other: UInt32) {
        let (one, other) = (leader(of: one), leader(of: other))
        if one != other { leaders[Int(max(one, other))] = min(one, other) }
    }
}
