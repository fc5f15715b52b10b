internal import Markup

extension BrailleLayout {
    /// Sets all that is inside an element: running text that stands by itself as a paragraph, blocks as they are.
    mutating func blocks(of element: XMLElement) throws(PressProblem) {
        let outer = language
        // A block of code names the language of a computer.
        if let own = element["lang"], element.role != .code { language = own }
        var loose = RunningText()
        for child in element.children {
            guard case .element(let inner) = child else {
                collect([child], style, into: &loose)
                continue
            }
            switch inner.role {
            case .running: collect([child], style, into: &loose)
            case .unknown where !loose.isEmpty: collect([child], style, into: &loose)
            case .leftOut: break
            case let role:
                try paragraph(loose)
                loose = RunningText()
                try block(inner, role)
            }
        }
        try paragraph(loose)
        language = outer
    }

    private mutating func block(_ element: XMLElement, _ role: BrailleRole) throws(PressProblem) {
        place(element)
        switch role {
        case .heading(let level): try heading(element, level: level)
        case .paragraph: try paragraph(element)
        case .list: try list(element)
        case .fact: try fact(element)
        case .call: try call(element)
        case .table: try table(element)
        case .chart: for words in element.elements where words.name == "alternative" { try paragraph(words) }
        case .box: try box(element)
        case .displayed: try displayed(element)
        case .group: try group(element)
        case .entry: try entry(element)
        case .sign: try sign(element)
        case .rule: try pause()
        case .code: try code(element)
        case .container, .running, .unknown: try blocks(of: element)
        case .leftOut: break
        }
    }

    private mutating func group(_ element: XMLElement) throws(PressProblem) {
        gap()
        try blocks(of: element)
        gap()
    }

    // MARK: Paragraphs

    private mutating func paragraph(_ element: XMLElement) throws(PressProblem) {
        let outer = language
        if let own = element["lang"] { language = own }
        var text = RunningText()
        collect(element.children, style, into: &text)
        language = outer
        // A label names what follows, and so does what is said of something that a screen may fold away.
        try paragraph(text, keepsWithNext: element["role"] == "label" || element.name == "summary")
    }

    /// Its first line begins at cell 3, the others at cell 1 (1.9); or as what leads it says.
    mutating func paragraph(_ text: RunningText, keepsWithNext: Bool = false) throws(PressProblem) {
        guard !text.isEmpty else { return }
        var margins = Lead(first: left + 2, runOver: left)
        if let lead { margins = lead }
        lead = nil
        margins.text.add(text)
        add(
            BrailleLines.set(try translator.words(of: margins.text), first: margins.first, runOver: margins.runOver),
            keepsWithNext: keepsWithNext)
    }

    /// Sets a label by itself that no paragraph has taken up, because something else follows.
    mutating func spendLead() throws(PressProblem) {
        guard let lead else { return }
        self.lead = nil
        guard !lead.isMark, !lead.text.isEmpty else { return }
        add(
            BrailleLines.set(try translator.words(of: lead.text), first: lead.first, runOver: lead.runOver),
            keepsWithNext: true)
    }

    private mutating func code(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        gap()
        var style = self.style
        style.isUncontracted = true
        for line in element.text.split(separator: "\n") {
            lead = Lead(first: left, runOver: left + 4)
            var text = RunningText()
            text.add(String(line), style)
            try paragraph(text)
        }
        lead = nil
        gap()
    }

    // MARK: Running text

    /// Takes up what stands in a line.
    func collect(_ nodes: [XMLNode], _ style: BrailleStyle, into text: inout RunningText) {
        for node in nodes {
            switch node {
            case .text(let words): text.add(words, style)
            case .element(let element): collect(element, style, into: &text)
            }
        }
    }

    private func collect(_ element: XMLElement, _ outer: BrailleStyle, into text: inout RunningText) {
        var style = outer
        if let own = element["lang"] { style.language = own }
        switch element.name {
        case "break": text.breakLine()
        case "date", "phone", "nhs":
            style.isWhole = true
            collect(element.children, style, into: &text)
        case "aside":
            text.add(" (", outer)
            collect(element.children, style, into: &text)
            text.add(")", outer)
        case "emphasis":
            style.isStressed = true
            collect(element.children, style, into: &text)
        case "code":
            style.isUncontracted = true
            collect(element.children, style, into: &text)
        case "strike":
            // What is crossed out no longer holds: that has to be said.
            for piece in say.phrase("press.braille.struck").pieces {
                switch piece {
                case .text(let words): text.add(words, ownStyle)
                case .place: collect(element.children, style, into: &text)
                }
            }
        case "link":
            collect(element.children, style, into: &text)
            if let address = element["href"], let shown = Self.address(of: address), !element.text.contains(shown) {
                text.add(" (\(shown))", ownStyle)
            }
        default:
            let stands = element.role
            if stands != .running { text.add(" ", outer) }
            if stands != .leftOut { collect(element.children, style, into: &text) }
            if stands != .running { text.add(" ", outer) }
        }
    }

    /// What a reader on paper needs of where a link leads: nothing of a page of ours, or of a number that is there.
    private static func address(of link: String) -> String? {
        if link.hasPrefix("mailto:") { return String(link.dropFirst(7).prefix { $0 != "?" }) }
        return link.hasPrefix("https:") || link.hasPrefix("http:") ? link : nil
    }
}
