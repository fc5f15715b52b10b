import CareRecords
public import Disclosure

/// One A4 page for the GP practice: what is asked of it first, then what could hurt, then the rest.
///
/// When there is too much for the page the needs are shortened, then what has changed; the actions and the
/// alerts never are.
public struct GPSummary {
    private let page: PlanPage
    var plan: CarePlan { page.plan }
    var settings: DocumentSettings { page.settings }
    var out: DocumentWriter { page.out }
    func say(_ key: String) -> String { page.out.say(key) }

    private init(view: PlanView, settings: DocumentSettings, out: DocumentWriter) {
        page = PlanPage(plan: view.plan, settings: settings, out: out)
    }

    /// - Parameter view: the plan as the practice may see it; the gate has let it through.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let out = DocumentWriter(kind: .gpSummary, settings: settings, root: root, id: view.plan.id)
        GPSummary(view: view, settings: settings, out: out).write()
        return out
    }

    private func write() {
        out.recordLanguage = plan.person.language
        let name = plan.person.name
        let number =
            plan.person.nhsNumber.map { out.say("gp.run-nhs", ["number": $0.spaced]) } ?? say("gp.run-nhs-missing")
        out.head(
            title: out.say("gp.title-of", ["name": name.full]),
            running: Running(
                head: name.full, side: "",
                foot: out.say("gp.run-foot", ["name": name.full, "nhs": number, "date": out.say.date(plan.writtenOn)])))
        top()
        requests()
        out.element("split") {
            out.element("side") {
                DangerBox(plan: plan, out: out).write()
                respect()
                communication()
                coordinator()
            }
            out.element("main") { main() }
        }
        basis()
    }

    private func top() {
        let person = plan.person
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(say("gp.title")) }
                out.mainHeading(person.name.full)
                out.display("ids") {
                    if let born = person.birthDate {
                        out.write(
                            "gp.born",
                            ["date": { out.date(born) }, "age": { out.text(String(born.age(on: out.asOf))) }])
                    } else {
                        out.born(nil)
                    }
                    out.text(" ")
                    if let number = person.nhsNumber {
                        out.write("plan.nhs-number", ["number": { out.nhs(number) }])
                    } else {
                        out.text(say("plan.nhs-number-missing"))
                    }
                }
                out.display("ids") {
                    out.text(person.address.map { $0.oneLine + "." } ?? say("gp.address-missing"))
                    if let household = person.household {
                        out.text(" ")
                        out.recorded(household.asSentence)
                    }
                }
            }
            out.element("top-side") {
                let practice = [plan.practice?.usualGP, page.surgery?.name].compactMap { $0 }.joined(separator: ", ")
                out.p(say: "gp.to", ["who": { out.text(practice) }])
                out.p(
                    say: "gp.from",
                    [
                        "who": { out.text(member?.name ?? settings.programme.name.text(in: out.say.language)) },
                        "date": { out.date(plan.writtenOn) },
                    ])
                out.element("p") {
                    if let review = plan.review {
                        out.element("strong") { out.write("gp.review", ["date": { out.date(review.on) }]) }
                    } else {
                        out.text(say("gp.review-missing"))
                    }
                }
            }
        }
    }

    /// The coordinator, unless they have left.
    var member: TeamMember? { page.coordinator }

    /// Whose number to ring where there is no coordinator, the number, and when somebody answers.
    var team: String { page.team }
    var phone: PhoneNumber { page.phone }
    var hours: LocalText { page.hours }

    // MARK: What is asked of the practice

    private func requests() {
        let actions = plan.actionsForPractice
        let heading = actions.isEmpty ? say("gp.no-action") : out.say("gp.please", count: actions.count)
        out.section("now", heading: heading) {
            guard !actions.isEmpty else { return }
            out.table(
                role: "actions", caption: say("gp.actions-caption"),
                columns: [
                    .numbers(say("gp.number")), .plain(say("gp.action")), .plain(say("gp.owner")),
                    .plain(say("gp.by-when")),
                ]
            ) {
                for (index, found) in actions.enumerated() { request(found.action, number: index + 1, at: found.path) }
            }
        }
    }

    private func request(_ action: Action, number: Int, at path: String) {
        out.row {
            out.element("row-number") { out.text(String(number)) }
            out.rowHead { out.inline(action.what, at: "\(path).what") }
            out.field(say("gp.owner")) { out.text(page.owners.forProfessionals(action.owner)) }
            out.field(say("gp.by-when")) {
                guard let due = action.due else { return out.text(action.when ?? say("gp.no-date")) }
                out.date(due)
                if due < out.asOf {
                    out.text(" ")
                    out.status("late", say("action-status.late"))
                }
            }
        }
    }
}

extension CarePlan {
    /// What is asked of the practice and is still to be done, the earliest first; without a day, last.
    var actionsForPractice: [(action: Action, path: String)] {
        var found: [(action: Action, path: String)] = []
        forEachStep { step, path in
            if step.action.owner?.kind == .practice, step.action.isOpen { found.append((step.action, path())) }
        }
        return found.enumerated().sorted {
            switch ($0.element.action.due, $1.element.action.due) {
            case (let one?, let other?) where one != other: one < other
            case (.some, nil): true
            case (nil, .some): false
            default: $0.offset < $1.offset
            }
        }.map(\.element)
    }
}
