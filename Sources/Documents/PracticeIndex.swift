public import CareRecords
public import Disclosure

/// The list in a practice's folder: its own patients' summaries, those with something to do first.
public struct PracticeIndex {
    /// What one plan asks of its practice.
    public struct Line: Sendable, Hashable {
        /// The code of the practice.
        public let practice: String
        let writtenOn: CalendarDate
        let requests: Int
        let earliestDue: CalendarDate?

        /// - Parameter view: as the practice may see it.
        public init(of view: PlanView, for practice: String, settings: DocumentSettings) {
            self.practice = practice
            let all = PracticeRequest.all(of: view, settings)
            writtenOn = view.plan.writtenOn
            requests = all.count
            earliestDue = all.compactMap(\.due).min()
        }
    }

    /// One summary in the folder.
    public struct Entry: Sendable {
        let person: PersonReference
        let line: Line
        /// What is new to the practice.
        let letter: PracticeLetter?
        /// The meetings of which there is an extract, by their ids, the latest first.
        let meetings: [String]

        public init(person: PersonReference, line: Line, letter: PracticeLetter? = nil, documents: [MadeDocument] = [])
        {
            self.person = person
            self.line = line
            self.letter = letter
            meetings = documents.compactMap {
                if case .practiceExtract(line.practice, let meeting) = $0 { meeting } else { nil }
            }.sorted { ($0.suffix(10), $0) > ($1.suffix(10), $1) }
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
        let columns = ["person", "new", "asked", "first-due", "meetings", "written"]
        out.table(
            role: "fold", caption: say("practice.caption"), columns: columns.map { .plain(say("practice.\($0)")) }
        ) {
            for entry in inOrder(entries) { row(entry, out: out) }
        }
        return out
    }

    /// Those with something to do first, the earliest before; then by name, each put together once.
    private static func inOrder(_ entries: [Entry]) -> [Entry] {
        let names = entries.map(\.person.name.indexed)
        return entries.indices.sorted {
            let (one, other) = (entries[$0].line, entries[$1].line)
            if (one.requests > 0) != (other.requests > 0) { return one.requests > 0 }
            if one.earliestDue != other.earliestDue {
                guard let first = one.earliestDue else { return false }
                return other.earliestDue.map { first < $0 } ?? true
            }
            return names[$0] == names[$1] ? $0 < $1 : names[$0] < names[$1]
        }.map { entries[$0] }
    }

    private static func row(_ entry: Entry, out: DocumentWriter) {
        let (say, line) = (out.say, entry.line)
        out.row {
            out.rowHead {
                out.link(MadeDocument.summaryName(of: entry.person.id), entry.person.name.full)
                out.lineBreak()
                out.element("muted") { out.bornAndNumber(entry.person) }
            }
            out.field(say("practice.new")) { news(of: entry, out: out) }
            out.field(say("practice.asked")) {
                out.text(say("practice.requests", count: line.requests))
            }
            out.field(say("practice.first-due")) {
                guard let due = line.earliestDue else { return }
                out.date(due)
                if due < out.asOf {
                    out.text(" ")
                    out.status("late", say("action-status.late"))
                }
            }
            out.field(say("practice.meetings")) {
                for (at, meeting) in entry.meetings.enumerated() {
                    if at > 0 { out.lineBreak() }
                    out.link(MadeDocument.practiceExtractName(of: entry.person.id, meeting), say.meeting(meeting))
                }
            }
            out.field(say("practice.written")) { out.date(line.writtenOn) }
        }
    }

    /// The letter that has not been sent yet, or that the summary has not.
    private static func news(of entry: Entry, out: DocumentWriter) {
        guard let letter = entry.letter else { return out.text(out.say("practice.nothing")) }
        guard let since = letter.since else { return out.text(out.say("practice.new-summary")) }
        out.link(
            MadeDocument.changeLetterName(of: entry.person.id),
            out.say("practice.new-letter", ["date": out.say.date(since)]))
    }
}
