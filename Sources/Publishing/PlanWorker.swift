import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents
import Markup
import Measures
import Threads

/// Takes plans from the feed, one at a time, the whole way: read, check, disclose, write.
struct PlanWorker {
    let build: PlanPass
    let sink: any DocumentSink
    private var reader: PlanReader
    private var harvest = Harvest()

    init(build: PlanPass, sink: any DocumentSink) {
        self.build = build
        self.sink = sink
        reader = PlanReader(programme: build.programme, asOf: build.asOf)
        harvest.outcomes = build.outcomes.map(OutcomeTally.init)
    }

    /// Works until there is nothing left or another worker has failed.
    mutating func run(_ feed: PlanFeed, stop: StopSign, done: () -> Void) -> Harvest {
        var raw = RawRecord()
        while !stop.isSet, feed.next(into: &raw) {
            do throws(BuildFailure) {
                try take(reader.read(raw))
            } catch {
                harvest.failure = error
                stop.set()
            }
            harvest.plans += 1
            done()
        }
        harvest.files = sink.files
        harvest.formatProblems = sink.problems
        sink.rest()
        return harvest
    }

    private mutating func take(_ reading: PlanReading) throws(BuildFailure) {
        note(reading.diagnostics, reading)
        harvest.crossCheck.add(reading.entry)
        guard let plan = reading.plan else {
            harvest.setAside.append((reading.number, reading.entry?.id, reading.file))
            let identifiers = reading.identity.flatMap {
                PersonIdentifiers(readableIn: $0, fallbackID: "\(reading.file):\(reading.line)")
            }
            guard let identifiers else {
                let place = SourceLocation(file: reading.file, line: reading.line)
                throw BuildFailure(
                    reading.diagnostics + [
                        Diagnostic(
                            .unidentifiablePlan, at: place, "nobody can tell whose plan this is",
                            suggestion: "put it right or take it out of content/plans; nothing was published")
                    ])
            }
            harvest.leaks.add(identifiers)
            if let id = reading.entry?.id, build.onLists.contains(id) { harvest.unreadable[id] = identifiers }
            return
        }
        let identifiers = PersonIdentifiers(of: plan)
        harvest.leaks.add(identifiers)
        harvest.outcomes?.add(plan)
        try publish(plan, identifiers, reading)
    }

    /// Makes every document that may be made of one plan.
    private mutating func publish(_ plan: CarePlan, _ identifiers: PersonIdentifiers, _ reading: PlanReading)
        throws(BuildFailure)
    {
        sink.isMute = !build.claims.claim(plan.id)
        defer { sink.isMute = false }
        let gate = Gate(asOf: build.asOf)
        let sources = [reading.file]
        let view = PlanView(of: plan, for: .person)
        let professional = sink.settings(in: sink.programmeLanguage)
        var documents = CaseloadEntry.Documents()
        var texts: Set<TextDiagnostic> = []
        let formats = build.works.formats(for: plan.accessNeeds)

        if let reason = gate.reasonToWithhold(.myPlan, of: plan) {
            documents.held.append(.init(document: .myPlan, reason: reason))
        } else {
            let settings = sink.settings(in: plan.person.language, for: .myPlan)
            let writer = try sink.publish(.myPlan, of: plan, for: .person, in: settings, sources: sources, formats: formats) {
                MyPlan.write(view, settings: $0, root: "../../")
            }
            documents.add(.myPlan, in: writer.language, for: plan.person)
            texts.formUnion(writer.problems.map(TextDiagnostic.init))
        }
        try sheets(of: plan, gate: gate, sources: sources, formats: formats, into: &documents)
        try carersPage(of: plan, gate: gate, sources: sources, into: &documents)
        try easyRead(of: plan, view, gate: gate, formats: formats, into: &documents, texts: &texts, reading)
        try practiceDocuments(of: plan, gate: gate, sources: sources, into: &documents, texts: &texts)
        try extracts(of: plan, view, identifiers, gate: gate, into: &documents, texts: &texts)
        if build.storytellers.contains(plan.id) {
            harvest.storyReasons[plan.id] = .some(gate.reasonToWithhold(.story, of: plan))
        }
        documents.unprinted = sink.takeUnprinted()
        if !documents.unprinted.isEmpty { documents.envelope = Addressee(view).envelope }
        let entry = CaseloadEntry(
            of: plan, documents: documents, keptFromPerson: view.withheld, settings: professional)
        harvest.entries.append((reading.number, entry))
        note(texts.map { $0.diagnostic(in: reading) }, reading)
    }

    /// The person's extract from each meeting at which they were discussed.
    private mutating func extracts(
        of plan: CarePlan, _ view: PlanView, _ identifiers: PersonIdentifiers, gate: Gate,
        into documents: inout CaseloadEntry.Documents, texts: inout Set<TextDiagnostic>
    ) throws(BuildFailure) {
        guard build.onLists.contains(plan.id) else { return }
        var discussed = Harvest.Discussed(
            person: PersonReference(of: plan), identifiers: identifiers,
            minutesReason: gate.reasonToWithhold(.minutesCase, of: plan), practice: plan.practice?.ods,
            coordinator: plan.coordinator, site: plan.site)
        if discussed.minutesReason == nil, build.onListsToCome.contains(plan.id) {
            discussed.view = PlanView(of: plan, for: .mdt)
        }
        for meeting in build.meetingsByPerson[plan.id] ?? [] {
            guard let extract = CaseExtract(of: plan.id, from: meeting.record) else {
                let agreed = meeting.record.cases.first { $0.person == plan.id }?.consent.decision.permits ?? false
                documents.held.append(
                    .init(document: .extract, reason: agreed ? .keptFromReader : .notAgreedToDiscussion))
                continue
            }
            if let reason = gate.reasonToWithhold(.extract, of: plan) {
                documents.held.append(.init(document: .extract, reason: reason))
                continue
            }
            let made = MadeDocument.extract(meeting: meeting.record.id)
            let writer = try sink.publish(
                made, of: plan, for: .person, in: sink.settings(in: plan.person.language, for: .extract),
                sources: [meeting.file, "plan:\(plan.id)"], formats: build.works.formats(for: plan.accessNeeds)
            ) { PersonExtract.write(extract, view: view, settings: $0, root: "../../") }
            discussed.extracts.append((meeting.record.id, made.path(of: plan.id)))
            documents.add(made, in: writer.language, for: plan.person)
        }
        harvest.discussed[plan.id] = discussed
    }

    mutating func note(_ diagnostics: [Diagnostic], _ reading: PlanReading) {
        for diagnostic in diagnostics { harvest.diagnostics.append((reading.number, diagnostic)) }
    }
}

/// What every worker of the pass over the plans shares.
struct PlanPass: Sendable {
    let works: FormatWorks
    let programme: Programme
    let asOf: CalendarDate
    /// The meetings that have been held, by the people who were discussed.
    let meetingsByPerson: [String: [Sourced<Meeting>]]
    /// What practices know already.
    let sent: SentMemory
    let claims = PlanClaims()
    /// Everyone who stands on the list of a meeting, discussed or not: no one else's extract may name them.
    let onLists: Set<String>
    /// Those who are to be discussed at a meeting that lies ahead.
    let onListsToCome: Set<String>
    /// Plans whose people told a story.
    let storytellers: Set<String>
    /// How scores are counted; nil where sites count outcomes themselves.
    let outcomes: OutcomeTally.Frame?
}

/// A problem in the Markdown of a record, once however many documents it stands in.
struct TextDiagnostic: Hashable {
    let path: String
    let problem: MarkdownProblem

    init(_ found: TextProblem) {
        path = found.path
        problem = found.problem
    }

    func diagnostic(in reading: PlanReading) -> Diagnostic {
        diagnostic(at: SourceLocation(file: reading.file, line: reading.line))
    }

    func diagnostic(at location: SourceLocation) -> Diagnostic {
        switch problem.kind {
        case .rawHTML:
            Diagnostic(
                .markdownHTML, at: location, path: path, "HTML in a text is shown as plain letters",
                suggestion: "write it in Markdown")
        case .unsafeLink:
            Diagnostic(
                .markdownLink, at: location, path: path, "a link was left out, since it is of no kind that may be used",
                suggestion: "use https:, mailto: or tel:")
        case .image:
            Diagnostic(.markdownImage, at: location, path: path, "a picture was left out; its description is shown")
        case .blockInLine:
            Diagnostic(
                .markdownBlock, at: location, path: path,
                "a list, table or quotation stands where only running text fits; it is shown as running text")
        case .tooLong, .tooDeep, .pathological:
            Diagnostic(
                .markdownTooMuch, at: location, path: path,
                "the text is too long or too tangled to be laid out: \(problem.detail)")
        }
    }
}
