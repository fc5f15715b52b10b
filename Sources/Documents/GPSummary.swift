import CareRecords
public import Disclosure

/// One A4 page for the GP practice: what is asked of it first, then what could hurt, then the rest.
///
/// When there is too much for the page the needs are shortened, then what has changed; the actions and the
/// alerts never are.
public struct GPSummary {
    let page: PlanPage
    var plan: CarePlan { page.plan }
    var settings: DocumentSettings { page.settings }
    var out: DocumentWriter { page.out }
    func say(_ key: String) -> String { page.out.say(key) }

    private init(view: PlanView, settings: DocumentSettings, out: DocumentWriter) {
        page = PlanPage(view, settings: settings, out: out)
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
        out.head(
            title: out.say("gp.title-of", ["name": name.full]),
            running: Running(
                head: name.full, side: "",
                foot: out.say(
                    "gp.run-foot",
                    ["name": name.full, "nhs": page.runningNumber, "date": out.say.date(plan.writtenOn)])))
        top()
        page.practiceRequests(nothing: "gp.no-action")
        out.element("split") {
            out.element("side") {
                DangerBox(page: page).write()
                respect()
                communication()
                page.coordinatorBox(heading: "gp.coordinator")
            }
            out.element("main") { main() }
        }
        page.basisForPractice()
    }

    private func top() {
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(say("gp.title")) }
                page.identity()
            }
            out.element("top-side") {
                page.toThePractice()
                out.p(
                    say: "gp.from",
                    [
                        "who": {
                            out.text(page.coordinator?.name ?? settings.programme.name.text(in: out.say.language))
                        },
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
}
