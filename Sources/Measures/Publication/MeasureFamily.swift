import CareRecords

/// Measures whose figures say something of each other, since one counts a part of another. What is published of one
/// family says nothing of the next, so each is worked out by itself.
struct MeasureFamily {
    /// By id.
    let measures: [Measure]

    static func all(of measures: [Measure]) -> [MeasureFamily] {
        var rest = measures.filter(\.countsPeople).sorted { $0.id < $1.id }
        var families: [MeasureFamily] = []
        while !rest.isEmpty {
            var family = [rest.removeFirst()]
            while let next = rest.firstIndex(where: { one in family.contains { $0.isRelated(to: one) } }) {
                family.append(rest.remove(at: next))
            }
            families.append(MeasureFamily(measures: family.sorted { $0.id < $1.id }))
        }
        return families
    }
}

extension Measure {
    fileprivate func isRelated(to other: Measure) -> Bool { partOf == other.id || other.partOf == id }
}
