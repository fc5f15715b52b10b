import Press
import Testing

@testable import Publishing

/// The documents of a pile that cannot be laid out are found, and no others.
@Suite struct FailureSearchTests {
    /// Finds among so many documents those that fail; says how often something was laid out.
    private func search(_ count: Int, bad: Set<Int>, together: Bool = false) -> (found: Set<Int>, tries: Int) {
        var tries = 0
        var search = FailureSearch(documents: Array(0..<count)) { some throws(PressProblem) in
            tries += 1
            let numbers = Set(some)
            if together ? bad.isSubset(of: numbers) : !bad.isDisjoint(with: numbers) {
                throw PressProblem(.refused, "no")
            }
        }
        let units = (0..<count).map { (unit: PrintUnit.document(String($0)), place: $0) }
        let found = search.failures(among: units).keys.compactMap { unit -> Int? in
            if case .document(let path) = unit { Int(path) } else { nil }
        }
        return (Set(found), tries)
    }

    @Test(arguments: [[0], [63], [17], [3, 4], [0, 31, 32, 63]]) func `they are found wherever they are`(bad: [Int]) {
        #expect(search(64, bad: Set(bad)).found == Set(bad))
    }

    @Test func `one of a thousand is found in few tries`() {
        #expect(search(1000, bad: [700]).tries < 30)
    }

    @Test func `of two that fail only together one is enough`() {
        let found = search(64, bad: [5, 40], together: true).found
        #expect(found.isEmpty, "each can be laid out; the pile says what it makes of that")
    }

    @Test func `where everything fails the search gives up early and names all`() {
        let (found, tries) = search(1000, bad: Set(0..<1000))
        #expect(found.count == 1000 && tries < 60)
    }
}
