import CareRecords
import ProofRecords
import Testing

@testable import Disclosure

/// A carer is told as much of the person as the person’s answer opens, and nothing of them once they have died.
struct CarerViewTests {
    private static let today = CalendarDate(year: 2026, month: 10, day: 15)!

    private func plan(_ covers: [PlanPart], scope: String? = "In words", decision: ConsentDecision = .given) -> CarePlan {
        var plan = MarkedPlan.open.plan
        plan.consents = [
            Consent(
                to: .carer, contact: "contact", decision: decision, scope: scope, covers: covers,
                on: CalendarDate("2026-08-01")!, recordedBy: "Nia", decidedBy: "Dr Huw Parry")
        ]
        plan.needs[0].goals[0].actions.append(
            Action(id: "hers", what: Statement("Gwen rings on Sundays"), owner: ActionOwner(kind: .contact, ref: "contact")))
        plan.needs[0].goals[0].actions.append(
            Action(
                id: "over", what: Statement("Gwen rang in May"), owner: ActionOwner(kind: .contact, ref: "contact"),
                status: .done))
        plan.professionals.append(Professional(id: "other", name: "Somebody Else", role: "Nurse"))
        return plan
    }

    private func seen(_ plan: CarePlan) -> CarePlan { PlanView(forCarerOf: plan, on: Self.today).plan }

    /// What of a plan a part opens, by what is there when nothing else is.
    private func parts(of plan: CarePlan) -> Set<String> {
        var found: Set<String> = []
        if !plan.week.entries.isEmpty { found.insert("week") }
        if !plan.contingency.isEmpty { found.insert("contingency") }
        if !plan.medicines.isEmpty || !plan.allergies.isEmpty || !plan.alerts.isEmpty { found.insert("dangers") }
        if !plan.selfMonitoring.isEmpty { found.insert("monitoring") }
        if plan.professionals.contains(where: { $0.id == "other" }) || plan.practice != nil { found.insert("team") }
        if plan.needs.contains(where: { !$0.actions.isEmpty }) { found.insert("steps") }
        return found
    }

    @Test(arguments: PlanPart.allCases) func `a part opens itself and no other`(part: PlanPart) {
        let expected: Set<String> =
            switch part {
            case .everything: ["week", "contingency", "dangers", "monitoring", "team", "steps"]
            case .about: []
            case .goals: ["steps"]
            case .week: ["week"]
            case .team: ["team"]
            case .health: ["dangers", "monitoring"]
            case .change: ["contingency"]
            }
        #expect(parts(of: seen(plan([part]))) == expected)
    }

    @Test func `words alone open nothing, and an answer that nothing narrows is about all of the plan`() {
        #expect(parts(of: seen(plan([]))) == [])
        #expect(parts(of: seen(plan([], scope: nil))).count == 6)
        for decision in [ConsentDecision.given, .bestInterests] {
            #expect(parts(of: seen(plan([.everything], decision: decision))).count == 6)
        }
    }

    @Test func `with everything open there is still nothing of diagnoses, other medicines, scores, papers or doors`() {
        let seen = seen(plan([.everything]))
        #expect(seen.conditions.isEmpty && seen.measures.isEmpty && seen.documents.isEmpty && seen.history.isEmpty)
        #expect(seen.entry == nil && seen.risk == nil && seen.person.address == nil && seen.person.nhsNumber == nil)
        #expect(seen.medicines.allSatisfy(\.timeCritical) && seen.additionalPlans.isEmpty && seen.imported == nil)
        #expect(seen.needs.flatMap(\.goals).isEmpty && seen.needs.allSatisfy { $0.text == nil })
        #expect(seen.needs.flatMap(\.actions).map(\.id) == ["hers"], "what others do, and what is done, is not theirs")
        #expect(seen.consents.map(\.to) == [.carer])
    }

    /// It lies where the person lives.
    @Test(arguments: [Audience.carer, .person]) func `what is kept from either is on no page of the carer`(
        audience: Audience
    ) {
        let things = MarkedPlan.open.things
        let marked = PlanView(forCarerOf: MarkedPlan(keptFrom: audience).plan, on: Self.today).plan
        #expect(!mentions("Zq", in: marked))
        for number in things.indices {
            let seen = PlanView(forCarerOf: MarkedPlan(keptFrom: audience, only: number).plan, on: Self.today).plan
            #expect(!mentions(MarkedPlan.mark(number), in: seen), "\(things[number])")
        }
    }

    @Test(arguments: [true, false]) func `when the person has died there is nothing of them, and the carer’s own support`(
        isDayKnown: Bool
    ) throws {
        var plan = plan([.everything])
        if isDayKnown { plan.person.deceasedOn = CalendarDate("2026-10-01") } else { plan.person.deceased = true }
        let seen = seen(plan)
        #expect(parts(of: seen) == [])
        let things = MarkedPlan.open.things
        let told = things.indices.filter { mentions(MarkedPlan.mark($0), in: seen) }.map { things[$0] }
        #expect(Set(told) == ["carer.bereavement", "contacts"], "the carer is the contact")
        #expect(seen.contacts.allSatisfy { $0.helpsWith == nil && $0.phone == nil })
        #expect(seen.carer?.needs == [] && seen.carer?.plan == nil && seen.carer?.ifUnwell == nil)
    }

    @Test(arguments: [
        ("Key safe by the back door. The nurses hold the number.", true), ("Ring Clive on 01632 960203.", true),
        ("Flat 112, second floor, from 8am to 10pm.", true), ("Ring 020 7946 0958 or 07700 900123.", true),
        ("The key safe is 4471.", false), ("Key safe 44 71, back door", false), ("C1940Z at the main door", false),
        ("Code: 1-2-5-3.", false), ("It is 7312", false),
    ]) func `how to get in is told if no number stands in it that may be a code`(words: String, isTold: Bool) {
        #expect((EntryArrangements(arrangements: words).byReference == words) == isTold)
    }
}
