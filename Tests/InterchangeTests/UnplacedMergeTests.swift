import Testing

@testable import Interchange

/// What a coordinator has dealt with does not come back.
@Suite struct UnplacedMergeTests {
    private func resource(_ name: String, file: String = "a.json", _ facts: [String: String]) -> UnplacedResource {
        UnplacedResource(
            resource: name, file: file,
            facts: facts.sorted { $0.key < $1.key }.map {
                UnplacedResource.Fact(path: $0.key, value: $0.value, why: nil)
            })
    }

    /// - Parameter last: what was listed after the last import.
    private func merging(
        last: [UnplacedResource], mine: [UnplacedResource], theirs: [UnplacedResource],
        present: Set<String> = ["Flag/1"]
    ) -> [UnplacedResource] {
        var before = SaidBefore()
        for resource in last {
            for fact in resource.facts { before.add(resource.fingerprint(of: fact), by: resource.resource) }
        }
        return UnplacedMerge(before: before, present: present).merge(mine, theirs)
    }

    @Test func whatIsNewIsListed() {
        let said = [resource("Flag/1", ["code": "x", "status": "active"])]
        #expect(merging(last: [], mine: [], theirs: said) == said)
        #expect(merging(last: said, mine: said, theirs: said) == said)
    }

    @Test func whatWasTakenOutStaysOutUntilItChanges() {
        let last = [resource("Flag/1", ["code": "x", "status": "active"])]
        let mine = [resource("Flag/1", ["code": "x"])]
        #expect(merging(last: last, mine: mine, theirs: last) == mine)
        #expect(merging(last: last, mine: [], theirs: last) == [])
        let changed = [resource("Flag/1", ["code": "x", "status": "inactive"])]
        #expect(merging(last: last, mine: [], theirs: changed) == [resource("Flag/1", ["status": "inactive"])])
    }

    @Test func whatTheResourceNoLongerSaysOrHasFoundAPlaceGoes() {
        let last = [resource("Flag/1", ["code": "x", "status": "active"])]
        let theirs = [resource("Flag/1", ["code": "x"])]
        #expect(merging(last: last, mine: last, theirs: theirs) == theirs)
        #expect(merging(last: last, mine: last, theirs: []) == [])
        // It was not in this import.
        #expect(merging(last: last, mine: last, theirs: [], present: []) == last)
    }

    @Test func theSameWordsInAnotherFileAreNoNews() {
        let last = [resource("Flag/1", ["code": "x"])]
        let theirs = [resource("Flag/1", file: "november.json", ["code": "x"])]
        #expect(merging(last: last, mine: last, theirs: theirs) == last)
    }

    @Test func resourcesWithoutIDsAreToldApartByTheirOrder() {
        let said = [resource("Flag", ["code": "x"]), resource("Flag", ["code": "y"])]
        #expect(merging(last: said, mine: said, theirs: said, present: ["Flag"]) == said)
    }

    @Test func whatIsVeryLongIsNamedByItsLengthAndStaysListed() {
        let long = resource("Flag/1", ["data": String(repeating: "A", count: 40_000)])
        let listed = UnplacedResource(long.tree)
        #expect(listed?.facts.first?.value == "(40000 bytes, to be found in the file)")
        #expect(merging(last: [long], mine: [listed].compactMap { $0 }, theirs: [long]).count == 1)
        #expect(merging(last: [long], mine: [], theirs: [long]) == [])
        #expect(UnplacedResource(resource("Flag/1", ["x": " \n"]).tree)?.facts.first?.value == "(nothing but spaces)")
    }
}
