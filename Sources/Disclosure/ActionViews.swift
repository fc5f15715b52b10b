public import CareRecords

/// The actions of all meetings that one audience may read: of people who agreed and live, without what is kept from it.
public struct ActionView: Sendable {
    public let entries: [ActionLog.Entry]

    /// - Parameter reasonToWithhold: what the gate says of a person's minutes, by plan id; nil to tell of them.
    public init(of log: ActionLog, for audience: Audience = .mdt, reasonToWithhold: (String) -> WithholdingReason?) {
        var sieve = Sieve(audience: audience)
        entries = log.entries.filter { entry in
            entry.isAgreedTo && reasonToWithhold(entry.person) == nil && sieve.keeps(entry)
        }
    }

    /// Without some, by reference.
    public func leaving(out references: Set<String>) -> ActionView {
        ActionView(entries: entries.filter { !references.contains($0.reference) })
    }

    private init(entries: [ActionLog.Entry]) { self.entries = entries }

    public var open: [ActionLog.Entry] { entries.filter { $0.action.status == .open } }
}

/// The open actions of one organisation: its own, of people who share with the team.
///
/// A practice hears only of its own patients, and nothing that is kept from the practice: who has moved to another has
/// taken their actions with them, and the report of actions says that someone new has to be found.
public struct OrganisationActions: Sendable {
    public let organisation: Organisation
    public let entries: [ActionLog.Entry]

    /// - Parameter practice: the code of the practice with which somebody is registered, by plan id.
    public init(of organisation: Organisation, in view: ActionView, practice: (String) -> String?) {
        var sieve = Sieve(audience: .gp)
        self.organisation = organisation
        entries = view.open.filter { entry in
            guard entry.action.organisation == organisation.id else { return false }
            guard let ods = organisation.ods else { return true }
            return practice(entry.person) == ods && sieve.keeps(entry)
        }
    }
}

extension Sieve {
    /// Whether neither the action nor the case that it belongs to is kept from the audience.
    mutating func keeps(_ entry: ActionLog.Entry) -> Bool {
        if entry.caseRestriction?.keepsFrom(audience) ?? false { return false }
        return keeps(entry.action.what)
    }
}

/// A meeting that lies ahead, as its own members may see it: who is to be discussed and why, what is still open, and by
/// name alone those who are not to be discussed.
public struct AgendaView: Sendable {
    /// The list, without anything that only the meeting can decide.
    public let list: MinutesView
    /// What earlier meetings of the site have agreed and is still open.
    public let carried: [ActionLog.Entry]
    /// What those who have not agreed to be discussed have said, by plan id.
    public let answers: [String: DiscussionDecision]
    private let actions: ActionView
    private let log: ActionLog

    public init(of meeting: Meeting, log: ActionLog, reasonToWithhold: (String) -> WithholdingReason?) {
        list = MinutesView(of: meeting.beforehand, reasonToWithhold: reasonToWithhold)
        answers = Dictionary(
            meeting.cases.filter { !$0.consent.decision.permits }.map { ($0.person, $0.consent.decision) }
        ) { first, _ in first }
        self.log = log
        actions = ActionView(of: log, reasonToWithhold: reasonToWithhold)
        let untold = Set(list.untold.map(\.person))
        carried = actions.open.filter { $0.agreed.site == meeting.site && !untold.contains($0.person) }
    }

    /// The meeting at which somebody was discussed last.
    public func lastDiscussion(of person: String) -> ActionLog.Occasion? {
        log.lastDiscussion(of: person, before: list.meeting.date)
    }

    /// Of one person: what is open, the oldest first, and what has come to its end since they were discussed last.
    public func actions(of person: String) -> [ActionLog.Entry] {
        let last = lastDiscussion(of: person)
        return actions.entries.filter { entry in
            guard entry.person == person else { return false }
            if entry.action.status == .open { return true }
            guard let last else { return false }
            // Without a day: what the last discussion itself has closed, or closed of what it agreed.
            return entry.action.doneOn.map { $0 > last.date } ?? (entry.latest.date >= last.date)
        }.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            if (one.action.status == .open) != (other.action.status == .open) { return one.action.status == .open }
            return one.agreed.date == other.agreed.date ? $0.offset < $1.offset : one.agreed.date < other.agreed.date
        }.map(\.element)
    }
}
