import CareRecords

/// What of the person their carer has to know, as far as their answer opens it.
extension CarersPage {
    /// What is no emergency: how it begins, what to do, whom to call, what helps.
    func watch() {
        let plans = plan.contingency.enumerated().filter { !$0.element.emergency }
        guard !plans.isEmpty || !plan.selfMonitoring.isEmpty else { return }
        out.section(heading: say("carers.watch")) {
            for (index, part) in plans {
                out.section(heading: part.name) { write(part, at: "contingency[\(index)]") }
            }
            for (index, one) in plan.selfMonitoring.enumerated() where !one.whatToDo.isEmpty {
                out.section(heading: one.what) {
                    out.list(one.whatToDo, at: "selfMonitoring[\(index)].whatToDo")
                }
            }
        }
    }

    private func write(_ part: ContingencyPlan, at path: String) {
        out.display("label", say("carers.watch-for"))
        out.element("list") {
            for (index, one) in part.earlyWarnings.enumerated() {
                out.element("item") { out.inline(one, at: "\(path).earlyWarnings[\(index)]") }
            }
            for (index, one) in part.triggers.enumerated() {
                out.element("item") { out.inline(one, at: "\(path).triggers[\(index)]") }
            }
        }
        if !part.whatToDo.isEmpty {
            out.display("label", say("change.do"))
            out.list(part.whatToDo, at: "\(path).whatToDo")
        }
        let contacts = others(in: part)
        if !contacts.isEmpty {
            out.display("label", say("change.call"))
            out.element("plain-list") { for contact in contacts { out.element("item") { parts.call(contact) } } }
        }
        ready(part)
        if !part.copingStrategies.isEmpty {
            out.display("label", say("carers.helps"))
            out.list(part.copingStrategies, at: "\(path).copingStrategies")
        }
    }

    /// Nobody rings themselves.
    private func others(in part: ContingencyPlan) -> [ContingencyContact] {
        part.contacts.filter { $0.ref == nil || $0.ref != plan.carer?.contact }
    }

    /// Whom to ring after 999, within the paragraph of an emergency.
    func calls(of part: ContingencyPlan) {
        let others = others(in: part).filter { page.reach($0).phone != MyPlan.nineNineNine }
        guard !others.isEmpty else { return }
        out.text(" \(say("sheet.then-call")) ")
        for (index, contact) in others.enumerated() {
            if index > 0 { out.text("; ") }
            parts.call(contact)
        }
        out.text(say("sheet.stop"))
    }

    func ready(_ part: ContingencyPlan) {
        for item in part.anticipatory {
            out.element("p") {
                out.strong(say("carers.ready"))
                out.text(" ")
                out.recorded("\(item.what.asSentence) \(item.place.asSentence)")
            }
        }
    }

    func health() {
        let dangers = parts.dangers
        guard !dangers.isEmpty || !plan.medicines.isEmpty else { return }
        out.section(heading: say("carers.health")) {
            out.element("list") {
                if !plan.medicines.isEmpty {
                    out.element("item") { parts.onTime(plan.medicines, heading: say("carers.on-time")) }
                }
                for danger in dangers { out.element("item") { parts.write(danger) } }
            }
        }
    }

    func week() {
        guard !plan.week.entries.isEmpty || plan.week.note != nil else { return }
        out.section(heading: say("carers.week")) {
            if let note = plan.week.note { out.blocks(note, at: "week.note") }
            out.element("facts", role: "lines") {
                for day in WeekDay.inOrder {
                    let here = plan.week.entries.filter { $0.day == day }
                    if !here.isEmpty { out.fact(say("day.\(day.rawValue)")) { write(here) } }
                }
            }
        }
    }

    private func write(_ visits: [WeekEntry]) {
        for (index, visit) in visits.enumerated() {
            if index > 0 { out.lineBreak() }
            out.recorded(visit.who)
            out.text(say("list.comma"))
            if let time = visit.time {
                out.recorded(time)
            } else {
                out.text(say("part.\(visit.part.rawValue)").lowercasedFirst)
            }
            guard !visit.what.isEmpty else { continue }
            out.text(": ")
            out.recorded(visit.what.lowercasedFirst.asSentence)
        }
    }

    /// Everybody else, once each; whoever an emergency plan alone names is told there.
    func team() {
        guard opened.contains(.team) else { return }
        let people = plan.contacts.enumerated().filter { $0.element.id != plan.carer?.contact }
        let doctor = plan.practice?.usualGP
        let others = plan.professionals.filter { $0.isCurrent(on: out.asOf) && $0.name != doctor }
        out.section(heading: say("carers.team")) {
            out.element("facts", role: "lines") {
                for (index, one) in people {
                    member(one.name, one.relationship, one.phone, [one.when, one.helpsWith]) {
                        guard let note = one.note else { return }
                        out.text(" ")
                        out.inline(note, at: "contacts[\(index)].note")
                    }
                }
                if let surgery = page.surgery {
                    member(doctor ?? surgery.name, doctor == nil ? nil : surgery.name, surgery.telephone, [])
                }
                for one in others {
                    let role = [one.role, one.organisation].compactMap { $0 }.joined(separator: say("list.comma"))
                    member(one.name, role.isEmpty ? nil : role, one.phone, [one.hours, one.helpsWith])
                }
            }
        }
    }

    private func member(
        _ name: String, _ role: String?, _ phone: PhoneNumber?, _ rest: [String?], note: () -> Void = {}
    ) {
        out.fact(name) {
            if let role { out.recorded(role.asSentence) }
            if let phone {
                if role != nil { out.text(" ") }
                out.phone(phone)
                out.text(say("sheet.stop"))
            }
            for words in rest.compactMap({ $0 }) {
                out.text(" ")
                out.recorded(words.asSentence)
            }
            if role == nil, phone == nil, rest.allSatisfy({ $0 == nil }) { out.notRecorded() }
            note()
        }
    }

    /// What the carer has offered to do.
    func own() {
        let offer = plan.carerContact?.helpsWith
        let all = plan.needs.enumerated().flatMap { need in need.element.actions.indices.map { (need.offset, $0) } }
        guard offer != nil || !all.isEmpty else { return }
        out.section(heading: say("carers.offers")) {
            out.p(say("carers.offers-lead"))
            out.element("list") {
                if let offer { out.element("item") { out.recorded(offer.asSentence) } }
                for (need, action) in all { out.element("item") { write(plan.needs[need].actions[action], at: "needs[\(need)].actions[\(action)]") } }
            }
        }
    }

    private func write(_ action: Action, at path: String) {
        out.inline(action.what.text.asSentence, at: "\(path).what")
        if let when = action.when {
            out.text(" ")
            out.recorded(when.asSentence)
        }
        guard let due = action.due else { return }
        out.text(" ")
        out.write("carers.by", ["date": { out.date(due) }])
    }
}
