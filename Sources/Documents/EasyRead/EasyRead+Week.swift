import CareRecords

extension EasyRead {
    /// Who comes when, a visit an idea.
    func week() {
        ideas.list {
            if let note = plan.week.note { ideas.record(note, at: "week.note", .calendar) }
            let week = plan.week.entries
            if week.isEmpty, plan.week.note == nil { ideas.idea(.calendar) { nothing("easy.week.nothing") } }
            for day in WeekDay.inOrder {
                for part in DayPart.allCases {
                    for (number, entry) in week.enumerated() where entry.day == day && entry.part == part {
                        visit(entry, at: "week.entries[\(number)]")
                    }
                }
            }
        }
    }

    /// "Thursday afternoon, 2pm." "Jackie." "Swimming."
    private func visit(_ entry: WeekEntry, at path: String) {
        ideas.idea(for: "\(entry.who) \(entry.what)", .calendar) {
            out.element("p") {
                let day = out.say(
                    entry.day == .everyDay ? "easy.week.every-day" : "easy.week.day",
                    [
                        "day": say("day.\(entry.day.rawValue)"),
                        "part": say("part.\(entry.part.rawValue)").lowercasedFirst,
                    ])
                out.strong([day, entry.time].compactMap { $0 }.joined(separator: ", "))
            }
            out.p(entry.who.asSentence)
            ideas.lines(entry.what.asSentence, at: "\(path).what")
            if let from = entry.from { out.p(say: "easy.week.from", ["place": { out.text(from) }]) }
        }
    }

    // MARK: People

    /// The person’s own people, then their doctor, then those whose work it is. The coordinator stands at the front.
    func team() {
        let doctor = plan.practice?.usualGP
        let professionals = plan.professionals.enumerated().filter {
            $0.element.isCurrent(on: out.asOf) && $0.element.name != doctor
        }
        ideas.list {
            for (number, contact) in plan.contacts.enumerated() {
                person(
                    contact.name, contact.relationship, [], contact.phone, contact.isFamily ? .family : .friends,
                    helpsWith: (contact.helpsWith, "contacts[\(number)].helpsWith"),
                    when: (contact.when, "contacts[\(number)].when"),
                    note: (contact.note?.text, "contacts[\(number)].note"))
            }
            if let name = doctor ?? whole.surgery?.name {
                person(
                    name, say("easy.team.doctor"), [doctor == nil ? nil : whole.surgery?.name],
                    whole.surgery?.telephone, .doctor)
            }
            for (number, helper) in professionals {
                person(
                    helper.name, helper.role, [helper.organisation], helper.phone, .help,
                    helpsWith: (helper.helpsWith, "professionals[\(number)].helpsWith"),
                    when: (helper.hours, "professionals[\(number)].hours"))
            }
            if plan.contacts.isEmpty, doctor == nil, whole.surgery == nil, professionals.isEmpty {
                ideas.idea(.help) { nothing("easy.team.nothing") }
            }
        }
    }

    private typealias Text = (words: String?, path: String)

    private func person(
        _ name: String, _ role: String?, _ places: [String?], _ phone: PhoneNumber?, _ usual: EasyReadPicture,
        helpsWith: Text = (nil, ""), when: Text = (nil, ""), note: Text = (nil, "")
    ) {
        let what = ([role] + places).compactMap { $0 }.joined(separator: ", ")
        ideas.idea(for: what, usual) {
            out.element("p") { out.strong(name) }
            if !what.isEmpty { out.p(what.asSentence) }
            for text in [helpsWith, note] {
                if let words = text.words { ideas.lines(words.asSentence, at: text.path) }
            }
            if let phone { out.p(say: "easy.ring-number", ["phone": { out.phone(phone) }]) }
            if let words = when.words { ideas.lines(words.asSentence, at: when.path) }
        }
    }
}

extension PersonalContact {
    fileprivate var isFamily: Bool { types.contains(.nextOfKin) || types.contains(.carer) }
}
