import CareRecords
public import Disclosure
import Wording

/// One page for an ambulance crew or an out-of-hours service, who have never met the person and have a minute to read:
/// what is dangerous, what to do if, which forms there are, how to talk with them, how to get in, whom to ring.
///
/// At ordinary print it is one page of A4, in larger print two, in type as large as all of it allows: nothing is left
/// out. What a form says is for the form to say; here stands where it is kept.
public struct EmergencySheet {
    let page: PlanPage
    let parts: SheetParts
    var plan: CarePlan { page.plan }
    var out: DocumentWriter { page.out }
    func say(_ key: String) -> String { page.out.say(key) }

    private init(view: PlanView, settings: DocumentSettings, out: DocumentWriter) {
        page = PlanPage(view, settings: settings, out: out)
        parts = SheetParts(page: page)
    }

    /// The sizes of its type, in points.
    static let sizes = [28, 26, 24, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9]

    /// - Parameters:
    ///   - view: the plan as emergency services may see it; the gate has let it through.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let needs = view.plan.accessNeeds
        let sheets = SheetPaper.sheets(for: needs)
        let out = DocumentWriter(kind: .emergencySheet, settings: settings, root: root, id: view.plan.id)
        out.tree.rootAttribute("print-size", String(needs.printSize))
        out.tree.rootAttribute("sheets", String(sheets))
        EmergencySheet(view: view, settings: settings, out: out).write()
        let measured = MeasuredTree(out.tree)
        let size = sizes.first { size in
            size <= needs.printSize
                && SheetPaper(size: size, sheets: sheets, hasTallLines: measured.holdsRightToLeft).holds(measured)
        }
        out.tree.rootAttribute("print-size", String(size ?? sizes[sizes.endIndex - 1]))
        return out
    }

    private func write() {
        out.recordLanguage = plan.person.language
        let name = out.say.name(plan.person.name)
        let title = out.say("emergency.title-of", ["name": name])
        out.head(title: title, running: parts.running(title))
        out.display("label", say("emergency.for-whom"))
        out.mainHeading(name)
        identity()
        dangers()
        whatToDo()
        forms()
        talking()
        entry()
        contacts()
        out.display("small") {
            basis()
            out.text(" ")
            parts.dates()
        }
    }

    private func identity() {
        out.display("ids") {
            if let preferred = plan.person.name.preferred, preferred != plan.person.name.given {
                out.write("emergency.called", ["name": { out.name(preferred) }])
                out.text(" ")
            }
            if let born = plan.person.birthDate {
                out.write(
                    "gp.born", ["date": { out.date(born) }, "age": { out.text(String(born.age(on: out.asOf))) }])
            } else {
                out.born(nil)
            }
            out.text(" ")
            if let number = plan.person.nhsNumber {
                out.write("plan.nhs-number", ["number": { out.nhs(number) }])
            } else {
                out.text(say("plan.nhs-number-missing"))
            }
        }
        out.display("ids") {
            out.text(plan.person.address.map { $0.oneLine + "." } ?? say("gp.address-missing"))
            guard let household = plan.person.household else { return }
            out.text(" ")
            out.recorded(household.asSentence)
        }
    }

    // MARK: What could hurt

    /// Silence about allergies must not be taken for none.
    private func dangers() {
        out.element("emergency") {
            out.tree.open("h2")
            out.tree.element("word", text: say("gp.danger"))
            out.tree.close()
            for danger in parts.dangers { out.element("p") { parts.write(danger) } }
            if !plan.allergies.contains(where: { $0.status == .current }) {
                out.element("p") {
                    if plan.noKnownAllergies != nil { return out.text(say("health.no-known-allergies")) }
                    out.strong(say("gp.allergies"))
                    out.text(" ")
                    out.notRecorded()
                }
            }
            let onTime = plan.medicines.filter { $0.timeCritical && $0.status == .current }
            if !onTime.isEmpty { out.element("p") { parts.onTime(onTime, heading: say("emergency.on-time")) } }
        }
    }

    // MARK: Forms and ways in

    /// The forms that bind whoever treats the person, and papers that help them.
    private static let forms: [OtherDocumentKind] = [
        .respect, .dnacpr, .advanceDecision, .lpaHealth, .advanceStatement, .emergencyPlan, .hospitalPassport,
    ]

    private func forms() {
        let papers = Self.forms.flatMap { kind in plan.documents.filter { $0.kind == kind && !$0.superseded } }
        let isBound = papers.contains { [.respect, .dnacpr, .advanceDecision].contains($0.kind) }
        out.section(heading: say("emergency.forms")) {
            out.element("list") {
                if !isBound {
                    out.element("item") {
                        out.strong(say("emergency.no-form"))
                        out.text(" ")
                        out.notRecorded()
                    }
                }
                for paper in papers {
                    out.element("item") {
                        parts.write(paper)
                        guard let date = paper.date else { return }
                        out.text(" ")
                        out.write("documents.dated", ["date": { out.date(date) }])
                    }
                }
            }
            if isBound { out.p(say("emergency.forms-say")) }
        }
    }

    private func talking() {
        let needs = plan.accessNeeds
        out.section("own", heading: say("gp.communication")) {
            if needs.glance.isEmpty, needs.professionals.isEmpty, needs.support.isEmpty {
                out.element("p") { out.notRecorded() }
            } else {
                AccessNeedsList(needs: needs, derivedFormats: [], out: out).write(voice: "they")
            }
        }
    }

    /// By reference: a code is on no sheet.
    private func entry() {
        guard let entry = plan.entry else { return }
        out.section(heading: say("emergency.entry")) {
            out.element("p") {
                if let arrangements = entry.byReference {
                    out.recorded(arrangements.asSentence)
                } else {
                    out.write(
                        "emergency.entry-ask", ["name": { out.name(page.called) }, "phone": { out.phone(page.phone) }])
                }
            }
        }
    }

    /// On what they are told all this: the gate has seen that there is something.
    private func basis() {
        let standing = plan.consentStanding(to: .emergency, on: out.asOf)
        guard let consent = standing.consent else { return }
        let date = { out.date(consent.on) }
        if case .bestInterests = standing {
            out.write(
                "gp.basis-best-interests",
                ["who": { out.text(consent.decidedBy ?? say("not-recorded")) }, "date": date])
        } else {
            out.write("emergency.basis", ["name": { out.name(plan.person.name.formal) }, "date": date])
        }
        guard let until = consent.until else { return }
        out.text(" ")
        out.write("gp.basis-until", ["date": { out.date(until) }])
    }
}
