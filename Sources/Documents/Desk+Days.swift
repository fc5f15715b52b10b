import CareRecords

/// Today and the coming week, day by day.
extension Desk {
    /// What falls on one day.
    struct Day {
        let date: CalendarDate
        var meetings: [Occasion] = []
        var visits: [(entry: CaseloadEntry, visit: CaseloadEntry.Visit)] = []
        var reviews: [CaseloadEntry] = []
        var actions: [Action] = []
        var consents: [(entry: CaseloadEntry, matter: CaseloadEntry.ConsentMatter)] = []

        var count: Int { meetings.count + visits.count + reviews.count + actions.count + consents.count }
    }

    func day(_ date: CalendarDate) -> Day {
        var day = Day(date: date)
        day.meetings = besides.meetings.filter { $0.date == date && isTheirs($0) }
        for entry in living {
            day.visits += entry.visits.filter { $0.falls(on: date) }.map { (entry, $0) }
            if entry.review == date { day.reviews.append(entry) }
        }
        day.visits.sort {
            DayPart.allCases.firstIndex(of: $0.visit.part)! < DayPart.allCases.firstIndex(of: $1.visit.part)!
        }
        day.actions = dueActions.filter { $0.due == date }
        day.consents = consentMatters.filter { $0.matter.lapsesOn == date }
        return day
    }

    private func isTheirs(_ meeting: Occasion) -> Bool {
        switch whose {
        case .everyone: true
        case .coordinator(let member): meeting.concerns(member)
        case .nobody: false
        }
    }

    func today() {
        block("today", "desk.today", aside: nil, count: todaysMatters.count) { write(todaysMatters) }
    }

    func week() {
        let days = (1...CaseloadEntry.daysAhead).map { day(asOf.adding(days: $0)) }.filter { $0.count > 0 }
        let last = out.say.date(asOf.adding(days: CaseloadEntry.daysAhead))
        block("week", "desk.week", aside: out.say("desk.week-aside", ["date": last]), count: days.count) {
            for day in days {
                out.section(heading: out.say.dateWithWeekday(day.date)) { write(day) }
            }
        }
    }

    // MARK: One day

    private func write(_ day: Day) {
        out.element("facts", role: "lines") {
            matters("desk.day.meetings", day.meetings) { meeting in
                let site = settings.siteName(meeting.site)
                let words = meeting.time.map { out.say("desk.day.at", ["what": site, "time": $0]) } ?? site
                if let href = meeting.href { out.link(href, words) } else { out.text(words) }
            }
            matters("desk.day.visits", day.visits) { one in
                named(one.entry.person)
                out.text(say("list.comma") + (one.visit.time ?? say("part.\(one.visit.part.rawValue)")))
                whose(one.entry)
            }
            matters("desk.day.reviews", day.reviews) { entry in
                named(entry.person)
                whose(entry)
            }
            matters("desk.day.actions", day.actions) { one in
                out.inline(one.what, at: "actions")
                out.lineBreak()
                out.write(
                    "desk.day.action-of",
                    ["owner": { [out] in out.text(one.holder.name) }, "name": { self.named(one.person) }])
            }
            matters("desk.day.consents", day.consents) { one in
                named(one.entry.person)
                out.text(say("list.comma") + say("desk.recipient.\(one.matter.recipient.rawValue)"))
                whose(one.entry)
            }
        }
    }

    /// How many of one sort a day on the programme's own page tells one by one.
    private static let mostOfADay = 8

    private func matters<Matter>(_ key: String, _ matters: [Matter], _ line: (Matter) -> Void) {
        guard !matters.isEmpty else { return }
        let shown = isOfEveryone ? matters.prefix(Self.mostOfADay) : matters[...]
        out.fact(out.say(key, count: matters.count)) {
            out.element("plain-list") {
                for one in shown { out.element("item") { line(one) } }
                if matters.count > shown.count {
                    out.element("item") { out.muted(out.say("desk.more", count: matters.count - shown.count)) }
                }
            }
        }
    }

    /// Two people can have one name.
    private func named(_ person: PersonReference) {
        out.strong(out.say.name(person.name))
        guard let number = person.nhsNumber else { return }
        out.text(" (")
        out.nhs(number)
        out.text(")")
    }

    private func whose(_ entry: CaseloadEntry) {
        guard isOfEveryone else { return }
        out.text(say("list.comma") + name(ofCoordinator: entry.coordinator))
    }
}
