import CareRecords
public import Markup
import Wording

/// Writes one document tree in the words of one language.
///
/// The vocabulary is docs/document-tree.md; a test holds every tree against it.
public final class DocumentWriter {
    public let tree: DocumentTree
    let say: Phrasebook
    /// The language that the document is written in.
    public var language: String { say.language }
    let asOf: CalendarDate
    private let markdown: MarkdownReader
    /// What was wrong with the Markdown of the records, with the path of the field.
    public private(set) var problems: [TextProblem] = []
    /// The language of the records, where it may differ from the document's: their words are then marked as foreign,
    /// so that they are read aloud in the right voice.
    var recordLanguage: String?
    /// The section level that the next heading stands under.
    private var level = 1

    init(kind: DocumentKind, settings: DocumentSettings, root: String, id: String? = nil) {
        tree = DocumentTree(root: "document")
        say = settings.say
        asOf = settings.asOf
        markdown = settings.markdown
        tree.attribute("kind", kind.rawValue)
        tree.attribute("lang", say.language)
        tree.attribute("dir", say.direction)
        tree.attribute("root", root)
        if let id { tree.attribute("id", id) }
    }

    // MARK: Structure

    func element(_ name: StaticString, role: String? = nil, id: String? = nil, _ body: () -> Void) {
        tree.open(name)
        if let role { tree.attribute("role", role) }
        if let id { tree.attribute("id", id) }
        body()
        tree.close()
    }

    /// A part of the document with a heading; headings inside it stand one level lower.
    func section(
        _ name: StaticString = "section", role: String? = nil, id: String? = nil, heading: String,
        aside: String? = nil, _ body: () -> Void
    ) {
        element(name, role: role, id: id) {
            self.heading(heading, aside: aside)
            level += 1
            body()
            level -= 1
        }
    }

    func heading(_ text: String, number: Int? = nil, aside: String? = nil) {
        tree.open("heading")
        tree.attribute("level", min(6, level + 1))
        if let number {
            tree.element("no", text: String(number))
            tree.text(" ")
        }
        tree.text(text)
        if let aside {
            tree.text(" ")
            tree.element("aside", text: aside)
        }
        tree.close()
    }

    /// The one heading of level 1.
    func mainHeading(_ text: String) {
        tree.open("heading")
        tree.attribute("level", 1)
        tree.text(text)
        tree.close()
    }

    /// Runs `body` with headings one level further down than they would stand.
    func deeper(_ body: () -> Void) {
        level += 1
        body()
        level -= 1
    }

    /// The title of the window, a description where it is public, and the texts on the edge of the paper.
    func head(title: String, description: String? = nil, running: Running? = nil) {
        tree.element("title", text: title)
        if let description { tree.element("description", text: description) }
        guard let running else { return }
        tree.open("running")
        tree.attribute("css-head", CSSString.quoted(running.head))
        tree.attribute("css-side", CSSString.quoted(running.side))
        tree.attribute("css-foot", CSSString.quoted(running.foot))
        tree.element("head", text: running.head)
        tree.element("side", text: running.side)
        tree.element("foot", text: running.foot)
        tree.close()
    }

    // MARK: Words

    func text(_ words: String) { tree.text(words) }

    func p(role: String? = nil, _ words: String) { element("p", role: role) { tree.text(words) } }

    /// A paragraph from a phrase, its places filled by what the closures write.
    func p(role: String? = nil, say key: String, _ places: KeyValuePairs<String, () -> Void> = [:]) {
        element("p", role: role) { write(say.phrase(key), places) }
    }

    func write(_ key: String, _ places: KeyValuePairs<String, () -> Void> = [:]) { write(say.phrase(key), places) }

    func write(_ phrase: Phrase, _ places: KeyValuePairs<String, () -> Void>) {
        for piece in phrase.pieces {
            switch piece {
            case .text(let words): tree.text(words)
            case .place(let name): places.first { $0.key == name }?.value()
            }
        }
    }

    func date(_ date: CalendarDate) {
        tree.open("date")
        tree.attribute("value", date.iso)
        tree.text(say.date(date))
        tree.close()
    }

    /// "Born 3 March 1934.", or that the day is not recorded.
    func born(_ day: CalendarDate?) {
        if let day { write("plan.born", ["date": { self.date(day) }]) } else { text(say("plan.born-missing")) }
    }

    func phone(_ number: PhoneNumber) {
        tree.open("phone")
        tree.attribute("number", number.dialled)
        tree.text(number.written)
        tree.close()
    }

    /// A number within running text on the edge of the paper, where no element can keep it in order: in a script
    /// that runs from right to left it is held between isolates.
    func isolated(_ number: String) -> String {
        say.direction == "rtl" ? "\u{2066}\(number)\u{2069}" : number
    }

    func nhs(_ number: NHSNumber) { tree.element("nhs", text: number.spaced) }
    func strong(_ words: String) { tree.element("strong", text: words) }
    func muted(_ words: String) { tree.element("muted", text: words) }
    func lineBreak() { element("break") {} }

    func link(_ href: String, _ words: String) {
        tree.open("link")
        tree.attribute("href", href)
        tree.text(words)
        tree.close()
    }

    func status(_ state: String, _ words: String) {
        tree.open("status")
        tree.attribute("state", state)
        tree.text(words)
        tree.close()
    }

    func notRecorded() { tree.element("not-recorded", text: say("not-recorded")) }

    // MARK: The words of the record

    /// Paragraphs of Markdown, their headings fitted under the section that they stand in.
    func blocks(_ statement: Statement, at path: String) { blocks(statement.text, at: path) }

    func blocks(_ source: String, at path: String) {
        note(markdown.write(source, into: tree, under: level), at: path)
    }

    /// Markdown on one line, as in a cell.
    func inline(_ statement: Statement, at path: String) { inline(statement.text, at: path) }

    func inline(_ source: String, at path: String) {
        recorded { note(markdown.write(source, into: tree, under: level, inline: true), at: path) }
    }

    /// Words that stand in the record as plain text.
    func recorded(_ words: String) { recorded { tree.text(words) } }

    private func recorded(_ words: () -> Void) {
        guard let recordLanguage, recordLanguage != language else { return words() }
        tree.open("foreign")
        tree.attribute("lang", recordLanguage)
        words()
        tree.close()
    }

    private func note(_ found: [MarkdownProblem], at path: String) {
        for problem in found { problems.append(TextProblem(path: path, problem: problem)) }
    }

    // MARK: Rows

    /// A table; `columns` are its headings with the share of the width that each takes, in percent; `numeric` are
    /// the places of those over numbers, counted from 0.
    func table(
        role: String, caption: String, columns: [(heading: String, width: Int?)], numeric: Range<Int>? = nil,
        rows: () -> Void
    ) {
        element("table", role: role) {
            tree.element("caption", text: caption)
            tree.open("columns")
            for (place, column) in columns.enumerated() {
                tree.open("column")
                if numeric?.contains(place) == true { tree.attribute("numeric", "yes") }
                if let width = column.width { tree.attribute("width", "\(width)%") }
                tree.text(column.heading)
                tree.close()
            }
            tree.close()
            rows()
        }
    }

    func row(role: String? = nil, _ cells: () -> Void) { element("row", role: role, cells) }

    /// The cell that names its row.
    func rowHeader(_ body: () -> Void) {
        tree.open("cell")
        tree.attribute("header", "row")
        body()
        tree.close()
    }

    func cell(label: String? = nil, role: String? = nil, numeric: Bool = false, _ body: () -> Void) {
        tree.open("cell")
        if let label { tree.attribute("label", label) }
        if let role { tree.attribute("role", role) }
        if numeric { tree.attribute("numeric", "yes") }
        body()
        tree.close()
    }

    func fact(_ term: String, kind: String? = nil, _ detail: () -> Void) {
        tree.open("fact")
        if let kind { tree.attribute("kind", kind) }
        tree.element("term", text: term)
        tree.open("detail")
        detail()
        tree.close()
        tree.close()
    }

    func list(role: String? = nil, _ items: [Statement], at path: String) {
        guard !items.isEmpty else { return }
        element("list", role: role) {
            for (index, item) in items.enumerated() {
                element("item") { inline(item, at: "\(path)[\(index)]") }
            }
        }
    }
}

/// The texts on the edge of each sheet of paper, so that a loose one is still useful.
struct Running {
    var head: String
    var side = ""
    var foot = ""
}

/// A problem in the Markdown of a record, with the path of the field that it stands in.
public struct TextProblem: Sendable {
    public let path: String
    public let problem: MarkdownProblem
}
