import CareRecords
public import Disclosure

/// What a meeting said about one person, for that person, in plain words. No one else is in it.
public struct PersonExtract {
    let extract: CaseExtract
    let view: PlanView
    let settings: DocumentSettings
    let out: DocumentWriter
    var say: (String) -> String { { [out] in out.say($0) } }

    /// - Parameter view: the plan as the person may see it, for their name, their print size and whom to call.
    public static func write(
        _ extract: CaseExtract, view: PlanView, settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .extract, settings: settings, root: root, id: view.plan.id)
        PersonExtract(extract: extract, view: view, settings: settings, out: out).write()
        return out
    }

    private func write() {
        let person = view.plan.person
        out.suit(view.plan.accessNeeds)
        // Two people can have one name: a window or a sheet says by itself whose it is.
        let title = out.say(
            person.birthDate == nil ? "extract.title-of-undated" : "extract.title-of",
            [
                "name": person.name.full, "born": person.birthDate.map(out.say.date) ?? "",
                "date": out.say.date(extract.date),
            ])
        let plan = MyPlan(view: view, settings: settings, out: out)
        out.head(
            title: title,
            running: Running(
                head: title, side: "",
                foot: out.say(
                    "plan.run-call",
                    ["name": plan.coordinatorCalled, "phone": out.isolated(plan.coordinatorPhone.written)])))
        out.element("front") {
            out.element("mark") { out.text(plan.local(settings.programme.name)) }
            out.mainHeading(say("extract.title"))
            out.element("name") { out.text(person.name.full) }
            // Two people at one meeting can have one name, and this page goes through the post.
            out.display("ids") { plan.birthAndNumber() }
            out.display("lead", say: "extract.lead", ["date": { out.date(extract.date) }])
            agreed(plan)
        }
        why()
        wishes()
        decision()
        actions()
        next(plan)
    }

    /// What was agreed, first: in the words written for the person, or as it was decided.
    private func agreed(_ plan: MyPlan) {
        out.section("now", heading: say("extract.agreed")) {
            if let summary = extract.content.plainSummary {
                out.blocks(summary, at: "plainSummary")
            } else if let decision = extract.content.decision {
                out.blocks(decision.text, at: "decision.text")
            } else {
                out.p(say("extract.nothing-decided"))
            }
        }
    }

    private func why() {
        out.section(heading: say("extract.why")) {
            out.p(say("extract.discussion.\(extract.content.consent.decision.rawValue)"))
            if !extract.organisations.isEmpty {
                out.p(out.say("extract.present", ["who": out.say.list(extract.organisations)]))
            }
        }
    }

    private func wishes() {
        guard let wishes = extract.content.wishes else { return }
        out.section("own", heading: say("extract.wishes")) {
            out.blocks(wishes, at: "wishes")
            if let speaker = extract.content.speaksFor {
                out.display("muted", out.say("extract.spoken-by", ["name": speaker.name]))
            }
        }
    }

    private func decision() {
        guard let decision = extract.content.decision, extract.content.plainSummary != nil else { return }
        out.section(heading: say("extract.decision")) {
            out.p(say("extract.decision-lead"))
            out.element("facts", role: "lines") {
                out.fact(say("minutes.reason")) { out.text(extract.content.reason) }
                out.fact(say("minutes.decision")) { out.inline(decision.text, at: "decision.text") }
                if let rationale = decision.rationale {
                    out.fact(say("extract.because")) { out.inline(rationale, at: "decision.rationale") }
                }
            }
        }
    }

    private func actions() {
        out.section(heading: say("extract.actions")) {
            guard !extract.content.actions.isEmpty else { return out.p(say("extract.no-actions")) }
            out.table(
                role: "steps", caption: say("extract.actions-caption"),
                columns: [.wide(say("steps.what"), 42), .wide(say("steps.who"), 33), .wide(say("steps.going"), 25)]
            ) {
                for action in extract.content.actions { AgreedActionRow(out: out, settings: settings).write(action) }
            }
        }
    }

    private func next(_ plan: MyPlan) {
        out.section(heading: say("extract.next")) {
            if let feedback = extract.content.feedback {
                if let on = feedback.on, on < out.asOf {
                    out.p(say: "extract.was-told-by", ["name": { out.text(feedback.by) }, "date": { out.date(on) }])
                } else {
                    out.p(out.say("extract.told-by", ["name": feedback.by]))
                }
            }
            if let review = extract.content.nextReview {
                out.p(say: "extract.next-review", ["date": { out.date(review) }])
            }
            out.p(
                say: "extract.questions",
                ["name": { out.text(plan.coordinatorCalled) }, "phone": { out.phone(plan.coordinatorPhone) }])
        }
    }
}
