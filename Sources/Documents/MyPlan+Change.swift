import CareRecords

extension MyPlan {
    /// What to do if things change: emergencies first, then the rest as recorded; then where other documents are kept.
    func change() {
        let plans = plan.contingency.enumerated().sorted {
            $0.element.emergency != $1.element.emergency ? $0.element.emergency : $0.offset < $1.offset
        }
        if plans.isEmpty {
            out.p(
                say: "change.none", ["name": { out.text(coordinatorCalled) }, "phone": { out.phone(coordinatorPhone) }])
        } else {
            out.p(say("change.intro"))
            out.table(
                role: "change", caption: say("plan.part.change"),
                columns: [.wide(say("change.if"), 31), .wide(say("change.do"), 42), .wide(say("change.call"), 27)]
            ) {
                for (index, part) in plans { contingency(part, at: "contingency[\(index)]") }
            }
        }
        anticipatory()
        coping()
        otherDocuments()
    }

    private func contingency(_ part: ContingencyPlan, at path: String) {
        out.element(part.emergency ? "emergency-row" : "row") {
            out.rowHead {
                if part.emergency {
                    out.tree.element("word", text: say("emergency-word"))
                    out.text(" ")
                }
                lines(part.triggers, at: "\(path).triggers")
            }
            out.labelled("do-now", say("change.do")) { lines(part.whatToDo, at: "\(path).whatToDo") }
            out.field(say("change.call")) { contacts(of: part) }
        }
    }

    private func lines(_ statements: [Statement], at path: String) {
        for (index, statement) in statements.enumerated() {
            if index > 0 { out.lineBreak() }
            out.inline(statement, at: "\(path)[\(index)]")
        }
    }

    /// Whom to ring, each with the number next to the name: "Clive Wooldridge 01632 960203. He is three minutes away."
    private func contacts(of part: ContingencyPlan) {
        let ringFirst = part.emergency && !part.contacts.contains { $0.kind == .emergencyServices }
        guard ringFirst || !part.contacts.isEmpty else { return out.notRecorded() }
        out.element("plain-list") {
            if ringFirst {
                out.element("item") {
                    out.phone(Self.nineNineNine)
                    out.text(" \(say("change.at-once"))")
                }
            }
            for contact in part.contacts { out.element("item") { call(contact) } }
        }
    }

    private func call(_ contact: ContingencyContact) {
        let (name, phone) = page.reach(contact)
        // 999 is its own name.
        let called = name == phone?.written ? nil : name
        if let called { out.text(called) }
        if let phone {
            if called != nil { out.text(" ") }
            out.phone(phone)
        }
        guard let when = contact.when else { return }
        if called != nil || phone != nil { out.text(". ") }
        out.text(when.asSentence)
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
        let parts = plan.contingency.enumerated().filter {
            !$0.element.copingStrategies.isEmpty || !$0.element.earlyWarnings.isEmpty
        }
        guard !parts.isEmpty else { return }
        // Where no early signs are recorded the heading alone says what the list is.
        let signs = parts.contains { !$0.element.earlyWarnings.isEmpty }
        out.section("own", heading: say(signs ? "change.signs" : "change.coping")) {
            for (index, part) in parts {
                if !part.earlyWarnings.isEmpty {
                    out.display("label", out.say("change.early", ["what": part.name]))
                    out.list(part.earlyWarnings, at: "contingency[\(index)].earlyWarnings")
                }
                if !part.copingStrategies.isEmpty {
                    if signs { out.display("label", say("change.coping")) }
                    out.list(part.copingStrategies, at: "contingency[\(index)].copingStrategies")
                }
            }
        }
    }

    /// That each exists and where it is. What it says is for the document itself to say.
    private func otherDocuments() {
        guard !plan.documents.isEmpty || !plan.additionalPlans.isEmpty else { return }
        let others = plan.additionalPlans.enumerated()
        out.section(heading: say("documents.heading")) {
            out.element("facts", role: "lines") {
                let documents = plan.documents.enumerated()
                // A paper that is out of date stands after those that count.
                for (index, document) in documents.filter({ !$0.element.superseded })
                    + documents.filter(\.element.superseded)
                {
                    out.fact(document.name ?? say("document.\(document.kind.rawValue)")) {
                        out.text(document.place.asSentence)
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
                // A plan that has ended stands after those that hold.
                for (index, other) in others.filter({ !hasEnded($0.element) })
                    + others.filter({ hasEnded($0.element) })
                {
                    out.fact(other.name) { additionalPlan(other, at: "additionalPlans[\(index)]") }
                }
            }
        }
        for (index, other) in others {
            guard let text = other.text else { continue }
            out.section(heading: other.name) {
                if let words = standing(of: other) { out.display("muted", words) }
                out.blocks(text, at: "additionalPlans[\(index)].text")
            }
        }
    }
}
