import CareRecords
import Testing

@testable import Disclosure

/// Which of the actions that meetings have agreed belong into a plan and onto the page of its practice.
struct AgreedActionTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }
    private let today = day("2026-10-15")

    private func action(
        _ id: String, _ status: MeetingActionStatus = .open, doneOn: String? = nil, keptFrom audience: Audience? = nil,
        from: String? = nil
    ) -> MeetingAction {
        MeetingAction(
            id: id,
            what: Statement("Do \(id)", restriction: audience.map { Restriction(from: [$0], reason: .thirdParty) }),
            owner: "Joy", status: status, doneOn: doneOn.map(Self.day), carriedFrom: from)
    }

    private func meeting(
        _ day: String, _ actions: [MeetingAction], of person: String = "mv-1",
        saying decision: DiscussionDecision = .given,
        enteredOn: String? = nil, kept: Restriction? = nil
    ) -> Meeting {
        let chair = Attendee(name: "Dr Ola Sample")
        return Meeting(
            id: "m-\(day)", site: "site", date: Self.day(day), place: "Hall", chair: chair, minuteTaker: chair,
            present: day < "2026-10-15" ? [chair] : [], quorum: Quorum(rule: "Three"), sharingBasis: "Consent",
            enteredOn: enteredOn.map(Self.day),
            cases: [
                MeetingCase(
                    person: person, kind: .review, reason: "Falls", consent: DiscussionConsent(decision: decision),
                    actions: actions, restriction: kept)
            ])
    }

    private func plan(_ steps: [Action] = [], _ change: (inout CarePlan) -> Void = { _ in }) -> CarePlan {
        var plan = CarePlan(
            id: "mv-1", person: Person(name: PersonName(given: "Ada", family: "Example"), language: "en"),
            writtenOn: Self.day("2026-09-10"), needs: [Need(id: "n", actions: steps)],
            consents: [ConsentRecipient.gp, .mdt].map {
                Consent(to: $0, decision: .given, on: Self.day("2026-08-01"), recordedBy: "Nia")
            })
        change(&plan)
        return plan
    }

    private func shown(_ plan: CarePlan, _ meetings: Meeting..., to audience: Audience = .person) -> [String] {
        let entries = ActionLog(of: meetings, on: today).byPerson[plan.id] ?? []
        return PlanView(of: plan, since: nil, agreed: entries, for: audience, on: today).agreed.map(\.reference)
    }

    @Test func `what is open is shown, and what has ended since the plan was written, as it stands`() {
        let found = shown(
            plan(),
            meeting(
                "2026-09-03",
                [
                    action("open"), action("done-before", .done, doneOn: "2026-09-05"),
                    action("done-after", .done, doneOn: "2026-09-20"),
                    action("carried"),
                ]),
            meeting("2026-09-17", [action("x", .declined, from: "m-2026-09-03/carried")]))
        #expect(found == ["m-2026-09-03/open", "m-2026-09-03/done-after", "m-2026-09-17/x"])
    }

    @Test func `nothing is shown of a meeting to come, of one that is entered for the future, or of somebody else`() {
        #expect(shown(plan(), meeting("2026-10-29", [action("a")])) == [])
        #expect(shown(plan(), meeting("2026-10-01", [action("a")], enteredOn: "2026-10-20")) == [])
        #expect(shown(plan(), meeting("2026-10-01", [action("a")], enteredOn: "2026-10-15")) == ["m-2026-10-01/a"])
        #expect(shown(plan(), meeting("2026-10-01", [action("a")], of: "mv-2")) == [])
    }

    @Test(arguments: [DiscussionDecision.refused, .notAsked])
    func `nothing is shown of a case without a yes, nor after a no`(decision: DiscussionDecision) {
        #expect(shown(plan(), meeting("2026-09-03", [action("a")], saying: decision)) == [])
        let later = shown(
            plan(), meeting("2026-09-03", [action("a")]), meeting("2026-10-01", [], saying: decision))
        #expect(later == (decision == .refused ? [] : ["m-2026-09-03/a"]))
    }

    @Test func `what is kept from a reader is not shown, an action or its case`() {
        #expect(shown(plan(), meeting("2026-10-01", [action("a", keptFrom: .person)])) == [])
        #expect(shown(plan(), meeting("2026-10-01", [action("a", keptFrom: .person)]), to: .gp) == ["m-2026-10-01/a"])
        #expect(
            shown(plan(), meeting("2026-10-01", [action("a", keptFrom: .mdt)]), to: .gp) == [], "no more than the team")
        #expect(shown(plan(), meeting("2026-10-01", [action("a", keptFrom: .mdt)])) == ["m-2026-10-01/a"])
        let kept = Restriction(from: [.person], reason: .safeguarding)
        #expect(shown(plan(), meeting("2026-10-01", [action("a")], kept: kept)) == [])
    }

    @Test func `a step that says it came from there is not shown twice, by whatever name it had on the way`() {
        let meetings = [
            meeting("2026-09-03", [action("a")]), meeting("2026-09-17", [action("b", from: "m-2026-09-03/a")]),
        ]
        for reference in ["m-2026-09-03/a", "m-2026-09-17/b"] {
            let step = Action(id: "s", what: Statement("It"), fromMeeting: reference)
            #expect(shown(plan([step]), meetings[0], meetings[1]) == [])
            // The step is kept from them: then so is what it came from.
            let hidden = Action(
                id: "s", what: Statement("It", restriction: Restriction(from: [.person], reason: .thirdParty)),
                fromMeeting: reference)
            #expect(shown(plan([hidden]), meetings[0], meetings[1]) == [])
        }
        let other = Action(id: "s", what: Statement("It"), fromMeeting: "m-2026-09-03/z")
        #expect(shown(plan([other]), meetings[0], meetings[1]) == ["m-2026-09-17/b"])
    }

    @Test func `a practice is told what the team may be told, and those who come into the home are told nothing`() {
        let held = meeting("2026-10-01", [action("a")])
        #expect(shown(plan(), held, to: .gp) == ["m-2026-10-01/a"])
        #expect(shown(plan { $0.consents[1].decision = .withdrawn }, held, to: .gp) == [])
        for audience in [Audience.carer, .visitor, .emergency, .mdt, .public] {
            #expect(shown(plan(), held, to: audience) == [])
        }
        #expect(shown(plan { $0.person.deceasedOn = Self.day("2026-10-12") }, held) == [])
    }

    // MARK: What becomes of it

    private func status(_ status: MeetingActionStatus, of step: ActionStatus = .started, keptFrom: Audience? = nil)
        -> ActionStatus?
    {
        let log = ActionLog(
            of: [
                meeting("2026-09-03", [action("a")]),
                meeting(
                    "2026-09-17",
                    [action("b", status, doneOn: "2026-09-15", keptFrom: keptFrom, from: "m-2026-09-03/a")]),
            ], on: today)
        let step = Action(id: "s", what: Statement("It"), status: step, fromMeeting: "m-2026-09-03/a")
        var plan = plan([step])
        plan.end(with: log.byPerson["mv-1"] ?? [])
        return plan.needs[0].actions[0].status
    }

    @Test func `a step ends with the action that it is`() {
        #expect(status(.done) == .done)
        #expect(status(.declined) == .stopped)
        #expect(status(.overtaken) == .stopped)
        #expect(status(.open) == .started)
        #expect(status(.overtaken, of: .done) == .done, "what the plan says of its end holds")
        #expect(status(.done, keptFrom: .person) == .started, "that it has ended would tell of it")
    }
}
