import CareRecords
import Content
import Diagnostics
import Documents

/// The programme's desk, and the caseload of each coordinator.
struct DeskPages {
    let programme: Programme
    let asOf: CalendarDate
    let harvest: Harvest
    let meetings: [Sourced<Meeting>]
    /// Of all records, those that lie ahead too.
    let records: [Meeting]
    /// The actions of meetings that are open.
    let agreed: [ActionReport.Row]
    let problems: [Diagnostic]
    let invitations: InvitationPages.Outcome
    /// What a print run would print of meetings, organisations and invitations.
    let unprinted: [UnprintedPaper]

    /// The programme's own first: it takes longest.
    var pages: [PageBatch.Page] {
        let entries = harvest.entries.map(\.entry)
        // A late review stands in a list of its own.
        let rows = problems.filter {
            ($0.severity != .note || $0.id == .figuresTakenBack || $0.id == .figureChanged) && $0.id != .reviewDatePast
        }
        .map(Self.row)
        let occasions = occasions
        let own = page("desk/index.html") { [agreed, invitations, links, queue] settings in
            var besides = Desk.Besides()
            besides.problems = rows
            besides.links = links(settings)
            besides.meetings = occasions
            besides.agreed = agreed
            besides.invitations = invitations.due
            besides.awaitedAnswers = invitations.awaited
            besides.unprinted = queue(settings)
            return Desk.write(entries: entries, besides: besides, settings: settings, root: "../")
        }
        let byCoordinator = Dictionary(grouping: entries.indices) { entries[$0].coordinator }
        func caseload(_ whose: Desk.Whose, of id: String?, path: String) -> PageBatch.Page {
            let basis = basis((byCoordinator[id] ?? []).map { entries[$0] })
            var made = page(path) { settings in
                Desk.write(
                    entries: basis.entries, whose: whose, besides: basis.besides, settings: settings, root: "../")
            }
            made.basis = basis
            return made
        }
        var pages = [own]
        for id in byCoordinator.keys.compactMap({ $0 }).sorted() {
            guard let member = programme.member(id) else { continue }
            pages.append(caseload(.coordinator(member), of: id, path: "desk/caseload-\(id).html"))
        }
        if byCoordinator[nil] != nil { pages.append(caseload(.nobody, of: nil, path: "desk/\(Desk.pageOfNobody)")) }
        return pages
    }

    /// All that the page and the calendar of one coordinator are made of.
    private func basis(_ entries: [CaseloadEntry]) -> PageBasis {
        PageBasis(entries: entries, meetings: occasions, agreed: agreed)
    }

    /// A calendar for each coordinator who is there.
    func calendars(in settings: DocumentSettings) -> [PageBatch.File] {
        let byCoordinator = Dictionary(grouping: harvest.entries.map(\.entry)) { $0.coordinator }
        return programme.team.filter { $0.leftOn.map { $0 > asOf } ?? true }.compactMap { member in
            guard let basis = byCoordinator[member.id].map(basis) else { return nil }
            return PageBatch.File(
                path: Desk.calendarPath(of: member.id), kind: "calendar", audience: "coordinators",
                sources: ["content"],
                basis: basis,
                bytes: { Desk.calendar(of: member, entries: basis.entries, besides: basis.besides, settings: settings) }
            )
        }
    }

    /// The papers of meetings, and the report of open actions.
    private func links(_ settings: DocumentSettings) -> [(title: String, href: String)] {
        let papers = meetings.map { meeting in
            let site = programme.site(meeting.record.site)?.name.text(in: settings.say.language) ?? meeting.record.site
            let paper = paper(of: meeting.record)
            return (
                title: settings.say(
                    paper == .agenda ? "agenda.title-of" : "minutes.title-of",
                    ["site": site, "date": settings.say.date(meeting.record.date)]),
                href: "../\(paper.path(of: meeting.record.id))"
            )
        }
        return papers
            + (agreed.isEmpty
                ? [] : [(title: settings.say("action-report.link", count: agreed.count), href: "actions.html")])
    }

    private func page(
        _ path: String, _ write: @escaping @Sendable (DocumentSettings) -> DocumentWriter
    ) -> PageBatch.Page {
        PageBatch.Page(path: path, kind: .desk, audience: "coordinators", sources: ["content"], write: write)
    }

    private static func row(_ problem: Diagnostic) -> Desk.Problem {
        var place = problem.location.map { "\($0.file), line \($0.line)" } ?? ""
        if !problem.path.isEmpty { place += ", \(problem.path)" }
        return Desk.Problem(
            what: problem.message, place: place, fix: problem.suggestion)
    }
}
