import CareRecords

extension MyPlan {
    /// Who comes when. Days with nothing in them are left out; what happens every day comes first.
    func week() {
        if let note = plan.week.note { out.blocks(note, at: "week.note") }
        guard !plan.week.entries.isEmpty else {
            if plan.week.note == nil { out.p(out.say("week.none", ["name": coordinatorCalled])) }
            return
        }
        // A part of the day in which nothing ever happens would be an empty column.
        let parts = [DayPart.morning, .afternoon, .evening, .night].filter { part in
            plan.week.entries.contains { $0.part == part }
        }
        let width = 81 / parts.count
        out.table(
            role: "week", caption: say("week.caption"),
            columns: [.wide(say("week.day"), 19)] + parts.map { .wide(say("part.\($0.rawValue)"), width) }
        ) {
            let week = plan.week.entries
            for day in WeekDay.inOrder {
                let entries = week.indices.filter { week[$0].day == day }
                guard !entries.isEmpty else { continue }
                out.row {
                    out.rowHead { out.text(say("day.\(day.rawValue)")) }
                    for part in parts {
                        out.field(say("part.\(part.rawValue)")) {
                            let here = entries.filter { week[$0].part == part }
                            for (number, entry) in here.enumerated() {
                                if number > 0 { out.lineBreak() }
                                visit(week[entry])
                            }
                        }
                    }
                }
            }
        }
    }

    /// "Joy, 7am. Exercises. (Marl Valley Home Care)"
    private func visit(_ entry: WeekEntry) {
        out.text(entry.who)
        if let time = entry.time { out.text(", \(time)") }
        out.text(". \(entry.what.asSentence)")
        if let from = entry.from { out.muted(" \(from)") }
    }
}

extension WeekDay {
    static let inOrder: [WeekDay] = [
        .everyDay, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
}
