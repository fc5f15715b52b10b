import CareRecords
public import Markup
import Wording

/// Writes one document tree in the words of one language.
///
/// The vocabulary is docs/document-tree.md; a test holds every tree against it.
public final class DocumentWriter {
    public let tree: DocumentTree
    let kind: DocumentKind
    let say: Phrasebook
    /// The language that the document is written in.
    public var language: String { say.language }
    let asOf: CalendarDate
    private let markdown: MarkdownReader
    /// What was wrong with the Markdown of the records, with the path of the field.
    public private(set) var problems: [TextProblem] = []
    /// Of an Easy Read document: sentences of the record in which no word has a picture, with the path of the field.
    public internal(set) var unpictured: [(path: String, sentence: String)] = []
    /// The language of the records, where it may differ from the document's: their words are then marked as foreign,
    /// so that they are read aloud in the right voice.
    var recordLanguage: String?
    /// What the document is, as its first element says.
    public private(set) var title = ""
    /// The section level that the next heading stands under.
    private var level = 1

    init(kind: DocumentKind, settings: DocumentSettings, root: String, id: String? = nil) {
        tree = DocumentTree(root: "document")
        self.kind = kind
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

    /// A section that links lead to.
    func topic(id: String, role: String? = nil, heading: String, aside: String? = nil, _ body: () -> Void) {
        section("topic", role: role, id: id, heading: heading, aside: aside, body)
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
        tree.open(DocumentTree.headingName(level: level + 1))
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
    func mainHeading(_ text: String) { tree.element("h1", text: text) }

    /// Runs `body` with headings one level further down than they would stand.
    func deeper(_ body: () -> Void) {
        level += 1
        body()
        level -= 1
    }

    /// Says how large the print has to be, and in which colours. Called before anything is written.
    func suit(_ needs: AccessNeeds) {
        tree.rootAttribute("print-size", String(needs.printSize))
        if let colours = needs.colours { tree.rootAttribute("colours", colours.rawValue) }
    }

    /// The title of the window, a description where it is public, and the texts on the edge of the paper.
    func head(title: String, description: String? = nil, running: Running? = nil) {
        self.title = title
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

    func p(_ words: String) { tree.element("p", text: words) }

    /// A paragraph from a phrase, its places filled by what the closures write.
    func p(say key: String, _ places: KeyValuePairs<String, () -> Void> = [:]) {
        element("p") { write(say.phrase(key), places) }
    }

    /// A paragraph that is set in a way of its own.
    func display(_ role: String, _ words: String) { display(role) { tree.text(words) } }

    func display(_ role: String, say key: String, _ places: KeyValuePairs<String, () -> Void> = [:]) {
        display(role) { write(say.phrase(key), places) }
    }

    func display(_ role: String, _ body: () -> Void) { element("display", role: role, body) }

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
        say.write(date) { tree.text($0) }
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

    /// A name or another word as the record has it, within a sentence of the document: held together where its script
    /// runs the other way.
    func name(_ words: String) { isolating(words) { tree.text(words.withNumbersInOrder) } }

    /// A text of the programme, in the document’s language if it has been written in it.
    func local(_ text: LocalText) {
        let words = text.text(in: language)
        foreign(text.language(for: language)) { tree.text(words) }
    }

    private func isolating(_ words: String, _ body: () -> Void) {
        if say.script.needsIsolating(words) { element("isolate", body) } else { body() }
    }

    private func foreign(_ language: String, _ body: () -> Void) {
        guard language != self.language else { return body() }
        tree.open("foreign")
        tree.attribute("lang", language)
        let script = ScriptDirection(of: language)
        if script != say.script { tree.attribute("dir", script.rawValue) }
        body()
        tree.close()
    }

    /// A number or a name in a title or on the edge of the paper, where no element can keep it in order: in a script
    /// that runs from right to left it is held between isolates.
    func isolated(_ words: String) -> String {
        say.script == .rightToLeft ? "\u{2066}\(words)\u{2069}" : words
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
    func blocks(_ statement: Statement, at path: @autoclosure () -> String) { blocks(statement.text, at: path()) }

    func blocks(_ source: String, at path: @autoclosure () -> String) {
        note(markdown.write(source.withNumbersInOrder, into: tree, under: level), at: path)
    }

    /// Markdown on one line, as in a cell.
    func inline(_ statement: Statement, at path: @autoclosure () -> String) { inline(statement.text, at: path()) }

    func inline(_ source: String, at path: @autoclosure () -> String) {
        let words = source.withNumbersInOrder
        recorded(words) { note(markdown.write(words, into: tree, under: level, inline: true), at: path) }
    }

    /// Words that have a place of their own besides, in this document or in an earlier version of the record: what is
    /// wrong with them is told there.
    func retold(_ source: String) {
        let words = source.withNumbersInOrder
        recorded(words) { _ = markdown.write(words, into: tree, under: level, inline: true) }
    }

    /// The blocks of a statement as plain values, for a document that lays its words out anew.
    func read(_ source: String, at path: @autoclosure () -> String) -> XMLElement {
        let page = DocumentTree(root: "document")
        note(markdown.write(source, into: page, under: level), at: path)
        return page.element
    }

    /// Words that stand in the record as plain text.
    func recorded(_ words: String) { recorded(words) { tree.text(words.withNumbersInOrder) } }

    private func recorded(_ words: String, _ body: () -> Void) {
        // In the record of somebody who reads Urdu, too, much is in English: the letters tell.
        if let recordLanguage, recordLanguage != language,
            ScriptDirection(of: recordLanguage) == .leftToRight || ScriptDirection.holdsRightToLeft(words)
        {
            foreign(recordLanguage, body)
        } else {
            isolating(words, body)
        }
    }

    private func note(_ found: [MarkdownProblem], at path: () -> String) {
        for problem in found { problems.append(TextProblem(path: path(), problem: problem)) }
    }

    // MARK: Rows

    /// The head of one column of a table.
    enum Column {
        case plain(String)
        /// With its share of the width, in percent.
        case wide(String, Int)
        /// Over numbers.
        case figures(String)
        /// Over the numbers of the rows: it goes without saying.
        case numbers(String)
    }

    /// A table that a narrow screen shows as a list.
    func table(role: String, caption: String, columns: [Column], rows: () -> Void) {
        element("table", role: role) {
            head(of: caption, columns)
            element("rows", rows)
        }
    }

    /// A table of figures, which stays one however narrow the screen is.
    func figuresTable(caption: String, columns: [Column], rows: () -> Void) {
        element("figures-table") {
            head(of: caption, columns)
            element("rows", rows)
        }
    }

    private func head(of caption: String, _ columns: [Column]) {
        tree.element("caption", text: caption)
        tree.open("columns")
        for column in columns {
            switch column {
            case .plain(let heading): tree.element("column", text: heading)
            case .figures(let heading): tree.element("figure-column", text: heading)
            case .numbers(let heading): tree.element("number-column", text: heading)
            case .wide(let heading, let width):
                tree.open("wide-column")
                tree.attribute("width", "\(width)%")
                tree.text(heading)
                tree.close()
            }
        }
        tree.close()
    }

    func row(_ cells: () -> Void) { element("row", cells) }

    /// The cell that names its row.
    func rowHead(_ body: () -> Void) { element("row-head", body) }

    func cell(_ body: () -> Void) { element("cell", body) }

    /// A cell with the head of its column, for readers who get one cell at a time.
    func field(_ label: String, _ body: () -> Void) { labelled("field", label, body) }

    /// A cell that holds a number, likewise.
    func figure(_ label: String, _ body: () -> Void) { labelled("figure", label, body) }

    func labelled(_ name: StaticString, _ label: String, _ body: () -> Void) {
        tree.open(name)
        tree.attribute("label", label)
        body()
        tree.close()
    }

    func fact(_ term: String, _ detail: () -> Void) {
        tree.open("fact")
        tree.element("term", text: term)
        element("detail", detail)
        tree.close()
    }

    /// A fact about what has changed, in `facts` with the role `news`.
    func change(_ kind: String, _ term: String, _ detail: () -> Void) {
        tree.open("change")
        tree.attribute("kind", kind)
        tree.element("term", text: term)
        element("detail", detail)
        tree.close()
    }

    /// - Parameter name: `list`, `do-list` or `dont-list`.
    func list(_ items: [Statement], as name: StaticString = "list", at path: String) {
        guard !items.isEmpty else { return }
        element(name) {
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
