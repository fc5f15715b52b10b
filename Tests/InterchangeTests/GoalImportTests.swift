import Testing

@testable import Interchange

/// Goal → `needs[].goals[]`.
@Suite struct GoalImportTests {
    static let patient = #"{"resourceType": "Patient", "id": "p", "name": [{"given": ["Una"], "family": "Sample"}]}"#
    static let subject = #""subject": {"reference": "Patient/p"}"#

    private static func goal(_ id: String = "g", _ more: String) -> String {
        """
        {"resourceType": "Goal", "id": "\(id)", \(subject), "description": {"text": "Walk to the shop"}, \(more)}
        """
    }

    private static func condition(_ id: String, _ name: String, _ more: String = "") -> String {
        """
        {"resourceType": "Condition", "id": "\(id)", \(subject), "code": {"text": "\(name)",
         "coding": [{"system": "http://snomed.info/sct", "code": "1\(id)"}]}\(more)}
        """
    }

    private func imported(_ resources: String...) throws -> PersonFixture {
        try PersonFixture(resources: [Self.patient] + resources)
    }

    static let standings: [(lifecycle: String, achievement: String?, status: String, note: String)] = [
        ("active", nil, "\"active\"", "nothing"), ("active", "in-progress", "\"active\"", "nothing"),
        ("active", "improving", "\"active\"", "\"Progress: improving.\""), ("active", "achieved", "\"met\"", "nothing"),
        ("completed", "achieved", "\"met\"", "nothing"), ("completed", "not-achieved", "\"not-met\"", "nothing"),
        ("completed", "not-attainable", "\"not-met\"", "\"Progress: not-attainable.\""),
        ("completed", nil, "\"stopped\"", "\"No longer sought; nothing says whether it was reached.\""),
        ("completed", "improving", "\"stopped\"", "\"No longer sought. Progress: improving.\""),
        ("proposed", nil, "\"proposed\"", "nothing"), ("planned", nil, "\"proposed\"", "\"Planned.\""),
        ("accepted", nil, "\"proposed\"", "\"Accepted, and not begun.\""), ("on-hold", nil, "\"on-hold\"", "nothing"),
        ("cancelled", nil, "\"stopped\"", "\"Given up.\""), ("rejected", nil, "\"stopped\"", "\"Rejected.\""),
        ("whatever", nil, "nothing", "nothing"),
    ]

    @Test(arguments: standings)
    func standing(lifecycle: String, achievement: String?, status: String, note: String) throws {
        let system = "http://terminology.hl7.org/CodeSystem/goal-achievement"
        let coded = achievement.map {
            #", "achievementStatus": {"coding": [{"system": "\#(system)", "code": "\#($0)"}]}"#
        }
        let plan = try imported(Self.goal("g", #""lifecycleStatus": "\#(lifecycle)"\#(coded ?? "")"#))
        #expect(plan.json("needs[0].goals[0].status") == status)
        #expect(plan.json("needs[0].goals[0].note") == note)
        #expect(plan.unplaced("Goal/g") == (lifecycle == "whatever" ? ["lifecycleStatus": lifecycle] : [:]))
    }

    @Test func whatWasEnteredInErrorIsNoGoal() throws {
        let plan = try imported(Self.goal("g", #""lifecycleStatus": "entered-in-error""#))
        #expect(plan.json("needs") == "nothing")
    }

    @Test func targetsAreSaidWithTheirMeasureAndDay() throws {
        let weight =
            #"{"measure": {"text": "Weight"}, "detailRange": {"low": {"value": 70, "unit": "kg"}, "high": {"value": 75, "unit": "kg"}}, "dueDate": "2027-01-31"}"#
        let one = try imported(Self.goal("g", #""target": [\#(weight)]"#))
        #expect(one.json("needs[0].goals[0].target") == "\"Weight: 70 to 75 kg\"")
        #expect(one.json("needs[0].goals[0].targetDate") == "\"2027-01-31\"")
        let two = try imported(
            Self.goal(
                "g",
                #""target": [\#(weight), {"detailString": "Without a stick", "dueDate": "2027-06"}, {"detailBoolean": true, "dueDuration": {"value": 3, "unit": "months"}}]"#
            ))
        #expect(
            two.json("needs[0].goals[0].target")
                == "\"Weight: 70 to 75 kg, by 31 January 2027; Without a stick, by June 2027; yes, within 3 months\"")
        #expect(two.json("needs[0].goals[0].targetDate") == "nothing")
        #expect(two.unplaced("Goal/g").isEmpty)
    }

    @Test func goalsStandUnderWhatTheyAddress() throws {
        let addresses = { (ids: String...) in
            #""addresses": [\#(ids.map { #"{"reference": "Condition/\#($0)"}"# }.joined(separator: ", "))]"#
        }
        let plan = try imported(
            Self.condition("a", "Weak legs"), Self.condition("b", "Poor sleep"), Self.goal("g", addresses("a")),
            Self.goal("h", addresses("b", "a")), Self.goal("i", addresses("a", "b")), Self.goal("j", addresses("a")),
            Self.goal("k", #""lifecycleStatus": "active""#))
        #expect(plan.json("needs[0].text") == "\"Weak legs\"")
        #expect(plan.count("needs[0].goals") == 2)
        #expect(plan.json("needs[1].text") == "\"Poor sleep and Weak legs\"")
        #expect(plan.count("needs[1].goals") == 2)
        #expect(plan.json("needs[2].text") == "nothing")
        #expect(plan.count("needs[2].goals") == 1)
        #expect(plan.unplaced("Goal/h").isEmpty)
    }

    @Test func whatIsOverOrUnsureDoesNotLookPresent() throws {
        let status = { (code: String) in
            #", "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "\#(code)"}]}"#
        }
        let refuted =
            #", "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "refuted"}]}"#
        let about = { (id: String) in #""addresses": [{"reference": "Condition/\#(id)"}]"# }
        let plan = try imported(
            Self.condition("a", "Broken wrist", status("resolved")), Self.condition("b", "Cancer", refuted),
            Self.goal("g", about("a")), Self.goal("h", about("b")))
        #expect(plan.json("needs[0].text") == "\"Broken wrist (resolved)\"")
        #expect(plan.json("needs[1].text") == "nothing")
        #expect(plan.unplaced("Goal/h")["addresses[0].reference"] == "Condition/b")
    }

    @Test func someoneElsesGoalSaysWhoSetIt() throws {
        let doctor = #"{"resourceType": "Practitioner", "id": "d", "name": [{"text": "Dr Ada Test"}]}"#
        let by = { (address: String) in #""expressedBy": {"reference": "\#(address)"}"# }
        let theirs = try imported(doctor, Self.goal("g", by("Practitioner/d")))
        #expect(theirs.json("needs[0].goals[0].note") == "\"Set by Dr Ada Test.\"")
        let own = try imported(doctor, Self.goal("g", by("Patient/p")))
        #expect(own.json("needs[0].goals[0].note") == "nothing")
        #expect(own.unplaced("Goal/g").isEmpty)
    }

    @Test func notesReasonsAndOutcomesAreKept() throws {
        let plan = try imported(
            Self.goal(
                "g",
                #""lifecycleStatus": "on-hold", "statusDate": "2026-02-14", "statusReason": "Waits for *new* shoes", "startDate": "2026", "priority": {"text": "high", "coding": [{"system": "http://terminology.hl7.org/CodeSystem/goal-priority", "code": "high-priority", "display": "High Priority"}]}, "note": [{"text": "Likes the **baker**."}], "outcomeCode": [{"text": "Walks further"}], "identifier": [{"value": "7"}]"#
            ))
        #expect(
            plan.json("needs[0].goals[0].note")
                == #""Reason given: Waits for \\*new\\* shoes (14 February 2026). Start: 2026. Priority: high.\n\nLikes the **baker**.""#
        )
        #expect(plan.text("needs[0].goals[0].outcomes[0]") == "Walks further")
        #expect(plan.unplaced("Goal/g") == ["identifier[0].value": "7"])
    }

    @Test func aGoalThatIsModifiedIsLeft() throws {
        let plan = try imported(
            Self.goal("g", #""modifierExtension": [{"url": "http://example.org/not", "valueBoolean": true}]"#))
        #expect(plan.json("needs") == "nothing")
        #expect(plan.unplaced("Goal/g")["description.text"] == "Walk to the shop")
    }
}
