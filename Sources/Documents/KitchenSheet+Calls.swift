import CareRecords

/// What to do in an emergency, and whom to call.
extension KitchenSheet {
    func emergency() {
        out.element("emergency") {
            out.tree.open("h2")
            out.tree.element("word", text: say("emergency"))
            out.text(" ")
            out.write("plan.call-999", ["phone": { out.phone(MyPlan.nineNineNine) }])
            out.tree.close()
            if plan.contingency.isEmpty { out.p(say("plan.emergency-any")) }
            for (index, part) in plan.contingency.enumerated() { emergency(part, at: "contingency[\(index)]") }
        }
    }

    /// How to tell, strong; then what to do, and whom else to ring.
    private func emergency(_ part: ContingencyPlan, at path: String) {
        out.element("p") {
            out.element("strong") { parts.sentences(part.triggers, at: "\(path).triggers") }
            if !part.whatToDo.isEmpty { out.text(" ") }
            parts.sentences(part.whatToDo, at: "\(path).whatToDo")
            let others = part.contacts.filter(isToBeNamed)
            guard !others.isEmpty else { return }
            out.text(" \(say("sheet.then-call")) ")
            for (index, contact) in others.enumerated() {
                if index > 0 { out.text("; ") }
                parts.call(contact)
            }
            out.text(say("sheet.stop"))
        }
    }

    /// 999 stands above, and whom to tell stands below, unless there is more to say of it here.
    private func isToBeNamed(_ contact: ContingencyContact) -> Bool {
        if let phone = page.reach(contact).phone {
            if phone == MyPlan.nineNineNine { return false }
            if extent == .short, phone == page.site?.outOfHours?.telephone { return false }
        }
        return contact.when != nil || !parts.emergencyContacts.contains { $0.id == contact.ref }
    }

    // MARK: Whom to call

    func whoToCall() {
        out.section("now", heading: say("sheet.who-to-call")) {
            call(page.phone, when: { out.text(say("plan.in-the-day")) }) { inTheDay() }
            if let night = page.site?.outOfHours {
                call(night.telephone, when: { out.text(say("plan.at-night")) }) {
                    if extent == .short { return out.local(night.name) }
                    out.write(
                        "plan.night-note", ["name": { out.local(night.name) }, "hours": { out.local(night.hours) }])
                }
            } else {
                call(MyPlan.nhs111, when: { out.text(say("plan.at-night")) }) { out.text(say("plan.night-111")) }
            }
            for contact in parts.emergencyContacts {
                call(
                    contact.phone, when: { parts.called(contact) },
                    note: contact.when.map { when in
                        { out.recorded(when.asSentence) }
                    })
            }
        }
    }

    private func inTheDay() {
        out.write(
            "plan.day-note",
            [
                "name": { if page.coordinator == nil { out.text(page.team) } else { out.name(page.called) } },
                "hours": { out.local(page.hours) },
            ])
        // Who has a key, and where, is written on no wall.
        if extent != .short, plan.entry != nil { out.text(" \(say("sheet.keys"))") }
        if extent != .short, let surgery = page.surgery, let phone = surgery.telephone {
            out.text(" ")
            out.write(
                "plan.day-otherwise", ["practice": { out.name(surgery.name) }, "phone": { out.phone(phone) }])
        }
    }

    private func call(_ number: PhoneNumber?, when: () -> Void, note: (() -> Void)?) {
        out.element("call") {
            out.element("when", when)
            if let number { out.phone(number) }
            if number == nil || note != nil {
                out.element("note") {
                    if number == nil { out.notRecorded() } else { note?() }
                }
            }
        }
    }
}
