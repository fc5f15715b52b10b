public import CareRecords
import Disclosure

/// The coordinators' desk: what needs doing, what was not made and why, and who needs which format.
///
/// `everyone` is the desk of the whole programme; with `coordinator` it is one caseload, complete.
public final class Desk {
    /// A problem in the data, for the list at the end.
    public struct Problem: Sendable {
        public let what: String
        public let place: String
        public let fix: String
        public init(what: String, place: String, fix: String) {
            self.what = what
            self.place = place
            self.fix = fix
        }
    }

    let entries: [CaseloadEntry]
    let coordinator: TeamMember?
    let problems: [Problem]
    let meetings: [(title: String, href: String)]
    let settings: DocumentSettings
    let out: DocumentWriter
    let root: String
    var asOf: CalendarDate { settings.asOf }

    private init(
        entries: [CaseloadEntry], coordinator: TeamMember?, problems: [Problem],
        meetings: [(title: String, href: String)], settings: DocumentSettings, out: DocumentWriter, root: String
    ) {
        self.entries = entries
        self.coordinator = coordinator
        self.problems = problems
        self.meetings = meetings
        self.settings = settings
        self.out = out
        self.root = root
    }

    func say(_ key: String) -> String { out.say(key) }

    /// The longest that a list on the programme's own page gets; each coordinator's page has all of theirs.
    static let most = 60

    /// - Parameters:
    ///   - entries: in the order of the plans; the desk sorts them itself.
    ///   - coordinator: whose page it is; nil for the whole programme.
    public static func write(
        entries: [CaseloadEntry], coordinator: TeamMember? = nil, problems: [Problem] = [],
        meetings: [(title: String, href: String)] = [], settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .desk, settings: settings, root: root)
        Desk(
            entries: entries, coordinator: coordinator, problems: problems, meetings: meetings, settings: settings,
            out: out, root: root
        ).write()
        return out
    }

    private func write() {
        let whose = coordinator?.name ?? settings.programme.name.text(in: out.say.language)
        let title = out.say("desk.title-of", ["who": whose, "date": out.say.date(asOf)])
        out.head(
            title: title,
            running: Running(head: title, foot: out.say("desk.run-foot", ["who": whose, "date": out.say.date(asOf)])))
        out.display("private", say("desk.private"))
        out.mainHeading(out.say.dateWithWeekday(asOf))
        out.display("ids", out.say("desk.of", ["who": whose]))
        if coordinator != nil { out.display("more") { out.link("index.html", say("desk.all")) } }
        counts()
        first()
        reviews()
        overdue()
        held()
        consents()
        formats()
        kept()
        gaps()
        if coordinator == nil { data() }
        if coordinator == nil { caseloads() } else { caseload() }
    }

    private(set) lazy var living: [CaseloadEntry] =
        entries.contains { $0.deceasedOn != nil } ? entries.filter { $0.deceasedOn == nil } : entries

    /// Reviews that are late or fall within the coming week, the earliest first.
    private(set) lazy var reviewsDue: [CaseloadEntry] = {
        let horizon = asOf.adding(days: 7)
        return living.filter { ($0.review ?? .distantFuture) <= horizon }.sorted(by: { $0.review })
    }()
    private(set) lazy var overdueActions: [(person: PersonReference, action: CaseloadEntry.Overdue)] =
        living.flatMap { entry in entry.overdue.map { (entry.person, $0) } }
        .sorted {
            if $0.action.owner != $1.action.owner { return $0.action.owner < $1.action.owner }
            if $0.action.due != $1.action.due { return $0.action.due < $1.action.due }
            return $0.person.id < $1.person.id
        }
    private(set) lazy var heldDocuments: [(entry: CaseloadEntry, held: CaseloadEntry.Held)] =
        entries.filter { !$0.held.isEmpty }.inOrderOfNames.flatMap { entry in entry.held.map { (entry, $0) } }
    private(set) lazy var consentMatters: [(entry: CaseloadEntry, matter: CaseloadEntry.ConsentMatter)] =
        living.filter { !$0.consentMatters.isEmpty }.inOrderOfNames
        .flatMap { entry in entry.consentMatters.map { (entry, $0) } }

    private func counts() {
        out.element("counts") {
            count(reviewsDue.count, "#reviews", "desk.count.reviews")
            count(overdueActions.count, "#actions", "desk.count.actions")
            count(heldDocuments.count, "#held", "desk.count.held")
            count(consentMatters.count, "#consents", "desk.count.consents")
            count(living.filter { !$0.formats.isEmpty }.count, "#formats", "desk.count.formats")
            if coordinator == nil { count(problems.count, "#data", "desk.count.data") }
            count(living.count, "#caseload", "desk.count.people")
        }
    }

    private func count(_ number: Int, _ href: String, _ key: String) {
        out.tree.open("count")
        out.tree.attribute("n", out.say.number(number))
        out.tree.attribute("href", href)
        out.text(out.say(key, count: number))
        out.tree.close()
    }

    /// At most four things, in order of harm: documents that name someone else or are in doubt, late reviews of
    /// people at red, consent that has just been withdrawn, the oldest action.
    private func first() {
        var lines: [() -> Void] = []
        for one in heldDocuments
        where one.held.reason == .identityInDoubt
            || (one.held.document == .extract && one.held.reason == .namesAnotherPerson)
        {
            lines.append { self.firstLine(one.entry.person, "desk.first.\(one.held.reason.code)") }
        }
        for entry in reviewsDue where entry.status == .red && (entry.review ?? asOf) < asOf {
            lines.append { self.firstLine(entry.person, "desk.first.red-review") }
        }
        for one in consentMatters where one.matter.standing.word == "withdrawn" {
            lines.append { self.firstLine(one.entry.person, "desk.first.consent-withdrawn") }
        }
        // What people have set themselves is theirs to do in their own time.
        let othersActions = overdueActions.filter { $0.action.owner != $0.person.name.formal }
        if let oldest = othersActions.min(by: { $0.action.due < $1.action.due }) {
            lines.append { self.firstLine(oldest.person, "desk.first.oldest-action", action: oldest.action) }
        }
        guard !lines.isEmpty else { return }
        out.section("now", heading: say("desk.first")) {
            out.element("numbered-list") { for line in lines.prefix(4) { out.element("item", line) } }
        }
    }

    private func firstLine(_ person: PersonReference, _ key: String, action: CaseloadEntry.Overdue? = nil) {
        for piece in out.say.phrase(key).pieces {
            switch piece {
            case .text(let words): out.text(words)
            case .place("name"):
                out.strong(person.name.formal)
                // Two people can have one name.
                if let number = person.nhsNumber {
                    out.text(" (")
                    out.nhs(number)
                    out.text(")")
                }
            case .place("owner"): out.text(action?.owner ?? "")
            case .place: out.inline(action?.what ?? "", at: "")
            }
        }
    }
}

extension CaseloadEntry {
    /// By family name, then given name, then id: no two people fall on one place.
    var sortKey: String { "\(person.name.indexed)\u{0}\(person.id)" }
}

extension CalendarDate {
    static var distantFuture: CalendarDate { CalendarDate(year: 2200, month: 12, day: 31)! }
}

extension Array where Element == CaseloadEntry {
    /// By a date, and by name where the dates are the same.
    func sorted(by date: (CaseloadEntry) -> CalendarDate?) -> [CaseloadEntry] {
        sorted {
            let (one, other) = (date($0) ?? .distantFuture, date($1) ?? .distantFuture)
            return one == other ? $0.sortKey < $1.sortKey : one < other
        }
    }

    /// By name; each name is put together once.
    var inOrderOfNames: [CaseloadEntry] {
        enumerated().map { (key: $0.element.sortKey, place: $0.offset) }.sorted { $0.key < $1.key }.map {
            self[$0.place]
        }
    }
}
