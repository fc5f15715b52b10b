import CareRecords
import Diagnostics
import Testing

@testable import Content

/// What is said of the words of people who need Easy Read, and of nobody else’s.
@Suite struct EasyReadRuleTests {
    private static var checked: [String: Any] { ["by": "People First", "on": "2026-09-15"] }

    private func found(_ changes: (path: String, value: Any?)..., formats: [String] = ["easy-read"]) -> [String] {
        var plan = Plans.with(("accessNeeds.formats", formats), ("easyReadReview", Self.checked))
        for change in changes {
            Plans.set(change.path.split(separator: ".").map(String.init)[...], in: &plan, to: change.value)
        }
        let reading = Plans.read(plan)
        #expect(reading.plan != nil)
        return reading.diagnostics.map { "\($0.id.name) at \($0.path)" }
    }

    private static var hard: [(path: String, value: Any?)] {
        [
            ("aboutMe", ["mostImportant": "My medication is administered by the nurse. I am never without it."]),
            ("strengths", ["I walk for twenty minutes, 50% of it uphill."]),
        ]
    }

    @Test func `hard words are found where they stand, each with its kind`() {
        #expect(
            found(Self.hard[0], Self.hard[1]) == [
                "easy-read-jargon at aboutMe.mostImportant", "easy-read-jargon at aboutMe.mostImportant",
                "easy-read-passive at aboutMe.mostImportant", "easy-read-double-negative at aboutMe.mostImportant",
                "easy-read-number-in-words at strengths[0]", "easy-read-percent at strengths[0]",
            ])
    }

    @Test func `nothing is said of the words of those who do not need Easy Read`() {
        #expect(found(Self.hard[0], Self.hard[1], formats: ["print-14"]) == [])
        #expect(found(Self.hard[0], Self.hard[1], formats: []) == [])
    }

    @Test func `what is kept from the person is in no Easy Read, and nothing is said of it`() {
        let kept: [String: Any] = [
            "text": "Mother is deteriorating.",
            "restrict": ["from": ["person"], "reason": "third-party"] as [String: Any],
        ]
        #expect(found(("aboutMe", ["people": kept])) == [])
        let shown: [String: Any] = [
            "text": "Mother is deteriorating.", "restrict": ["from": ["gp"], "reason": "third-party"] as [String: Any],
        ]
        #expect(found(("aboutMe", ["people": shown])) == ["easy-read-jargon at aboutMe.people"])
    }

    @Test func `names are left alone, and so is what professionals write for each other`() {
        let helper: [String: Any] = [
            "id": "ot", "name": "Evangelina Montgomery", "role": "Occupational therapist",
            "organisation": "Multidisciplinary Team", "helpsWith": "evangelina montgomery helps me",
        ]
        let need: [String: Any] = [
            "id": "n1", "text": "I fall.", "inPlace": "Multifactorial assessment completed.",
            "goals": [
                [
                    "id": "g1", "words": "I want to walk.",
                    "actions": [["id": "a", "what": "Walk", "owner": ["kind": "me"]]],
                ]
            ],
        ]
        #expect(found(("professionals", [helper]), ("needs", [need])) == [])
    }

    @Test func `a version that nobody has checked is named, and once more when the plan has changed`() {
        #expect(found(("easyReadReview", nil)) == ["easy-read-not-checked at "])
        #expect(
            found(("easyReadReview", ["by": "People First", "on": "2026-08-01"])) == [
                "easy-read-not-checked at easyReadReview.on"
            ])
        #expect(
            found(("easyReadReview", ["by": "People First", "on": "2027-01-01"])) == [
                "future-date at easyReadReview.on"
            ])
        #expect(found(("easyReadReview", nil), formats: ["print-14"]) == [])
    }

    @Test func `a suggestion says what to write instead`() {
        let plan = Plans.with(
            ("accessNeeds.formats", ["easy-read"]), ("easyReadReview", Self.checked),
            ("strengths", ["I take my medication."]))
        let found = Plans.read(plan).diagnostics.first
        #expect(found?.suggestion == "did you mean “medicines”?")
        #expect(found?.severity == .warning)
        #expect((found?.location?.line ?? 0) > 0)
    }

    @Test func `nothing is said of somebody who has died`() {
        #expect(found(Self.hard[0], ("person.deceased", true)) == ["deceased-person at person.deceased"])
    }
}
