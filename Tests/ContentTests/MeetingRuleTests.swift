import CareRecords
import Diagnostics
import Testing

@testable import Content

/// What is said of actions as they go from meeting to meeting, on the as-of day of the test programme.
struct MeetingRuleTests {
    private struct Action {
        var id = "a1"
        var person = "mv-9001"
        var status = "open"
        var from: String?
        var more: [String: String] = ["reason": "Because"]
    }

    private func meeting(
        _ day: String, site: String = "aldermere", next: String? = nil, review: String? = nil, consent: String = "given",
        isHeld: Bool = true, notDiscussed: [String] = [], _ actions: [Action]
    ) -> [String: Any] {
        let cases = actions.map { action -> [String: Any] in
            var step: [String: Any] = ["id": action.id, "what": "Visit", "owner": "Joy", "status": action.status]
            step["carriedFrom"] = action.from
            for (key, value) in action.more { step[key] = value }
            var one: [String: Any] = [
                "person": action.person, "kind": "review", "reason": "Falls", "consent": ["decision": consent],
                "actions": [step],
            ]
            one["nextReview"] = review
            return one
        }
        var record: [String: Any] = [
            "kind": "mdt-meeting", "version": 1, "id": "m-\(day)", "site": site, "date": day, "place": "Hall",
            "chair": ["name": "Dr Ola Sample"], "minuteTaker": ["name": "Joy"], "quorum": ["rule": "Three"],
            "sharingBasis": "Consent", "cases": cases,
            "notDiscussed": notDiscussed.map { ["person": $0, "because": "Away"] },
        ]
        record["nextMeeting"] = next
        if isHeld { record["present"] = [["name": "Joy"]] }
        return record
    }

    /// The identifiers with the paths, without the files.
    private func found(_ meetings: [String: Any]...) throws -> [String] {
        let project = try TemporaryProject()
        for (number, meeting) in meetings.enumerated() {
            try project.write("content/meetings/\(number).json", meeting)
        }
        var programme = Plans.programme
        var elsewhere = programme.sites[0]
        elsewhere.id = "elsewhere"
        programme.sites.append(elsewhere)
        let records = project.source.smallRecords(programme: programme, asOf: Plans.asOf)
        #expect(records.meetings.count == meetings.count)
        return records.diagnostics.map { "\($0.id.name) \($0.path)" }
    }

    private let from = "m-2026-08-06/a1"

    @Test func `an action that is carried on to the next meeting, and done there, is in order`() throws {
        let done = Action(status: "done", from: from, more: ["doneOn": "2026-09-01"])
        #expect(try found(meeting("2026-08-06", [Action()]), meeting("2026-09-03", [done])) == [])
    }

    @Test func `the order of files and of entry does not matter, the days of the meetings do`() throws {
        let later = meeting("2026-09-03", [Action(from: from)])
        #expect(try found(later, meeting("2026-08-06", [Action()])) == [])
    }

    @Test func `an open action of which the next meeting says nothing is told of, where it was agreed`() throws {
        #expect(
            try found(meeting("2026-08-06", [Action()]), meeting("2026-09-03", [])) == [
                "action-dropped cases[0].actions[0]"
            ])
        let closed = Action(status: "overtaken")
        #expect(try found(meeting("2026-08-06", [closed]), meeting("2026-09-03", [])) == [])
    }

    @Test func `nothing is dropped before the day on which the case is to be looked at again`() throws {
        let first = meeting("2026-08-06", review: "2026-09-20", [Action()])
        #expect(try found(first, meeting("2026-09-03", [])) == [])
        #expect(
            try found(first, meeting("2026-09-03", []), meeting("2026-09-24", [])) == [
                "action-dropped cases[0].actions[0]"
            ])
    }

    @Test func `a meeting of another site, one to come and one that is not entered have dropped nothing`() throws {
        let first = meeting("2026-08-06", [Action()])
        #expect(try found(first, meeting("2026-09-03", site: "elsewhere", [])) == [])
        #expect(try found(first, meeting("2026-12-03", isHeld: false, [])) == [])
        #expect(try found(first, meeting("2026-09-03", isHeld: false, [])) == [])
    }

    @Test func `who was not discussed, or said no, has dropped nothing`() throws {
        let first = meeting("2026-08-06", [Action()])
        #expect(try found(first, meeting("2026-09-03", notDiscussed: ["mv-9001"], [])) == [])
        var refused = meeting("2026-09-03", consent: "refused", [Action()])
        refused["cases"] = (refused["cases"] as? [[String: Any]])?.map { one in
            var one = one
            one["actions"] = nil
            return one
        }
        #expect(try found(first, refused) == [])
    }

    @Test func `an action cannot be carried on from someone else, from a later meeting or after its end`() throws {
        #expect(
            try found(meeting("2026-08-06", [Action()]), meeting("2026-09-03", [Action(person: "mv-9002", from: from)]))
                == ["carried-from-another cases[0].actions[0].carriedFrom"])
        #expect(
            try found(
                meeting("2026-08-06", review: "2026-12-01", [Action(from: "m-2026-09-03/a1")]),
                meeting("2026-09-03", review: "2026-12-01", [Action()]))
                == ["carried-from-later cases[0].actions[0].carriedFrom"])
        #expect(
            try found(meeting("2026-08-06", [Action(status: "declined")]), meeting("2026-09-03", [Action(from: from)]))
                == ["carried-from-closed cases[0].actions[0].carriedFrom"])
    }

    @Test func `when an action was done must be clear`() throws {
        #expect(
            try found(meeting("2026-08-06", [Action(status: "done")])) == [
                "action-done-without-date cases[0].actions[0]"
            ])
        #expect(
            try found(meeting("2026-08-06", [Action(more: ["doneOn": "2026-08-10"])])) == [
                "action-done-without-date cases[0].actions[0].doneOn"
            ])
    }

    @Test func `an open action of somebody who has left the team is nobody's, and a done one was theirs`() throws {
        let name = try #require(Plans.programme.team.first { $0.leftOn != nil }?.name)
        #expect(
            try found(meeting("2026-08-06", [Action(more: ["owner": name])])) == [
                "action-owner-left cases[0].actions[0].owner"
            ])
        let done = Action(status: "done", more: ["owner": name, "doneOn": "2026-08-10"])
        #expect(try found(meeting("2026-08-06", [done])) == [])
    }

    @Test func `an action of somebody outside has no organisation, and an organisation that nobody knows is told of`() throws {
        #expect(try found(meeting("2026-08-06", [Action()])) == [])
        let project = try TemporaryProject()
        try project.write("content/meetings/a.json", meeting("2026-08-06", [Action(more: ["organisation": "nobody"])]))
        let records = project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
        #expect(records.diagnostics.map(\.id) == [.danglingReference])
    }

    @Test func `that the next meeting has no record is noted until there is one, or its day has passed`() throws {
        let next = Plans.asOf.adding(days: 14).iso
        let note = "next-meeting-missing nextMeeting"
        #expect(try found(meeting("2026-08-06", next: next, [])) == [note])
        #expect(try found(meeting("2026-08-06", next: next, []), meeting(next, isHeld: false, [])) == [])
        #expect(try found(meeting("2026-08-06", next: "2026-08-20", [])) == [])
    }
}
