import JSONReading

/// Brings `imported.unplaced` up to date: what a coordinator has dealt with and taken out does not come back, unless
/// the resource now says something else there.
struct UnplacedMerge {
    let before: SaidBefore
    let present: Set<String>

    /// - Parameters:
    ///   - mine: what the plan lists.
    ///   - theirs: what has no place this time.
    func merge(_ mine: [UnplacedResource], _ theirs: [UnplacedResource]) -> [UnplacedResource] {
        let mineKeys = Self.keys(of: mine)
        let theirKeys = Self.keys(of: theirs)
        let theirPlaces = Dictionary(zip(theirKeys, theirs.indices)) { first, _ in first }
        let mineSet = Set(mineKeys)
        var merged: [UnplacedResource] = []
        for (key, listed) in zip(mineKeys, mine) {
            guard present.contains(key.name) else {
                merged.append(listed)
                continue
            }
            // What the resource does not say any more goes, and so does what has found a place.
            let said = theirPlaces[key].map { theirs[$0] }
            if let rest = rest(of: said, listed) { merged.append(rest) }
        }
        for (key, said) in zip(theirKeys, theirs) where !mineSet.contains(key) {
            if let rest = rest(of: said, nil) { merged.append(rest) }
        }
        return merged
    }

    /// The facts of a resource that are to be listed.
    private func rest(of said: UnplacedResource?, _ listed: UnplacedResource?) -> UnplacedResource? {
        guard let said else { return nil }
        let open = Set(listed?.facts.map(\.statement) ?? [])
        let facts = said.facts.filter { fact in
            open.contains(fact.statement) || !before.contains(said.fingerprint(of: fact))
        }
        // The same words in another file are no news.
        let isNew = facts.contains { !open.contains($0.statement) }
        let file = isNew ? said.file : listed?.file ?? said.file
        return facts.isEmpty ? nil : UnplacedResource(resource: said.resource, file: file, facts: facts)
    }

    private struct Key: Hashable {
        let name: String
        /// How many resources without an id of this name come before.
        let occurrence: Int
    }

    private static func keys(of resources: [UnplacedResource]) -> [Key] {
        var counts: [String: Int] = [:]
        return resources.map { resource in
            let occurrence = counts[resource.resource, default: 0]
            counts[resource.resource] = occurrence + 1
            return Key(name: resource.resource, occurrence: occurrence)
        }
    }
}

extension UnplacedResource {
    func fingerprint(of fact: Fact) -> Fingerprint {
        Fingerprint("unplaced[\(resource)].\(fact.path)", fact.value)
    }
}

extension UnplacedResource.Fact {
    /// What it says, whatever the reason why it has no place.
    fileprivate var statement: [String] { [written.path, written.value] }
}
