import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents
import JSONReading
import Markup
import Press
import Themes
import Threads

/// Collects what is to be printed into one PDF for each setting of the printer, and remembers what it was.
///
/// It goes the way of a build: the same readers, the same gate, the same documents. What is made stands in a hidden
/// folder until it is whole.
public struct PrintRun: Sendable {
    public let options: PrintOptions
    private let progress: @Sendable (PrintProgress) -> Void

    /// - Parameter progress: told now and then how far the run is; called from any thread.
    public init(_ options: PrintOptions, progress: @escaping @Sendable (PrintProgress) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// Runs it. Every problem is in the report; nothing is thrown or printed.
    public func run() -> PrintReport {
        var report = PrintReport(options: options)
        do throws(BuildFailure) {
            try run(&report)
        } catch {
            report.outcome = .failed
            report.piles = []
            report.diagnostics += error.diagnostics
        }
        report.diagnostics = report.diagnostics.inOrder()
        return report
    }

    private func run(_ report: inout PrintReport) throws(BuildFailure) {
        try PrintPlace.check(options.folder, project: options.project)
        MarkupLibraries.initialise()
        progress(.reading)
        let source = ContentSource(project: options.project)
        let read = source.programme()
        guard let programme = read.record else { throw BuildFailure(read.diagnostics) }
        var loader = ThemeLoader(folder: options.project + "/themes")
        guard let theme = loader.load(options.theme) else { throw BuildFailure(loader.diagnostics) }
        let small = source.smallRecords(programme: programme, asOf: options.asOf)
        guard small.unreadFolders.isEmpty else { throw BuildFailure(small.unreadFolders) }
        report.diagnostics += (read.diagnostics + small.diagnostics).filter(Self.matters)
        let unknown = options.selection.unknown(in: programme, small.meetings.map(\.record))
        guard unknown.isEmpty else { throw BuildFailure(unknown) }
        // Looked for before the work, so that nobody waits for a refusal.
        let engine = options.dryRun ? nil : try engine()
        let staging: StagingTree
        do throws(OutputError) { staging = try StagingTree(beside: options.folder) } catch { throw BuildFailure(error) }
        defer { try? staging.discard() }

        var ignored: [Diagnostic] = []
        let works = FormatWorks(
            BuildOptions(project: options.project, theme: options.theme, asOf: options.asOf, formats: .html),
            theme: theme,
            programme: programme, into: &ignored)
        let (harvest, spooled) = try documents(source, programme, small, theme, works, staging, &report)
        if let person = options.selection.person, !harvest.entries.contains(where: { $0.entry.person.id == person }) {
            throw BuildFailure(
                [Diagnostic(.printUnknown, "there is no plan “\(person)” that can be read")] + report.diagnostics)
        }
        let assembly = PrintAssembly(
            programme: programme, selection: options.selection, all: options.all,
            meetings: small.meetings.map(\.record),
            harvest: harvest, spooled: spooled,
            lists: Dictionary(small.meetings.map { ($0.record.id, $0.record.cases.map(\.person)) }) { first, _ in first
            })
        try finish(assembly, engine, works, staging, &report)
    }

    /// Whether an error keeps something from being printed: what is wrong with returns and lessons does not.
    private static func matters(_ found: Diagnostic) -> Bool {
        guard found.severity == .error else { return false }
        let folders = [
            "content/programme.json", "content/plans/", "content/meetings/", "content/invitations/", "content/printed/",
        ]
        return found.location.map { place in folders.contains { place.file.hasPrefix($0) } } ?? true
    }

    private func engine() throws(BuildFailure) -> PaperEngine {
        do throws(PressProblem) {
            return try PaperEngine.find(settings: options.engines.settings, near: options.engines.folders)
        } catch {
            throw BuildFailure([
                Diagnostic(.formatEngineMissing, severity: .error, "nothing can be printed: \(error.description)")
            ])
        }
    }

    // MARK: What there is to print

    /// Every document that may be made, by the same pass as a build’s, looked over in the same way.
    private func documents(
        _ source: ContentSource, _ programme: Programme, _ small: SmallRecords, _ theme: Theme, _ works: FormatWorks,
        _ staging: StagingTree, _ report: inout PrintReport
    ) throws(BuildFailure) -> (Harvest, SpooledDocuments) {
        let order = PrintSpool.Order(
            programme: programme, theme: theme, options: options, printed: PrintedMemory(small.printed),
            staging: staging)
        let gathered = ThreadLock(SpooledDocuments())
        let pass = CaseloadPass(
            source: source, programme: programme, small: small, works: works, asOf: options.asOf, jobs: options.jobs)
        var harvest = try pass.plans(by: pass.prepared()) {
            PrintSpool(order, into: gathered)
        } progress: {
            progress(.plans($0))
        }
        report.diagnostics +=
            (harvest.diagnostics.map(\.diagnostic) + (try pass.crossCheck(&harvest, staging).diagnostics))
            .filter(Self.matters)
        let spool = PrintSpool(order, into: gathered)
        var meetings = MeetingPages(
            programme: programme, meetings: small.meetings, asOf: options.asOf, harvest: harvest, sink: spool, paper: []
        )
        try meetings.checkExtracts(staging)
        try meetings.publish()
        let actions = try ActionPages(
            programme: programme, meetings: small.meetings, log: meetings.log, harvest: meetings.harvest, paper: [])
        try actions.offer(to: spool)
        try InvitationPages(
            lists: small.invitations, programme: programme, asOf: options.asOf, sent: small.sent
        ).offer(to: spool)
        spool.rest()
        report.diagnostics += meetings.diagnostics.filter { $0.severity > .note }
        let wanted = Set(meetings.published.map(\.record).filter(options.selection.takes(minutesOf:)).map(\.id))
        var spooled = gathered.withLock { $0 }
        spooled.documents = spooled.documents.filter {
            !$0.value.what.kind.isOfMeeting || wanted.contains($0.value.what.meeting ?? "")
        }
        return (meetings.harvest, spooled)
    }

    // MARK: Piles

    private func finish(
        _ first: PrintAssembly, _ engine: PaperEngine?, _ works: FormatWorks,
        _ staging: StagingTree, _ report: inout PrintReport
    ) throws(BuildFailure) {
        var assembly = first
        var piles = assembly.piles()
        var problems: [PrintUnit: PressProblem] = [:]
        if let engine {
            let shared = PilePress.Works(
                formats: works, engine: engine, programme: assembly.programme, spooled: assembly.spooled,
                staging: staging)
            var standing: [String: PrintPile] = [:]
            // What fails is taken out, which changes letters and slips of other piles too, until all that is left stands.
            while true {
                for (file, pile) in standing where !piles.contains(pile) {
                    do throws(OutputError) { try staging.remove(file) } catch { throw BuildFailure(error) }
                    standing[file] = nil
                }
                let found = try lay(piles.filter { standing[$0.file] != $0 }, shared, &standing, &report)
                if found.units.isEmpty, found.tooLong.isEmpty { break }
                problems.merge(found.units) { first, _ in first }
                assembly.failed = Set(problems.keys)
                for pile in found.tooLong { assembly.limits[pile.setting] = (pile.entries.count + 1) / 2 }
                piles = assembly.piles()
            }
        }
        report.tell(assembly, piles, problems)
        guard engine != nil, !piles.isEmpty else { return }
        try put(piles, assembly, staging, &report)
    }

    /// Lays out piles by all workers at once and writes them. The longest begin first.
    ///
    /// - Returns: what could not be laid out, and what has to be laid out in parts.
    private func lay(
        _ piles: [PrintPile], _ works: PilePress.Works, _ standing: inout [String: PrintPile],
        _ report: inout PrintReport
    ) throws(BuildFailure) -> (units: [PrintUnit: PressProblem], tooLong: [PrintPile]) {
        let order = piles.sorted { $0.entries.count > $1.entries.count }
        let queue = WorkQueue(count: order.count)
        let made = Gathered<(PrintPile, PilePress.Outcome)>()
        let failures = Gathered<BuildFailure>()
        let counter = Counter()
        progress(.piles(0, of: order.count))
        WorkerPool.run(workers: min(options.jobs, order.count)) { [progress] _ in
            let press = PilePress(works)
            while let number = queue.next() {
                do throws(BuildFailure) {
                    var outcome = try press.set(order[number])
                    if case .set(let bytes, let without) = outcome {
                        do throws(OutputError) { try works.staging.write(order[number].file, bytes) } catch {
                            throw BuildFailure(error)
                        }
                        outcome = .set(bytes: [], without: without)
                    }
                    made.add((order[number], outcome))
                } catch {
                    failures.add(error)
                    queue.stop()
                }
                progress(.piles(counter.increment(), of: order.count))
            }
            press.rest()
        }
        if let failure = failures.take().first { throw failure }
        var found: (units: [PrintUnit: PressProblem], tooLong: [PrintPile]) = ([:], [])
        for (pile, outcome) in made.take() {
            switch outcome {
            case .set(_, let without):
                standing[pile.file] = pile
                if !without.isEmpty {
                    report.diagnostics.append(
                        FormatProblem(source: "content", path: pile.file, what: .without(without)).diagnostic)
                }
            case .failed(let units): found.units.merge(units) { first, _ in first }
            case .tooLong: found.tooLong.append(pile)
            }
        }
        return found
    }

    // MARK: The end

    private func put(
        _ piles: [PrintPile], _ assembly: PrintAssembly, _ staging: StagingTree, _ report: inout PrintReport
    ) throws(BuildFailure) {
        do throws(OutputError) {
            for folder in ["people", "practices", "meetings", "emergency", "carers", "organisations", "invitations"] {
                try staging.remove(folder: folder)
            }
            try staging.write("manifest.json", report.manifest)
            _ = try OutputSwap(.prints).replaceOutput(with: staging)
        } catch { throw BuildFailure(error) }
        let printed = piles.flatMap(\.entries).flatMap(\.documents).compactMap { assembly.spooled.documents[$0.path] }
        let record = PrintedRecord(
            on: options.asOf,
            documents: printed.sorted { $0.path < $1.path }.map {
                PrintedRecord.Document(what: $0.what, digest: $0.digest)
            })
        do throws(NewRecord.Failure) {
            report.record = try NewRecord.keep(
                PrintedMemory.bytes(of: record), in: "printed", on: options.asOf, of: options.project)
        } catch {
            report.diagnostics.append(
                Diagnostic(.printNotRecorded, at: SourceLocation(file: "content/printed"), "\(error.description)"))
            report.outcome = .printedWithoutSome
        }
    }
}

extension PrintSelection {
    /// What is asked for and not there.
    func unknown(in programme: Programme, _ meetings: [Meeting]) -> [Diagnostic] {
        func look(_ what: String, for asked: String?, among known: [String]) -> Diagnostic? {
            guard let asked, !known.contains(asked) else { return nil }
            let near = nearestName(to: asked, among: known)
            return Diagnostic(
                .printUnknown, "there is no \(what) “\(asked)”",
                suggestion: near.map { "did you mean “\($0)”?" }
                    ?? "there are: \(known.prefix(20).joined(separator: ", "))")
        }
        return [
            look("coordinator", for: coordinator, among: programme.team.map(\.id)),
            look("practice", for: practice, among: programme.practices.map(\.ods)),
            look("site", for: site, among: programme.sites.map(\.id)),
            look("meeting", for: meeting, among: meetings.map(\.id)),
        ].compactMap { $0 }
    }
}
