import CareRecords
import Content
import Diagnostics
import Digests
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
    private var earlierPlans: EarlierPlanReader
    private var harvest = Harvest()
    /// Whether the documents of the last plan were not made, since another plan had claimed its id.
    private var wasMute = false

    init(build: PlanPass, sink: any DocumentSink) {
        self.build = build
        self.sink = sink
        reader = PlanReader(programme: build.programme, asOf: build.asOf, actionOwners: build.actionOwners)
        earlierPlans = EarlierPlanReader(build.earlier)
        harvest.outcomes = build.outcomes.map(OutcomeTally.init)
    }

    /// Works until there is nothing left or another worker has failed.
    mutating func run(_ feed: PlanFeed, _ recall: Recall?, stop: StopSign, failed: StopSign, done: () -> Void)
        -> Harvest
    {
        var raw = RawRecord()
        while !stop.isSet, !failed.isSet, feed.next(into: &raw) {
            if build.digestsFiles, raw.isWholeFile { harvest.digests.append((raw.file, Digest(of: raw.bytes))) }
            do throws(BuildFailure) {
                if let recall { try take(raw, recall) } else { try take(reader.read(raw)) }
            } catch {
                harvest.failure = error
                failed.set()
            }
            harvest.plans += 1
            done()
        }
        harvest.files = sink.files
        harvest.formatProblems = sink.problems
        sink.rest()
        return harvest
    }

    /// Takes a plan as it was in the build before, or the whole way, so that the next build may take it so.
    private mutating func take(_ raw: RawRecord, _ recall: Recall) throws(BuildFailure) {
        let key = Recall.key(of: raw)
        if let known = key.flatMap(recall.piece), try isTaken(known) {
            return harvest.add(known.harvest, number: raw.number)
        }
        let (piece, mayBeKept) = try piece(of: raw)
        harvest.add(piece.harvest, number: raw.number)
        if let key, mayBeKept { recall.keep(piece, as: key, of: raw.file) }
    }

    /// Takes a plan the whole way, by itself. What was not made, since its place belongs to another, or could not be, may
    /// not be kept: it is to be tried again.
    mutating func piece(of raw: RawRecord) throws(BuildFailure) -> (Recall.Piece, mayBeKept: Bool) {
        var own = Harvest()
        own.outcomes = build.outcomes.map(OutcomeTally.init)
        swap(&harvest, &own)
        defer { swap(&harvest, &own) }
        _ = sink.takeRecentFiles()
        let problems = sink.problems.count
        wasMute = false
        let reading = reader.read(raw)
        let id = reading.plan?.id
        try take(reading)
        let piece = Recall.Piece(harvest: harvest, files: sink.takeRecentFiles(), id: id)
        return (piece, !wasMute && sink.problems.count == problems)
    }

    private mutating func isTaken(_ known: Recall.Piece) throws(BuildFailure) -> Bool {
        guard let id = known.id else { return true }
        guard build.claims.claim(id) else { return false }
        if try sink.takeOver(known.files) { return true }
        build.claims.release(id)
        return false
    }

    private mutating func take(_ reading: PlanReading) throws(BuildFailure) {
        note(reading.diagnostics, reading)
        harvest.crossCheck.add(reading)
        guard var plan = reading.takePlan() else {
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
        plan.end(with: build.actions.all(of: plan.id))
        let identifiers = PersonIdentifiers(of: plan)
        harvest.leaks.add(identifiers)
        harvest.outcomes?.add(plan)
        var diagnostics: [Diagnostic] = []
        let earlier = earlierPlans.version(before: plan, into: &diagnostics)
        // Who was in it is no more for the public than who is in the plan.
        if let earlier { harvest.leaks.add(PersonIdentifiers(of: earlier)) }
        let agreed = build.actions.told(of: plan, &diagnostics)
        note(diagnostics, reading)
        try publish(
            PlanInHand(
                plan: plan, earlier: earlier, agreed: agreed, day: build.asOf,
                sources: [reading.file] + (earlier == nil ? [] : [EarlierPlans.file(of: plan.id)])
                    + build.actions.files(of: plan.id)),
            identifiers, reading)
    }

    /// Makes every document that may be made of one plan.
    private mutating func publish(
        _ hand: PlanInHand, _ identifiers: PersonIdentifiers, _ reading: PlanReading
    ) throws(BuildFailure) {
        let plan = hand.plan
        let sources = hand.sources
        wasMute = !build.claims.claim(plan.id)
        sink.isMute = wasMute
        defer { sink.isMute = false }
        let gate = Gate(asOf: build.asOf)
        let view = hand.seen(by: .person)
        let professional = sink.settings(in: sink.programmeLanguage)
        var documents = CaseloadEntry.Documents()
        var texts: Set<TextDiagnostic> = []
        let formats = build.works.formats(for: plan.accessNeeds)

        if let reason = gate.reasonToWithhold(.myPlan, of: plan) {
            documents.held.append(.init(document: .myPlan, reason: reason))
        } else {
            let settings = sink.settings(in: plan.person.language, for: .myPlan)
            let writer = try sink.publish(
                .myPlan, of: plan, for: .person, in: settings, sources: sources, formats: formats
            ) {
                MyPlan.write(view, settings: $0, root: "../../")
            }
            documents.add(.myPlan, in: writer.language, for: plan.person)
            texts.formUnion(writer.problems.map(TextDiagnostic.init))
        }
        try sheets(of: plan, gate: gate, sources: sources, formats: formats, into: &documents)
        try carersPage(of: plan, gate: gate, sources: sources, into: &documents)
        try easyRead(of: plan, view, gate: gate, formats: formats, into: &documents, texts: &texts, reading)
        try practiceDocuments(of: hand, gate: gate, into: &documents, texts: &texts)
        try extracts(of: hand, view, identifiers, gate: gate, into: &documents)
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
        of hand: PlanInHand, _ view: PlanView, _ identifiers: PersonIdentifiers, gate: Gate,
        into documents: inout CaseloadEntry.Documents
    ) throws(BuildFailure) {
        let plan = hand.plan
        guard build.onLists.contains(plan.id) else { return }
        var discussed = Harvest.Discussed(
            person: PersonReference(of: plan), identifiers: identifiers,
            minutesReason: gate.reasonToWithhold(.minutesCase, of: plan), practice: plan.practice?.ods,
            doctor: plan.practice?.usualGP,
            coordinator: plan.coordinator, site: plan.site)
        if discussed.minutesReason == nil, build.onListsToCome.contains(plan.id) {
            discussed.view = hand.seen(by: .mdt)
        }
        let meetings = build.meetingsByPerson[plan.id] ?? []
        for meeting in meetings {
            if let made = try extract(of: plan, from: meeting, view, gate: gate, into: &documents) {
                discussed.extracts.append((meeting.record.id, made))
            }
        }
        for made in try practiceExtracts(of: hand, from: meetings, gate: gate, into: &documents) {
            discussed.extracts.append(made)
        }
        harvest.discussed[plan.id] = discussed
    }

    private func extract(
        of plan: CarePlan, from meeting: Sourced<Meeting>, _ view: PlanView, gate: Gate,
        into documents: inout CaseloadEntry.Documents
    ) throws(BuildFailure) -> MadeDocument? {
        guard let extract = CaseExtract(of: plan.id, from: meeting.record) else {
            let agreed = meeting.record.cases.first { $0.person == plan.id }?.consent.decision.permits ?? false
            documents.held.append(.init(document: .extract, reason: agreed ? .keptFromReader : .notAgreedToDiscussion))
            return nil
        }
        if let reason = gate.reasonToWithhold(.extract, of: plan) {
            documents.held.append(.init(document: .extract, reason: reason))
            return nil
        }
        let made = MadeDocument.extract(meeting: meeting.record.id)
        let writer = try sink.publish(
            made, of: plan, for: .person, in: sink.settings(in: plan.person.language, for: .extract),
            sources: [meeting.file, "plan:\(plan.id)"], formats: build.works.formats(for: plan.accessNeeds)
        ) { PersonExtract.write(extract, view: view, settings: $0, root: "../../") }
        documents.add(made, in: writer.language, for: plan.person)
        return made
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
    /// Which plans have an earlier version.
    let earlier: EarlierPlans
    /// What meetings have agreed.
    let actions: MeetingActions
    /// Whose it is, by `MEETING/ACTION`.
    let actionOwners: [String: String]
    var claims = PlanClaims()
    /// Who they are that a meeting may name.
    let people: [String: PersonIdentifiers]
    /// Everyone who stands on the list of a meeting, discussed or not: no one else's extract may name them.
    let onLists: Set<String>
    /// Those who are to be discussed at a meeting that lies ahead.
    let onListsToCome: Set<String>
    /// Plans whose people told a story.
    let storytellers: Set<String>
    /// How scores are counted; nil where sites count outcomes themselves.
    let outcomes: OutcomeTally.Frame?
    /// Whether the digests of the files are wanted.
    var digestsFiles = false
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
