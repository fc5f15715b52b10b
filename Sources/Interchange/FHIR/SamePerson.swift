/// Which Patients are one person: those with the same NHS number and birth date, and those of which one says that it
/// stands in for the other.
struct SamePerson {
    /// In each group the Patient that counts comes first.
    let groups: [[FHIRResource]]

    init(_ patients: [FHIRResource], in set: ResourceSet) {
        var leaders = Array(patients.indices)
        func leader(of number: Int) -> Int {
            var number = number
            while leaders[number] != number { number = leaders[number] }
            return number
        }
        func join(_ one: Int, _ other: Int) {
            let (one, other) = (leader(of: one), leader(of: other))
            leaders[max(one, other)] = min(one, other)
        }
        var byTraits: [String: Int] = [:]
        let numbers = Dictionary(
            patients.enumerated().map { (ObjectIdentifier($0.element), $0.offset) }, uniquingKeysWith: { one, _ in one }
        )
        var replaced: Set<Int> = []
        for (number, patient) in patients.enumerated() {
            if let key = PersonTraits(patient).key {
                if let other = byTraits[key] { join(number, other) } else { byTraits[key] = number }
            }
            for link in patient.element.all("link") {
                guard let kind = link.peek("type"), kind == "replaced-by" || kind == "replaces",
                    let reference = link["other"], case .resource(let target) = set.find(reference, from: patient),
                    let other = numbers[ObjectIdentifier(target)], other != number,
                    !PersonTraits(patient).contradicts(PersonTraits(target))
                else { continue }
                join(number, other)
                replaced.insert(kind == "replaced-by" ? number : other)
            }
        }
        var members: [Int: [Int]] = [:]
        for number in patients.indices { members[leader(of: number), default: []].append(number) }
        groups = patients.indices.compactMap { members[$0] }.map { group in
            // What stands in for another first, then what was stored last, then what comes first.
            let order = group.sorted { one, other in
                if replaced.contains(one) != replaced.contains(other) { return replaced.contains(other) }
                let (mine, theirs) = (patients[one].stamp, patients[other].stamp)
                return mine == theirs ? one < other : theirs < mine
            }
            return order.map { patients[$0] }
        }
    }
}
