import CareRecords
import Diagnostics
import Testing

@testable import Content

/// What is wrong with a plan although its form is right: each rule shown once broken, with its place.
@Suite struct PlanRuleTests {
    private func expect(
        _ plan: [String: Any], _ expected: (id: DiagnosticID, path: String)..., setAside: Bool,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let reading = Plans.read(plan)
        let found = reading.diagnostics.map { "\($0.id.name) at \($0.path)" }
        #expect(found == expected.map { "\($0.id.name) at \($0.path)" }, sourceLocation: sourceLocation)
        #expect((reading.plan == nil) == setAside, sourceLocation: sourceLocation)
        #expect((reading.identity != nil) == setAside, sourceLocation: sourceLocation)
    }

    @Test func aGoodPlanHasNoProblems() {
        expect(Plans.plain, setAside: false)
    }

    @Test func referencesLeadSomewhere() {
        expect(Plans.with(("site", "aldermer")), (.danglingReference, "site"), setAside: true)
        expect(Plans.with(("practice.ods", "A99002")), (.danglingReference, "practice.ods"), setAside: true)
        expect(Plans.with(("coordinator", "nobody")), (.danglingReference, "coordinator"), setAside: true)
        expect(Plans.with(("carer.contact", "joe")), (.danglingReference, "carer.contact"), setAside: true)
        let consent: [String: Any] = [
            "to": "carer", "contact": "joe", "decision": "given", "on": "2026-08-01", "recordedBy": "Joy Tandem",
        ]
        expect(Plans.with(("consents", [consent])), (.danglingReference, "consents[0].contact"), setAside: true)
        let fall: [String: Any] = [
            "id": "c1", "name": "A fall", "triggers": ["I am down."], "contacts": [["ref": "joe"]],
        ]
        expect(
            Plans.with(("contingency", [fall])), (.danglingReference, "contingency[0].contacts[0].ref"), setAside: true)
    }

    @Test func aNearMissIsNamed() {
        let found = Plans.read(Plans.with(("site", "aldermer"))).diagnostics
        #expect(found.first?.suggestion == "did you mean “aldermere”?")
    }

    @Test func aCoordinatorWhoLeftIsNoticed() {
        expect(Plans.with(("coordinator", "al-gone")), (.coordinatorLeft, "coordinator"), setAside: false)
    }

    /// “My week” is for people; a page is made of codes.
    @Test func whatACarerMaySeeIsSaidInCodes() {
        func consent(_ changes: [String: Any]) -> [String: Any] {
            let plain: [String: Any] = [
                "to": "carer", "contact": "bea", "decision": "given", "scope": "My week", "on": "2026-08-01",
                "recordedBy": "Joy Tandem",
            ]
            return plain.merging(changes) { $1 }
        }
        func plan(_ consents: [String: Any]...) -> [String: Any] {
            Plans.with(("carer", ["contact": "bea"]), ("consents", consents))
        }
        let found = (DiagnosticID.carerConsentUnclear, "consents[0].scope")
        expect(plan(consent([:])), found, setAside: false)
        expect(plan(consent(["covers": ["week"]])), setAside: false)
        expect(plan(consent(["decision": "refused"])), setAside: false)
        expect(plan(consent(["to": "volunteers"])), setAside: false)
        expect(plan(consent([:]), consent(["on": "2026-09-01", "covers": ["team"]])), setAside: false)
        expect(Plans.with(("consents", [consent([:])])), setAside: false)
    }

    @Test func goalsHaveActionsAndActionsOwners() {
        let action: [String: Any] = ["id": "s1", "what": "Walk to the gate"]
        let owned: [String: Any] = ["id": "s2", "what": "Visit", "owner": ["kind": "contact", "ref": "joe"]]
        let goals: [[String: Any]] = [
            ["id": "g1", "words": "Sleep upstairs"], ["id": "g1", "words": "Walk", "actions": [action, owned]],
        ]
        let need: [String: Any] = ["id": "n1", "text": "Stairs", "goals": goals]
        expect(
            Plans.with(("needs", [need])), (.danglingReference, "needs[0].goals[1].actions[1].owner.ref"),
            (.duplicateID, "needs[0].goals[1].id"), (.goalWithoutAction, "needs[0].goals[0]"),
            (.actionWithoutOwner, "needs[0].goals[1].actions[0]"), setAside: true)
    }

    @Test(arguments: ["example-1", "mv-ada", "mv-addie-2", "mv-9990000018", "p-19400229", "p-29021940", "theexamples"])
    func anIDGivesNobodyAway(_ id: String) {
        expect(Plans.with(("id", id)), (.idNamesPerson, "id"), setAside: true)
    }

    @Test(arguments: ["mv-0014", "adamant-1", "x", "mv-1940"]) func otherIDsAreFine(_ id: String) {
        expect(Plans.with(("id", id)), setAside: false)
    }

    @Test func accentsDoNotHideAName() {
        expect(
            Plans.with(("person.name.family", "Môrgan"), ("id", "mv-morgan")), (.idNamesPerson, "id"), setAside: true)
    }

    @Test func accessNeedsGoTogether() {
        func needs(_ field: String, _ codes: [String]) -> [String: Any] { Plans.with(("accessNeeds.\(field)", codes)) }
        let id = DiagnosticID.accessNeedsIncompatible
        expect(needs("formats", ["print-20", "print-24"]), (id, "accessNeeds.formats"), setAside: true)
        expect(needs("formats", ["braille-grade-1", "braille-grade-2"]), (id, "accessNeeds.formats"), setAside: true)
        expect(
            needs("contactMethods", ["telephone", "no-telephone"]), (id, "accessNeeds.contactMethods"), setAside: true)
        expect(needs("contactMethods", ["email"]), (id, "accessNeeds.contactMethods"), setAside: false)
        expect(needs("contactMethods", ["telephone", "via-carer"]), setAside: false)
        expect(
            Plans.with(("accessNeeds.formats", ["braille-grade-2"]), ("accessNeeds.support", ["lip-reads"])),
            (id, "accessNeeds.support"), setAside: true)
        expect(
            Plans.with(("accessNeeds.contactMethods", ["sms"]), ("person.phones", nil)),
            (id, "accessNeeds.contactMethods"), setAside: false)
    }

    @Test func reviewsAreKept() {
        expect(Plans.with(("review.on", "2026-09-30")), (.reviewDatePast, "review.on"), setAside: false)
        expect(Plans.with(("review.on", "2026-10-01")), setAside: false)
        expect(Plans.with(("review", nil)), (.reviewMissing, ""), setAside: false)
        expect(
            Plans.with(("person.deceasedOn", "2026-09-20"), ("review", nil)), (.deceasedPerson, "person.deceasedOn"),
            setAside: false)
    }

    @Test func daysAreInOrder() {
        expect(
            Plans.with(("person.birthDate", "2026-10-02")), (.futureDate, "person.birthDate"),
            (.periodOrder, "writtenOn"), setAside: true)
        expect(
            Plans.with(("person.deceasedOn", "1939-01-01")), (.periodOrder, "person.deceasedOn"),
            (.deceasedPerson, "person.deceasedOn"), setAside: true)
        expect(
            Plans.with(("writtenOn", "2026-10-02"), ("agreement", ["with": "person", "on": "2026-10-02"])),
            (.futureDate, "writtenOn"), setAside: false)
        let consent: [String: Any] = [
            "to": "gp", "decision": "given", "on": "2026-10-02", "until": "2026-09-01", "recordedBy": "Joy Tandem",
        ]
        expect(
            Plans.with(("consents", [consent])), (.consentFuture, "consents[0].on"),
            (.periodOrder, "consents[0].until"), setAside: true)
    }

    @Test(arguments: ["The key safe is 2580.", "Code 25 80", "ring 2-5-8-0 then wait", "In, then\n2580", "(2580)"])
    func anEntryCodeStandsInNoText(_ text: String) {
        let codes =
            ["codes": [["what": "Key safe", "code": "2580"]], "arrangements": "Ask the control room."] as [String: Any]
        expect(
            Plans.with(("entry", codes), ("aboutMe.alsoKnow", text)), (.entryCodeInText, "aboutMe.alsoKnow"),
            setAside: true)
    }

    @Test(arguments: ["Ring 01632 962580", "Ring 0808 157 2580", "It is 12580 steps", "Room 258", "2580th"])
    func otherNumbersAreNoEntryCode(_ text: String) {
        let codes = ["codes": [["what": "Key safe", "code": "2580"]]] as [String: Any]
        expect(Plans.with(("entry", codes), ("aboutMe.alsoKnow", text)), setAside: false)
    }

    @Test func anEntryCodeOfLettersIsFoundInEitherCase() {
        let codes = ["codes": [["what": "Door", "code": "C12*4y"]]] as [String: Any]
        expect(
            Plans.with(("entry", codes), ("careFunding", "Press c124Y")), (.entryCodeInText, "careFunding"),
            setAside: true)
    }

    @Test func theMessageDoesNotRepeatTheCode() {
        let codes = ["codes": [["what": "Key safe", "code": "2580"]]] as [String: Any]
        let found = Plans.read(Plans.with(("entry", codes), ("careFunding", "2580"))).diagnostics
        #expect(found.count == 1)
        #expect(found.allSatisfy { !$0.message.contains("2580") && !$0.suggestion.contains("2580") })
    }

    @Test func charactersThatDeceiveAreLeftOut() {
        let reading = Plans.read(Plans.with(("careFunding", "5\u{202E} mg\u{7} a\u{200E}b")))
        #expect(reading.plan?.careFunding == "5 mg a\u{200E}b")
        #expect(reading.diagnostics.map(\.id) == [.controlCharacter, .bidiControl])
    }

    @Test func aPlanThatIsSetAsideStillSaysWhomItIsAbout() {
        let reading = Plans.read(Plans.with(("person.birthDate", "29 February 1940"), ("site", 7)))
        #expect(reading.plan == nil)
        #expect(reading.identity?.givenName == "Ada")
        #expect(reading.identity?.familyName == "Example")
        #expect(reading.identity?.preferredName == "Addie")
        #expect(reading.identity?.nhsNumber == "999 000 0018")
        #expect(reading.identity?.postcode == "ZZ99 3VZ")
        #expect(reading.identity?.phones == ["01632 960114"])
        #expect(reading.identity?.contactNames == ["Bea Sample"])
    }
}
