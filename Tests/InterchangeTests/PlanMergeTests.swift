import Diagnostics
import JSONReading
import Testing

@testable import Interchange

/// An import brings a plan up to date and leaves what people did to it alone.
@Suite struct PlanMergeTests {
    private static func tree(_ text: String) throws -> JSONTree {
        var reader = JSONReader()
        var problems: [Diagnostic] = []
        let root = try #require(reader.read(Array(text.utf8), file: "test", into: &problems), "\(problems)")
        return JSONTree(root)
    }

    private static func object(_ text: String) throws -> PlanObject { PlanObject(kept: try tree(text).members) }

    /// What remains known of an import that said this.
    private static func written(_ text: String, by resource: String = "R/1") throws -> SaidBefore {
        var said = SaidBefore()
        try object(text).forEachLeaf(path: "") { fingerprint, _ in said.add(fingerprint, by: resource) }
        // As it is read from a plan.
        return SaidBefore(said.texts)
    }

    private struct Result {
        let plan: JSONTree
        let differences: [ImportDifference]
        var told: [String] { differences.map { "\($0.kind.rawValue) \($0.path)" } }
    }

    /// - Parameters:
    ///   - last: what the last import said.
    ///   - mine: what has become of it in the plan.
    ///   - theirs: what this import says.
    private func merging(
        last: String, mine: String, theirs: String, present: Set<String> = ["R/1"]
    ) throws -> Result {
        var merge = PlanMerge(before: try Self.written(last), present: present)
        let merged = merge.merge(try Self.object(mine), try Self.object(theirs))
        return Result(plan: merged.tree, differences: merge.differences)
    }

    // MARK: Values

    @Test func whatNobodyEditedFollowsItsResource() throws {
        let result = try merging(
            last: #"{"person": {"name": {"given": "Ann"}, "sex": "Female"}}"#,
            mine: #"{"id": "a", "person": {"name": {"given": "Ann"}, "sex": "Female"}}"#,
            theirs: #"{"person": {"name": {"given": "Anne"}, "birthDate": "1940-01-01"}}"#)
        #expect(
            try result.plan
                == Self.tree(#"{"id": "a", "person": {"name": {"given": "Anne"}, "birthDate": "1940-01-01"}}"#))
        #expect(
            result.told == ["changed person.name.given", "removed person.sex", "added person.birthDate"])
    }

    @Test func anEditStaysAndIsToldOfOnce() throws {
        let last = #"{"person": {"sex": "Female"}}"#
        let mine = #"{"person": {"sex": "Woman"}}"#
        let theirs = #"{"person": {"sex": "F"}}"#
        let same = try merging(last: last, mine: mine, theirs: last)
        #expect(try same.plan == Self.tree(mine))
        #expect(same.told == [])
        let first = try merging(last: last, mine: mine, theirs: theirs)
        #expect(try first.plan == Self.tree(mine))
        #expect(first.told == ["kept person.sex"])
        #expect(first.differences.first?.mine == "Woman")
        #expect(first.differences.first?.theirs == "F")
        #expect(try merging(last: theirs, mine: mine, theirs: theirs).told == [])
    }

    @Test func whatSomebodyTookOutStaysOutUntilItsValueChanges() throws {
        let last = #"{"person": {"sex": "Female", "religion": "Chapel"}}"#
        let mine = #"{"person": {"religion": "Chapel"}}"#
        let same = try merging(last: last, mine: mine, theirs: last)
        #expect(try same.plan == Self.tree(mine))
        #expect(same.told == [])
        let changed = try merging(
            last: last, mine: mine, theirs: #"{"person": {"sex": "F", "religion": "Chapel"}}"#)
        #expect(changed.told == ["added person.sex"])
    }

    @Test func anObjectWithoutIDComesBackWhole() throws {
        let last = #"{"risk": {"tool": "CFS", "tier": "Mild"}}"#
        #expect(try merging(last: last, mine: "{}", theirs: last).plan == Self.tree("{}"))
        let theirs = #"{"risk": {"tool": "CFS", "tier": "Severe"}}"#
        #expect(try merging(last: last, mine: "{}", theirs: theirs).plan == Self.tree(theirs))
    }

    @Test func whatAnotherResourceSaidIsNotTouched() throws {
        let last = #"{"person": {"sex": "Female", "religion": "Chapel"}}"#
        let result = try merging(
            last: last, mine: last, theirs: #"{"person": {"sex": "Male"}}"#, present: ["R/2"])
        #expect(try result.plan == Self.tree(last))
        #expect(result.told == ["kept person.sex"])
    }

    @Test func whatTheCoordinatorWroteIsNeverTouched() throws {
        let mine = #"{"aboutMe": {"mostImportant": "The garden"}, "alerts": [{"id": "dog", "text": "Dog"}], "x": null}"#
        let result = try merging(last: "{}", mine: mine, theirs: #"{"careFunding": "NHS"}"#)
        #expect(try result.plan == Self.tree(String(mine.dropLast()) + #", "careFunding": "NHS"}"#))
        #expect(result.told == ["added careFunding"])
    }

    @Test func aTextThatBecameAnObjectIsAnEdit() throws {
        let result = try merging(
            last: #"{"strengths": ["Patience"], "careFunding": "NHS"}"#,
            mine: #"{"strengths": [{"text": "Patience", "restrict": {"from": ["mdt"]}}], "careFunding": {"a": "NHS"}}"#,
            theirs: #"{"strengths": ["Patience"], "careFunding": "Self"}"#)
        #expect(result.plan["strengths"]?.elements.count == 1)
        #expect(result.plan["strengths"]?.elements.first?["restrict"] != nil)
        #expect(result.told == ["kept careFunding"])
    }

    // MARK: Lists

    @Test func elementsWithIDsAreFoundAgainInAnyOrder() throws {
        let result = try merging(
            last: #"{"conditions": [{"id": "f1", "name": "Asthma"}, {"id": "f2", "name": "Gout"}]}"#,
            mine: """
                {"conditions": [{"id": "f2", "name": "Gout", "note": "Mine"}, {"name": "Own"}, {"id": "f1", "name": "Asthma"}]}
                """,
            theirs: """
                {"conditions": [{"id": "f1", "name": "Bad asthma"}, {"id": "f3", "name": "New"}, {"id": "f2", "name": "Gout"}]}
                """)
        #expect(
            try result.plan
                == Self.tree(
                    """
                    {"conditions": [{"id": "f2", "name": "Gout", "note": "Mine"}, {"name": "Own"},
                    {"id": "f1", "name": "Bad asthma"}, {"id": "f3", "name": "New"}]}
                    """))
        #expect(result.told == ["changed conditions[f1].name", "added conditions[f3]"])
    }

    @Test func anElementWithAnIDThatWasTakenOutStaysOutAndNewsOfItAreTold() throws {
        let last = #"{"conditions": [{"id": "f1", "name": "Asthma"}]}"#
        #expect(try merging(last: last, mine: "{}", theirs: last).told == [])
        let result = try merging(
            last: last, mine: "{}", theirs: #"{"conditions": [{"id": "f1", "name": "Asthma", "status": "past"}]}"#)
        #expect(try result.plan == Self.tree("{}"))
        #expect(result.told == ["stays-out conditions[f1]"])
    }

    @Test func anElementThatItsResourceNoLongerSaysGoesUnlessItWasEdited() throws {
        let last = #"{"medicines": [{"id": "f1", "name": "A"}, {"id": "f2", "name": "B"}]}"#
        let mine = #"{"medicines": [{"id": "f1", "name": "A"}, {"id": "f2", "name": "B", "note": "Mine"}]}"#
        let result = try merging(last: last, mine: mine, theirs: "{}")
        #expect(try result.plan == Self.tree(#"{"medicines": [{"id": "f2", "name": "B", "note": "Mine"}]}"#))
        #expect(result.told == ["removed medicines[f1]", "kept-though-gone medicines[f2]"])
        #expect(try merging(last: last, mine: last, theirs: "{}").plan == Self.tree("{}"))
        #expect(try merging(last: last, mine: mine, theirs: "{}", present: []).plan == Self.tree(mine))
    }

    @Test func whatWasPutElsewhereIsBroughtUpToDateThere() throws {
        let result = try merging(
            last: #"{"needs": [{"id": "f1", "goals": [{"id": "f2", "words": "Walk"}]}]}"#,
            mine:
                #"{"needs": [{"id": "own", "text": "Legs", "goals": [{"id": "f2", "words": "Walk"}]}, {"id": "f1"}]}"#,
            theirs: #"{"needs": [{"id": "f1", "goals": [{"id": "f2", "words": "Walk far"}]}]}"#)
        #expect(
            try result.plan
                == Self.tree(
                    #"{"needs": [{"id": "own", "text": "Legs", "goals": [{"id": "f2", "words": "Walk far"}]}, {"id": "f1"}]}"#
                ))
    }

    @Test func aNeedThatIsGoneKeepsWhatPeoplePutIntoIt() throws {
        let result = try merging(
            last: #"{"needs": [{"id": "f1", "text": "T", "goals": [{"id": "f2", "words": "Walk"}]}]}"#,
            mine: """
                {"needs": [{"id": "f1", "text": "T", "goals": [{"id": "f2", "words": "Walk"}, {"id": "own", "words": "Sing"}]}]}
                """,
            theirs: "{}")
        #expect(
            try result.plan
                == Self.tree(#"{"needs": [{"id": "f1", "text": "T", "goals": [{"id": "own", "words": "Sing"}]}]}"#)
        )
        #expect(result.told == ["kept-though-gone needs[f1]", "removed goals[f2]"])
    }

    @Test func elementsWithoutIDsAreComparedWhole() throws {
        let last = #"{"person": {"phones": [{"number": "1"}, {"number": "2"}, {"number": "3"}]}}"#
        let mine = #"{"person": {"phones": [{"number": "9"}, {"number": "1"}, {"number": "2", "note": "Ring long"}]}}"#
        let result = try merging(
            last: last, mine: mine,
            theirs: #"{"person": {"phones": [{"number": "4"}, {"number": "2"}, {"number": "3"}]}}"#)
        // 1 is gone at its source, 2 was edited here, 3 was taken out here, 4 is new, 9 is the coordinator's.
        #expect(
            try result.plan
                == Self.tree(
                    #"{"person": {"phones": [{"number": "9"}, {"number": "2", "note": "Ring long"}, {"number": "4"}]}}"#
                ))
        #expect(result.told == ["removed person.phones", "added person.phones"])
    }

    @Test func sayingTheSameTwiceInAListIsKeptApart() throws {
        let last = #"{"strengths": ["Calm", "Calm"]}"#
        #expect(try merging(last: last, mine: last, theirs: last).plan == Self.tree(last))
        let once = #"{"strengths": ["Calm"]}"#
        #expect(try merging(last: last, mine: once, theirs: last).plan == Self.tree(once))
        #expect(try merging(last: last, mine: last, theirs: once).plan == Self.tree(once))
    }

    @Test func aTelephoneNumberDoesNotStandTwice() throws {
        let mine = #"{"person": {"phones": [{"number": "01632 960111", "note": "Ring long"}]}}"#
        let result = try merging(
            last: "{}", mine: mine, theirs: #"{"person": {"phones": [{"number": "01632960111"}, {"number": "5"}]}}"#)
        #expect(
            try result.plan
                == Self.tree(
                    #"{"person": {"phones": [{"number": "01632 960111", "note": "Ring long"}, {"number": "5"}]}}"#))
        // The same number with another kind takes the place of the one before.
        let last = #"{"person": {"phones": [{"number": "1", "kind": "home"}]}}"#
        let theirs = #"{"person": {"phones": [{"number": "1", "kind": "mobile"}]}}"#
        #expect(try merging(last: last, mine: last, theirs: theirs).plan == Self.tree(theirs))
    }

    // MARK: What is true only together

    @Test func anAddressIsNeverMadeOfTwo() throws {
        let last = #"{"person": {"address": {"lines": ["1 Low Road", "Eastwold"], "postcode": "EW1 1AA"}}}"#
        let theirs = #"{"person": {"address": {"lines": ["2 High Road", "Westwold"], "postcode": "EW2 2BB"}}}"#
        for mine in [
            #"{"person": {"address": {"lines": ["1 Low Road", "Flat 2", "Eastwold"], "postcode": "EW1 1AA"}}}"#,
            #"{"person": {"address": {"lines": ["1 Low Road", "Eastwold"], "postcode": "EW1 9ZZ"}}}"#,
        ] {
            let result = try merging(last: last, mine: mine, theirs: theirs)
            #expect(try result.plan == Self.tree(mine))
            #expect(result.told == ["kept person.address"])
            #expect(try merging(last: theirs, mine: mine, theirs: theirs).told == [])
        }
        #expect(try merging(last: last, mine: last, theirs: theirs).plan == Self.tree(theirs))
    }

    @Test func whatAPlanHadBeforeAnyImportIsNotMixedWithIt() throws {
        let mine = #"{"practice": {"ods": "Z99001"}, "person": {"name": {"given": "Ann", "family": "Other"}}}"#
        let result = try merging(
            last: "{}", mine: mine,
            theirs:
                #"{"practice": {"name": "Far Surgery", "telephone": "01632 960999"}, "person": {"name": {"full": "A. O."}}}"#
        )
        #expect(try result.plan == Self.tree(mine))
        #expect(result.told == ["kept practice", "kept person.name"])
    }

    @Test func aMedicineWithANoteIsStoppedWithItsSourceButItsDoseIsNotMixed() throws {
        let last = #"{"medicines": [{"id": "f1", "name": "Drug 5 mg", "dose": "1 tablet", "status": "current"}]}"#
        let stopped = #"{"medicines": [{"id": "f1", "name": "Drug 5 mg", "dose": "1 tablet", "status": "stopped"}]}"#
        let noted = try merging(
            last: last,
            mine:
                #"{"medicines": [{"id": "f1", "name": "Drug 5 mg", "dose": "1 tablet", "status": "current", "note": "N"}]}"#,
            theirs: stopped)
        #expect(noted.plan["medicines"]?.elements.first?["status"] == .text("stopped"))
        let doubled = try merging(
            last: last,
            mine: #"{"medicines": [{"id": "f1", "name": "Drug 5 mg", "dose": "2 tablets", "status": "current"}]}"#,
            theirs: #"{"medicines": [{"id": "f1", "name": "Drug 10 mg", "dose": "1 tablet", "status": "stopped"}]}"#)
        #expect(
            try doubled.plan
                == Self.tree(
                    #"{"medicines": [{"id": "f1", "name": "Drug 5 mg", "dose": "2 tablets", "status": "stopped"}]}"#))
        #expect(doubled.told == ["kept medicines[f1]", "changed medicines[f1].status"])
    }

    // MARK: What is known of earlier imports

    @Test func fingerprintsTellPlaceAndValueApart() {
        #expect(Fingerprint("a", "b") == Fingerprint("a", "b"))
        #expect(Fingerprint("a", "bc") != Fingerprint("ab", "c"))
        let one = Fingerprint("person.sex", "\"F\"")
        var figures: [UInt8] = []
        one.write(to: &figures)
        #expect(figures.count == 12)
        #expect(Fingerprint(Substring(decoding: figures, as: UTF8.self)) == one)
        #expect(Fingerprint("not hex at") == nil)
    }

    @Test func damagedFingerprintsAreNoHarm() {
        let said = SaidBefore(["", "R/1", "R/1 zz 0123456789ab 0123", "R/2 0123456789ab"])
        #expect(said.texts == ["R/1 0123456789ab", "R/2 0123456789ab"])
    }
}
