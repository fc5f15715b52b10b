import CareRecords

/// What to do if something happens, and whom to ring.
extension EmergencySheet {
    /// What cannot wait comes first; of each plan how to tell, then what to do.
    func whatToDo() {
        let all = plan.contingency.enumerated()
        let plans = all.filter(\.element.emergency) + all.filter { !$0.element.emergency }
        out.section("now", heading: say("emergency.if")) {
            guard !plans.isEmpty else { return out.element("p") { out.notRecorded() } }
            out.element("list") {
                for (index, part) in plans { out.element("item") { write(part, at: "contingency[\(index)]") } }
            }
        }
    }

    /// How to tell, strong; then what to do, whom to ring, and what is kept ready for it.
    private func write(_ part: ContingencyPlan, at path: String) {
        out.element("strong") { parts.sentences(part.triggers, at: "\(path).triggers") }
        if !part.whatToDo.isEmpty { out.text(" ") }
        parts.sentences(part.whatToDo, at: "\(path).whatToDo")
        let others = part.contacts.filter { page.reach($0).phone != MyPlan.nineNineNine }
        for (index, contact) in others.enumerated() {
            out.text(index > 0 ? "; " : " \(say("emergency.then-ring")) ")
            parts.call(contact, saysWhen: !isBelow(contact))
        }
        if !others.isEmpty { out.text(say("sheet.stop")) }
        for item in part.anticipatory {
            out.text(" \(say("emergency.kept-ready")) ")
            out.recorded("\(item.what.asSentence) \(item.place.asSentence)")
        }
    }

    /// Whether whoever is to be rung stands in the list below, with when they answer.
    private func isBelow(_ contact: ContingencyContact) -> Bool {
        guard let phone = page.reach(contact).phone else { return false }
        return phone == page.phone || phone == page.site?.outOfHours?.telephone || people.contains { $0.phone == phone }
    }

    // MARK: Whom to ring

    /// Whom the person has named for an emergency, in their order, then others who have a say.
    private var people: [PersonalContact] {
        let first = parts.emergencyContacts
        let others = plan.contacts.filter { contact in
            !contact.types.isDisjoint(with: [.nextOfKin, .attorney, .carer]) && !first.contains { $0.id == contact.id }
        }
        return first + others
    }

    func contacts() {
        out.section(heading: say("emergency.ring")) {
            out.element("numbered-list") {
                for one in people {
                    call(one.name, one.phone, when: one.when.map { when in { out.recorded(when.asSentence) } }) {
                        if let relationship = one.relationship { comma { out.recorded(relationship.lowercasedFirst) } }
                        for role in [ContactType.nextOfKin, .attorney, .carer] where one.types.contains(role) {
                            comma { out.text(say("emergency.role.\(role.rawValue)")) }
                        }
                    }
                }
                call(page.coordinator?.name ?? page.team, page.phone, when: { hours(page.hours) }) {
                    if page.coordinator != nil { comma { out.text(say("emergency.coordinator")) } }
                }
                if let night = page.site?.outOfHours {
                    call(night.name.text(in: out.language), night.telephone, when: { hours(night.hours) }) {}
                }
                if let surgery = page.surgery {
                    call(surgery.name, surgery.telephone, when: nil) {
                        comma { out.text(say("emergency.practice")) }
                        if let doctor = plan.practice?.usualGP { comma { out.name(doctor) } }
                    }
                }
            }
        }
    }

    /// "Anwen Bebb-Hughes, daughter, next of kin. 01632 960202. Evenings."
    private func call(_ name: String, _ number: PhoneNumber?, when: (() -> Void)?, _ who: () -> Void) {
        out.element("item") {
            out.element("strong") { out.name(name) }
            who()
            out.text(say("sheet.stop") + " ")
            if let number { out.phone(number) } else { out.notRecorded() }
            out.text(say("sheet.stop"))
            guard let when else { return }
            out.text(" ")
            when()
        }
    }

    private func hours(_ hours: LocalText) {
        out.local(hours)
        out.text(say("sheet.stop"))
    }

    private func comma(_ words: () -> Void) {
        out.text(say("list.comma"))
        words()
    }
}

extension [ContactType] {
    fileprivate func isDisjoint(with others: [ContactType]) -> Bool { !contains(where: others.contains) }
}
