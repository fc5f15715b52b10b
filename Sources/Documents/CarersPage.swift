import CareRecords
public import Disclosure

/// What somebody needs who looks after a person unpaid: whom to call, what to watch for and what to do then, who else
/// comes, and what is there for themselves. It says “you” to the carer.
///
/// It has as much of the person as their answer opens. When they have died it is a page about the carer alone.
public struct CarersPage {
    let page: PlanPage
    var plan: CarePlan { page.plan }
    var out: DocumentWriter { page.out }
    func say(_ key: String) -> String { page.out.say(key) }
    /// What everybody calls the person.
    var name: String { plan.person.name.called }
    /// The parts of the plan that the person’s answer opens.
    var opened: Set<PlanPart> { plan.consents.first?.opens ?? [] }
    var parts: SheetParts { SheetParts(page: page) }

    private init(view: PlanView, settings: DocumentSettings, out: DocumentWriter) {
        page = PlanPage(view, settings: settings, out: out)
    }

    /// - Parameters:
    ///   - view: the plan as the carer may see it; the gate has let it through.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let out = DocumentWriter(kind: .carersPage, settings: settings, root: root, id: view.plan.id)
        let page = CarersPage(view: view, settings: settings, out: out)
        if view.plan.person.hasDied { page.writeAfterDeath() } else { page.write() }
        return out
    }

    private func write() {
        top(heading: out.say("carers.title", ["name": name]), title: "carers.title-of") {
            if let standing = plan.consents.first?.standing(on: out.asOf), let consent = standing.consent {
                var key = "carers.agreed"
                if case .bestInterests = standing { key = "carers.best-interests" }
                out.display("lead", say: key, ["name": { out.name(name) }, "date": { out.date(consent.on) }])
            }
            out.p(say: "carers.keep-safe", ["name": { out.name(name) }])
            if !opened.isEmpty { out.p(say: "carers.voice", ["name": { out.name(name) }]) }
        }
        emergency()
        whoToCall(night: true)
        watch()
        health()
        week()
        team()
        own()
        support()
        out.display("small") {
            out.write("plan.written", ["date": { out.date(plan.writtenOn) }])
            guard let review = plan.review else { return }
            out.text(" ")
            out.write("sheet.throw-away", ["date": { out.date(review.on) }])
        }
    }

    /// Whose page it is, and the texts on the edge of the paper.
    ///
    /// - Parameter key: of the title, by which the page is told from those of other people’s carers.
    func top(heading: String, title key: String, _ lead: () -> Void) {
        let carer = plan.carerContact?.name
        out.suit(AccessNeeds(formats: plan.carer?.formats ?? []))
        let title = out.say(key, ["carer": carer ?? say("carers.unnamed"), "name": out.say.name(plan.person.name)])
        out.head(
            title: title,
            running: Running(
                head: title,
                foot: out.say(
                    "plan.run-call", ["name": out.isolated(page.called), "phone": out.isolated(page.phone.written)])))
        out.element("front") {
            out.element("mark") { out.text(page.settings.programme.name.text(in: out.language)) }
            out.mainHeading(heading)
            if let carer { out.element("name") { out.write("carers.for", ["name": { out.name(carer) }]) } }
            lead()
        }
    }

    // MARK: Whom to call

    private func emergency() {
        let emergencies = plan.contingency.enumerated().filter(\.element.emergency)
        out.element("emergency") {
            out.tree.open("h2")
            out.tree.element("word", text: say("emergency"))
            out.text(" ")
            out.write("plan.call-999", ["phone": { out.phone(MyPlan.nineNineNine) }])
            out.tree.close()
            if emergencies.isEmpty { out.p(say: "carers.emergency-any", ["name": { out.name(name) }]) }
            for (index, part) in emergencies {
                out.element("p") {
                    out.element("strong") { parts.sentences(part.triggers, at: "contingency[\(index)].triggers") }
                    if !part.whatToDo.isEmpty { out.text(" ") }
                    parts.sentences(part.whatToDo, at: "contingency[\(index)].whatToDo")
                    calls(of: part)
                }
                ready(part)
            }
        }
    }

    /// - Parameter night: whether the nurses who know the person are still the ones to ring.
    func whoToCall(night: Bool) {
        out.section("now", heading: say("plan.who-to-call")) {
            call(page.phone, say("plan.in-the-day")) {
                out.write(
                    "plan.day-note",
                    [
                        "name": { if page.coordinator == nil { out.text(page.team) } else { out.name(page.called) } },
                        "hours": { out.local(page.hours) },
                    ])
            }
            if night, let service = page.site?.outOfHours {
                call(service.telephone, say("plan.at-night")) {
                    out.write(
                        "plan.night-note", ["name": { out.local(service.name) }, "hours": { out.local(service.hours) }])
                }
            } else {
                call(MyPlan.nhs111, say("plan.at-night")) { out.text(say("plan.night-111")) }
            }
        }
    }

    private func call(_ number: PhoneNumber, _ when: String, note: () -> Void) {
        out.element("call") {
            out.element("when") { out.text(when) }
            out.phone(number)
            out.element("note", note)
        }
    }
}
