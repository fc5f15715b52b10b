public import CareRecords

/// The calendar of one coordinator. A calendar is shown on telephones and shared with colleagues, so nothing in it tells
/// who anybody is or what is to be done: it has days, and codes that the coordinator's page of the desk resolves.
extension Desk {
    /// The file on the desk.
    public static func calendarPath(of coordinator: String) -> String { "desk/\(calendarName(of: coordinator))" }

    static func calendarName(of coordinator: String) -> String { "calendar-\(coordinator).ics" }

    /// - Parameter entries: the coordinator’s people.
    public static func calendar(
        of member: TeamMember, entries: [CaseloadEntry], besides: Besides, settings: DocumentSettings
    ) -> [UInt8] {
        Desk(
            entries: entries, whose: .coordinator(member), besides: besides, settings: settings,
            out: DocumentWriter(kind: .desk, settings: settings, root: ""), root: ""
        ).calendar(of: member)
    }

    private func calendar(of member: TeamMember) -> [UInt8] {
        let programme = settings.programme.name.text(in: out.language)
        var file = CalendarFile(
            name: out.say("calendar.name", ["who": member.name, "programme": programme]), language: out.language,
            stamp: asOf)
        for event in (meetingEvents(of: member) + reviewEvents + actionEvents).sorted(by: {
            ($0.day, $0.uid) < ($1.day, $1.uid)
        }) {
            file.add(event)
        }
        file.end()
        return file.bytes
    }

    /// The code by which the calendar speaks of somebody; nil if it has nothing of them.
    func calendarCode(of entry: CaseloadEntry) -> String? {
        let isThere = !entry.hasDied && (entry.review != nil || daysOfActions[entry.person.id] != nil)
        return isThere ? CalendarReference.code(of: entry.person.id, in: programmeKey) : nil
    }

    /// Whether there is a calendar that goes with this page.
    var calendarOwner: TeamMember? {
        if case .coordinator(let member) = whose, leftOn(member.id) == nil { return member }
        return nil
    }

    private var programmeKey: String { settings.programme.name.english }

    private func note(_ entry: CaseloadEntry) -> String {
        out.say("calendar.note", ["code": CalendarReference.code(of: entry.person.id, in: programmeKey)])
    }

    private func uid(_ what: String...) -> String { CalendarReference.uid(of: what, in: programmeKey) }

    private func meetingEvents(of member: TeamMember) -> [CalendarFile.Event] {
        besides.meetings.filter { $0.concerns(member) }.map { meeting in
            let place = settings.siteName(meeting.site)
            return CalendarFile.Event(
                uid: uid("meeting", meeting.site, meeting.date.iso), day: meeting.date,
                title: out.say(
                    "calendar.meeting",
                    ["site": meeting.time.map { out.say("desk.day.at", ["what": place, "time": $0]) } ?? place]))
        }
    }

    private var reviewEvents: [CalendarFile.Event] {
        living.compactMap { entry in
            entry.review.map { day in
                CalendarFile.Event(
                    uid: uid("review", entry.person.id), day: day, title: say("calendar.review"), note: note(entry))
            }
        }
    }

    /// One for each day on which something is due for somebody.
    private var actionEvents: [CalendarFile.Event] {
        living.flatMap { entry -> [CalendarFile.Event] in
            guard let days = daysOfActions[entry.person.id] else { return [] }
            let note = note(entry)
            return days.map { day, count in
                CalendarFile.Event(
                    uid: uid("actions", entry.person.id, day.iso), day: day,
                    title: out.say("calendar.actions", count: count), note: note)
            }
        }
    }

    /// How many open actions fall on which day, by person: late ones, and however far ahead.
    var gatheredDaysOfActions: [String: [CalendarDate: Int]] {
        var days: [String: [CalendarDate: Int]] = [:]
        for action in dueActions { days[action.person.id, default: [:]][action.due, default: 0] += 1 }
        var known: [String: Set<UInt64>] = [:]
        for entry in living {
            for one in entry.actions.later {
                days[entry.person.id, default: [:]][one.due, default: 0] += 1
                known[entry.person.id, default: []].insert(one.words)
            }
        }
        let horizon = asOf.adding(days: CaseloadEntry.daysAhead)
        for action in agreedActions({ $0 > horizon }) {
            if let words = action.agreement?.words, known[action.person.id]?.contains(words) == true { continue }
            days[action.person.id, default: [:]][action.due, default: 0] += 1
        }
        return days
    }
}
