import Testing

@testable import Interchange

/// ServiceRequest, Task, Appointment, NutritionOrder, DeviceRequest and CommunicationRequest → actions.
@Suite struct RequestImportTests {
    private func action(_ type: String, _ more: String, _ others: String...) throws -> PersonFixture {
        let subject = type == "Task" ? "for" : type == "NutritionOrder" ? "patient" : "subject"
        return try PersonFixture(
            resources: [
                GoalImportTests.patient,
                #"{"resourceType": "\#(type)", "id": "r", "\#(subject)": {"reference": "Patient/p"}, \#(more)}"#,
            ] + others)
    }

    private let first = "needs[0].actions[0]"

    @Test func serviceRequests() throws {
        let plan = try action(
            "ServiceRequest",
            #""status": "active", "intent": "order", "priority": "urgent", "code": {"text": "Wheelchair service", "coding": [{"system": "http://snomed.info/sct", "code": "3", "display": "Wheelchair"}]}, "occurrencePeriod": {"start": "2026-12-01", "end": "2026-12-31"}, "requester": {"display": "Dr Ada Test"}, "authoredOn": "2026-11-01", "performer": [{"display": "Wheels", "type": "Organization"}], "reasonCode": [{"text": "Weak legs"}], "patientInstruction": "Wear shoes", "note": [{"text": "Ring first"}]"#
        )
        #expect(
            plan.text("\(first).note")
                == "Why: Weak legs. Priority: urgent. Asked for by: Dr Ada Test. Asked for on: 1 November 2026.\n\nRing first"
        )
        #expect(plan.text("\(first).when") == "1 December 2026 to 31 December 2026")
        #expect(plan.text("\(first).owner.kind") == "organisation")
        #expect(plan.text("\(first).owner.name") == "Wheels")
        #expect(plan.text("\(first).strategies") == "Wear shoes")
        #expect(plan.text("\(first).status") == nil)
        #expect(plan.unplaced("ServiceRequest/r").isEmpty)
    }

    @Test(arguments: [("completed", "done"), ("revoked", "stopped"), ("active", nil), ("unknown", nil)])
    func statusOfARequest(status: String, expected: String?) throws {
        let plan = try action("ServiceRequest", #""status": "\#(status)", "code": {"text": "X-ray"}"#)
        #expect(plan.text("\(first).status") == expected)
    }

    @Test func whatWasEnteredInErrorOrHasNoWordsIsNoAction() throws {
        #expect(
            try action("ServiceRequest", #""status": "entered-in-error", "code": {"text": "X-ray"}"#).json("needs")
                == "nothing")
        let silent = try action("ServiceRequest", #""status": "active", "authoredOn": "2026-11-01""#)
        #expect(silent.json("needs") == "nothing")
        #expect(silent.unplaced("ServiceRequest/r") == ["status": "active", "authoredOn": "2026-11-01"])
    }

    @Test func aDecisionAboutResuscitationIsNoStep() throws {
        let plan = try action(
            "ServiceRequest",
            #""status": "active", "code": {"text": "No CPR", "coding": [{"system": "http://snomed.info/sct", "code": "304253006"}]}"#
        )
        #expect(plan.json("needs") == "nothing")
        #expect(plan.unplaced("ServiceRequest/r")["code.text"] == "No CPR")
    }

    @Test func aRequestGoesUnderTheGoalThatItPertainsTo() throws {
        let plan = try action(
            "ServiceRequest",
            #""status": "active", "code": {"text": "Dog walks"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal", "valueReference": {"reference": "Goal/g"}}]"#,
            #"{"resourceType": "Goal", "id": "g", \#(GoalImportTests.subject), "description": {"text": "Get out"}}"#)
        #expect(plan.text("needs[0].goals[0].actions[0].what") == "Dog walks")
        #expect(plan.unplaced("ServiceRequest/r").isEmpty)
    }

    @Test func tasks() throws {
        let plan = try action(
            "Task",
            #""status": "in-progress", "intent": "order", "description": "Bring the hoist", "owner": {"display": "Ben", "type": "Practitioner"}, "restriction": {"period": {"end": "2026-12-24"}}, "output": [{"type": {"text": "Delivered"}, "valueDate": "2026-12-01"}], "businessStatus": {"text": "On the van"}"#
        )
        #expect(
            plan.text("\(first).note")
                == "Progress: On the van. Came of it: Delivered: 1 December 2026.")
        #expect(plan.text("\(first).due") == "2026-12-24")
        #expect(plan.text("\(first).status") == "started")
        #expect(plan.text("\(first).owner.name") == "Ben")
        #expect(plan.unplaced("Task/r").isEmpty)
    }

    private func appointment(_ more: String) throws -> PersonFixture {
        try PersonFixture(
            GoalImportTests.patient,
            #"{"resourceType": "Appointment", "id": "r", "participant": [{"actor": {"reference": "Patient/p"}, "status": "accepted"}, {"actor": {"display": "Foot clinic", "type": "Location"}, "status": "accepted"}, {"actor": {"display": "Ada Test"}, "status": "tentative"}], "serviceType": [{"text": "Feet"}], \#(more)}"#
        )
    }

    @Test func appointments() throws {
        let plan = try appointment(
            #""status": "booked", "start": "2026-12-09T09:00:00Z", "end": "2026-12-09T11:00:00Z""#)
        #expect(plan.text("\(first).note") == "Where: Foot clinic. With: Ada Test (may come).")
        #expect(plan.text("\(first).when") == "9 December 2026, 09:00 to 11:00")
        #expect(plan.text("\(first).status") == "not-started")
        #expect(plan.unplaced("Appointment/r").isEmpty)
    }

    @Test func anAppointmentThatIsPastIsNotStillToCome() throws {
        let booked = try appointment(#""status": "booked", "start": "2026-01-09T09:00:00Z""#)
        #expect(booked.text("\(first).status") == nil)
        #expect(
            booked.text("\(first).what")?.contains("The day is past, and nothing says whether it took place.") == true)
        let kept = try appointment(#""status": "fulfilled", "start": "2026-01-09T09:00:00Z""#)
        #expect(kept.text("\(first).status") == "done")
    }

    @Test func diets() throws {
        let plan = try action(
            "NutritionOrder",
            #""status": "active", "intent": "order", "dateTime": "2026-11-01", "oralDiet": {"type": [{"text": "Soft diet"}], "texture": [{"modifier": {"text": "Minced"}, "foodType": {"text": "Meat"}}], "fluidConsistencyType": [{"text": "Mildly thick"}], "instruction": "Sit up"}, "excludeFoodModifier": [{"text": "Nuts"}]"#
        )
        #expect(
            plan.text("\(first).note")
                == "Foods to leave out: Nuts. Asked for on: 1 November 2026. Texture: Meat: Minced. Fluids: Mildly thick. To know: Sit up."
        )
        #expect(plan.unplaced("NutritionOrder/r").isEmpty)
    }

    @Test func devicesAndMessages() throws {
        let device = try action(
            "DeviceRequest", #""status": "active", "intent": "order", "codeCodeableConcept": {"text": "Walking frame"}"#
        )
        #expect(device.text("\(first).what") == "Walking frame")
        #expect(device.unplaced("DeviceRequest/r").isEmpty)
        let message = try action(
            "CommunicationRequest",
            #""status": "active", "payload": [{"contentString": "Ring the daughter"}], "medium": [{"text": "telephone"}]"#
        )
        #expect(message.text("\(first).note") == "How: telephone.")
        #expect(message.unplaced("CommunicationRequest/r").isEmpty)
    }
}
