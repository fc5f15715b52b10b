import CareRecords
import Content
import Diagnostics
import Documents

/// The programme's desk, and the caseload of each coordinator.
struct DeskPages {
    let programme: Programme
    let harvest: Harvest
    let meetings: [Sourced<Meeting>]
    let problems: [Diagnostic]
    let maker: PageMaker

    func publish() throws(BuildFailure) {
        let settings = maker.settings(in: maker.programmeLanguage)
        let entries = harvest.entries.map(\.entry)
        // A late review stands in a list of its own.
        let rows = problems.filter { $0.severity != .note && $0.id != .reviewDatePast }.map(Self.row)
        let links = meetings.map { meeting in
            let site = programme.site(meeting.record.site)?.name.text(in: settings.say.language) ?? meeting.record.site
            return (
                title: settings.say(
                    "minutes.title-of", ["site": site, "date": settings.say.date(meeting.record.date)]),
                href: "../meetings/\(meeting.record.id)/minutes.html"
            )
        }
        let desk = Desk.write(entries: entries, problems: rows, meetings: links, settings: settings, root: "../")
        try maker.publish(desk, kind: .desk, to: "desk/index.html", audience: "coordinators", sources: ["content"])
        let byCoordinator = Dictionary(grouping: entries.indices) { entries[$0].coordinator }
        func publish(_ whose: Desk.Whose, of id: String?, to path: String) throws(BuildFailure) {
            let people = (byCoordinator[id] ?? []).map { entries[$0] }
            let caseload = Desk.write(entries: people, whose: whose, settings: settings, root: "../")
            try maker.publish(caseload, kind: .desk, to: path, audience: "coordinators", sources: ["content"])
        }
        for id in byCoordinator.keys.compactMap({ $0 }).sorted() {
            guard let member = programme.member(id) else { continue }
            try publish(.coordinator(member), of: id, to: "desk/caseload-\(id).html")
        }
        if byCoordinator[nil] != nil { try publish(.nobody, of: nil, to: "desk/\(Desk.pageOfNobody)") }
    }

    private static func row(_ problem: Diagnostic) -> Desk.Problem {
        var place = problem.location.map { "\($0.file), line \($0.line)" } ?? ""
        if !problem.path.isEmpty { place += ", \(problem.path)" }
        return Desk.Problem(
            what: problem.message, place: place, fix: problem.suggestion ?? "caresheaf explain \(problem.id.name)")
    }
}
