import Diagnostics
import Testing

@testable import Interchange

/// CarePlan → `additionalPlans[]`, its activities → actions.
@Suite struct CarePlanImportTests {
    static let subject = GoalImportTests.subject
    static let condition =
        #"{"resourceType": "Condition", "id": "a", \#(subject), "code": {"text": "Weak legs", "coding": [{"system": "s", "code": "1"}]}}"#

    static func plan(_ more: String, status: String = "active", id: String = "c") -> String {
        #"{"resourceType": "CarePlan", "id": "\#(id)", "status": "\#(status)", "intent": "plan", \#(subject), \#(more)}"#
    }

    private func imported(_ resources: String...) throws -> PersonFixture {
        try PersonFixture(resources: [GoalImportTests.patient] + resources)
    }

    @Test func whatAPlanSaysOfItself() throws {
        let plan = try imported(
            Self.plan(
                #""title": "Falls plan", "description": "Fewer *falls*", "period": {"start": "2026-01-01", "end": "2026-12-31"}, "created": "2025-12-30", "author": {"display": "Dr Ada Test"}, "partOf": [{"reference": "CarePlan/whole"}], "replaces": [{"display": "Plan of 2024"}], "category": [{"text": "Falls"}], "note": [{"text": "Review **soon**.", "authorString": "Ben"}]"#
            ), Self.plan(#""title": "Whole plan""#, id: "whole"))
        #expect(plan.count("additionalPlans") == 2)
        for (key, value) in [
            ("name", "Falls plan"), ("status", "active"), ("from", "2026-01-01"), ("until", "2026-12-31"),
            ("responsible", "Dr Ada Test"),
            (
                "text",
                "Fewer \\*falls\\*\n\n- Kind: Falls\n- Part of: Whole plan\n- Replaces: Plan of 2024\n- Written on: 30 December 2025\n\nReview **soon**. (Ben)"
            ),
        ] {
            #expect(plan.text("additionalPlans[0].\(key)") == value)
        }
        #expect(plan.unplaced("CarePlan/c").isEmpty)
    }

    @Test(arguments: [
        ("draft", "plan", "proposed"), ("active", "plan", "active"), ("active", "proposal", "proposed"),
        ("on-hold", "order", "on-hold"), ("revoked", "plan", "ended"), ("completed", "plan", "ended"),
        ("unknown", "plan", nil),
    ]) func status(status: String, intent: String, expected: String?) throws {
        let plan = try imported(
            Self.plan(#""title": "Plan""#, status: status).replacing(
                #""intent": "plan""#, with: #""intent": "\#(intent)""#))
        #expect(plan.text("additionalPlans[0].status") == expected)
    }

    @Test func aPeriodThatEndsBeforeItBeginsIsNotUsed() throws {
        let plan = try imported(Self.plan(#""title": "Plan", "period": {"start": "2026-05-02", "end": "2026-05-01"}"#))
        #expect(plan.text("additionalPlans[0].from") == nil)
        #expect(plan.text("additionalPlans[0].until") == nil)
        #expect(plan.job.diagnostics.contains { $0.id == .fhirPeriodReversed })
        #expect(plan.unplaced("CarePlan/c") == ["period.start": "2026-05-02", "period.end": "2026-05-01"])
    }

    @Test func momentsAreSaidBesideTheDays() throws {
        let moments =
            #""title": "Plan", "period": {"start": "2026-05-02T09:30:00+01:00", "end": "2026-05-03T00:00:00Z"}"#
        let plan = try imported(Self.plan(moments))
        #expect(plan.text("additionalPlans[0].from") == "2026-05-02")
        #expect(plan.text("additionalPlans[0].until") == "2026-05-03")
        #expect(plan.text("additionalPlans[0].text") == "- Holds 2 May 2026, 09:30 to 3 May 2026")
        #expect(plan.unplaced("CarePlan/c").isEmpty)
    }

    // MARK: Activities

    static let detail =
        #""activity": [{"outcomeCodeableConcept": [{"text": "Steadier"}], "progress": [{"time": "2026-06-01", "text": "Twice this week"}], "detail": {"kind": "ServiceRequest", "code": {"text": "Balance class", "coding": [{"system": "http://snomed.info/sct", "code": "9", "display": "Exercise class"}]}, "status": "in-progress", "description": "Every Monday in the hall", "scheduledTiming": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "wk", "dayOfWeek": ["mon"]}}, "location": {"display": "Village hall"}, "performer": [{"reference": "Patient/p"}, {"display": "Ben"}], "goal": [{"reference": "Goal/g"}]}}]"#

    @Test func anActivityIsAnActionUnderItsGoal() throws {
        let plan = try imported(
            #"{"resourceType": "Goal", "id": "g", \#(Self.subject), "lifecycleStatus": "active", "description": {"text": "Walk"}}"#,
            Self.plan(Self.detail))
        let action = "needs[0].goals[0].actions[0]"
        #expect(
            plan.text("\(action).what") == "Balance class. Every Monday in the hall")
        #expect(plan.text("\(action).note") == "Together with: Ben. Where: Village hall.")
        #expect(plan.text("\(action).status") == "started")
        #expect(plan.text("\(action).when") == "once a week on Monday")
        #expect(plan.text("\(action).owner.kind") == "me")
        #expect(plan.text("\(action).outcome") == "Steadier\n\nTwice this week (1 June 2026)")
        #expect(plan.text("\(action).codes[0].display") == "Exercise class")
        #expect(plan.unplaced("CarePlan/c").isEmpty)
    }

    @Test(arguments: ["completed", "revoked", "draft", "on-hold", "unknown"])
    func plansThatDoNotHoldNowHaveNoActions(status: String) throws {
        let plan = try imported(
            Self.condition, Self.plan(Self.detail + #", "addresses": [{"reference": "Condition/a"}]"#, status: status))
        #expect(plan.json("needs") == "nothing")
        let text = try #require(plan.text("additionalPlans[0].text"))
        #expect(text.contains("- For: Weak legs"))
        #expect(text.contains("- Balance class. Every Monday in the hall\\\n  "))
        #expect(
            text.contains("By: the person\\\n  When: once a week on Monday\\\n  Status: begun\\\n  Outcome: Steadier"))
    }

    @Test func whatIsNotToBeDoneSaysSoFirst() throws {
        let plan = try imported(
            Self.plan(
                #""activity": [{"detail": {"status": "not-started", "doNotPerform": true, "description": "Lift heavy things"}}]"#
            ))
        #expect(plan.text("needs[0].actions[0].what") == "**Not to be done:** Lift heavy things")
    }

    @Test(arguments: [
        ("not-started", "not-started", ""), ("scheduled", "not-started", "\\\nBooked."), ("in-progress", "started", ""),
        ("on-hold", nil, "\\\nOn hold."), ("completed", "done", ""), ("cancelled", "stopped", "\\\nCancelled."),
        ("stopped", "stopped", ""), ("unknown", nil, ""),
    ]) func statusOfAnActivity(status: String, expected: String?, more: String) throws {
        let plan = try imported(
            Self.plan(#""activity": [{"detail": {"status": "\#(status)", "description": "Walk"}}]"#))
        #expect(plan.text("needs[0].actions[0].status") == expected)
        #expect(plan.text("needs[0].actions[0].what") == "Walk" + more)
        #expect(plan.unplaced("CarePlan/c").isEmpty == (status != "unknown"))
    }

    @Test func anActivityInErrorIsLeftOut() throws {
        let plan = try imported(
            Self.plan(#""activity": [{"detail": {"status": "entered-in-error", "description": "Walk"}}]"#))
        #expect(plan.json("needs") == "nothing")
        #expect(plan.job.diagnostics.contains { $0.id == .fhirEnteredInError })
    }

    @Test func activitiesByReference() throws {
        let request =
            #"{"resourceType": "ServiceRequest", "id": "s", \#(Self.subject), "status": "active", "intent": "order", "code": {"text": "Physiotherapy"}, "reasonReference": [{"reference": "Condition/a"}]}"#
        let activities = [
            #"{"reference": {"reference": "ServiceRequest/s"}, "progress": [{"text": "Going well"}]}"#,
            #"{"reference": {"display": "Vitamin D"}}"#, #"{"reference": {"reference": "ServiceRequest/nowhere"}}"#,
        ].joined(separator: ", ")
        let plan = try imported(
            Self.condition, request,
            Self.plan(#""addresses": [{"reference": "Condition/a"}], "activity": [\#(activities)]"#),
            Self.plan(#""activity": [{"reference": {"reference": "ServiceRequest/s"}}]"#, id: "again"))
        #expect(plan.text("needs[0].text") == "Weak legs")
        #expect(plan.count("needs[0].actions") == 2)
        #expect(plan.text("needs[0].actions[0].what") == "Physiotherapy")
        #expect(plan.text("needs[0].actions[0].outcome") == "Going well")
        #expect(plan.text("needs[0].actions[1].what") == "Vitamin D")
        #expect(plan.job.diagnostics.contains { $0.id == .fhirDanglingReference })
        #expect(plan.unplaced("CarePlan/c") == ["activity[2].reference.reference": "ServiceRequest/nowhere"])
        #expect(plan.count("needs") == 1)
    }

    @Test func containedResourcesAreUsed() throws {
        let plan = try imported(
            Self.plan(
                ##""contained": [{"resourceType": "Goal", "id": "g", \##(Self.subject), "description": {"text": "Sleep"}}, {"resourceType": "Practitioner", "id": "d", "name": [{"text": "Ada Test"}]}], "goal": [{"reference": "#g"}], "activity": [{"detail": {"description": "Ring", "goal": [{"reference": "#g"}], "performer": [{"reference": "#d"}]}}]"##
            ))
        #expect(plan.text("needs[0].goals[0].words") == "Sleep")
        #expect(plan.text("needs[0].goals[0].actions[0].what") == "Ring")
        #expect(plan.text("professionals[0].name") == "Ada Test")
        #expect(plan.text("needs[0].goals[0].actions[0].owner.ref") == plan.text("professionals[0].id"))
        #expect(plan.unplaced("CarePlan/c").isEmpty)
    }

    @Test func theSameImportGivesTheSameIDs() throws {
        let once = try imported(Self.condition, Self.plan(Self.detail))
        let again = try imported(Self.plan(Self.detail), Self.condition)
        #expect(once.text("needs[0].actions[0].id") == again.text("needs[0].actions[0].id"))
        #expect(once.text("additionalPlans[0].id") == again.text("additionalPlans[0].id"))
    }
}
