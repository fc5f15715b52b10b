import CareRecords

/// What a kitchen sheet, a wallet card and an emergency sheet say alike, for a stranger who helps.
struct SheetParts {
    let page: PlanPage
    var plan: CarePlan { page.plan }
    var out: DocumentWriter { page.out }
    private func say(_ key: String) -> String { page.out.say(key) }

    /// Whom the person has named to be told in an emergency, in their order.
    var emergencyContacts: [PersonalContact] { plan.contacts.filter { $0.types.contains(.emergencyContact) } }

    /// "Born 3 March 1934. NHS number 999 000 0018."
    func birthAndNumber() {
        out.born(plan.person.birthDate)
        guard let number = plan.person.nhsNumber else { return }
        out.text(" ")
        out.write("plan.nhs-number", ["number": { out.nhs(number) }])
    }

    /// "Anwen Bebb-Hughes, daughter".
    func called(_ contact: PersonalContact) {
        out.name(contact.name)
        guard let relationship = contact.relationship else { return }
        out.text(say("list.comma"))
        out.recorded(relationship.lowercasedFirst)
    }

    // MARK: Dangers

    /// Each thing that could hurt the person if it is not known.
    enum Danger {
        case allergy(Allergy)
        case alert(Alert, index: Int)
    }

    /// What is dangerous to life comes first: it is left out last.
    var dangers: [Danger] {
        let current = plan.allergies.filter { $0.status == .current }
        let allergies = current.filter(\.dangerous) + current.filter { !$0.dangerous }
        return allergies.map(Danger.allergy)
            + plan.alerts.enumerated().map { Danger.alert($0.element, index: $0.offset) }
    }

    func write(_ danger: Danger, withReaction: Bool = true) {
        switch danger {
        case .allergy(let allergy): write(allergy, withReaction: withReaction)
        case .alert(let alert, let index): out.inline(alert.text.text.asSentence, at: "alerts[\(index)].text")
        }
    }

    private func write(_ allergy: Allergy, withReaction: Bool) {
        out.element("strong") {
            out.write(
                allergy.kind == .intolerance ? "gp.intolerance" : "gp.allergy",
                ["substance": { out.recorded(allergy.substance) }])
        }
        if allergy.dangerous { out.text(" \(say("health.dangerous"))") }
        if withReaction, let reaction = allergy.reaction {
            out.text(" ")
            out.recorded(reaction.asSentence)
        }
        if allergy.certainty == .notConfirmed { out.text(" \(say("health.not-confirmed"))") }
    }

    /// Silence about allergies must not be taken for none.
    var aboutAllergies: String? {
        if !plan.allergies.isEmpty { return nil }
        return say(plan.noKnownAllergies == nil ? "sheet.allergies-unsaid" : "health.no-known-allergies")
    }

    // MARK: What to show and to give

    var isOnTime: Bool { !plan.medicines.isEmpty }

    /// Which medicines must not be late, with their times; how much is for those who give them to look up.
    func onTime() { onTime(plan.medicines, heading: say("sheet.on-time")) }

    func onTime(_ medicines: [Medicine], heading: String) {
        out.strong(heading)
        for (index, medicine) in medicines.enumerated() {
            out.text(index > 0 ? "; " : " ")
            out.recorded(medicine.name)
            guard let times = medicine.times else { continue }
            out.text(" (")
            out.recorded(times)
            out.text(")")
        }
        out.text(say("sheet.stop"))
    }

    /// The ReSPECT form first.
    var papers: [OtherDocument] {
        plan.documents.filter { $0.kind == .respect } + plan.documents.filter { $0.kind != .respect }
    }

    func write(_ paper: OtherDocument) {
        out.element("strong") {
            if let name = paper.name { out.recorded(name) } else { out.text(say("document.\(paper.kind.rawValue)")) }
            out.text(":")
        }
        out.text(" ")
        out.recorded(paper.place.asSentence)
    }

    // MARK: Whom to call

    /// "Clive Wooldridge 01632 960203 (he is three minutes away)".
    func call(_ contact: ContingencyContact, saysWhen: Bool = true) {
        let (name, phone) = page.reach(contact)
        if let name { out.name(name) }
        if let phone {
            if name != nil { out.text(" ") }
            out.phone(phone)
        }
        guard saysWhen, let when = contact.when else { return }
        out.text(" (")
        // “Gloria will say when” begins with a name.
        let first = when.firstWord
        let isName =
            plan.contacts.contains { $0.name.hasWord(first) } || plan.professionals.contains { $0.name.hasWord(first) }
        out.recorded(isName ? when : when.lowercasedFirst)
        out.text(")")
    }

    /// Each as a sentence, one after the other.
    func sentences(_ statements: [Statement], at path: String) {
        for (index, statement) in statements.enumerated() {
            if index > 0 { out.text(" ") }
            out.inline(statement.text.asSentence, at: "\(path)[\(index)]")
        }
    }

    // MARK: Dates

    /// When it was written, and when to throw it away: an old sheet on a wall is believed.
    func dates() {
        written()
        guard plan.review != nil else { return }
        out.text(" ")
        out.element("strong", throwAway)
    }

    func written() { out.write("plan.written", ["date": { out.date(plan.writtenOn) }]) }

    func throwAway() {
        if let review = plan.review { out.write("sheet.throw-away", ["date": { out.date(review.on) }]) }
    }

    /// The texts on the edge of the paper.
    func running(_ title: String) -> Running {
        Running(
            head: title,
            side: plan.review.map { out.say("sheet.throw-away", ["date": out.say.date($0.on)]) } ?? "",
            foot: out.say(
                "plan.run-call", ["name": out.isolated(page.called), "phone": out.isolated(page.phone.written)]))
    }
}
