import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents

/// What is still to be done of all that meetings have agreed: a list for each organisation, and the report for the
/// coordinators.
struct ActionPages {
    private let programme: Programme
    private let harvest: Harvest
    private let lists: [OrganisationActions]
    /// Every action that is open.
    let rows: [ActionReport.Row]
    /// The formats of the lists.
    private let paper: Set<DocumentFormat>
    private(set) var diagnostics: [Diagnostic] = []

    init(
        programme: Programme, meetings: [Sourced<Meeting>], log: ActionLog, harvest: Harvest, paper: Set<DocumentFormat>
    )
        throws(BuildFailure)
    {
        self.programme = programme
        self.harvest = harvest
        self.paper = paper
        let people = harvest.discussed
        let files = Dictionary(meetings.map { ($0.record.id, $0.file) }) { first, _ in first }
        try Self.refuseEntryCodes(in: log, of: people, files)
        let names = ActionNames(harvest: harvest, allow: programme.publicWords)
        var naming: Set<String> = []
        for entry in log.entries where entry.action.status == .open && entry.action.organisation != nil {
            guard let named = names.named(in: entry) else { continue }
            if named == .someoneElse { naming.insert(entry.reference) }
            diagnostics.append(
                Diagnostic(
                    .actionNamesPerson, at: SourceLocation(file: files[entry.latest.meeting] ?? "content/meetings"),
                    "the action “\(entry.action.id)” names \(named.rawValue)",
                    suggestion: "say what is to be done without a name; the list says for whom"))
        }
        let view = ActionView(of: log) { harvest.reasonToKeepFromTeam($0) }
        let told = view.leaving(out: naming)
        lists = programme.organisations.map { organisation in
            OrganisationActions(of: organisation, in: told) { people[$0]?.practice }
        }.filter { !$0.entries.isEmpty }
        let listed = Set(lists.flatMap { $0.entries.map(\.reference) })
        let seen = Set(view.open.map(\.reference))
        rows = log.entries.compactMap { entry in
            guard entry.action.status == .open else { return nil }
            let reason = harvest.reasonToKeepFromTeam(entry.person)
            if case .deceased = reason { return nil }
            func gap() -> ActionReport.Gap? {
                if listed.contains(entry.reference) { return nil }
                if let reason { return .withheld(reason) }
                if !entry.isAgreedTo { return .withheld(.notAgreedToDiscussion) }
                if !seen.contains(entry.reference) { return .withheld(.keptFromReader) }
                if naming.contains(entry.reference) { return .withheld(.namesAnotherPerson) }
                guard let organisation = entry.action.organisation.flatMap(programme.organisation) else {
                    return .outside
                }
                let isTheirs = organisation.ods.map { $0 == people[entry.person]?.practice } ?? true
                return isTheirs ? .withheld(.keptFromReader) : .movedPractice
            }
            return ActionReport.Row(entry: entry, person: harvest.reference(to: entry.person), gap: gap())
        }
    }

    /// The minutes have been searched for codes if there are any; what of them goes to an office is searched by itself.
    private static func refuseEntryCodes(
        in log: ActionLog, of people: [String: Harvest.Discussed], _ files: [String: String]
    ) throws(BuildFailure) {
        for entry in log.entries {
            let codes = people[entry.person]?.identifiers.entryCodes ?? []
            let words = "\(entry.action.what.text)\n\(entry.action.owner)"
            guard !codes.isEmpty, EntryCodeCheck(codes: codes).finds(in: Array(words.utf8)) else { continue }
            throw .entryCode(in: files[entry.latest.meeting] ?? "content/meetings")
        }
    }

    var pages: [PageBatch.Page] {
        let report = PageBatch.Page(
            path: "desk/actions.html", kind: .actionReport, audience: "coordinators", sources: ["content/meetings"],
            write: { [rows, lists] in
                ActionReport.write(rows, listed: Set(lists.map(\.organisation.id)), settings: $0, root: "../")
            })
        return [report]
            + lists.map { list in
                PageBatch.Page(
                    path: LoosePaper.actionList(list.organisation).path, kind: .actionList, audience: "organisation",
                    sources: ["content/meetings"], write: { [harvest] in Self.write(list, harvest, in: $0) },
                    formats: paper)
            }
    }

    /// Shows the lists to whoever prints.
    func offer(to taker: any LoosePaperTaker) throws(BuildFailure) {
        let settings = taker.settings(in: taker.programmeLanguage, for: nil)
        for list in lists {
            try taker.take(.actionList(list.organisation), in: settings, source: "content/meetings") {
                Self.write(list, harvest, in: $0)
            }
        }
    }

    private static func write(_ list: OrganisationActions, _ harvest: Harvest, in settings: DocumentSettings)
        -> DocumentWriter
    {
        ActionList.write(list, subjects: { harvest.subject($0) }, settings: settings, root: "../../")
    }
}

extension Harvest {
    fileprivate func subject(_ id: String) -> ActionList.Subject? {
        discussed[id].map { ActionList.Subject(person: $0.person, coordinator: $0.coordinator, site: $0.site) }
    }
}
