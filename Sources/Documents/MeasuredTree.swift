import Markup
import Wording

/// A tree as far as its height on paper goes: its parts, their words measured once for all the sizes at which they may
/// stand.
final class MeasuredTree {
    /// What a part is laid out as.
    enum Kind: String, CaseIterable {
        case nothing, title, running
        case h1, h2, name, p, display, item, need
        case emergency, own, now, section, face, list, glance, facts, fact, call
        case numberedList = "numbered-list"
        case when, phone, term, detail
        case strong, word
        case lineBreak = "break"
        case other

        /// Words rather than parts stand in it.
        var holdsWords: Bool {
            switch self {
            case .h1, .h2, .name, .p, .display, .item, .need: true
            default: false
            }
        }
    }

    struct Part {
        let kind: Kind
        /// The numbers in it stand at the end of their lines.
        let hasCalls: Bool
        /// Where its words are.
        fileprivate(set) var words: Range<Int>
        /// As wide as all of it is in one line, in ems.
        fileprivate(set) var width = 0.0
        /// Where the next part is that does not stand in it.
        fileprivate(set) var end = 0
    }

    /// In document order, the parts of a part right after it.
    let parts: [Part]
    /// How wide each word is, in ems; `lineEnd` where a line ends.
    let words: [Double]
    let holdsRightToLeft: Bool
    static let lineEnd = -1.0

    init(_ tree: DocumentTree) {
        var measuring = Measuring()
        tree.show(to: &measuring)
        parts = measuring.parts
        words = measuring.words
        holdsRightToLeft = measuring.holdsRightToLeft
    }

    /// The parts that stand directly in one.
    func children(of part: Int) -> Children { Children(tree: self, place: part + 1, end: parts[part].end) }

    /// The parts of a kind, wherever they stand.
    func all(_ kind: Kind) -> [Int] { parts.indices.filter { parts[$0].kind == kind } }

    struct Children: Sequence, IteratorProtocol {
        fileprivate let tree: MeasuredTree
        fileprivate var place: Int
        fileprivate let end: Int

        mutating func next() -> Int? {
            guard place < end else { return nil }
            defer { place = tree.parts[place].end }
            return place
        }
    }
}

/// Goes through a tree and measures it.
private struct Measuring: TreeVisitor {
    var parts: [MeasuredTree.Part] = []
    var words: [Double] = []
    var holdsRightToLeft = false

    private var kinds: [(name: TreeName, kind: MeasuredTree.Kind)] = []
    private var opened: [Int] = []
    /// Within what holds words: whether each element that is open makes them bold.
    private var bold: [Bool] = []

    init() {
        parts.reserveCapacity(128)
        words.reserveCapacity(512)
        kinds.reserveCapacity(32)
    }

    mutating func open(_ name: TreeName, _ value: (StaticString) -> String?) {
        let kind = kind(of: name)
        guard bold.isEmpty else {
            if kind == .lineBreak { words.append(MeasuredTree.lineEnd) }
            bold.append(bold[bold.count - 1] || kind == .strong || kind == .word || kind == .term)
            return
        }
        let parent = opened.last.map { parts[$0].kind } ?? .nothing
        opened.append(parts.count)
        parts.append(
            MeasuredTree.Part(
                kind: kind, hasCalls: kind == .facts && value("role") == "calls", words: words.count..<words.count))
        if kind.holdsWords || parent == .call || parent == .fact { bold.append(kind == .when) }
    }

    mutating func close() {
        if !bold.isEmpty { bold.removeLast() }
        guard bold.isEmpty else { return }
        let part = opened.removeLast()
        parts[part].words = parts[part].words.lowerBound..<words.count
        parts[part].end = parts.count
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let isBold = bold.last else { return }
        let factor = isBold ? TextWidth.bold : 1
        var word = 0
        var all = 0
        var isWord = false
        TextWidth.forEachScalar(in: bytes) { scalar, width in
            all += width
            if scalar != " " {
                word += width
                isWord = true
                if scalar.value >= 0x0590 {
                    holdsRightToLeft = holdsRightToLeft || ScriptDirection.runsRightToLeft(scalar)
                }
            } else if isWord {
                words.append(Double(word) / 1000 * factor)
                word = 0
                isWord = false
            }
        }
        if isWord { words.append(Double(word) / 1000 * factor) }
        parts[opened[opened.count - 1]].width += Double(all) / 1000
    }

    /// Swift would look for a raw value from the first to the last.
    private static let allKinds = Dictionary(
        uniqueKeysWithValues: MeasuredTree.Kind.allCases.map { ($0.rawValue, $0) })

    private mutating func kind(of name: TreeName) -> MeasuredTree.Kind {
        for known in kinds where known.name == name { return known.kind }
        let kind = Self.allKinds[name.text] ?? .other
        kinds.append((name, kind))
        return kind
    }
}
