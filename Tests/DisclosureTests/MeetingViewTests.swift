import CareRecords
import ProofRecords
import Testing

@testable import Disclosure

/// What leaves a meeting: the minutes for its members, and to each person their own case alone.
struct MeetingViewTests {
    static let person = "mv-9001"

    private func extract(of person: String = person, from meeting: Meeting) throws -> CaseExtract {
        try #require(CaseExtract(of: person, from: meeting))
    }

    @Test func `an extract has no other case, no name of who was there, no opinion, no dissent and no risk tier`()
        throws
    {
        let marked = MarkedMeeting(of: Self.person, keptFrom: .public, only: -1)
        let extract = try extract(from: marked.meeting)
        for secret in ["OtherCase", "NameOf", "MattersArising", "NotDiscussed", "mv-9002", "mv-9003", "TierOfCase"] {
            #expect(!mentions(secret, in: extract), "\(secret) is in the extract")
        }
        for (number, thing) in marked.things.enumerated() {
            let isForTheTeam = thing == "opinions" || thing == "decision.dissent"
            #expect(mentions(MarkedPlan.mark(number), in: extract) != isForTheTeam, "\(thing)")
        }
        #expect(
            extract.organisations == ["Community Nursing", "Council"],
            "each organisation once, and not those who sent apologies")
    }

    @Test func `each statement that is kept from the person is not in their extract`() throws {
        let things = MarkedMeeting(of: Self.person, keptFrom: .person).things
        for (number, thing) in things.enumerated() {
            let marked = MarkedMeeting(of: Self.person, keptFrom: .person, only: number)
            #expect(
                !mentions(MarkedPlan.mark(number), in: try extract(from: marked.meeting)), "\(thing) reaches the person"
            )
            let view = MinutesView(of: marked.meeting) { _ in nil }
            #expect(mentions(MarkedPlan.mark(number), in: view.cases), "\(thing) is lost to the team")
        }
        let all = MarkedMeeting(of: Self.person, keptFrom: .person)
        #expect(!mentions("Zq", in: try extract(from: all.meeting)))
    }

    @Test func `each statement that is kept from the team is not in the minutes`() throws {
        let all = MarkedMeeting(of: Self.person, keptFrom: .mdt)
        let view = MinutesView(of: all.meeting) { _ in nil }
        #expect(!mentions("Zq", in: view))
        #expect(view.withheld[.seriousHarm] == all.things.count)
        #expect(mentions("Zq", in: try extract(from: all.meeting)), "the person may know")
    }

    @Test func `the marked meeting has something in every field of a case, and restricts all that can be restricted`() {
        let marked = MarkedMeeting(of: Self.person, keptFrom: .person)
        var filled: Set<String> = []
        var empty: Set<String> = []
        var found = 0
        forEachPart(of: marked.meeting.cases[1], in: "MeetingCase") { place, value in
            let mirror = Mirror(reflecting: value)
            // A case that is kept as a whole is proved below, by itself.
            if mirror.displayStyle == .struct, !(value is MeetingCase), let part = value as? any Restrictable {
                found += 1
                #expect(part.restriction != nil, "\(place) can be restricted, and no proof restricts it")
            }
            guard [.optional, .collection].contains(mirror.displayStyle) else { return }
            if mirror.children.isEmpty { empty.insert(place) } else { filled.insert(place) }
        }
        #expect(found == marked.things.count)
        // Who decided, where someone could not.
        let never = empty.subtracting(filled).subtracting(["DiscussionConsent.decidedBy", "MeetingCase.restriction"])
        #expect(never.isEmpty, "nothing proves that these are sifted: \(never.sorted())")
    }

    @Test(arguments: [Audience.person, .mdt])
    func `a case that is kept from someone as a whole is not told to them, and is to the other`(kept: Audience) {
        var meeting = MarkedMeeting(of: Self.person, keptFrom: .public, only: -1).meeting
        meeting.cases[1].restriction = Restriction(from: [kept], reason: .safeguarding)
        #expect((CaseExtract(of: Self.person, from: meeting) == nil) == (kept == .person))
        let view = MinutesView(of: meeting) { _ in nil }
        #expect(view.untold.contains { $0.person == Self.person && $0.reason == .keptFromReader } == (kept == .mdt))
        #expect(view.cases.contains { $0.person == Self.person } == (kept == .person))
    }

    @Test(arguments: [DiscussionDecision.refused, .notAsked])
    func `someone discussed without their agreement is named in the minutes, and nothing is told`(
        decision: DiscussionDecision
    ) {
        var meeting = MarkedMeeting(of: Self.person, keptFrom: .public, only: -1).meeting
        meeting.cases[1].consent.decision = decision
        let view = MinutesView(of: meeting) { _ in nil }
        #expect(view.cases.map(\.person) == ["mv-9002"])
        #expect(view.untold.map(\.person) == [Self.person])
        #expect(view.untold.map(\.reason.code) == ["not-agreed-to-discussion"])
        #expect(!mentions("Zq", in: view))
        #expect(CaseExtract(of: Self.person, from: meeting) == nil)
    }

    @Test func `a case that the gate holds back is not told, whatever was agreed at the meeting`() {
        let meeting = MarkedMeeting(of: Self.person, keptFrom: .public, only: -1).meeting
        let view = MinutesView(of: meeting) { $0 == Self.person ? .consent(.mdt, .notRecorded) : nil }
        #expect(!mentions("Zq", in: view))
        #expect(view.meeting.cases.isEmpty, "the header brings no case in by the back door")
        #expect(mentions("OtherCase", in: view.cases))
    }

    /// “She would rather not have her drinking talked about” is itself what she did not want to share.
    @Test func `why someone was not discussed is not told of people whom the gate holds back`() {
        let meeting = MarkedMeeting(of: Self.person, keptFrom: .public, only: -1).meeting
        let open = MinutesView(of: meeting) { _ in nil }
        #expect(mentions("NotDiscussed because", in: open))
        let view = MinutesView(of: meeting) { $0 == "mv-9003" ? .consent(.mdt, .notRecorded) : nil }
        #expect(!mentions("NotDiscussed because", in: view))
        #expect(view.untold.map(\.person) == ["mv-9003"], "that there was someone is not hidden")
    }

    @Test func `someone who was not a case at the meeting has no extract of it`() {
        let meeting = MarkedMeeting(of: Self.person, keptFrom: .public, only: -1).meeting
        #expect(CaseExtract(of: "mv-9003", from: meeting) == nil)
        #expect(CaseExtract(of: "mv-900", from: meeting) == nil)
    }

    @Test func `an extract of one person is the same whoever else was on the list`() throws {
        let meeting = MarkedMeeting(of: Self.person, keptFrom: .public, only: -1).meeting
        var alone = meeting
        alone.cases.removeFirst()
        alone.notDiscussed = []
        alone.mattersArising = []
        #expect(texts(in: try extract(from: meeting)) == texts(in: try extract(from: alone)))
    }
}
