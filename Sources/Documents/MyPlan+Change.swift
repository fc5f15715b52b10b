import CareRecords

extension MyPlan {
    /// What to do if things change: emergencies first, then the rest as recorded; then where other documents are kept.
    func change() {
        let plans = plan.contingency.enumerated().sorted {
            $0.element.emergency != $1.element.emergency ? $0.element.emergency : $0.offset < $1.offset
        }
        if plans.isEmpty {
            out.p(say("change.none"))
        } else {
            out.p(say("change.intro"))
            out.table(
                role: "change", caption: say("plan.part.change"),
                columns: [(say("change.if"), 31), (say("change.do"), 42), (say("change.call"), 27)]
            ) {
                for (index, part) in plans { contingency(part, at: "contingency[\(index)]") }
            }
        }
        anticipatory()
        coping()
        otherDocuments()
    }

    private func contingency(_ part: ContingencyPlan, at path: String) {
        out.row(role: part.emergency ? "emergency" : nil) {
            out.rowHeader {
                if part.emergency {
                    out.tree.element("word", text: say("emergency-word"))
                    out.text(" ")
                }
                lines(part.triggers, at: "\(path).triggers")
            }
            out.cell(label: say("change.do"), role: "do-now") { lines(part.whatToDo, at: "\(path).whatToDo") }
            out.cell(label: say("change.call")) { contacts(of: part) }
        }
    }

    private func lines(_ statements: [Statement], at path: String) {
        for (index, statement) in statements.enumerated() {
            if index > 0 { out.lineBreak() }
            out.inline(statement, at: "\(path)[\(index)]")
        }
    }

    private func contacts(of part: ContingencyPlan) {
        var first = true
        func line(_ words: () -> Void) {
            if !first { out.lineBreak() }
            first = false
            words()
        }
        if part.emergency, !part.contacts.contains(where: { $0.kind == .emergencyServices }) {
            line {
                out.phone(Self.nineNineNine)
                out.text(" \(say("change.at-once"))")
            }
        }
        for contact in part.contacts {
            let (name, phone) = resolve(contact)
            line {
                if let name { out.text(name) }
                if let when = contact.when { out.text(name == nil ? when : ", \(when)") }
                if let phone {
                    if name != nil || contact.when != nil { out.text(": ") }
                    out.phone(phone)
                }
            }
        }
        if first { out.notRecorded() }
    }

    /// The name and number of a contact: its own, or those of whom it refers to.
    private func resolve(_ contact: ContingencyContact) -> (String?, PhoneNumber?) {
        if let ref = contact.ref {
            if let person = plan.contacts.first(where: { $0.id == ref }) {
                return (contact.name ?? person.name, contact.phone ?? person.phone)
            }
            if let person = plan.professionals.first(where: { $0.id == ref }) {
                return (contact.name ?? person.name, contact.phone ?? person.phone)
            }
        }
        switch contact.kind {
        case .emergencyServices: return (contact.name, contact.phone ?? Self.nineNineNine)
        case .coordinator: return (contact.name ?? coordinator?.name ?? coordinatorCalled, contact.phone ?? coordinatorPhone)
        case .practice: return (contact.name ?? practice?.name, contact.phone ?? practice?.telephone)
        case .outOfHours:
            return (contact.name ?? site?.outOfHours.map { local($0.name) }, contact.phone ?? site?.outOfHours?.telephone ?? Self.nhs111)
        case .contact, .professional, nil: return (contact.name, contact.phone)
        }
    }

    private func anticipatory() {
        let items = plan.contingency.flatMap(\.anticipatory)
        guard !items.isEmpty else { return }
        out.section(heading: say("change.anticipatory")) {
            out.element("facts", role: "lines") {
                for item in items { out.fact(item.what) { out.text(item.place) } }
            }
        }
    }

    private func coping() {
        let parts = plan.contingency.enumerated().filter { !$0.element.copingStrategies.isEmpty || !$0.element.earlyWarnings.isEmpty }
        guard !parts.isEmpty else { return }
        out.section("own", heading: say("change.signs")) {
            for (index, part) in parts {
                if !part.earlyWarnings.isEmpty {
                    out.p(role: "label", out.say("change.early", ["what": part.name]))
                    out.list(part.earlyWarnings, at: "contingency[\(index)].earlyWarnings")
                }
                if !part.copingStrategies.isEmpty {
                    out.p(role: "label", say("change.coping"))
                    out.list(part.copingStrategies, at: "contingency[\(index)].copingStrategies")
                }
            }
        }
    }

    /// That each exists and where it is. What it says is for the document itself to say.
    private func otherDocuments() {
        guard !plan.documents.isEmpty || !plan.additionalPlans.isEmpty else { return }
        out.section(heading: say("documents.heading")) {
            out.element("facts", role: "lines") {
                for (index, document) in plan.documents.enumerated() {
                    out.fact(document.name ?? say("document.\(document.kind.rawValue)")) {
                        out.text(document.place)
                        if let last = document.place.last, !".!?".contains(last) { out.text(".") }
                        if let date = document.date {
                            out.text(" ")
                            out.write("documents.dated", ["date": { out.date(date) }])
                        }
                        if document.superseded {
                            out.text(" ")
                            out.strong(say("documents.superseded"))
                        }
                        if let note = document.note {
                            out.text(" ")
                            out.inline(note, at: "documents[\(index)].note")
                        }
                    }
                }
                for other in plan.additionalPlans { out.fact(other.name) { out.text(other.place ?? say("not-recorded")) } }
            }
        }
    }
}
