import CareRecords
public import Disclosure

/// What a team meeting said about one person, for their GP practice: what is asked of it first, then the case as the
/// minutes tell it, without what single members thought. No one else is in it.
public struct PracticeExtract {
    let extract: CaseExtract
    let actions: [MeetingAction]
    let page: PlanPage
    var out: DocumentWriter { page.out }
    var content: MeetingCase { extract.content }
    func say(_ key: String) -> String { out.say(key) }

    /// - Parameters:
    ///   - extract: the case as the practice may read it; the gate has let it through.
    ///   - log: what has become of its actions since.
    ///   - view: the plan as the practice may see it.
    public static func write(
        _ extract: CaseExtract, since log: [ActionLog.Entry], view: PlanView, settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .practiceExtract, settings: settings, root: root, id: view.plan.id)
        let page = PlanPage(view, settings: settings, out: out)
        let actions = extract.content.actions.map { extract.standing(of: $0, in: log) }
        PracticeExtract(extract: extract, actions: actions, page: page).write()
        return out
    }

    private func write() {
        let name = page.plan.person.name.full
        let date = out.say.date(extract.date)
        out.recordLanguage = page.plan.person.language
        out.head(
            title: out.say("gp-extract.title-of", ["name": name, "date": date]),
            running: Running(
                head: name,
                foot: out.say("gp-extract.run-foot", ["name": name, "nhs": page.runningNumber, "date": date])))
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(out.say("gp-extract.doctype", ["date": date])) }
                page.identity()
            }
            out.element("top-side") {
                page.toThePractice()
                out.p(extract.place)
            }
        }
        asked()
        wishes()
        discussed()
        others()
        page.coordinatorBox(heading: "gp.coordinator")
        page.basisForPractice()
    }

    // MARK: What is to be done

    /// What is open and theirs.
    private var isAsked: (MeetingAction) -> Bool {
        let (ods, programme) = (page.plan.practice?.ods, page.settings.programme)
        return { action in
            action.status == .open && ods != nil && action.organisation.flatMap(programme.organisation)?.ods == ods
        }
    }

    private func asked() {
        let asked = actions.filter(isAsked)
        out.section("now", heading: asked.isEmpty ? say("gp.no-action") : out.say("gp.please", count: asked.count)) {
            guard !asked.isEmpty else { return }
            out.table(
                role: "actions", caption: say("gp.actions-caption"),
                columns: [
                    .numbers(say("gp.number")), .plain(say("gp.action")), .plain(say("gp.owner")), .plain(say("gp.by-when")),
                ]
            ) {
                for (index, action) in asked.enumerated() {
                    out.row {
                        out.element("row-number") { out.text(String(index + 1)) }
                        out.rowHead { out.inline(action.what, at: "actions") }
                        out.field(say("gp.owner")) { out.text(action.owner) }
                        out.field(say("gp.by-when")) { due(action) }
                    }
                }
            }
        }
    }

    private func others() {
        let isAsked = isAsked
        let others = actions.filter { !isAsked($0) }
        guard !others.isEmpty else { return }
        out.section(heading: say("gp-extract.others")) {
            out.table(
                role: "fold", caption: say("gp-extract.others"),
                columns: [
                    .wide(say("minutes.action"), 42), .wide(say("minutes.owner"), 30), .wide(say("minutes.status"), 28),
                ]
            ) {
                for action in others {
                    out.row {
                        out.rowHead { out.inline(action.what, at: "actions") }
                        out.field(say("minutes.owner")) { out.text(page.settings.owner(of: action)) }
                        out.field(say("minutes.status")) { standing(of: action) }
                    }
                }
            }
        }
    }

    /// - Parameter phrase: what the day stands in, where its heading does not say what it is.
    private func due(_ action: MeetingAction, in phrase: String? = nil) {
        guard let due = action.due else { return out.text(say("gp.no-date")) }
        if let phrase { out.write(phrase, ["date": { out.date(due) }]) } else { out.date(due) }
        guard due < out.asOf else { return }
        out.text(" ")
        out.status("late", say("action-status.late"))
    }

    private func standing(of action: MeetingAction) {
        guard action.status != .open else { return due(action, in: "gp-extract.by") }
        out.status(action.status.mark, say("meeting-action.\(action.status.rawValue)"))
        if let doneOn = action.doneOn {
            out.text(" ")
            out.date(doneOn)
        }
        guard let reason = action.reason else { return }
        out.lineBreak()
        out.text(reason)
    }

    // MARK: The case

    private func wishes() {
        guard let wishes = content.wishes else { return }
        out.section("own", heading: say("minutes.wishes")) {
            out.blocks(wishes, at: "wishes")
            guard let speaker = content.speaksFor else { return }
            out.display(
                "muted", out.say("minutes.spoken-by", ["name": speaker.name, "relationship": speaker.relationship]))
        }
    }

    private func discussed() {
        out.section(heading: say("gp-extract.discussed")) {
            out.element("facts", role: "lines") {
                out.fact(say("minutes.reason")) { out.text(content.reason) }
                if let tier = content.tier { out.fact(say("minutes.tier")) { out.text(tier) } }
                if let question = content.question { out.fact(say("minutes.question")) { out.text(question) } }
                if !content.facts.isEmpty { out.fact(say("minutes.facts")) { out.list(content.facts, at: "facts") } }
                out.fact(say("minutes.decision")) { decision() }
                if let effect = content.effectOnPlan { out.fact(say("minutes.effect")) { out.text(effect) } }
                if let next = content.nextReview { out.fact(say("minutes.next-review")) { out.date(next) } }
                out.fact(say("minutes.consent")) { consent() }
                if !extract.organisations.isEmpty {
                    out.fact(say("gp-extract.met")) { out.text(out.say.list(extract.organisations).asSentence) }
                }
            }
        }
    }

    private func decision() {
        guard let decision = content.decision else { return out.notRecorded() }
        out.element("p") { out.element("strong") { out.inline(decision.text, at: "decision.text") } }
        guard let rationale = decision.rationale else { return }
        out.element("p") {
            out.text(say("minutes.because") + " ")
            out.inline(rationale, at: "decision.rationale")
        }
    }

    /// To be discussed; the consent to tell the practice is at the foot.
    private func consent() {
        let consent = content.consent
        out.text(say("discussion.\(consent.decision.rawValue)"))
        if let on = consent.on {
            out.text(", ")
            out.date(on)
        }
        if let by = consent.decidedBy { out.text(", \(by)") }
    }
}

extension CaseExtract {
    /// An action of the case as it stands now: a practice is not asked for what has been done since.
    fileprivate func standing(of action: MeetingAction, in log: [ActionLog.Entry]) -> MeetingAction {
        let reference = "\(meetingID)/\(action.id)"
        guard let entry = log.first(where: { $0.references.contains(reference) }) else { return action }
        var standing = action
        standing.status = entry.action.status
        standing.doneOn = entry.action.doneOn
        standing.due = entry.action.due
        standing.owner = entry.action.owner
        standing.organisation = entry.action.organisation
        standing.reason = entry.isOpenToAll ? entry.action.reason : nil
        return standing
    }
}
