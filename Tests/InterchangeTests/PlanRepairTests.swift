import CareRecords
import JSONReading
import Testing

@testable import Interchange

/// What the check of plans refuses is taken out and given back, and nothing else.
@Suite struct PlanRepairTests {
    private func repair() throws -> PlanRepair {
        PlanRepair(programme: nil, asOf: try #require(CalendarDate("2026-10-15")))
    }

    /// A plan of a person with these members.
    private func plan(_ build: (inout PlanObject) -> Void) -> PlanObject {
        var plan = PlanObject()
        plan.set("kind", "care-plan", from: nil)
        plan.set("version", number: "1", from: nil)
        plan.set("id", "mv-0001", from: nil)
        var name = PlanObject()
        name.set("full", "Ann Other", from: nil)
        var person = PlanObject()
        person.set("name", name, from: nil)
        plan.set("person", person, from: nil)
        plan.set("writtenOn", "2026-10-01", from: nil)
        plan.set("revision", number: "1", from: nil)
        build(&plan)
        return plan
    }

    private func taken(_ name: String, _ value: String) -> FHIRElement {
        let element = FHIRElement(name, value: value)
        element.take()
        return element
    }

    @Test func whatIsRightStays() throws {
        var right = plan { $0.set("careFunding", "NHS", from: nil) }
        let before = right.tree
        let result = try repair().repair(&right)
        #expect(result.refused.isEmpty && result.left.isEmpty)
        #expect(right.tree == before)
    }

    @Test func aRefusedValueGoesBackToItsElementAndItsNeighboursStay() throws {
        let (good, bad) = (taken("value", "01632 960111"), taken("value", "ring the bell"))
        var wrong = plan { plan in
            for (number, origin) in [good, bad, bad, good].enumerated() {
                var helper = PlanObject()
                helper.set("id", "f\(number)", from: nil)
                helper.set("name", "Helper \(number)", from: nil)
                helper.set("phone", origin.value, from: origin)
                plan.append(helper, to: "professionals", from: nil)
            }
        }
        let result = try repair().repair(&wrong)
        #expect(result.left.isEmpty)
        #expect(result.refused.map(\.problem.path) == ["professionals[2].phone", "professionals[1].phone"])
        #expect(!bad.isTaken && good.isTaken)
        #expect(wrong.objects("professionals").map { $0["phone"] != nil } == [true, false, false, true])
    }

    @Test func aValueThatIsWrongInTwoWaysTakesNoOtherWithIt() throws {
        // The first condition has neither a name nor a source; the second is right.
        var wrong = plan { plan in
            var first = PlanObject()
            first.set("note", "Nothing else", from: nil)
            plan.append(first, to: "conditions", from: FHIRElement("Condition"))
            var second = PlanObject()
            second.set("name", "Gout", from: nil)
            second.set("source", "GP", from: nil)
            plan.append(second, to: "conditions", from: FHIRElement("Condition"))
        }
        let result = try repair().repair(&wrong)
        #expect(result.left.isEmpty && result.refused.count == 1)
        #expect(wrong.objects("conditions").map { $0["name"]?.tree } == [.text("Gout")])
    }

    @Test func whatStandsInARefusedThingGoesBackToo() throws {
        let words = taken("description", "Walk to the gate")
        var wrong = plan { plan in
            var goal = PlanObject()
            goal.set("id", "f2", from: nil)
            goal.set("words", words.value, from: words)
            var need = PlanObject()
            need.set("id", "This is no id", from: nil)
            need.append(goal, to: "goals", from: nil)
            plan.append(need, to: "needs", from: FHIRElement("CarePlan"))
        }
        let result = try repair().repair(&wrong)
        #expect(result.left.isEmpty)
        // Without its id the need is refused, and the goal goes with it.
        #expect(wrong.objects("needs").isEmpty)
        #expect(!words.isTaken)
    }

    @Test func whatWasInThePlanBeforeIsNeverTakenOut() throws {
        var wrong = plan { _ in }
        wrong["careFunding"] = PlanValue(kept: .flag(true))
        let result = try repair().repair(&wrong)
        #expect(result.refused.isEmpty)
        #expect(result.left.map(\.path) == ["careFunding"])
        #expect(wrong["careFunding"] != nil)
    }
}
