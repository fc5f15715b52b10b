import CareRecords

/// One side of a wallet card.
struct CardFace {
    /// What is on it. Parts are left out in the order that `CardFitting` gives; a telephone number never is.
    enum Content: Hashable {
        /// Who it is, how to talk with them, and dangers.
        case front(talking: Int, dangers: Int, withReactions: Bool, leftOut: [Part])
        /// Whom to call, what to give and to look for.
        case back(contacts: Int, papers: Int, withTimes: Bool, leftOut: [Part])

        var leftOut: [Part] {
            switch self {
            case .front(_, _, _, let leftOut), .back(_, _, _, let leftOut): leftOut
            }
        }
    }

    /// What may be left out, as the page names it below the card.
    enum Part: String, CaseIterable {
        case reactions, talking, dangers, papers, contacts, times
    }

    let page: PlanPage
    let content: Content
    private var plan: CarePlan { page.plan }
    private var out: DocumentWriter { page.out }
    private func say(_ key: String) -> String { page.out.say(key) }
    private var parts: SheetParts { SheetParts(page: page) }

    func write() {
        out.tree.open("face")
        switch content {
        case .front(let talking, let dangers, let withReactions, _):
            out.tree.attribute("side", "front")
            front(talking: talking, dangers: dangers, withReactions: withReactions)
        case .back(let contacts, let papers, let withTimes, _):
            out.tree.attribute("side", "back")
            back(contacts: contacts, papers: papers, withTimes: withTimes)
        }
        if !content.leftOut.isEmpty { more() }
        out.tree.close()
    }

    private func front(talking: Int, dangers: Int, withReactions: Bool) {
        out.element("name") { out.text(out.say.name(plan.person.name)) }
        out.element("p") { parts.birthAndNumber() }
        if talking > 0 {
            out.element("own") {
                out.element("p") {
                    for (index, need) in plan.accessNeeds.glance.prefix(talking).enumerated() {
                        if index > 0 { out.text(" ") }
                        out.inline(need.text.asSentence, at: "accessNeeds.glance[\(index)].text")
                    }
                }
            }
        }
        if !parts.dangers.isEmpty {
            out.element("emergency") {
                out.element("p") {
                    out.tree.element("word", text: say("sheet.danger"))
                    for danger in parts.dangers.prefix(dangers) {
                        out.text(" ")
                        parts.write(danger, withReaction: withReactions)
                    }
                }
            }
        }
        if let allergies = parts.aboutAllergies { out.p(allergies) }
    }

    private func back(contacts: Int, papers: Int, withTimes: Bool) {
        out.element("p") { out.strong(say("sheet.please-call")) }
        out.element("facts", role: "calls") {
            for contact in parts.emergencyContacts.prefix(contacts) {
                line(contact.phone) { parts.called(contact) }
            }
            line(page.phone) {
                if page.coordinator == nil {
                    out.text(page.team)
                } else {
                    out.write("sheet.coordinator", ["name": { out.name(page.called) }])
                }
            }
            line(page.site?.outOfHours?.telephone ?? MyPlan.nhs111) { out.text(say("plan.at-night")) }
        }
        if withTimes, parts.isOnTime { out.element("p") { parts.onTime() } }
        for paper in parts.papers.prefix(papers) { out.element("p") { parts.write(paper) } }
        out.display("muted") { if plan.review == nil { parts.written() } else { parts.throwAway() } }
    }

    private func line(_ number: PhoneNumber?, _ who: () -> Void) {
        out.element("fact") {
            out.element("term", who)
            out.element("detail") { if let number { out.phone(number) } else { out.notRecorded() } }
        }
    }

    /// A danger that is not on the card is asked for at once; the rest stands in the plan.
    private func more() {
        guard content.leftOut.contains(.dangers) else { return out.display("muted", say("sheet.more-in-plan")) }
        out.element("p") {
            out.element("strong") { out.write("sheet.more-dangers", ["phone": { out.phone(page.phone) }]) }
        }
    }
}
