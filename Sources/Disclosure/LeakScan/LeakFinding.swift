/// A hit of the index in one text, before what is allowed is taken out.
struct LeakFinding {
    let start: Int
    let end: Int
    let kind: Leak.Kind
    let person: Int
    let people: Int

    func contains(_ other: LeakFinding) -> Bool { start <= other.start && other.end <= end }
}
