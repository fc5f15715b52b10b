import CareRecords
import Testing

/// One action over several meetings: its age, its end, and meetings that are not in order.
struct ActionLogTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }
    private let today = day("2026-10-15")

    private func action(
        _ id: String = "a1", status: MeetingActionStatus = .open, from: String? = nil, doneOn: String? = nil
    ) -> MeetingAction {
        MeetingAction(
            id: id, what: Statement("Visit"), owner: "Joy", organisation: "council", status: status,
            doneOn: doneOn.map(Self.day), carriedFrom: from)
    }

    private func meeting(
        _ day: String, person: String = "p-1", consent: DiscussionDecision = .given, enteredOn: String? = nil,
        isHeld: Bool = true, _ actions: MeetingAction...
    ) -> Meeting {
        let chair = Attendee(name: "Dr Ola Sample")
        return Meeting(
            id: "m-\(day)", site: "aldermere", date: Self.day(day), place: "Hall", chair: chair, minuteTaker: chair,
            present: isHeld ? [chair] : [], quorum: Quorum(rule: "Three"), sharingBasis: "Consent",
            enteredOn: enteredOn.map(Self.day),
            cases: [
                MeetingCase(
                    person: person, kind: .review, reason: "Falls", consent: DiscussionConsent(decision: consent),
                    actions: actions)
            ])
    }

    @Test func `an action that is carried on is one action, as old as when it was agreed first`() {
        let log = ActionLog(
            of: [
                meeting("2026-08-06", action()), meeting("2026-09-03", action("b", from: "m-2026-08-06/a1")),
                meeting("2026-10-01", action("c", from: "m-2026-09-03/b")),
            ], on: today)
        #expect(log.entries.map(\.reference) == ["m-2026-10-01/c"])
        #expect(log.entries[0].agreed.meeting == "m-2026-08-06")
        #expect(log.entries[0].age(on: today) == 70)
    }

    @Test func `a meeting that is entered late falls into its place, whatever the order of the files`() {
        let meetings = [
            meeting("2026-10-01", action("c", from: "m-2026-09-03/b")), meeting("2026-08-06", action()),
            meeting("2026-09-03", enteredOn: "2026-10-10", action("b", from: "m-2026-08-06/a1")),
        ]
        let after = ActionLog(of: meetings, on: today)
        #expect(after.entries.map(\.agreed.meeting) == ["m-2026-08-06"])
        #expect(after.lastDiscussion(of: "p-1", before: Self.day("2026-10-01"))?.meeting == "m-2026-09-03")
        // Before it was entered nobody knew of it: the chain had a gap.
        let before = ActionLog(of: meetings, on: Self.day("2026-10-05"))
        #expect(before.entries.map(\.reference) == ["m-2026-08-06/a1", "m-2026-10-01/c"])
        #expect(before.lastDiscussion(of: "p-1", before: Self.day("2026-10-01"))?.meeting == "m-2026-08-06")
    }

    @Test func `a meeting to come carries on what is open, and has agreed to nothing of its own`() {
        let ahead = meeting(
            "2026-10-29", isHeld: false, action("b", status: .done, from: "m-2026-08-06/a1", doneOn: "2026-10-12"),
            action("new"))
        let log = ActionLog(of: [meeting("2026-08-06", action()), ahead], on: today)
        #expect(log.entries.map(\.reference) == ["m-2026-10-29/b"])
        #expect(log.entries[0].action.status == .done)
        #expect(log.lastDiscussion(of: "p-1", before: ahead.date)?.meeting == "m-2026-08-06")
    }

    @Test func `an action that is carried on as two is as old in both`() {
        let log = ActionLog(
            of: [
                meeting("2026-08-06", action()),
                meeting("2026-09-03", action("b", from: "m-2026-08-06/a1"), action("c", from: "m-2026-08-06/a1")),
            ], on: today)
        #expect(log.entries.map(\.action.id) == ["b", "c"])
        #expect(log.entries.map(\.agreed.meeting) == ["m-2026-08-06", "m-2026-08-06"])
    }

    @Test func `two people's actions are never one`() {
        let log = ActionLog(
            of: [
                meeting("2026-08-06", action()),
                meeting("2026-09-03", person: "p-2", action("b", from: "m-2026-08-06/a1")),
            ], on: today)
        #expect(log.entries.map(\.person) == ["p-1", "p-2"])
        #expect(log.entries.map(\.agreed.meeting) == ["m-2026-08-06", "m-2026-09-03"])
    }

    @Test func `whoever says no later is not told of, and whoever says yes again is`() {
        let first = meeting("2026-08-06", action())
        let refusal = meeting("2026-09-03", consent: .refused)
        #expect(ActionLog(of: [first], on: today).entries.map(\.isAgreedTo) == [true])
        #expect(ActionLog(of: [first, refusal], on: today).entries.map(\.isAgreedTo) == [false])
        #expect(ActionLog(of: [first, refusal, meeting("2026-10-01")], on: today).entries.map(\.isAgreedTo) == [true])
    }

    @Test(arguments: [
        ("2026-10-14", nil, false, Meeting.Stage.notEntered), ("2026-10-14", nil, true, .held),
        ("2026-10-14", "2026-10-16", true, .notEntered), ("2026-10-15", nil, false, .toCome),
        ("2026-10-15", "2026-10-15", true, .held), ("2026-10-16", "2026-10-15", true, .toCome),
    ] as [(String, String?, Bool, Meeting.Stage)])
    func `a meeting is to come, or held once it is entered`(
        day: String, entered: String?, isHeld: Bool, stage: Meeting.Stage
    ) {
        #expect(meeting(day, enteredOn: entered, isHeld: isHeld).stage(on: today) == stage)
    }
}
