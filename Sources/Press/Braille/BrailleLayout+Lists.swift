internal import Markup

extension BrailleLayout {
    /// Items begin at cell 1, those of a list inside it two cells further in; what runs over goes two cells further
    /// than the deepest (8.3.1, 8.5.1). A blank line around the whole list.
    mutating func list(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        let items = Array(element.elements)
        guard !items.isEmpty else { return }
        let outer = (list, left)
        var frame = list ?? ListFrame(margin: left, deepest: element.listDepth, depth: 0)
        if list == nil { gap() }
        if let words = Self.meaning[element.name] { try announce(say(words)) }
        frame.depth += 1
        list = frame
        let first = min(frame.margin + 2 * (frame.depth - 1), Self.furthest)
        let runOver = min(frame.margin + 2 * frame.deepest, Self.furthest + 2)
        var number = element["start"].flatMap(Int.init) ?? 1
        for item in items {
            var mark = RunningText()
            switch element.name {
            case "numbered-list": mark.add("\(number). ", ownStyle)
            case "plain-list": break
            default: mark.add("• ", ownStyle)
            }
            number += 1
            lead = Lead(first: first, runOver: runOver, text: mark, isMark: element.name != "numbered-list")
            if item.name == "task" {
                begin(with: say(item["done"] == "yes" ? "frame.ticked" : "frame.not-ticked"), ownStyle)
                lead?.isMark = false
            }
            place(item)
            left = runOver
            tightness += 1
            try blocks(of: item)
            try spendLead()
            tightness -= 1
        }
        (list, left) = outer
        if list == nil { gap() }
    }

    /// What the ticks and crosses of a list say.
    private static let meaning = ["do-list": "press.braille.do", "dont-list": "press.braille.dont"]

    /// A line of our own that says what follows.
    private mutating func announce(_ words: String) throws(PressProblem) {
        lead = Lead(first: left, runOver: left + 2)
        var text = RunningText()
        text.add(words, ownStyle)
        try paragraph(text, keepsWithNext: true)
    }

    // MARK: Entries

    /// “Term: detail”, as an entry of a list. A need holds its term within its sentence, and a count has a number.
    mutating func fact(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        let outer = left
        lead = Lead(first: left, runOver: left + 2)
        left = min(left + 2, Self.furthest)
        tightness += 1
        if let number = element["n"] { begin(with: number + " ", ownStyle) }
        if element.elements.contains(where: { $0.name == "detail" }) {
            for part in element.elements {
                if part.name == "term" { begin(with: Self.label(part.text), style) } else { try blocks(of: part) }
            }
        } else {
            try blocks(of: element)
        }
        try spendLead()
        tightness -= 1
        left = outer
    }

    /// Words that name what follows them, with a colon unless they end in a mark of their own.
    static func label(_ words: String) -> String {
        guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return words[...last] + (".:?!".contains(words[last]) ? " " : ": ")
    }

    /// In what case to call, and the number; then who answers.
    mutating func call(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        lead = Lead(first: left, runOver: left + 4)
        let outer = left
        left = min(left + 2, Self.furthest)
        for part in element.elements {
            switch part.name {
            case "when": begin(with: Self.label(part.text), style)
            case "note":
                try spendLead()
                lead = Lead(first: left, runOver: left + 2)
                try blocks(of: part)
            default:
                var text = RunningText()
                collect([.element(part)], style, into: &text)
                try paragraph(text, keepsWithNext: true)
            }
        }
        try spendLead()
        left = outer
    }

    /// Leads to a page: guide dots and a number follow when the pages are known (2.10).
    mutating func entry(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        var text = RunningText()
        collect(element.children, style, into: &text)
        let words = try translator.words(of: text)
        add(
            BrailleLines.set(words, first: left, runOver: left + 2, width: BrailleLines.width - BraillePages.numberRoom)
        )
        if let place = element["ref"], !words.isEmpty { leadLast(to: place) }
    }

    /// Lines to sign are for a pen; what is to be written on them is said.
    mutating func sign(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        let lines = Array(element.elements)
        guard !lines.isEmpty else { return }
        gap()
        try announce(say("press.braille.sign"))
        for line in lines {
            lead = Lead(first: left + 2, runOver: left + 4)
            try blocks(of: line)
        }
        try spendLead()
        gap()
    }
}

extension XMLElement {
    /// How many lists lie in one another, this one included.
    fileprivate var listDepth: Int {
        var deepest = 0
        for inner in elements { deepest = max(deepest, inner.listDepth) }
        return deepest + (role == .list ? 1 : 0)
    }
}
