import CareRecords
import PlainWords

/// Writes ideas: a picture, and the few short sentences that go with it.
final class IdeaWriter {
    let out: DocumentWriter
    private let choice: PictureChoice
    private let splitter: SentenceSplitter
    private var used: Set<String> = []

    /// What goes together under one picture.
    private static let mostSentences = 3
    private static let mostWords = 20
    private static let cross = EasyReadPicture.no.rawValue

    init(_ out: DocumentWriter) {
        self.out = out
        choice = PictureChoice(out.say)
        splitter = SentenceSplitter(language: out.language)
    }

    func list(_ ideas: () -> Void) { out.element("ideas", ideas) }

    /// An idea in our own words.
    func idea(_ picture: EasyReadPicture, _ lines: () -> Void) { idea(named: picture.rawValue, lines) }

    /// An idea in our own words about something that the record names, such as what somebody does.
    func idea(for words: String, _ usual: EasyReadPicture, _ lines: () -> Void) {
        if case .picture(let name) = choice(words) { idea(named: name, lines) } else { idea(usual, lines) }
    }

    private func idea(named picture: String, _ lines: () -> Void) {
        used.insert(picture)
        out.tree.open("idea")
        out.tree.attribute("picture", picture)
        lines()
        out.tree.close()
    }

    /// The pictures that were used, at the end of the document.
    func pictures() {
        out.element("pictures") {
            for name in used.sorted() {
                out.tree.open("picture")
                out.tree.attribute("name", name)
                out.tree.close()
            }
        }
    }

    // MARK: Words of the record

    /// The sentences of a record as they are, each on a line of its own. Two or three short
    /// ones of one paragraph share a picture unless they name different ones.
    /// - Parameters:
    ///   - picture: of the heading, for sentences of which no word has one.
    ///   - always: whether each has that picture, whatever its words.
    ///   - before: a line in our own words that stands in the first idea, before them.
    ///   - after: lines that stand in the last idea, after them.
    func record(
        _ text: String, at path: @autoclosure () -> String, _ picture: EasyReadPicture, always: Bool = false,
        before: (() -> Void)? = nil, after: (() -> Void)? = nil
    ) {
        let groups = EasyReadLine.paragraphs(of: out.read(text, at: path()), splitter).flatMap { lines in
            grouped(lines, picture.rawValue, always: always, at: path)
        }
        // A text without words, such as a line across the page, has no line here.
        guard !groups.isEmpty else {
            if before != nil || after != nil {
                idea(picture) {
                    before?()
                    after?()
                }
            }
            return
        }
        for (number, group) in groups.enumerated() {
            idea(named: group.picture) {
                if number == 0 { before?() }
                for line in group.lines { write(line) }
                if number == groups.count - 1 { after?() }
            }
        }
    }

    func record(
        _ statement: Statement, at path: @autoclosure () -> String, _ picture: EasyReadPicture, always: Bool = false,
        before: (() -> Void)? = nil, after: (() -> Void)? = nil
    ) {
        record(statement.text, at: path(), picture, always: always, before: before, after: after)
    }

    func records(_ statements: [Statement], at path: String, _ picture: EasyReadPicture, always: Bool = false) {
        for (number, one) in statements.enumerated() { record(one, at: "\(path)[\(number)]", picture, always: always) }
    }

    /// The sentences of a record as paragraphs of the idea that is open.
    func lines(_ text: String, at path: @autoclosure () -> String) {
        for line in EasyReadLine.paragraphs(of: out.read(text, at: path()), splitter).joined() { write(line) }
    }

    private struct Group {
        /// Nil as long as no sentence of it has one.
        var picture: String?
        var lines: [EasyReadLine]
        var words: Int
    }

    private func grouped(
        _ lines: [EasyReadLine], _ usual: String, always: Bool, at path: () -> String
    ) -> [(picture: String, lines: [EasyReadLine])] {
        var groups: [Group] = []
        for line in lines {
            let words = line.text.split(whereSeparator: \.isWhitespace).count
            var own: String?
            if !always {
                switch choice(line.text, weak: usual != EasyReadPicture.danger.rawValue) {
                case .picture(let name): own = name
                case .denied: break
                case .none: out.unpictured.append((path(), line.text))
                }
            }
            if let last = groups.last, last.lines.count < Self.mostSentences, last.words + words <= Self.mostWords,
                Self.agree(last.picture, own)
            {
                groups[groups.count - 1].lines.append(line)
                groups[groups.count - 1].words += words
                groups[groups.count - 1].picture = last.picture ?? own
            } else {
                groups.append(Group(picture: own, lines: [line], words: words))
            }
        }
        return groups.map { ($0.picture ?? usual, $0.lines) }
    }

    /// The cross is for what it stands beside and for nothing else.
    private static func agree(_ one: String?, _ other: String?) -> Bool {
        one == other || (one != cross && other != cross && (one == nil || other == nil))
    }

    private func write(_ line: EasyReadLine) {
        out.element("p") {
            for run in line.runs {
                if let address = run.address {
                    out.link(address, run.text)
                } else if run.isStrong {
                    out.strong(run.text)
                } else {
                    out.text(run.text)
                }
            }
        }
    }
}
