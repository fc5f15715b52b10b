internal import Markup

extension BrailleLayout {
    /// A table as a list (11.16): each row begins with what names it, and its cells follow, each with the head of its
    /// column. Forty cells are too narrow for columns, and a finger does not see what stands above.
    mutating func table(_ element: XMLElement) throws(PressProblem) {
        try spendLead()
        gap()
        let outer = list
        list = nil
        tightness += 1
        var heads: [String] = []
        for part in element.elements {
            switch part.name {
            case "caption": try caption(part)
            case "columns": heads = part.elements.map(\.text)
            case "rows":
                for row in part.elements { try self.row(row, heads) }
            default: try blocks(of: part)
            }
        }
        tightness -= 1
        list = outer
        gap()
    }

    /// From cell 7, running over to cell 5 (11.2.8).
    private mutating func caption(_ element: XMLElement) throws(PressProblem) {
        lead = Lead(first: left + 6, runOver: left + 4)
        var text = RunningText()
        collect(element.children, style, into: &text)
        try paragraph(text, keepsWithNext: true)
        lead = nil
    }

    private mutating func row(_ element: XMLElement, _ heads: [String]) throws(PressProblem) {
        place(element)
        let cells = Array(element.elements.enumerated())
        let number = cells.first { $0.element.name == "row-number" }
        let head = cells.first { $0.element.name == "row-head" }
        var rest = cells.filter { $0.offset != number?.offset && $0.offset != head?.offset }
        rest.removeAll { $0.element.isBlank }
        var isFirst = true
        if let head, !head.element.isBlank {
            var label = RunningText()
            if let number = number?.element.text { label.add(number + " ", style) }
            try cell(head.element, label, isFirst: true)
            if !rest.isEmpty { keepLastWithNext() }
            isFirst = false
        } else if let number, !number.element.isBlank {
            try cell(number.element, RunningText(), isFirst: true)
            isFirst = false
        }
        for (column, field) in rest {
            var label = RunningText()
            let column = column < heads.count ? heads[column] : ""
            // A plain cell’s column needs no saying.
            if let words = field["label"] ?? (field.name == "figure" ? column : nil) {
                label.add(Self.label(words), ownStyle)
            }
            try cell(field, label, isFirst: isFirst)
            isFirst = false
        }
    }

    private mutating func cell(
        _ element: XMLElement, _ label: RunningText, isFirst: Bool
    ) throws(PressProblem) {
        let outer = left
        lead = Lead(first: isFirst ? left : left + 2, runOver: left + 4, text: label)
        left = min(left + 4, Self.furthest)
        try blocks(of: element)
        try spendLead()
        left = outer
    }
}

extension XMLElement {
    /// Whether there is no word in it.
    fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
