import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents
import Markup
import Measures
import Themes
import Threads

/// Makes the whole output from the content of a project, or leaves the old output as it is.
public struct Build: Sendable {
    public let options: BuildOptions
    private let progress: @Sendable (BuildProgress) -> Void

    /// - Parameter progress: told now and then how far the build is; called from any thread.
    public init(_ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// Runs the build. Every problem is in the report; nothing is thrown or printed.
    public func run() -> BuildReport {
        var report = BuildReport(options: options)
        do throws(BuildFailure) {
            try run(&report)
        } catch {
            report.outcome = .failed
            report.diagnostics += error.diagnostics
        }
        report.diagnostics = report.diagnostics.inOrder()
        return report
    }

    private func run(_ report: inout BuildReport) throws(BuildFailure) {
        do throws(OutputError) { try OutputSwap.check(options.output) } catch { throw BuildFailure(error) }
        MarkupLibraries.initialise()
        progress(BuildProgress(step: .reading, plans: 0))
        let source = ContentSource(project: options.project)
        let read = source.programme()
        report.diagnostics += read.diagnostics
        guard let programme = read.record else { throw BuildFailure([]) }
        let theme = try theme(&report)
        let small = source.smallRecords(programme: programme, asOf: options.asOf)
        report.diagnostics += small.diagnostics
        try InvitationPages.check(small)

        let staging: StagingTree
        do throws(OutputError) { staging = try StagingTree(beside: options.output) } catch { throw BuildFailure(error) }
        defer { try? staging.discard() }

        let works = FormatWorks(options, theme: theme, programme: programme, into: &report.diagnostics)
        let pass = CaseloadPass(
            source: source, programme: programme, small: small, works: works, asOf: options.asOf, jobs: options.jobs)
        let printed = PrintedMemory(small.printed)
        @Sendable func queueing(_ maker: PageMaker) -> QueueingSink {
            QueueingSink(maker, PrintStanding(printed, programme: programme, asOf: options.asOf))
        }
        var harvest = try pass.plans {
            // My plan, the sheets, summary, letter and extract in two languages.
            queueing(
                PageMaker(
                    theme: theme, works: works, staging: staging, programme: programme, asOf: options.asOf, kinds: 11))
        } progress: { progress(BuildProgress(step: .plans, plans: $0)) }
        report.plans = harvest.plans
        report.diagnostics += harvest.diagnostics.map(\.diagnostic)
        report.diagnostics += try pass.crossCheck(&harvest, staging)
        // Kept in one place only: the index is made of it without a copy.
        var leaks = LeakIndexBuilder()
        swap(&leaks, &harvest.leaks)
        leaks.add(peopleOf: small.sent)
        for person in small.invitations.flatMap(\.record.people) { leaks.add(PersonIdentifiers(of: person)) }
        try stopIfStrict(report)

        let maker = PageMaker(
            theme: theme, works: works, staging: staging, programme: programme, asOf: options.asOf, kinds: 1)
        let sink = queueing(maker)
        progress(BuildProgress(step: .meetings, plans: harvest.plans))
        var meetings = MeetingPages(
            programme: programme, meetings: small.meetings, asOf: options.asOf, harvest: harvest, sink: sink,
            paper: works.paperAlone)
        try meetings.checkExtracts(staging)
        try meetings.publish()
        harvest = meetings.harvest
        let actions = try ActionPages(
            programme: programme, meetings: small.meetings, log: meetings.log, harvest: harvest, paper: works.paperAlone)
        report.diagnostics += meetings.diagnostics + actions.diagnostics
        let invitationPages = InvitationPages(
            lists: small.invitations, programme: programme, asOf: options.asOf, sent: small.sent)
        let invitations = try invitationPages.publish(to: maker, works)
        try actions.offer(to: sink)
        try invitationPages.offer(to: sink)
        progress(BuildProgress(step: .portal, plans: harvest.plans))
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
        let batch = PageBatch(
            theme: theme, works: works, staging: staging, programme: programme, asOf: options.asOf, jobs: options.jobs)
        maker.rest()
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
        try portal.publish(with: batch, and: [record, letters])
        report.diagnostics += portal.diagnostics
        report.diagnostics += (harvest.formatProblems + maker.problems + portal.formatProblems).map(\.diagnostic)
        try stopIfStrict(report)
        let problems = report.diagnostics.inOrder()
        let desk = DeskPages(
            programme: programme, asOf: asOf, harvest: harvest, meetings: meetings.published,
            records: small.meetings.map(\.record), agreed: actions.rows, problems: problems, invitations: invitations,
            unprinted: sink.papers)
        let last = try batch.publish(
            desk.pages + PracticePages(programme: programme, harvest: harvest).pages + actions.pages,
            files: desk.calendars(in: maker.settings(in: maker.programmeLanguage)))
        maker.add(last.files)
        report.diagnostics += last.problems.map(\.diagnostic)
        try assets(theme, maker)

        progress(BuildProgress(step: .scanning, plans: harvest.plans))
        try PublicScan(programme: programme, resources: small.resources.map(\.record), jobs: options.jobs)
            .scan(staging, hidden: portal.hiddenTexts, leaks: consume leaks)
        progress(BuildProgress(step: .publishing, plans: harvest.plans))
        try finish(harvest, maker, theme, staging, portal.withheld, &report)
    }

    /// Minutes can still hold an error when all plans are done, so this is asked more than once.
    private func stopIfStrict(_ report: BuildReport) throws(BuildFailure) {
        if options.strict, report.diagnostics.contains(where: { $0.severity == .error }) { throw BuildFailure([]) }
    }

    private func theme(_ report: inout BuildReport) throws(BuildFailure) -> Theme {
        var loader = ThemeLoader(folder: options.project + "/themes")
        let theme = loader.load(options.theme)
        report.diagnostics += loader.diagnostics
        guard let theme else { throw BuildFailure([]) }
        return theme
    }

    // MARK: The end

    private func assets(_ theme: Theme, _ maker: PageMaker) throws(BuildFailure) {
        for (name, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) {
            for place in AssetPlace.all(of: name) {
                try maker.write(
                    place.folder + name, bytes, kind: "asset", audience: place.rawValue, sources: ["theme:\(theme.name)"])
            }
        }
    }

    private func finish(
        _ harvest: Harvest, _ maker: PageMaker, _ theme: Theme, _ staging: StagingTree,
        _ stories: [ManifestWithheld], _ report: inout BuildReport
    ) throws(BuildFailure) {
        let held = harvest.entries.flatMap { one in
            one.entry.documents.held.map {
                ManifestWithheld(person: one.entry.person.id, document: $0.document, reason: $0.reason)
            }
        }
        let setAside = harvest.setAside.map {
            ManifestWithheld(person: $0.id ?? $0.file, document: .myPlan, reason: .problemsInRecord(count: 1))
        }
        var files = harvest.files
        files.append(contentsOf: maker.files)
        let manifest = Manifest(
            theme: theme.name, themeVersion: theme.version, asOf: options.asOf, files: files,
            withheld: held + setAside + stories)
        let totals: Manifest.Totals
        do throws(OutputError) {
            totals = try manifest.write(to: staging)
            let outcome = try OutputSwap().replaceOutput(with: staging)
            if let leftover = outcome.leftover {
                report.diagnostics.append(
                    Diagnostic(
                        .outputError, severity: .warning, at: SourceLocation(file: leftover.path),
                        "the old output could not be deleted: \(leftover)"))
            }
        } catch {
            throw BuildFailure(error)
        }
        report.documents = totals.documents
        for one in manifest.withheld { report.withheld[one.reason.code, default: 0] += 1 }
        report.files = totals.files
        report.bytes = totals.bytes
        let errors = Set(report.diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.file })
        report.setAside = max(harvest.setAside.count, errors.count)
        report.outcome = report.diagnostics.contains { $0.severity == .error } ? .builtWithoutSome : .built
    }
}
