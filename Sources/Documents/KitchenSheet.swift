import CareRecords
public import Disclosure

/// One sheet for the wall of a kitchen: what a stranger who helps has to know, and whom to call.
///
/// It is given what visitors may see. At ordinary print it is one page of A4, in larger print two. Who comes in the week
/// is on it where there is room, and so is the practice. Everything else always is, on a further page if it must.
public struct KitchenSheet {
    private let page: PlanPage
    private let parts: SheetParts
    private let extent: Extent
    private var plan: CarePlan { page.plan }
    private var out: DocumentWriter { page.out }
    private func say(_ key: String) -> String { page.out.say(key) }

    private init(view: PlanView, settings: DocumentSettings, out: DocumentWriter, extent: Extent) {
        self.extent = extent
        page = PlanPage(plan: view.plan, settings: settings, out: out)
        parts = SheetParts(page: page)
    }

    /// - Parameters:
    ///   - view: the plan as visitors may see it.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let paper = SheetPaper(of: view.plan, in: settings.say)
        func written(_ extent: Extent) -> DocumentWriter {
            let out = DocumentWriter(kind: .kitchenSheet, settings: settings, root: root, id: view.plan.id)
            KitchenSheet(view: view, settings: settings, out: out, extent: extent).write()
            return out
        }
        for extent in [Extent.whole, .withoutWeek] {
            let sheet = written(extent)
            if paper.holds(sheet.tree.element) { return sheet }
        }
        return written(.short)
    }

    /// How much there is room for. What is left out stands in My plan.
    private enum Extent {
        case whole
        /// Without who comes in the week.
        case withoutWeek
        /// And without whom to ring if the coordinator does not answer, the hours of the night, and what stands twice.
        case short
    }

    private func write() {
        let name = out.say.name(plan.person.name)
        let title = out.say("sheet.kitchen-of", ["name": out.isolated(name)])
        out.tree.attribute("print-size", plan.accessNeeds.printSize)
        out.head(title: title, running: parts.running(title))
        out.mainHeading(name)
        identity()
        emergency()
        whoToCall()
        dangers()
        crew()
        talking()
        if extent == .whole { week() }
        out.display("small") {
            parts.dates()
            out.text(" ")
            out.text(say(extent == .whole || plan.week.entries.isEmpty ? "sheet.more" : "sheet.more-and-week"))
        }
    }

    /// The address is what a caller is asked for first.
    private func identity() {
        out.display("ids") {
            if let preferred = plan.person.name.preferred, preferred != plan.person.name.given {
                out.write("plan.call-me", ["name": { out.name(preferred) }])
                out.text(" ")
            }
            parts.birthAndNumber()
        }
        guard let address = plan.person.address else { return }
        out.display("ids") { out.write("sheet.address", ["address": { out.name(address.oneLine) }]) }
    }

    // MARK: Emergencies

    private func emergency() {
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
            out.element("strong") { sentences(part.triggers, at: "\(path).triggers") }
            if !part.whatToDo.isEmpty { out.text(" ") }
            sentences(part.whatToDo, at: "\(path).whatToDo")
            let others = part.contacts.filter(isToBeNamed)
            guard !others.isEmpty else { return }
            out.text(" \(say("sheet.then-call")) ")
            for (index, contact) in others.enumerated() {
                if index > 0 { out.text("; ") }
                call(contact)
            }
            out.text(say("sheet.stop"))
        }
    }

    /// 999 stands above, and whom to tell stands below, unless there is more to say of it here.
    private func isToBeNamed(_ contact: ContingencyContact) -> Bool {
        if contact.kind == .emergencyServices || contact.phone == MyPlan.nineNineNine { return false }
        if extent == .short, contact.phone == page.site?.outOfHours?.telephone { return false }
        return contact.when != nil || !parts.emergencyContacts.contains { $0.id == contact.ref }
    }

    private func sentences(_ statements: [Statement], at path: String) {
        for (index, statement) in statements.enumerated() {
            if index > 0 { out.text(" ") }
            out.inline(statement.text.asSentence, at: "\(path)[\(index)]")
        }
    }

    private func call(_ contact: ContingencyContact) {
        let (name, phone) = page.reach(contact)
        if let name { out.name(name) }
        if let phone {
            if name != nil { out.text(" ") }
            out.phone(phone)
        }
        guard let when = contact.when else { return }
        out.text(" (")
        out.recorded(when.lowercasedFirst)
        out.text(")")
    }

    // MARK: Whom to call

    private func whoToCall() {
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
        if plan.entry != nil { out.text(" \(say("sheet.keys"))") }
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

    // MARK: What to know

    private func dangers() {
        let dangers = parts.dangers
        guard !dangers.isEmpty else { return }
        out.element("emergency") {
            out.tree.open("h2")
            out.tree.element("word", text: say("gp.danger"))
            out.tree.close()
            for danger in dangers { out.element("p") { parts.write(danger) } }
        }
    }

    /// What the crew of an ambulance has to see and to be told.
    private func crew() {
        let allergies = parts.aboutAllergies
        guard parts.isOnTime || !parts.papers.isEmpty || allergies != nil else { return }
        out.section(heading: say("sheet.crew")) {
            out.element("list") {
                if parts.isOnTime { out.element("item") { parts.onTime() } }
                for paper in parts.papers { out.element("item") { parts.write(paper) } }
                if let allergies { out.element("item") { out.text(allergies) } }
            }
        }
    }

    private func talking() {
        let needs = plan.accessNeeds
        guard !needs.glance.isEmpty || !needs.professionals.isEmpty || !needs.support.isEmpty else { return }
        out.section("own", heading: say("plan.talk")) {
            AccessNeedsList(needs: needs, derivedFormats: [], out: out).write(voice: "me")
        }
    }

    // MARK: Who comes

    private func week() {
        // What the person does by themselves is no visit.
        let visits = plan.week.entries.filter { $0.who != say("owner.me") }
        guard !visits.isEmpty else { return }
        out.section(heading: say("sheet.week")) {
            out.element("facts", role: "lines") {
                for day in WeekDay.inOrder {
                    let here = visits.filter { $0.day == day }
                    if !here.isEmpty { out.fact(say("day.\(day.rawValue)")) { write(here) } }
                }
            }
        }
    }

    private func write(_ visits: [WeekEntry]) {
        for (index, visit) in visits.enumerated() {
            if index > 0 { out.text("; ") }
            out.recorded(visit.who)
            out.text(say("list.comma"))
            if let time = visit.time {
                out.recorded(time)
            } else {
                out.text(say("part.\(visit.part.rawValue)").lowercasedFirst)
            }
        }
    }
}
