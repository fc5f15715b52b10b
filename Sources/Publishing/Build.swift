import CareRecords
import Content
import Diagnostics
import Digests
import Disclosure
import Documents
import Files
import Glibc
import Markup
import Measures
import Themes
import Threads

/// Makes the whole output from the content of a project, or leaves the old output as it is.
public struct Build: Sendable {
    public let options: BuildOptions
    private let stop: StopSign
    private let session: BuildSession?
    private let progress: @Sendable (BuildProgress) -> Void

    /// - Parameters:
    ///   - stop: once it is set the build ends as soon as it can, and the output stays as it was.
    ///   - session: one for all builds of a process that builds again and again.
    ///   - progress: told now and then how far the build is; called from any thread.
    public init(
        _ options: BuildOptions, stop: StopSign = StopSign(), session: BuildSession? = nil,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) {
        self.options = options
        self.stop = stop
        self.session = session
        self.progress = progress
    }

    /// Runs the build. Every problem is in the report; nothing is thrown or printed.
    public func run() -> BuildReport {
        var report = BuildReport(options: options)
        do throws(BuildFailure) {
            try run(&report)
        } catch {
            report.outcome = stop.isSet ? .stopped : .failed
            report.mayPass = error.mayPass
            report.diagnostics += error.diagnostics
        }
        report.diagnostics = report.diagnostics.inOrder()
        return report
    }

    private func run(_ report: inout BuildReport) throws(BuildFailure) {
        do throws(OutputError) { try OutputSwap.check(options.output, for: holding) } catch {
            throw BuildFailure(error)
        }
        MarkupLibraries.initialise()
        progress(BuildProgress(step: .reading, plans: 0))
        // Before anything is read: what changes from here on may have been read before or after.
        let inputs = snapshot()
        if let made = try edit(inputs) {
            report = made
            return
        }
        let source = ContentSource(project: options.project)
        let ground: Ground
        if let known = session?.ground(options, inputs) {
            ground = known
        } else {
            ground = try self.ground(source, inputs)
        }
        let (programme, theme, works, setting) = (ground.programme, ground.theme, ground.works, ground.setting)
        report.diagnostics += ground.diagnostics
        let staging: StagingTree
        do throws(OutputError) {
            if let kept = try session?.tree(for: options) {
                staging = kept
            } else {
                staging = try StagingTree(beside: options.output)
            }
        } catch { throw BuildFailure(error) }
        defer { try? staging.discard() }
        let kept = options.clean ? nil : kept(staging.place)
        // Without a setting nobody knows what it holds for.
        let recall = setting == nil ? nil : session?.recall
        if recall == nil { session?.recall.forget() }
        let bench = Workbench(
            theme: theme, works: works, programme: programme, asOf: options.asOf, staging: staging, part: options.part,
            kept: kept, recall: recall)
        let isToBeKnown = setting != nil && recall?.isEmpty ?? true
        var whole: Digest?
        // Whoever builds again and again wants to know every plan before the first save.
        if session == nil, isToBeKnown, let known = kept?.memory.whole {
            whole = wholeDigest(inputs, setting)
            if known.inputs == whole, kept?.isWhole == true {
                report = known.report
                report.kept = report.files
                return
            }
        }

        let small = ground.small ?? source.smallRecords(programme: programme, asOf: options.asOf)
        report.diagnostics += small.diagnostics
        // The leak scan would not know whom to look for.
        guard small.unreadFolders.isEmpty else { throw BuildFailure([]) }
        try InvitationPages.check(small)
        try checkPart(programme, small)
        let pass = CaseloadPass(
            source: source, programme: programme, small: small, works: works, asOf: options.asOf, jobs: options.jobs,
            stop: stop, recall: recall.flatMap { recall in setting.map { (recall, $0) } })
        var plans = pass.prepared()
        plans.digestsFiles = isToBeKnown && whole == nil
        let printed = PrintedMemory(small.printed)
        @Sendable func queueing(_ maker: PageMaker) -> QueueingSink {
            QueueingSink(maker, PrintStanding(printed, programme: programme, asOf: options.asOf))
        }
        var harvest = try pass.plans(by: plans) {
            // My plan, the sheets, summary, letter and extract in two languages.
            queueing(PageMaker(bench, kinds: 12))
        } progress: {
            progress(BuildProgress(step: .plans, plans: $0))
        }
        if plans.digestsFiles { whole = wholeDigest(inputs, setting, known: harvest.digests) }
        harvest.digests = []
        report.plans = harvest.plans
        report.diagnostics += harvest.diagnostics.map(\.diagnostic)
        let doubts = try pass.crossCheck(&harvest, staging)
        report.diagnostics += doubts.diagnostics
        if let person = options.part?.whose.person, !harvest.entries.contains(where: { $0.entry.person.id == person }) {
            throw BuildFailure([Diagnostic(.printUnknown, "there is no plan “\(person)” that can be read")])
        }
        // Kept in one place only: the index is made of it without a copy.
        var leaks = LeakIndexBuilder()
        swap(&leaks, &harvest.leaks)
        leaks.add(peopleOf: small.sent)
        for person in small.invitations.flatMap(\.record.people) { leaks.add(PersonIdentifiers(of: person)) }
        try stopIfStrict(report)

        let maker = PageMaker(bench, kinds: 1)
        let sink = queueing(maker)
        progress(BuildProgress(step: .meetings, plans: harvest.plans))
        var meetings = MeetingPages(
            programme: programme, meetings: small.meetings, asOf: options.asOf, harvest: harvest, sink: sink,
            paper: works.paperAlone)
        meetings.part = options.part
        try meetings.checkExtracts(staging)
        try meetings.publish()
        harvest = meetings.harvest
        let actions = try ActionPages(
            programme: programme, meetings: small.meetings, log: meetings.log, harvest: harvest, paper: works.paperAlone
        )
        report.diagnostics += meetings.diagnostics + actions.diagnostics
        let invitationPages = InvitationPages(
            lists: small.invitations, programme: programme, asOf: options.asOf, sent: small.sent)
        let invitations = try invitationPages.publish(to: maker, works)
        try actions.offer(to: sink)
        try invitationPages.offer(to: sink)
        progress(BuildProgress(step: .portal, plans: harvest.plans))
        let batch = PageBatch(bench: bench, jobs: options.jobs, stop: stop)
        maker.rest()
        let portal = try portal(programme, small, harvest, invitations, maker, batch, &report)
        var formatProblems = harvest.formatProblems + maker.problems + (portal?.formatProblems ?? [])
        report.diagnostics += formatProblems.diagnostics()
        try stopIfStrict(report)
        let problems = report.diagnostics.inOrder()
        let desk = DeskPages(
            programme: programme, asOf: options.asOf, harvest: harvest, meetings: meetings.published,
            records: small.meetings.map(\.record), agreed: actions.rows, problems: problems, invitations: invitations,
            unprinted: sink.papers)
        let last = try batch.publish(
            desk.pages + PracticePages(programme: programme, harvest: harvest).pages + actions.pages,
            files: options.part == nil ? desk.calendars(in: maker.settings(in: maker.programmeLanguage)) : [])
        maker.add(last.files)
        report.diagnostics += last.problems.diagnostics()
        formatProblems += last.problems
        try stopIfStrict(report)
        try assets(theme, maker, isPublic: portal != nil)

        if let portal {
            progress(BuildProgress(step: .scanning, plans: harvest.plans))
            try PublicScan(programme: programme, resources: small.resources.map(\.record), jobs: options.jobs)
                .scan(staging, hidden: portal.hiddenTexts, leaks: consume leaks)
        }
        if stop.isSet { throw BuildFailure([]) }
        progress(BuildProgress(step: .publishing, plans: harvest.plans))
        let isStill = inputs.isTellingApart(.others) && inputs.hasSameOthersStill
        if isStill { recall?.end() } else { recall?.forget() }
        // What failed may succeed the next time.
        let isSettled =
            isStill && inputs.isTellingApart() && !formatProblems.contains(where: \.mayPass)
            && (whole == nil || InputSnapshot(of: options.project) == inputs)
        let build = LastBuild(
            options: options, inputs: inputs, ground: ground.with(small), bench: bench.again(in: staging, nil, recall),
            printed: printed, pass: plans,
            report: report,
            isPlain: isStill && formatProblems.isEmpty && doubts.refusedPlans.isEmpty)
        try finish(harvest, maker, portal?.withheld ?? [], isSettled ? whole : nil, build, &report)
    }

    /// What is there to be read. Later builds go by it, so that it must tell apart; a session tells fresh plans by what they
    /// say.
    private func snapshot() -> InputSnapshot {
        let inputs = InputSnapshot(of: options.project)
        guard !inputs.isTellingApart(session == nil ? nil : .others) else { return inputs }
        poll(nil, 0, InputSnapshot.tick + 5)
        return InputSnapshot(of: options.project)
    }

    /// What is known of the output that is there.
    private func kept(_ place: OutputPlace) -> KeptOutput? {
        if let memory = session?.memory(of: place) { return KeptOutput(of: place, memory) }
        return KeptOutput(of: place, for: options)
    }

    /// If all that has changed since the last build are some plans, and only in what their own documents say, what came of
    /// making these.
    private func edit(_ inputs: InputSnapshot) throws(BuildFailure) -> BuildReport? {
        guard let session, !options.clean else { return nil }
        do throws(OutputError) {
            guard let edit = try session.edit(options, inputs) else { return nil }
            return try session.make(edit, holding)
        } catch { throw BuildFailure(error) }
    }

    /// What the whole is made of; nil where that cannot be told.
    private func wholeDigest(
        _ inputs: InputSnapshot, _ setting: Digest?, known: [(file: String, digest: Digest)] = []
    ) -> Digest? {
        let known = Dictionary(known) { first, _ in first }
        guard let setting, let plans = inputs.digest(of: .plans, known: known, jobs: options.jobs) else { return nil }
        var maker = DigestMaker()
        maker.add(setting)
        maker.add(plans)
        return maker.digest
    }

    private var holding: OutputSwap.Holding { options.part == nil ? .output : .part }

    /// Whoever asks for something that is not there would wait for nothing.
    private func checkPart(_ programme: Programme, _ small: SmallRecords) throws(BuildFailure) {
        let unknown = options.part?.whose.unknown(in: programme, small.meetings.map(\.record)) ?? []
        if !unknown.isEmpty { throw BuildFailure(unknown) }
    }

    /// Minutes can still hold an error when all plans are done, so this is asked more than once.
    private func stopIfStrict(_ report: BuildReport) throws(BuildFailure) {
        if options.strict, report.diagnostics.contains(where: { $0.severity == .error }) { throw BuildFailure([]) }
    }

    /// Reads what has to be known before it can be told whether anything has changed.
    private func ground(_ source: ContentSource, _ inputs: InputSnapshot) throws(BuildFailure) -> Ground {
        let read = source.programme()
        var diagnostics = read.diagnostics
        // Nothing can be made. What else is wrong is told all the same, so that it is put right in one go.
        guard let programme = read.record else { throw BuildFailure(Check(options).run().diagnostics) }
        var loader = ThemeLoader(folder: options.project + "/themes")
        let theme = loader.load(options.theme)
        diagnostics += loader.diagnostics
        guard let theme else { throw BuildFailure(diagnostics) }
        let works = FormatWorks(options, theme: theme, programme: programme, into: &diagnostics)
        let setting = inputs.digest(of: .others, jobs: options.jobs).map { Recipes(of: works).setting(of: $0, options) }
        return Ground(
            programme: programme, theme: theme, works: works, setting: setting, small: nil, diagnostics: diagnostics)
    }

    // MARK: What is public

    /// Everything under `public/`, and the records of it; nil if none of that is wanted.
    private func portal(
        _ programme: Programme, _ small: SmallRecords, _ harvest: Harvest, _ invitations: InvitationPages.Outcome,
        _ maker: PageMaker, _ batch: PageBatch, _ report: inout BuildReport
    ) throws(BuildFailure) -> PortalPages? {
        guard options.part?.isPublic ?? true else { return nil }
        let returns = small.returns.map(\.record)
        let outcomes =
            programme.outcomes.source == .plans
            ? harvest.outcomes
            : OutcomeTally(OutcomeTally.Frame(of: programme, asOf: options.asOf), of: returns)
        let figures = PublicationPlan(
            programme: programme, returns: ReturnsBySite(returns), outcomes: outcomes,
            earlier: small.published, jobs: options.jobs)
        report.diagnostics += figures.diagnostics
        var portal = PortalPages(programme: programme, small: small, plan: figures, harvest: harvest, maker: maker)
        let (published, asOf) = (small.published, options.asOf)
        let record = PageBatch.File(
            path: PublishedFiles.ofBuild, kind: "record", audience: "coordinators",
            sources: ["content/returns", "content/published"],
            bytes: { PublishedFiles.bytes(of: figures.record(on: asOf, after: published)) })
        let entries = harvest.entries.map(\.entry)
        let letters = PageBatch.File(
            path: SentFiles.ofBuild, kind: "record", audience: "coordinators",
            sources: ["content/plans", "content/invitations", "content/sent"],
            bytes: { SentFiles.bytes(of: entries, invitations.due, asOf: asOf) })
        try portal.publish(with: batch, and: options.part == nil ? [record, letters] : [])
        report.diagnostics += portal.diagnostics
        return portal
    }

    // MARK: The end

    private func assets(_ theme: Theme, _ maker: PageMaker, isPublic: Bool) throws(BuildFailure) {
        for (name, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) {
            for place in AssetPlace.all(of: name) where isPublic || place == .private {
                try maker.write(
                    place.folder + name, bytes, kind: "asset", audience: place.rawValue,
                    sources: ["theme:\(theme.name)"])
            }
        }
    }

    private func finish(
        _ harvest: Harvest, _ maker: PageMaker, _ stories: [ManifestWithheld], _ inputs: Digest?, _ last: LastBuild,
        _ report: inout BuildReport
    ) throws(BuildFailure) {
        let held = harvest.entries.flatMap { one in
            one.entry.documents.held.map {
                ManifestWithheld(person: one.entry.person.id, document: $0.document, reason: $0.reason)
            }
        }
        let setAside = harvest.setAside.map {
            ManifestWithheld(person: $0.id ?? $0.file, document: .myPlan, reason: .problemsInRecord(count: 1))
        }
        let bench = last.bench
        var files = harvest.files
        files.append(contentsOf: maker.files)
        let manifest = Manifest(
            theme: bench.theme.name, themeVersion: bench.theme.version, asOf: options.asOf, part: options.part,
            files: files,
            withheld: held + setAside + stories)
        let totals: Manifest.Totals
        var memory: BuildMemory
        do throws(OutputError) { (totals, memory) = try manifest.write(to: bench.staging) } catch {
            throw BuildFailure(error)
        }
        report.documents = totals.documents
        for one in manifest.withheld { report.withheld[one.reason.code, default: 0] += 1 }
        report.files = totals.files
        report.bytes = totals.bytes
        report.kept = files.taken
        let errors = Set(
            report.diagnostics.filter { $0.isOfRecord && $0.severity == .error }.compactMap { $0.location?.file })
        report.setAside = max(harvest.setAside.count, errors.count)
        report.outcome = report.diagnostics.contains { $0.severity == .error } ? .builtWithoutSome : .built
        memory.whole = inputs.map { WholeBuild(inputs: $0, report: report) }
        if let session {
            var last = last
            last.report = report
            do throws(OutputError) {
                try session.sweep(bench.staging, for: memory)
                report.diagnostics += try session.putInPlace(bench.staging, memory, last, holding).diagnostics
            } catch {
                report.outcome = .failed
                throw BuildFailure(error)
            }
            return
        }
        do throws(OutputError) { try memory.write(beside: bench.staging.place) } catch {
            report.diagnostics.append(
                Diagnostic(
                    .outputError, severity: .warning, at: SourceLocation(file: error.path),
                    "what was made cannot be remembered, so the next build makes everything anew: \(error)"))
        }
        do throws(OutputError) {
            report.diagnostics += try OutputSwap(holding).replaceOutput(with: bench.staging).diagnostics
        } catch {
            report.outcome = .failed
            throw BuildFailure(error)
        }
    }
}

extension Diagnostic {
    /// Whether it is about what a record says; otherwise the record was used, and something else went wrong with it.
    fileprivate var isOfRecord: Bool { id != .formatFailed }
}

extension OutputSwap.Outcome {
    fileprivate var diagnostics: [Diagnostic] {
        leftover.map { error in
            [
                Diagnostic(
                    .outputError, severity: .warning, at: SourceLocation(file: error.path),
                    "the old output could not be deleted: \(error)")
            ]
        } ?? []
    }
}
