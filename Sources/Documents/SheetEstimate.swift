/// How high a part of a tree will stand on a kitchen sheet or a card, in lines of its text.
///
/// Nothing that is laid out is known here, so this is careful: it counts as the style sheets for these pages set
/// them (themes/default/css/print-sheets.css), and rather a little too much.
struct SheetEstimate {
    /// How wide a line is, in ems.
    let width: Double
    /// How large the heading of the page is beside its text.
    var mainHeading = 1.9
    /// What stands between sections, and between paragraphs, in lines.
    var sectionGap = 0.5
    var paragraphGap = 0.15
    /// In large print boxes push their words in less, and pictures make way.
    var isNarrow: Bool { width < 26 }

    /// - Parameter part: one of the parts of the tree; all of it if none is given.
    func height(of tree: MeasuredTree, _ part: Int = 0) -> Double { height(of: part, in: tree, within: width) }

    private func height(of part: Int, in tree: MeasuredTree, within width: Double) -> Double {
        switch tree.parts[part].kind {
        case .title, .running: 0
        case .h1: lines(of: part, in: tree, within: width / mainHeading / TextWidth.bold) * mainHeading * 0.85 + 0.1
        case .h2: lines(of: part, in: tree, within: width / 1.2 / TextWidth.bold) * 1.1 + 0.1
        case .name: lines(of: part, in: tree, within: width / 1.3 / TextWidth.bold) * 1.3
        case .emergency, .own: parts(of: part, in: tree, within: width - (isNarrow ? 1 : 1.4)) + sectionGap
        case .now: parts(of: part, in: tree, within: width - (isNarrow ? 1.2 : 2)) + sectionGap + (isNarrow ? 0.4 : 0.8)
        case .section: parts(of: part, in: tree, within: width) + sectionGap
        case .call: call(part, in: tree, within: width)
        case .list, .numberedList: parts(of: part, in: tree, within: width - 1.4)
        case .glance: parts(of: part, in: tree, within: isNarrow ? width : width - 2.2)
        case .facts where tree.parts[part].hasCalls: sum(of: part, in: tree) { line($0, in: tree, within: width) }
        case .facts: sum(of: part, in: tree) { fact($0, in: tree, within: width) }
        case .p, .display, .item, .need: lines(of: part, in: tree, within: width) + paragraphGap
        default: parts(of: part, in: tree, within: width)
        }
    }

    private func parts(of part: Int, in tree: MeasuredTree, within width: Double) -> Double {
        sum(of: part, in: tree) { height(of: $0, in: tree, within: width) }
    }

    private func sum(of part: Int, in tree: MeasuredTree, _ height: (Int) -> Double) -> Double {
        tree.children(of: part).reduce(0) { $0 + height($1) }
    }

    /// When and note in one paragraph, the number beside its first line.
    private func call(_ part: Int, in tree: MeasuredTree, within width: Double) -> Double {
        var filler = LineFiller(width: width)
        for part in tree.children(of: part) where tree.parts[part].kind == .phone {
            filler.indent(tree.parts[part].width * 1.25 * TextWidth.bold + 1)
        }
        for part in tree.children(of: part) where tree.parts[part].kind != .phone { filler.add(part, of: tree) }
        return Double(filler.lines) + 0.5
    }

    /// Who, with the number at the end of the line.
    private func line(_ part: Int, in tree: MeasuredTree, within width: Double) -> Double {
        var number = 0.0
        for part in tree.children(of: part) where tree.parts[part].kind == .detail {
            number = tree.parts[part].width * TextWidth.bold + 0.8
        }
        var height = 0.25
        for part in tree.children(of: part) where tree.parts[part].kind == .term {
            height += lines(of: part, in: tree, within: width - number)
        }
        return height
    }

    /// Term and detail side by side, or below each other where that is too narrow.
    private func fact(_ part: Int, in tree: MeasuredTree, within width: Double) -> Double {
        var side = 0.0
        var height = 0.0
        let term = width * 0.3 > 8.2 ? width * 0.3 : 8.2
        for part in tree.children(of: part) {
            if width < 24 {
                height += lines(of: part, in: tree, within: width)
            } else {
                let width = tree.parts[part].kind == .term ? term : width - term - 0.8
                side = max(side, lines(of: part, in: tree, within: width))
            }
        }
        return height + side + 0.25
    }

    private func lines(of part: Int, in tree: MeasuredTree, within width: Double) -> Double {
        var filler = LineFiller(width: width)
        filler.add(part, of: tree)
        return Double(filler.lines)
    }
}

/// Fills lines with words as a browser does.
private struct LineFiller {
    let width: Double
    private(set) var lines = 1
    private var used = 0.0

    init(width: Double) { self.width = max(width, 1) }

    /// Something stands in the first line already.
    mutating func indent(_ width: Double) { used = min(width, self.width) }

    mutating func add(_ part: Int, of tree: MeasuredTree) {
        for word in tree.words[tree.parts[part].words] {
            if word == MeasuredTree.lineEnd {
                lines += 1
                used = 0
            } else {
                add(word)
            }
        }
    }

    private mutating func add(_ word: Double) {
        if used > 0, used + TextWidth.space + word > width {
            lines += 1
            used = 0
        }
        used += (used > 0 ? TextWidth.space : 0) + word
        // A word that is longer than a line is broken.
        while used > width {
            lines += 1
            used -= width
        }
    }
}
