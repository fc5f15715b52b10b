public import CareRecords

/// A meeting as its own members may see it: the cases of people who agreed, and the others by name alone.
public struct MinutesView: Sendable {
    /// The meeting without its cases.
    public let meeting: Meeting
    public let cases: [MeetingCase]
    /// People on the list whose case is not told, and why.
    public let untold: [(person: String, reason: WithholdingReason)]
    /// How many things were taken out of the cases, by reason.
    public let withheld: [RestrictionReason: Int]

    /// - Parameter reasonToWithhold: what the gate says of a person's minutes, by plan id; nil to tell the case.
    public init(of meeting: Meeting, reasonToWithhold: (String) -> WithholdingReason?) {
        var sieve = Sieve(audience: .mdt)
        var told: [MeetingCase] = []
        var untold: [(String, WithholdingReason)] = []
        for one in meeting.cases {
            if !one.consent.decision.permits {
                untold.append((one.person, .notAgreedToDiscussion))
            } else if !sieve.keeps(one) {
                untold.append((one.person, .keptFromReader))
            } else if let reason = reasonToWithhold(one.person) {
                untold.append((one.person, reason))
            } else {
                told.append(sieve.sift(one))
            }
        }
        var header = meeting
        header.cases = []
        // Why someone was not discussed can itself be what they did not want told.
        header.notDiscussed = meeting.notDiscussed.filter { other in
            guard let reason = reasonToWithhold(other.person) else { return true }
            untold.append((other.person, reason))
            return false
        }
        self.meeting = header
        self.cases = told
        self.untold = untold
        self.withheld = sieve.withheld
    }
}

/// One person's case, for that person or their practice: nothing in it is about anyone else.
///
/// Who else was discussed, who was there by name, what one member thought, dissent and matters arising are left
/// out by construction; whether the words themselves name someone else is for `CrossPersonCheck` to say.
public struct CaseExtract: Sendable {
    public let meetingID: String
    public let date: CalendarDate
    public let place: String
    /// The organisations that took part, each once, in the order of the list.
    public let organisations: [String]
    public let sharingBasis: String
    public let content: MeetingCase

    /// Nil where the person did not agree to be discussed, or the whole case is kept from the audience.
    public init?(of person: String, from meeting: Meeting, for audience: Audience = .person) {
        guard let found = meeting.cases.first(where: { $0.person == person }), found.consent.decision.permits else {
            return nil
        }
        var content = found
        for reader in audience.readingOfMeetings {
            var sieve = Sieve(audience: reader)
            guard sieve.keeps(found) else { return nil }
            content = sieve.sift(content)
        }
        content.opinions = []
        content.decision?.dissent = []
        if audience == .person { content.tier = nil }
        self.content = content
        meetingID = meeting.id
        date = meeting.date
        place = meeting.place
        sharingBasis = meeting.sharingBasis
        var seen: Set<String> = []
        organisations = meeting.present.compactMap(\.organisation).filter { seen.insert($0).inserted }
    }
}

extension Audience {
    /// As whom they read what a meeting said: a practice sits at the table with the team, and is told no more than it.
    var readingOfMeetings: [Audience] { self == .gp ? [.mdt, .gp] : [self] }
}

extension Sieve {
    mutating func sift(_ content: MeetingCase) -> MeetingCase {
        var content = content
        sift(&content.wishes)
        sift(&content.facts)
        content.opinions = content.opinions.filter { keeps($0.text) }
        if var decision = content.decision {
            sift(&decision.rationale)
            decision.dissent = decision.dissent.filter { keeps($0.text) }
            content.decision = keeps(decision.text) ? decision : nil
        }
        content.actions = content.actions.filter { keeps($0.what) }
        return content
    }
}
