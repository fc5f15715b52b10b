import CareRecords
import Content
import Diagnostics
import Disclosure
import Threads

/// What team meetings have agreed for each person, for the documents that are made of their plan.
///
/// The words of an action may name somebody else who was discussed. Who they are is known before the first document is
/// made: the plans of those on a list are looked through first.
struct MeetingActions: Sendable {
    private let entries: [String: [ActionLog.Entry]]
    /// Everyone on the list of each meeting, discussed or not.
    private let lists: [String: Set<String>]
    private let files: [String: String]
    private let people: [String: PersonIdentifiers]
    private let allow: [String]
    /// One look is enough where the words name nobody, as nearly all do.
    private let anybody: CrossPersonCheck

    /// - Parameter people: who is on the list of any meeting, by plan id.
    init(of meetings: [Sourced<Meeting>], on day: CalendarDate, people: [String: PersonIdentifiers], allow: [String]) {
        entries = ActionLog(of: meetings.map(\.record), on: day).byPerson
        lists = Dictionary(meetings.map { ($0.record.id, $0.record.onTheList) }) { $0.union($1) }
        files = Dictionary(meetings.map { ($0.record.id, $0.file) }) { first, _ in first }
        self.people = people
        self.allow = allow
        let nobody = PersonIdentifiers(recordID: "", given: "", family: "")
        anybody = CrossPersonCheck(subject: nobody, others: people.sorted { $0.key < $1.key }.map(\.value), allow: allow)
    }

    /// Everything that was agreed for somebody, whoever may read it.
    func all(of person: String) -> [ActionLog.Entry] { entries[person] ?? [] }

    /// What of it names nobody else, and a word about the rest.
    func told(of plan: CarePlan, _ diagnostics: inout [Diagnostic]) -> [ActionLog.Entry] {
        all(of: plan.id).filter { entry in
            guard entry.isAgreedTo, namesAnother(entry, subject: PersonIdentifiers(of: plan)) else { return true }
            diagnostics.append(
                Diagnostic(
                    .agreedActionNamesAnother, at: SourceLocation(file: file(of: entry)),
                    "the action “\(entry.action.id)” names someone else, so it is not in the plan of “\(plan.id)”",
                    suggestion: "say what is to be done without the name, in “what”, “plain” and “reason”"))
            return false
        }
    }

    /// The records that say how the actions of somebody stand.
    func files(of person: String) -> [String] { Set(all(of: person).map(file)).sorted() }

    private func file(of entry: ActionLog.Entry) -> String { files[entry.latest.meeting] ?? "content/meetings" }

    /// At one meeting a lone first name is enough to know somebody; elsewhere it is anyone’s.
    private func namesAnother(_ entry: ActionLog.Entry, subject: PersonIdentifiers) -> Bool {
        let words = [entry.action.what.text, entry.action.plain, entry.action.owner, entry.action.reason]
            .compactMap { $0 }.joined(separator: "\n")
        guard !anybody.mentions(in: words).isEmpty else { return false }
        let meetings = Set(entry.references.map { String($0.prefix { $0 != "/" }) })
        let near = meetings.reduce(into: Set<String>()) { $0.formUnion(lists[$1] ?? []) }
        func mentions(_ others: [PersonIdentifiers]) -> [Leak] {
            others.isEmpty ? [] : CrossPersonCheck(subject: subject, others: others, allow: allow).mentions(in: words)
        }
        let others = people.sorted { $0.key < $1.key }
        return !mentions(others.filter { near.contains($0.key) }.map(\.value)).isEmpty
            || mentions(others.filter { !near.contains($0.key) }.map(\.value)).contains { $0.kind != .loneName }
    }
}

extension Meeting {
    /// Everyone on its list, discussed or not.
    var onTheList: Set<String> { Set(cases.map(\.person) + notDiscussed.map(\.person)) }
}

extension ContentSource {
    /// Who somebody is, of those plans alone that are asked for.
    func identifiers(of plans: Set<String>, in programme: Programme, on day: CalendarDate, jobs: Int) -> [String: PersonIdentifiers] {
        guard !plans.isEmpty else { return [:] }
        let feed = planFeed()
        let gathered = Gathered<[String: (number: Int, identifiers: PersonIdentifiers)]>()
        WorkerPool.run(workers: jobs) { _ in
            var reader = PlanReader(programme: programme, asOf: day)
            var raw = RawRecord()
            var found: [String: (number: Int, identifiers: PersonIdentifiers)] = [:]
            while feed.next(into: &raw) {
                guard reader.isOne(of: plans, raw) else { continue }
                let reading = reader.read(raw)
                guard let id = reading.entry?.id else { continue }
                let identifiers =
                    reading.plan.map { PersonIdentifiers(of: $0) }
                    ?? reading.identity.flatMap { PersonIdentifiers(readableIn: $0, fallbackID: id) }
                // Of two plans with one id the first counts, whichever worker has it.
                if let identifiers, found[id].map({ raw.number < $0.number }) ?? true { found[id] = (raw.number, identifiers) }
            }
            gathered.add(found)
        }
        let all = gathered.take().reduce(into: [:]) { $0.merge($1) { $0.number < $1.number ? $0 : $1 } }
        return all.mapValues(\.identifiers)
    }
}
