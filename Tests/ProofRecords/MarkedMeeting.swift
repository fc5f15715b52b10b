public import CareRecords

/// A meeting in which every text of the case, and every name, bears a mark.
public struct MarkedMeeting {
    public let meeting: Meeting
    /// What bears each mark.
    public let things: [String]

    /// - Parameters:
    ///   - person: whose case it is; another person's case stands beside it.
    ///   - audience: from whom statements are kept.
    ///   - only: the number of the one thing that is kept; nil for all of them.
    ///   - hasSummary: whether the case has words for the person, which an extract puts first.
    public init(of person: String, keptFrom audience: Audience, only: Int? = nil, hasSummary: Bool = true) {
        var marker = Marker(audience: audience, only: only, reason: .seriousHarm)
        var own = marker.meetingCase(of: person)
        if hasSummary { own.plainSummary = "What was agreed, in plain words" }
        things = marker.things
        meeting = Meeting(
            id: "meeting-1", site: "site", date: Marker.day(2026, 9, 3), time: "2pm", place: "Village hall",
            chair: Attendee(name: "NameOfChair"), minuteTaker: Attendee(name: "NameOfTaker"),
            present: [
                Attendee(name: "NameOfNurse", role: "District nurse", organisation: "Community Nursing"),
                Attendee(name: "NameOfWorker", role: "Social worker", organisation: "Council"),
                Attendee(name: "NameOfSecondNurse", role: "Matron", organisation: "Community Nursing"),
            ],
            apologies: [Attendee(name: "NameOfAbsent", role: "GP", organisation: "Surgery")],
            quorum: Quorum(rule: "Three professions", met: true, note: "QuorumNote"),
            sharingBasis: "Consent of each person",
            nextMeeting: Marker.day(2026, 10, 1), enteredOn: Marker.day(2026, 9, 4),
            mattersArising: ["MattersArising about somebody"],
            cases: [
                MeetingCase(
                    person: "mv-9002", kind: .new, reason: "OtherCase reason",
                    consent: DiscussionConsent(decision: .given),
                    wishes: Statement("OtherCase wishes"), facts: [Statement("OtherCase fact")],
                    decision: Decision(text: Statement("OtherCase decision")), plainSummary: "OtherCase summary"),
                own,
            ],
            notDiscussed: [NotDiscussed(person: "mv-9003", because: "NotDiscussed because")])
    }
}

extension Marker {
    mutating func meetingCase(of person: String) -> MeetingCase {
        MeetingCase(
            person: person, kind: .review, reason: "Reason in plain words",
            consent: DiscussionConsent(
                decision: .given, on: Self.day(2026, 9, 1), basis: "Asked at home", decidedBy: nil),
            speaksFor: Spokesperson(name: "Gwen", relationship: "sister"), wishes: statement("wishes"),
            tier: "TierOfCase",
            question: "Question to the team", facts: [statement("facts")],
            opinions: [Opinion(by: "NameOfNurse", text: statement("opinions"))],
            decision: Decision(
                text: statement("decision.text"), rationale: statement("decision.rationale"),
                dissent: [Opinion(by: "NameOfWorker", text: statement("decision.dissent"))]),
            actions: [action()], effectOnPlan: "Effect on the plan", nextReview: Self.day(2026, 11, 1),
            feedback: Feedback(by: "Nia", on: Self.day(2026, 9, 5)), plainSummary: nil)
    }

    private mutating func action() -> MeetingAction {
        let what = statement("actions.what")
        let mark = MarkedPlan.mark(things.count - 1)
        return MeetingAction(
            id: "a1", what: what, plain: "\(mark) plain", owner: "\(mark) owner", organisation: "council",
            due: Self.day(2026, 10, 1), status: .declined, reason: "\(mark) reason", doneOn: Self.day(2026, 9, 20),
            carriedFrom: "meeting-0/a9")
    }
}
