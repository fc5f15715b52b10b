import CareRecords

extension EasyRead {
    /// What to do if things change, emergencies first: what happens, what to do, whom to ring.
    func change() {
        let parts = plan.contingency.enumerated().sorted {
            $0.element.emergency != $1.element.emergency ? $0.element.emergency : $0.offset < $1.offset
        }
        if parts.isEmpty { ideas.list { ideas.idea(.ask) { nothing("easy.change.nothing") } } }
        for (number, part) in parts { contingency(part, at: "contingency[\(number)]") }
        if let ifUnwell = plan.carer?.ifUnwell {
            list("easy.change.carer") { ideas.record(ifUnwell, at: "carer.ifUnwell", .help) }
        }
    }

    private func contingency(_ part: ContingencyPlan, at path: String) {
        out.section(heading: part.name) {
            list("easy.change.when") {
                if part.emergency {
                    ideas.idea(.emergency) {
                        out.element("p") { out.tree.element("word", text: say("emergency-word")) }
                        out.p(say: "easy.change.ring-999", ["phone": { out.phone(MyPlan.nineNineNine) }])
                    }
                }
                ideas.records(part.triggers, at: "\(path).triggers", part.emergency ? .danger : .ask)
            }
            if !part.whatToDo.isEmpty {
                list("easy.change.do") { ideas.records(part.whatToDo, at: "\(path).whatToDo", .help) }
            }
            if !part.contacts.isEmpty {
                list("easy.change.ring") {
                    for (number, contact) in part.contacts.enumerated() {
                        call(contact, at: "\(path).contacts[\(number)]")
                    }
                }
            }
            if !part.anticipatory.isEmpty {
                list("easy.change.kept") { kept(part.anticipatory, at: "\(path).anticipatory") }
            }
            if !part.earlyWarnings.isEmpty {
                list("easy.change.signs") { ideas.records(part.earlyWarnings, at: "\(path).earlyWarnings", .see) }
            }
            if !part.copingStrategies.isEmpty {
                list("easy.change.coping") {
                    ideas.records(part.copingStrategies, at: "\(path).copingStrategies", .help)
                }
            }
        }
    }

    private func call(_ contact: ContingencyContact, at path: String) {
        let (name, phone) = whole.page.reach(contact)
        guard name != nil || phone != nil || contact.when != nil else { return }
        ideas.idea(contact.kind == .emergencyServices ? .emergency : .phone) {
            switch (name, phone) {
            // 999 is its own name.
            case (let name?, let phone?) where name != phone.written: ring(name, phone)
            case (_, let phone?): out.p(say: "easy.ring-number", ["phone": { out.phone(phone) }])
            case (let name?, nil): out.p(say: "easy.tell", ["name": { out.text(name) }])
            case (nil, nil): break
            }
            if let when = contact.when { ideas.lines(when.asSentence, at: "\(path).when") }
        }
    }

    private func kept(_ items: [Anticipatory], at path: String) {
        for (number, item) in items.enumerated() {
            ideas.record(
                item.what.asSentence, at: "\(path)[\(number)].what", .medicine,
                after: {
                    out.element("p") {
                        out.text(say("easy.where"))
                        out.text(" ")
                        out.text(item.place.asSentence)
                    }
                })
        }
    }
}
