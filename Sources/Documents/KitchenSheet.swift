import CareRecords
public import Disclosure

/// One sheet for the wall of a kitchen: what a stranger who helps has to know, and whom to call.
///
/// It is given what visitors may see. At ordinary print it is one page of A4, in larger print two. Who comes in the week
/// is on it where there is room, and so is the practice. Everything else always is, on a further page if it must.
public struct KitchenSheet {
    let page: PlanPage
    let parts: SheetParts
    let extent: Extent
    var plan: CarePlan { page.plan }
    var out: DocumentWriter { page.out }
    func say(_ key: String) -> String { page.out.say(key) }

    private init(view: PlanView, settings: DocumentSettings, out: DocumentWriter, extent: Extent) {
        self.extent = extent
        page = PlanPage(view, settings: settings, out: out)
        parts = SheetParts(page: page)
    }

    /// - Parameters:
    ///   - view: the plan as visitors may see it.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let needs = view.plan.accessNeeds
        let paper = SheetPaper(
            size: needs.printSize, sheets: SheetPaper.sheets(for: needs),
            hasTallLines: settings.say.script == .rightToLeft)
        func written(_ extent: Extent) -> DocumentWriter {
            let out = DocumentWriter(kind: .kitchenSheet, settings: settings, root: root, id: view.plan.id)
            KitchenSheet(view: view, settings: settings, out: out, extent: extent).write()
            return out
        }
        for extent in [Extent.whole, .withoutWeek] {
            let sheet = written(extent)
            if paper.holds(MeasuredTree(sheet.tree)) { return sheet }
        }
        return written(.short)
    }

    /// How much there is room for. What is left out stands in My plan.
    enum Extent {
        case whole
        /// Without who comes in the week.
        case withoutWeek
        /// And without whom to ring if the coordinator does not answer, the hours of the night, keys, and what stands
        /// twice.
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
        let own = say("owner.me")
        let visits = Dictionary(grouping: plan.week.entries.filter { $0.who != own }, by: \.day)
        guard !visits.isEmpty else { return }
        out.section(heading: say("sheet.week")) {
            out.element("facts", role: "lines") {
                for day in WeekDay.inOrder {
                    if let here = visits[day] { out.fact(say("day.\(day.rawValue)")) { write(here) } }
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
