import CLibXSLTShims
import CareRecords
import Content
import Diagnostics
import Digests
import Disclosure
import Documents
import Measures
import Threads

/// One pass over all plans: each is read, checked, disclosed and written, by all workers at once.
struct CaseloadPass: Sendable {
    let source: ContentSource
    let programme: Programme
    let small: SmallRecords
    let works: FormatWorks
    let asOf: CalendarDate
    let jobs: Int
    /// Set by whoever wants the pass to end.
    var stop = StopSign()
    /// What is known of the plans of the build before, and all else that it can depend on.
    var recall: (plans: Recall, setting: Digest)?

    /// What every plan needs of the rest of the content.
    func prepared() -> PlanPass {
        var meetingsByPerson: [String: [Sourced<Meeting>]] = [:]
        var onLists: Set<String> = []
        var onListsToCome: Set<String> = []
        for meeting in small.meetings {
            switch meeting.record.stage(on: asOf) {
            case .held: for one in meeting.record.cases { meetingsByPerson[one.person, default: []].append(meeting) }
            case .toCome: onListsToCome.formUnion(meeting.record.cases.map(\.person))
            case .notEntered: break
            }
            onLists.formUnion(meeting.record.onTheList)
        }
        let people = source.identifiers(
            of: small.meetings.contains { !$0.record.cases.allSatisfy(\.actions.isEmpty) } ? onLists : [],
            in: programme,
            on: asOf, jobs: jobs)
        return PlanPass(
            works: works, programme: programme, asOf: asOf, meetingsByPerson: meetingsByPerson, sent: small.sent,
            earlier: small.earlier,
            actions: MeetingActions(of: small.meetings, on: asOf, people: people, allow: programme.publicWords),
            actionOwners: small.actionOwners,
            people: people, onLists: onLists, onListsToCome: onListsToCome,
            storytellers: Set(small.pages.compactMap(\.person)),
            outcomes: programme.outcomes.source == .plans ? OutcomeTally.Frame(of: programme, asOf: asOf) : nil)
    }

    /// - Parameters:
    ///   - pass: as prepared.
    ///   - sink: makes what one worker hands its documents to.
    ///   - progress: told now and then how many plans are done.
    func plans(
        by pass: PlanPass, to sink: @Sendable () -> any DocumentSink, progress: @escaping @Sendable (Int) -> Void
    ) throws(BuildFailure) -> Harvest {
        if let recall { recall.plans.begin(under: recall.setting, with: pass.people) }
        let feed = source.planFeed()
        let failed = StopSign()
        let counter = Counter()
        let gathered = Gathered<Harvest>()
        WorkerPool.run(workers: jobs) { _ in
            var worker = PlanWorker(build: pass, sink: sink())
            gathered.add(
                worker.run(feed, recall?.plans, stop: stop, failed: failed) {
                    let count = counter.increment()
                    if count % 64 == 0 { progress(count) }
                })
        }
        caresheaf_give_memory_back()
        var harvest = Harvest(joining: gathered.take())
        if let failure = harvest.failure { throw failure }
        if stop.isSet { throw BuildFailure([]) }
        harvest.diagnostics += feed.diagnostics.map { (-1, $0) }
        return harvest
    }

    /// Plans that share an id or an NHS number are not to be trusted: what was made of them goes again.
    func crossCheck(_ harvest: inout Harvest, _ staging: StagingTree) throws(BuildFailure) -> CrossCheck.Outcome {
        var check = CrossCheck()
        swap(&check, &harvest.crossCheck)
        check.add(small.references)
        let outcome = (consume check).finish()
        guard !outcome.refusedPlans.isEmpty else { return outcome }
        var gone: Set<String> = []
        for (index, entry) in harvest.entries.map(\.entry).enumerated()
        where outcome.refusedPlans.contains(entry.person.id) {
            for made in entry.documents.made { gone.formUnion(made.paths(of: entry.person.id)) }
            var documents = CaseloadEntry.Documents()
            documents.held = [.init(document: .myPlan, reason: .identityInDoubt)]
            harvest.entries[index].entry = CaseloadEntry(entry, documents: documents)
        }
        for id in outcome.refusedPlans { harvest.doubt(id) }
        harvest.outcomes?.remove(
            outcome.refusedPlans, reading: source.planFeed(), with: PlanReader(programme: programme, asOf: asOf))
        harvest.files.remove(gone)
        for path in gone.sorted() {
            do throws(OutputError) { try staging.remove(path) } catch { throw BuildFailure(error) }
        }
        return outcome
    }
}
