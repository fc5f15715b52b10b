public import CareRecords

/// The list in a practice's folder: its own patients' summaries, those with something to do first.
public struct PracticeIndex {
    /// One summary in the folder.
    public struct Entry: Sendable {
        public let person: PersonReference
        /// The file, beside the index.
        public let href: String
        public let writtenOn: CalendarDate
        public let requests: Int
        public let earliestDue: CalendarDate?

        public init(
            person: PersonReference, href: String, writtenOn: CalendarDate, requests: Int, earliestDue: CalendarDate?
        ) {
            self.person = person
            self.href = href
            self.writtenOn = writtenOn
            self.requests = requests
            self.earliestDue = earliestDue
        }

        /// What one plan asks of its practice.
        public init(of plan: CarePlan, href: String) {
            let actions = plan.actionsForPractice
            self.init(
                person: PersonReference(of: plan), href: href, writtenOn: plan.writtenOn, requests: actions.count,
                earliestDue: actions.compactMap(\.action.due).min())
        }
    }

    public static func write(
        _ practice: Practice, entries: [Entry], settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .practiceIndex, settings: settings, root: root, id: practice.ods)
        let say = out.say
        let title = say("practice.title-of", ["practice": practice.name])
        out.head(title: title, running: Running(head: title, foot: say("practice.run-foot")))
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(settings.programme.name.text(in: say.language)) }
                out.mainHeading(practice.name)
                out.display("ids", say("practice.lead", count: entries.count))
            }
            out.element("top-side") { out.p(say: "practice.made", ["date": { out.date(out.asOf) }]) }
        }
        let inOrder = entries.enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            if (one.requests > 0) != (other.requests > 0) { return one.requests > 0 }
            if one.earliestDue != other.earliestDue {
                guard let first = one.earliestDue else { return false }
                return other.earliestDue.map { first < $0 } ?? true
            }
            return one.person.name.indexed == other.person.name.indexed
                ? $0.offset < $1.offset : one.person.name.indexed < other.person.name.indexed
        }.map(\.element)
        out.table(
            role: "fold", caption: say("practice.caption"),
            columns: [
                .plain(say("practice.person")), .plain(say("practice.asked")), .plain(say("practice.first-due")),
                .plain(say("practice.written")),
            ]
        ) {
            for entry in inOrder { row(entry, out: out) }
        }
        return out
    }

    private static func row(_ entry: Entry, out: DocumentWriter) {
        let say = out.say
        out.row {
            out.rowHead {
                out.link(entry.href, entry.person.name.full)
                out.lineBreak()
                out.element("muted") {
                    out.write("person.born", ["date": { out.date(entry.person.birthDate) }])
                    if let number = entry.person.nhsNumber {
                        out.text(" ")
                        out.nhs(number)
                    }
                }
            }
            out.field(say("practice.asked")) {
                out.text(
                    entry.requests == 0 ? say("practice.nothing") : say("practice.requests", count: entry.requests))
            }
            out.field(say("practice.first-due")) {
                guard let due = entry.earliestDue else { return }
                out.date(due)
                if due < out.asOf {
                    out.text(" ")
                    out.status("late", say("action-status.late"))
                }
            }
            out.field(say("practice.written")) { out.date(entry.writtenOn) }
        }
    }
}
