import CareRecords
import Content
import Disclosure
import Documents

extension PlanWorker {
    /// What the person’s practice gets: the summary, and a letter if something has changed since it was last written to.
    func practiceDocuments(
        of hand: PlanInHand, gate: Gate, into documents: inout CaseloadEntry.Documents,
        texts: inout Set<TextDiagnostic>
    ) throws(BuildFailure) {
        let plan = hand.plan
        let sources = hand.sources
        let last = build.sent.latest(of: plan.id)
        if let reason = gate.reasonToWithhold(.gpSummary, of: plan) {
            documents.held.append(.init(document: .gpSummary, reason: reason))
            guard last != nil, case .changeLetter? = post(of: plan, PlanView(of: plan, for: .gp), after: last)?.due
            else { return }
            documents.held.append(.init(document: .gpChangeLetter, reason: reason))
            return
        }
        guard let ods = plan.practice?.ods else { return }
        let seen = hand.seen(by: .gp)
        let settings = sink.settings(in: sink.programmeLanguage)
        let post = post(of: plan, seen, after: last)
        if case .changeLetter(let changes, let since)? = post?.due {
            let made = MadeDocument.gpChangeLetter(practice: ods)
            let writer = try sink.publish(
                made, of: plan, for: .gp, in: settings, sources: sources + ["content/sent"],
                formats: build.works.paperAlone
            ) { GPChangeLetter.write(seen, changes: changes, since: since, settings: $0, root: "../../") }
            documents.made.append(made)
            texts.formUnion(writer.problems.map(TextDiagnostic.init))
        }
        let made = MadeDocument.gpSummary(practice: ods)
        let writer = try sink.publish(
            made, of: plan, for: .gp, in: settings, sources: sources, formats: build.works.paperAlone
        ) { GPSummary.write(seen, settings: $0, root: "../../") }
        documents.made.append(made)
        documents.practiceLine = PracticeIndex.Line(of: seen, for: ods, settings: settings)
        documents.letter = post.flatMap { PracticeLetter($0, fingerprint: SentFiles.fingerprint(of: $0.facts)) }
        texts.formUnion(writer.problems.map(TextDiagnostic.init))
    }

    /// What each meeting said of the person, for their practice of today.
    ///
    /// - Returns: what was made, with the ids of the meetings.
    func practiceExtracts(
        of hand: PlanInHand, from meetings: [Sourced<Meeting>], gate: Gate,
        into documents: inout CaseloadEntry.Documents
    ) throws(BuildFailure) -> [(meeting: String, document: MadeDocument)] {
        let plan = hand.plan
        var made: [(meeting: String, document: MadeDocument)] = []
        for meeting in meetings {
            // That they did not agree stands among the reasons for their own extract.
            guard meeting.record.cases.contains(where: { $0.person == plan.id && $0.consent.decision.permits }) else {
                continue
            }
            let extract = CaseExtract(of: plan.id, from: meeting.record, for: .gp)
            if let reason = gate.reasonToWithhold(.practiceExtract, of: plan)
                ?? (extract == nil ? .keptFromReader : nil)
            {
                let held = CaseloadEntry.Held(document: .practiceExtract, reason: reason)
                if !documents.held.contains(held) { documents.held.append(held) }
                continue
            }
            guard let extract, let ods = plan.practice?.ods else { continue }
            let document = MadeDocument.practiceExtract(practice: ods, meeting: meeting.record.id)
            _ = try sink.publish(
                document, of: plan, for: .gp, in: sink.settings(in: sink.programmeLanguage),
                sources: Set([meeting.file] + build.actions.files(of: plan.id)).sorted() + ["plan:\(plan.id)"],
                formats: build.works.paperAlone
            ) {
                PracticeExtract.write(
                    extract, since: build.actions.all(of: plan.id), view: hand.seen(by: .gp), settings: $0,
                    root: "../../")
            }
            documents.made.append(document)
            made.append((meeting.record.id, document))
        }
        return made
    }

    private func post(of plan: CarePlan, _ seen: PlanView, after last: SentMemory.Last?) -> PracticePost? {
        PracticePost(of: plan, seen: seen, after: last, in: build.programme, on: build.asOf)
    }
}
