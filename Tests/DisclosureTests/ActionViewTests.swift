import CareRecords
import ProofRecords
import Testing

@testable import Disclosure

/// Whose actions reach whom.
struct ActionViewTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }
    private let today = day("2026-10-15")
    private let surgery = Organisation(id: "surgery", name: "Surgery", ods: "Z99001")
    private let council = Organisation(id: "council", name: "Council")

    private func meeting(_ cases: [MeetingCase], day: String = "2026-09-03", site: String = "site") -> Meeting {
        let chair = Attendee(name: "Dr Ola Sample")
        return Meeting(
            id: "m-\(day)", site: site, date: Self.day(day), place: "Hall", chair: chair, minuteTaker: chair,
            present: day < "2026-10-15" ? [chair] : [], quorum: Quorum(rule: "Three"), sharingBasis: "Consent",
            cases: cases)
    }

    private func content(
        _ person: String, saying decision: DiscussionDecision = .given, restriction: Restriction? = nil, _ actions: MeetingAction...
    ) -> MeetingCase {
        MeetingCase(
            person: person, kind: .review, reason: "Falls", consent: DiscussionConsent(decision: decision),
            question: "Question of \(person)", actions: actions, restriction: restriction)
    }

    private func action(
        _ id: String, _ organisation: String? = "council", status: MeetingActionStatus = .open, keptFrom audience: Audience? = nil,
        doneOn: String? = nil
    ) -> MeetingAction {
        MeetingAction(
            id: id,
            what: Statement("Do \(id)", restriction: audience.map { Restriction(from: [$0], reason: .safeguarding) }),
            owner: "Joy", organisation: organisation, status: status, doneOn: doneOn.map(Self.day))
    }

    private func view(_ meetings: Meeting..., held: [String: WithholdingReason] = [:]) -> ActionView {
        ActionView(of: ActionLog(of: meetings, on: today)) { held[$0] }
    }

    private func list(_ organisation: Organisation, _ view: ActionView, practice: String? = "Z99001") -> [String] {
        OrganisationActions(of: organisation, in: view) { _ in practice }.entries.map(\.action.id)
    }

    @Test func `an organisation gets its own open actions and nobody else's`() {
        let view = view(
            meeting([
                content(
                    "p-1", action("own"), action("other", "surgery"), action("done", status: .done),
                    action("outside", nil), action("stopped", status: .overtaken))
            ]))
        #expect(list(council, view) == ["own"])
        #expect(list(surgery, view) == ["other"])
        #expect(view.open.count == 3, "what somebody outside is to do stays open all the same")
    }

    @Test(arguments: [
        WithholdingReason.deceased(nil), .consent(.mdt, .notRecorded), .identityInDoubt, .problemsInRecord(count: 1),
    ])
    func `of whom the team may not be told, no organisation hears`(reason: WithholdingReason) {
        let view = view(meeting([content("p-1", action("a1")), content("p-2", action("a2"))]), held: ["p-1": reason])
        #expect(list(council, view) == ["a2"])
    }

    @Test(arguments: [DiscussionDecision.refused, .notAsked])
    func `of whom a meeting spoke without their agreement, no organisation hears`(decision: DiscussionDecision) {
        #expect(list(council, view(meeting([content("p-1", saying: decision, action("a1"))]))) == [])
    }

    @Test func `what is kept from the team is on no list, and what is kept from a practice is not on a practice's`() {
        let kept = view(
            meeting([content("p-1", action("a1", keptFrom: .mdt), action("a2", keptFrom: .gp), action("a3", "surgery", keptFrom: .gp))]))
        #expect(list(council, kept) == ["a2"])
        #expect(list(surgery, kept) == [])
        let restriction = Restriction(from: [.mdt], reason: .safeguarding)
        #expect(list(council, view(meeting([content("p-1", restriction: restriction, action("a1"))]))) == [])
    }

    @Test func `who has moved to another practice has taken their actions off the list of the old one`() {
        let view = view(meeting([content("p-1", action("a1", "surgery"), action("a2"))]))
        #expect(list(surgery, view, practice: "Z99002") == [])
        #expect(list(surgery, view, practice: nil) == [])
        #expect(list(council, view, practice: "Z99002") == ["a2"])
    }

    // MARK: Agendas

    private func agenda(_ cases: [MeetingCase], before: [Meeting], held: [String: WithholdingReason] = [:]) -> AgendaView {
        let ahead = meeting(cases, day: "2026-10-29")
        return AgendaView(of: ahead, log: ActionLog(of: before + [ahead], on: today)) { held[$0] }
    }

    @Test func `people who did not agree, have died or withdrew are named with why, and nothing of them is told`() {
        let before = meeting(["p-1", "p-2", "p-3", "p-4"].map { content($0, action("a-\($0)")) })
        let view = agenda(
            [content("p-1"), content("p-2", saying: .refused), content("p-3", saying: .notAsked), content("p-4")], before: [before],
            held: ["p-4": .deceased(nil)])
        #expect(view.list.cases.map(\.person) == ["p-1"])
        #expect(view.list.untold.map(\.person) == ["p-2", "p-3", "p-4"])
        #expect(view.answers == ["p-2": .refused, "p-3": .notAsked])
        #expect(view.carried.map(\.person) == ["p-1"])
        for person in ["p-2", "p-3", "p-4"] {
            #expect(!mentions("Question of \(person)", in: view.list))
            #expect(view.actions(of: person).isEmpty || person == "p-3")
        }
    }

    @Test func `a card has what is open, the oldest first, and what has come to its end since the last discussion`() {
        let july = meeting([content("p-1", action("late", status: .done, doneOn: "2026-09-20"), action("old"))], day: "2026-07-02")
        let september = meeting([
            content(
                "p-1", action("new"), action("before", status: .done, doneOn: "2026-09-01"),
                action("since", status: .done, doneOn: "2026-10-01"), action("dropped", status: .declined))
        ])
        let view = agenda([content("p-1")], before: [september, july])
        #expect(view.lastDiscussion(of: "p-1")?.date == september.date)
        #expect(view.actions(of: "p-1").map(\.action.id) == ["old", "new", "late", "since", "dropped"])
        #expect(view.carried.map(\.action.id) == ["old", "new"])
    }

    @Test func `an agenda carries over the actions of its own site alone`() {
        let elsewhere = meeting([content("p-9", action("there"))], day: "2026-09-02", site: "elsewhere")
        #expect(agenda([], before: [elsewhere, meeting([content("p-1", action("here"))])]).carried.map(\.action.id) == ["here"])
    }
}
