import CareRecords
import Diagnostics

/// All meetings together, so that an action can be traced from one to the next.
struct MeetingRegister {
    /// One action as one meeting has it.
    private struct Item {
        let reference: String
        let meeting: Meeting
        let content: MeetingCase
        let action: MeetingAction
        let at: SourceLocation
        let path: String
    }

    private let asOf: CalendarDate
    private var meetings: [(meeting: Meeting, at: SourceLocation)] = []
    private var ids: Set<String> = []
    private var items: [Item] = []
    private var unread: Set<String> = []
    /// The sites of meetings that could not be read; nil stands for any.
    private var unreadSites: Set<String?> = []

    init(asOf: CalendarDate) { self.asOf = asOf }

    mutating func add(_ meeting: Meeting, _ findings: inout Findings) {
        if !ids.insert(meeting.id).inserted {
            findings.add(.duplicateID, "id", "the id “\(meeting.id)” belongs to another meeting already")
        }
        meetings.append((meeting, findings.location(of: "nextMeeting")))
        for (number, content) in meeting.cases.enumerated() {
            for (step, action) in content.actions.enumerated() {
                let path = "cases[\(number)].actions[\(step)]"
                items.append(
                    Item(
                        reference: "\(meeting.id)/\(action.id)", meeting: meeting, content: content, action: action,
                        at: findings.location(of: action.carriedFrom == nil ? path : path + ".carriedFrom"), path: path)
                )
            }
        }
    }

    /// Notes that a meeting could not be read, so that nobody knows what it says.
    ///
    /// - Parameter names: what it may be called.
    mutating func miss(_ names: [String], site: String?) {
        unread.formUnion(names)
        unreadSites.insert(site)
    }

    private func isComplete(of site: String) -> Bool { !unreadSites.contains(site) && !unreadSites.contains(nil) }

    /// What is wrong between meetings.
    func problems() -> [Diagnostic] {
        let known = Dictionary(items.map { ($0.reference, $0) }) { first, _ in first }
        var carried: Set<String> = []
        var found: [Diagnostic] = []
        for item in items {
            guard let from = item.action.carriedFrom else { continue }
            let problem: (id: DiagnosticID, message: String, suggestion: String?)?
            if let before = known[from] {
                carried.insert(from)
                problem = Self.problem(carrying: before, to: item)
            } else if unread.contains(String(from.prefix { $0 != "/" })) {
                continue
            } else {
                let near = nearestName(to: from, among: known.keys.sorted())
                problem = (
                    .carriedFromUnknown, "no meeting has the action “\(from)”", near.map { "did you mean “\($0)”?" }
                )
            }
            guard let problem else { continue }
            found.append(
                Diagnostic(
                    problem.id, at: item.at, path: item.path + ".carriedFrom", problem.message,
                    suggestion: problem.suggestion))
        }
        return found + dropped(carried) + missing()
    }

    private static func problem(carrying before: Item, to item: Item) -> (DiagnosticID, String, String?)? {
        if before.content.person != item.content.person {
            return (
                .carriedFromAnother, "the action “\(before.reference)” is for someone else",
                "correct the reference; each person’s actions are their own"
            )
        }
        if before.meeting.date >= item.meeting.date {
            return (
                .carriedFromLater, "the meeting of “\(before.reference)” is not before this one",
                "carry actions on from the meeting before"
            )
        }
        if before.action.status != .open {
            return (
                .carriedFromClosed,
                "the action “\(before.reference)” is \(before.action.status.rawValue) there already",
                "leave it out here, or open it there"
            )
        }
        return nil
    }

    /// Open actions of a meeting of which the next one that should have does not speak.
    private func dropped(_ carried: Set<String>) -> [Diagnostic] {
        items.compactMap { item in
            guard isComplete(of: item.meeting.site), item.action.status == .open, !carried.contains(item.reference),
                item.meeting.stage(on: asOf) == .held, item.content.consent.decision != .refused,
                let next = next(after: item)
            else { return nil }
            let isExcused =
                next.notDiscussed.contains { $0.person == item.content.person }
                || next.cases.contains {
                    $0.person == item.content.person && !$0.consent.decision.permits
                }
            guard !isExcused else { return nil }
            return Diagnostic(
                .actionDropped, at: item.at, path: item.path,
                "the action “\(item.action.id)” is open, and the meeting of \(next.date.iso) does not mention it",
                suggestion: "carry it on there, with carriedFrom “\(item.reference)”, or say here what became of it")
        }
    }

    /// The next meeting of the site that has been held, not before the day on which the case was to be looked at again.
    private func next(after item: Item) -> Meeting? {
        meetings.map(\.meeting).filter {
            $0.site == item.meeting.site && $0.date > item.meeting.date && $0.stage(on: asOf) == .held
                && $0.date >= item.content.nextReview ?? $0.date
        }.min { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    /// The last meeting of a site says when the next one is, and nobody has begun its list.
    private func missing() -> [Diagnostic] {
        Dictionary(grouping: meetings) { $0.meeting.site }.values.compactMap { ofSite in
            guard let last = ofSite.max(by: { ($0.meeting.date, $0.meeting.id) < ($1.meeting.date, $1.meeting.id) }),
                isComplete(of: last.meeting.site), let day = last.meeting.nextMeeting, day >= asOf,
                last.meeting.stage(on: asOf) == .held
            else { return nil }
            return Diagnostic(
                .nextMeetingMissing, at: last.at, path: "nextMeeting",
                "the next meeting of “\(last.meeting.site)” is on \(day.iso), and there is no record of it, so no agenda",
                suggestion: "add a meeting with that date and the people on its list")
        }.inOrder()
    }
}
