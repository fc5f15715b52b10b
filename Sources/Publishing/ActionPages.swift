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
    private let rows: [ActionReport.Row]
    /// The formats of the lists.
    private let paper: Set<DocumentFormat>
    private(set) var diagnostics: [Diagnostic] = []

    init(programme: Programme, meetings: [Sourced<Meeting>], log: ActionLog, harvest: Harvest, paper: Set<DocumentFormat>) {
        self.programme = programme
        self.harvest = harvest
        self.paper = paper
        let people = harvest.discussed
        var naming: Set<String> = []
        let files = Dictionary(meetings.map { ($0.record.id, $0.file) }) { first, _ in first }
        for entry in log.entries where entry.action.status == .open {
            guard let subject = people[entry.person], subject.minutesReason == nil else { continue }
            let words = "\(entry.action.what.text)\n\(entry.action.owner)"
            let others = people.filter { $0.key != entry.person }.map(\.value.identifiers) + harvest.unreadable.values
            let allow = programme.publicWords
            let namesAnother = CrossPersonCheck(subject: subject.identifiers, others: others, allow: allow)
                .mentions(in: words).contains { $0.kind != .loneName }
            let nobody = PersonIdentifiers(recordID: "", given: "", family: "")
            let namesThem = CrossPersonCheck(subject: nobody, others: [subject.identifiers], allow: allow)
                .mentions(in: words).contains { $0.kind != .loneName }
            if namesAnother { naming.insert(entry.reference) }
            guard namesAnother || namesThem, entry.action.organisation != nil else { continue }
            diagnostics.append(
                Diagnostic(
                    .actionNamesPerson, at: SourceLocation(file: files[entry.latest.meeting] ?? "content/meetings"),
                    "the action “\(entry.action.id)” names \(namesAnother ? "someone else, and is on no organisation’s list" : "the person whom it is for")",
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
                guard let organisation = entry.action.organisation.flatMap(programme.organisation) else { return .outside }
                let isTheirs = organisation.ods.map { $0 == people[entry.person]?.practice } ?? true
                return isTheirs ? .withheld(.keptFromReader) : .movedPractice
            }
            return ActionReport.Row(entry: entry, person: harvest.reference(to: entry.person), gap: gap())
        }
    }

    /// How many are open.
    var count: Int { rows.count }

    var pages: [PageBatch.Page] {
        let report = PageBatch.Page(
            path: "desk/actions.html", kind: .actionReport, audience: "coordinators", sources: ["content/meetings"],
            write: { [rows] in ActionReport.write(rows, settings: $0, root: "../") })
        return [report] + lists.map { list in
            PageBatch.Page(
                path: "organisations/\(list.organisation.id)/actions.html", kind: .actionList, audience: "organisation",
                sources: ["content/meetings"],
                write: { [harvest] settings in
                    ActionList.write(list, subjects: { harvest.subject($0) }, settings: settings, root: "../../")
                }, formats: paper)
        }
    }
}

extension Harvest {
    fileprivate func subject(_ id: String) -> ActionList.Subject? {
        discussed[id].map { ActionList.Subject(person: $0.person, coordinator: $0.coordinator, site: $0.site) }
    }
}
