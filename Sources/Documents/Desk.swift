public import CareRecords
import Disclosure

/// The coordinators' desk: what needs doing, what was not made and why, and who needs which format.
///
/// The desk of everyone has the beginning of each list; the desk of one coordinator, and that of people who have none,
/// are complete.
public final class Desk {
    /// Whose people are on it.
    public enum Whose: Sendable {
        case everyone
        case coordinator(TeamMember)
        /// The people for whom no coordinator is named yet.
        case nobody
    }

    /// In order of names.
    let entries: [CaseloadEntry]
    let whose: Whose
    let besides: Besides
    let settings: DocumentSettings
    let out: DocumentWriter
    let root: String
    var asOf: CalendarDate { settings.asOf }
    var isOfEveryone: Bool { if case .everyone = whose { true } else { false } }

    init(
        entries: [CaseloadEntry], whose: Whose, besides: Besides, settings: DocumentSettings, out: DocumentWriter,
        root: String
    ) {
        self.entries = entries.inOrderOfNames
        self.whose = whose
        self.besides = besides
        self.settings = settings
        self.out = out
        self.root = root
    }

    func say(_ key: String) -> String { out.say(key) }

    /// The longest that a list on the programme's own page gets; each coordinator's page has all of theirs.
    static let most = 60

    /// - Parameters:
    ///   - entries: in the order of the plans; the desk sorts them itself.
    ///   - whose: whose page it is.
    public static func write(
        entries: [CaseloadEntry], whose: Whose = .everyone, besides: Besides = Besides(), settings: DocumentSettings,
        root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .desk, settings: settings, root: root)
        Desk(entries: entries, whose: whose, besides: besides, settings: settings, out: out, root: root).write()
        return out
    }

    private func write() {
        let whose =
            switch whose {
            case .everyone: settings.programme.name.text(in: out.say.language)
            case .coordinator(let member): member.name
            case .nobody: say("desk.of-nobody")
            }
        let title = out.say("desk.title-of", ["who": whose, "date": out.say.date(asOf)])
        out.head(
            title: title,
            running: Running(head: title, foot: out.say("desk.run-foot", ["who": whose, "date": out.say.date(asOf)])))
        out.display("private", say("desk.private"))
        out.mainHeading(out.say.dateWithWeekday(asOf))
        out.display("ids", out.say("desk.of", ["who": whose]))
        if !isOfEveryone { out.display("more") { out.link("index.html", say("desk.all")) } }
        if let member = calendarOwner {
            out.display("more") { out.link(Self.calendarName(of: member.id), say("desk.calendar")) }
        }
        counts()
        first()
        today()
        week()
        reviews()
        overdue()
        notSeen()
        letters()
        invited()
        printQueue()
        held()
        consents()
        formats()
        kept()
        gaps()
        afterDeath()
        handover()
        toFinish()
        if isOfEveryone {
            uncoordinated()
            data()
            caseloads()
        } else {
            caseload()
        }
    }

    private(set) lazy var living: [CaseloadEntry] =
        entries.contains(where: \.hasDied) ? entries.filter { !$0.hasDied } : entries

    /// Reviews that are late or fall within the coming week, the earliest first.
    private(set) lazy var reviewsDue: [CaseloadEntry] = {
        let horizon = asOf.adding(days: 7)
        let due = living.filter { ($0.review ?? .distantFuture) <= horizon }
        // Where the days are the same, in order of names as they are.
        return due.indices.sorted {
            let (one, other) = (due[$0].review ?? .distantFuture, due[$1].review ?? .distantFuture)
            return one == other ? $0 < $1 : one < other
        }.map { due[$0] }
    }()
    private(set) lazy var dueActions: [Action] = gatheredActions
    private(set) lazy var overdueActions: [Action] = dueActions.filter { $0.due < asOf }
    private(set) lazy var notSeenPeople: [NotSeen] = gatheredNotSeen
    private(set) lazy var printPiles: [Pile] = gatheredPiles
    private(set) lazy var daysOfActions: [String: [CalendarDate: Int]] = gatheredDaysOfActions
    private(set) lazy var todaysMatters: Day = day(asOf)
    private(set) lazy var heldDocuments: [(entry: CaseloadEntry, held: CaseloadEntry.Held)] =
        entries.flatMap { entry in entry.documents.held.map { (entry, $0) } }
    private(set) lazy var consentMatters: [(entry: CaseloadEntry, matter: CaseloadEntry.ConsentMatter)] =
        living.flatMap { entry in entry.consentMatters.map { (entry, $0) } }

    private(set) lazy var peopleToFinish: [CaseloadEntry] = living.filter { $0.toFinish != nil }
    private(set) lazy var uncoordinatedPeople: [CaseloadEntry] = living.filter { $0.coordinator == nil }

    private func counts() {
        out.element("counts") {
            count(todaysMatters.count, "#today", "desk.count.today")
            count(reviewsDue.count, "#reviews", "desk.count.reviews")
            count(overdueActions.count, "#actions", "desk.count.actions")
            if !notSeenPeople.isEmpty { count(notSeenPeople.count, "#not-seen", "desk.count.not-seen") }
            count(letterPeople.count, "#letters", "desk.count.letters")
            count(printPiles.reduce(0) { $0 + $1.documents }, "#print", "desk.count.print")
            count(heldDocuments.count, "#held", "desk.count.held")
            count(consentMatters.count, "#consents", "desk.count.consents")
            count(living.filter { !$0.formats.isEmpty || !$0.unmet.isEmpty }.count, "#formats", "desk.count.formats")
            if !peopleToFinish.isEmpty { count(peopleToFinish.count, "#imported", "desk.count.imported") }
            if isOfEveryone {
                if !uncoordinatedPeople.isEmpty {
                    count(uncoordinatedPeople.count, "#no-coordinator", "desk.count.uncoordinated")
                }
                count(besides.problems.count, "#data", "desk.count.data")
            }
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
        if let oldest = overdueActions.first(where: { $0.holder.circle != .themselves }) {
            lines.append { self.firstLine(oldest.person, "desk.first.oldest-action", action: oldest) }
        }
        guard !lines.isEmpty else { return }
        out.section("now", heading: say("desk.first")) {
            out.element("numbered-list") { for line in lines.prefix(4) { out.element("item", line) } }
        }
    }

    private func firstLine(_ person: PersonReference, _ key: String, action: Action? = nil) {
        for piece in out.say.phrase(key).pieces {
            switch piece {
            case .text(let words): out.text(words)
            case .place("name"):
                out.strong(out.say.formal(person.name))
                // Two people can have one name.
                if let number = person.nhsNumber {
                    out.text(" (")
                    out.nhs(number)
                    out.text(")")
                }
            case .place("owner"): out.text(action?.holder.name ?? "")
            case .place: out.inline(action?.what ?? "", at: "")
            }
        }
    }
}

extension CaseloadEntry {
    /// By family name, then given name, then id: no two people fall on one place.
    fileprivate var sortKey: String { "\(person.name.indexed)\u{0}\(person.id)" }
}

extension CalendarDate {
    static var distantFuture: CalendarDate { CalendarDate(year: 2200, month: 12, day: 31)! }
}

extension Array where Element == CaseloadEntry {
    /// By name; each name is put together once.
    fileprivate var inOrderOfNames: [CaseloadEntry] {
        let keys = map(\.sortKey)
        return indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
    }
}
