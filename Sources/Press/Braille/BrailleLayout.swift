internal import Markup
internal import Wording

/// Lays a document out as lines of braille: margins, blank lines, what keeps together. Pages come after
/// (`BraillePages`).
///
/// The layout follows Braille Formats 2016 of the Braille Authority of North America (BANA), which is published, exact,
/// and made for Unified English Braille; numbers in the comments are its sections. docs/braille.md says more.
struct BrailleLayout {
    let say: Phrasebook
    let translator: BrailleTranslator
    /// The lowest of the levels of heading that the document has (4.2.1).
    let lowestHeading: Int

    private(set) var lines: [BrailleLine] = []
    /// The language of what is being set.
    var language: String
    /// The left margin, in cells: 0 for cell 1.
    var left = 0
    /// What the next paragraph begins with, and where.
    var lead: Lead?
    /// The list that is being set, for the margins of those inside it.
    var list: ListFrame?
    /// How many entries or cells it is inside of, which have no blank lines around what they hold.
    var tightness = 0

    private var wantsGap = false
    private var bar = Bar.none
    private var pendingPlaces: [String] = []

    /// The furthest that a margin moves in, so that there is always room for words.
    static let furthest = 20

    /// A label or a mark with which a paragraph begins, and the margins that go with it.
    struct Lead {
        var first: Int
        var runOver: Int
        var text = RunningText()
        /// It says nothing by itself, as the bullet of an item.
        var isMark = false
    }

    struct ListFrame {
        let margin: Int
        let deepest: Int
        var depth: Int
    }

    /// What keeps a blank line from the next line.
    private enum Bar {
        case none
        /// It follows a heading at the side (8.3.3a).
        case soft
        /// It is the first in a box, or the last (7.2).
        case hard
    }

    init(say: Phrasebook, translator: BrailleTranslator, document: XMLElement) {
        self.say = say
        self.translator = translator
        language = translator.language
        lowestHeading = min(4, document.lowestHeading)
    }

    var style: BrailleStyle { BrailleStyle(language: language) }

    /// The style of our own words.
    var ownStyle: BrailleStyle { BrailleStyle(language: translator.language) }

    // MARK: Lines

    /// A blank line before what comes next, unless something speaks against it.
    mutating func gap(isHeading: Bool = false) {
        if isHeading ? bar != .hard : bar == .none && tightness == 0 { wantsGap = true }
    }

    /// Remembers an id for the contents.
    mutating func place(_ element: XMLElement) {
        if let id = element["id"] { pendingPlaces.append(id) }
    }

    /// Adds words to what the next paragraph begins with.
    mutating func begin(with words: String, _ style: BrailleStyle) { lead?.text.add(words, style) }

    mutating func add(_ set: [[UInt8]], keepsWithNext: Bool = false) {
        for (number, cells) in set.enumerated() {
            // The first line of several never stands alone at the foot of a page.
            var line = BrailleLine(cells: cells, keepsWithNext: keepsWithNext || (number == 0 && set.count > 1))
            if number == 0 {
                line.hasGap = wantsGap
                line.places = pendingPlaces
                pendingPlaces = []
                wantsGap = false
                bar = .none
            }
            lines.append(line)
        }
    }

    /// Gives the last line the ids of what had no line of its own.
    mutating func placeRest() {
        guard let last = lines.indices.last else { return }
        lines[last].places += pendingPlaces
        pendingPlaces = []
    }

    mutating func keepLastWithNext() {
        if let last = lines.indices.last { lines[last].keepsWithNext = true }
    }

    mutating func leadLast(to place: String) {
        if let last = lines.indices.last { lines[last].leadsTo = place }
    }

    // MARK: Headings

    /// Levels of headings: centred, at cell 5, at cell 7; if there are more than three, more of the upper ones are
    /// centred (4.2.1). A blank line before each, one after a centred one (4.4 to 4.6), and never at the foot of a page
    /// (4.3.9).
    mutating func heading(_ element: XMLElement, level: Int) throws(PressProblem) {
        try spendLead()
        var text = RunningText()
        collect(element.children, style, into: &text)
        let words = try translator.words(of: text)
        guard !words.isEmpty else { return }
        gap(isHeading: true)
        let fromLowest = max(0, lowestHeading - level)
        if level == 1 || fromLowest >= 2 {
            add(centred(words), keepsWithNext: true)
            wantsGap = true
        } else {
            let margin = lowestHeading > 2 && fromLowest == 0 ? 6 : 4
            add(BrailleLines.set(words, first: margin, runOver: margin), keepsWithNext: true)
            bar = .soft
        }
    }

    /// At least three blanks on either side (4.4.1).
    private func centred(_ words: [BrailleWord]) -> [[UInt8]] {
        BrailleLines.set(words, first: 0, runOver: 0, width: BrailleLines.width - 6).map { centred($0) }
    }

    private func centred(_ cells: [UInt8]) -> [UInt8] {
        [UInt8](repeating: BrailleCode.blank, count: (BrailleLines.width - cells.count) / 2) + cells
    }

    // MARK: What is set apart

    /// A line of dots above and below, with a blank line outside and none inside (7.2).
    mutating func box(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        gap(isHeading: true)
        let isOuter = element.holds(.box)
        let before = lines.count
        add([rule(isOuter ? BrailleCode.outerBox : BrailleCode.boxTop)], keepsWithNext: true)
        bar = .hard
        let outer = (left, list, tightness)
        (left, list, tightness) = (0, nil, 0)
        try blocks(of: element)
        (left, list, tightness) = outer
        if lines.count == before + 1 {
            pendingPlaces = lines.removeLast().places + pendingPlaces
            bar = .none
            return
        }
        keepLastWithNext()
        wantsGap = false
        add([rule(isOuter ? BrailleCode.outerBox : BrailleCode.boxBottom)])
        gap(isHeading: true)
    }

    private func rule(_ cell: UInt8) -> [UInt8] { [UInt8](repeating: cell, count: BrailleLines.width) }

    /// The left margin is two cells further in, with a blank line before and after (9.2).
    mutating func displayed(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        gap()
        let outer = left
        left = min(left + 2, Self.furthest)
        try blocks(of: element)
        left = outer
        gap()
    }

    mutating func pause() throws(PressProblem) {
        try spendLead()
        gap()
        add([centred(BrailleCode.pause)])
        gap()
    }
}
