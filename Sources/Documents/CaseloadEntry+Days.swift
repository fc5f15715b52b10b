import CareRecords

/// What of a plan has a day.
extension CaseloadEntry {
    /// How many days the desk looks ahead.
    static let daysAhead = 7

    /// A visit of the coordinator’s in the person’s ordinary week.
    struct Visit: Sendable, Hashable {
        let day: WeekDay
        let part: DayPart
        /// As the plan says it: "11am".
        let time: String?

        func falls(on date: CalendarDate) -> Bool {
            day == .everyDay || WeekDay.allCases.firstIndex(of: day) == date.weekday.rawValue
        }
    }

    /// Open actions that have a day: those that are late or due in the coming days, and of the others only what a calendar
    /// needs.
    struct Actions: Sendable, Hashable {
        var soon: [DueAction] = []
        var later: [Later] = []

        struct Later: Sendable, Hashable {
            let due: CalendarDate
            /// By which the same action of a meeting is known.
            let words: UInt64
        }

        init() {}

        init(in plan: borrowing CarePlan, settings: DocumentSettings) {
            let wording = OwnerWording(plan: plan, settings: settings)
            let horizon = settings.asOf.adding(days: daysAhead)
            plan.needs.forEachAction { action, isOpenToAll, _ in
                guard let due = action.due, action.isOpen else { return }
                guard due <= horizon else {
                    return later.append(Later(due: due, words: SameActions.sum(action.what.text)))
                }
                // The desk is printed and lies about: what is kept from someone is in the plan alone.
                soon.append(
                    DueAction(
                        what: isOpenToAll ? action.what.text : settings.say("desk.kept-action"),
                        holder: wording.holder(action.owner), due: due))
            }
        }
    }

    /// Where the week names the coordinator in full: a first name alone might be anybody’s.
    static func visits(in plan: CarePlan, _ settings: DocumentSettings) -> [Visit] {
        guard let name = settings.programme.member(plan.coordinator)?.name else { return [] }
        // Two ways to write “â” are one letter; without accents the bytes say it all, and quicker.
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
        return plan.week.entries.filter { isPlain ? $0.who.holds(name) : $0.who.contains(name) }.map {
            Visit(day: $0.day, part: $0.part, time: $0.time)
        }
    }
}
