import Markup
import Wording

/// A tree as far as its height on paper goes: its parts, their words measured once for all the sizes at which they may
/// stand.
struct MeasuredTree {
    /// What a part is laid out as.
    enum Kind: String {
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
    private(set) var parts: [Part] = []
    /// How wide each word is, in ems; `lineEnd` where a line ends.
    private(set) var words: [Double] = []
    private(set) var holdsRightToLeft = false
    static let lineEnd = -1.0

    private var kinds: [(name: TreeName, kind: Kind)] = []
    private var opened: [Int] = []
    /// Within what holds words: whether each element that is open makes them bold.
    private var bold: [Bool] = []

    init(_ tree: DocumentTree) {
        parts.reserveCapacity(128)
        words.reserveCapacity(512)
        tree.show(to: &self)
    }

    /// The parts that stand directly in one.
    func children(of part: Int) -> some Sequence<Int> {
        sequence(state: part + 1) { next in
            guard next < parts[part].end else { return nil }
            defer { next = parts[next].end }
            return next
        }
    }

    /// The parts of a kind, wherever they stand.
    func all(_ kind: Kind) -> [Int] { parts.indices.filter { parts[$0].kind == kind } }

    private mutating func kind(of name: TreeName) -> Kind {
        for known in kinds where known.name == name { return known.kind }
        let kind = Kind(rawValue: name.text) ?? .other
        kinds.append((name, kind))
        return kind
    }
}

extension MeasuredTree: TreeVisitor {
    mutating func open(_ name: TreeName, _ value: (StaticString) -> String?) {
        let kind = kind(of: name)
        guard bold.isEmpty else {
            if kind == .lineBreak { words.append(Self.lineEnd) }
            bold.append(bold[bold.count - 1] || kind == .strong || kind == .word || kind == .term)
            return
        }
        let parent = opened.last.map { parts[$0].kind } ?? .nothing
        opened.append(parts.count)
        parts.append(
            Part(kind: kind, hasCalls: kind == .facts && value("role") == "calls", words: words.count..<words.count))
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
        func end() {
            if isWord { words.append(Double(word) / 1000 * factor) }
            (word, isWord) = (0, false)
        }
        TextWidth.forEachScalar(in: bytes) { scalar, width in
            all += width
            guard scalar != " " else { return end() }
            word += width
            isWord = true
            if scalar.value >= 0x0590 { holdsRightToLeft = holdsRightToLeft || ScriptDirection.runsRightToLeft(scalar) }
        }
        end()
        parts[opened[opened.count - 1]].width += Double(all) / 1000
    }
}
