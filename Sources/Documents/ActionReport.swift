public import CareRecords
public import Disclosure

/// For the coordinators: every action of the meetings that is still open, by organisation, owner and age, and what keeps it
/// off the list of its organisation.
public struct ActionReport {
    /// One open action.
    public struct Row: Sendable, Hashable {
        let entry: ActionLog.Entry
        let person: PersonReference?
        let gap: Gap?

        public init(entry: ActionLog.Entry, person: PersonReference?, gap: Gap?) {
            self.entry = entry
            self.person = person
            self.gap = gap
        }

        /// Kept from somebody: then its words stand in the record alone.
        var isKept: Bool { entry.action.what.restriction != nil || entry.caseRestriction != nil }
    }

    /// Why an action is on no organisation's list.
    public enum Gap: Sendable, Hashable {
        /// Nobody of ours: somebody has to ring them.
        case outside
        case withheld(WithholdingReason)
        /// The practice that owns it is no longer the person's.
        case movedPractice
    }

    private let rows: [Row]
    /// The organisations that have a list.
    private let listed: Set<String>
    private let root: String
    private let settings: DocumentSettings
    private let out: DocumentWriter
    private func say(_ key: String) -> String { out.say(key) }

    /// - Parameter listed: the ids of the organisations for which there is a list.
    public static func write(_ rows: [Row], listed: Set<String>, settings: DocumentSettings, root: String)
        -> DocumentWriter
    {
        let out = DocumentWriter(kind: .actionReport, settings: settings, root: root)
        ActionReport(rows: rows, listed: listed, root: root, settings: settings, out: out).write()
        return out
    }

    private func write() {
        let title = out.say("action-report.title-of", ["date": out.say.date(out.asOf)])
        out.head(title: title, running: Running(head: title, foot: say("action-report.run-foot")))
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(settings.programme.name.text(in: out.language)) }
                out.mainHeading(say("action-report.title"))
                out.display(
                    "ids", rows.isEmpty ? say("action-report.none") : out.say("action-report.open", count: rows.count))
            }
            out.element("top-side") { out.p(say: "practice.made", ["date": { out.date(out.asOf) }]) }
        }
        let byOrganisation = Dictionary(grouping: rows) { $0.entry.action.organisation }
        let known = settings.programme.organisations.map(\.id).filter { byOrganisation[$0] != nil }
        summary(known, byOrganisation)
        for id in known { section(id, rows: byOrganisation[id] ?? []) }
        if let outside = byOrganisation[nil] { section(nil, rows: outside) }
    }

    private func name(_ organisation: String?) -> String {
        organisation.map { settings.programme.organisation($0)?.name ?? $0 } ?? say("action-report.outside")
    }

    private func summary(_ known: [String], _ byOrganisation: [String?: [Row]]) {
        guard !rows.isEmpty else { return out.p(say("desk.none")) }
        out.table(
            role: "fold", caption: say("action-report.by-organisation"),
            columns: [
                .plain(say("action-report.organisation")), .figures(say("action-report.count")),
                .figures(say("action-report.late")), .figures(say("action-report.oldest")),
            ]
        ) {
            for id in known.map(Optional.some) + (byOrganisation[nil] == nil ? [] : [nil]) {
                let rows = byOrganisation[id] ?? []
                out.row {
                    out.rowHead { out.link("#\(Self.place(of: id))", name(id)) }
                    number("action-report.count", rows.count)
                    number("action-report.late", rows.count { $0.entry.isLate(on: out.asOf) })
                    number("action-report.oldest", rows.map { $0.entry.age(on: out.asOf) }.max() ?? 0)
                }
            }
        }
    }

    private func number(_ label: String, _ value: Int) {
        out.figure(say(label)) { out.text(out.say.number(value)) }
    }

    /// Where those of an organisation stand on the page.
    static func place(of organisation: String?) -> String { organisation.map { "of-\($0)" } ?? "outside" }

    private func section(_ organisation: String?, rows: [Row]) {
        out.topic(id: Self.place(of: organisation), role: "block", heading: name(organisation)) {
            let byReference = Dictionary(rows.map { ($0.entry.reference, $0) }) { first, _ in first }
            ActionRows(out: out, settings: settings).table(
                of: rows.map(\.entry).inOrderOfOwners, caption: name(organisation),
                what: { if let row = byReference[$0.reference] { what(row) } }, owner: owner
            ) { entry in
                if let row = byReference[entry.reference] { person(row) }
            }
            if let organisation, listed.contains(organisation) {
                out.display("more") {
                    out.link(
                        "\(root)organisations/\(organisation)/actions.html",
                        out.say("action-report.list", ["organisation": name(organisation)]))
                }
            }
        }
    }

    /// The report is printed and lies about: what is kept from someone is in the record alone.
    private func what(_ row: Row) {
        if row.isKept { return out.text(say("action-report.kept")) }
        out.inline(row.entry.action.what, at: "actions")
    }

    private func person(_ row: Row) {
        if let person = row.person { out.identified(person) } else { out.text(row.entry.person) }
        guard let gap = row.gap else { return }
        out.lineBreak()
        switch gap {
        case .outside: out.status("care", say("action-report.gap.outside"))
        case .movedPractice: out.status("care", say("action-report.gap.moved-practice"))
        case .withheld(let reason):
            out.status("held", out.say("action-report.gap.withheld", ["why": say("withheld.\(reason.code)")]))
        }
    }

    private func owner(_ entry: ActionLog.Entry) {
        out.text(entry.action.owner)
        guard let left = settings.programme.team.first(where: { $0.name == entry.action.owner })?.leftOn,
            left <= out.asOf
        else { return }
        out.lineBreak()
        out.element("muted") { out.write("desk.left", ["date": { out.date(left) }]) }
    }
}
