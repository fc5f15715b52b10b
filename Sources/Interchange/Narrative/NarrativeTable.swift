import Markup

/// A table of a narrative.
///
/// With a row of headings it stays a table. Without, each row becomes an item of a list: a table whose columns have no
/// names cannot be read out.
struct NarrativeTable {
    private var caption: String?
    private var headings: [[String]] = []
    private var rows: [[String]] = []
    private static let columnLimit = 40

    init(_ table: XMLElement) {
        var carried: [Int: (text: String, rows: Int)] = [:]
        for row in Self.rows(of: table) {
            let cells = row.elements.filter { $0.name == "td" || $0.name == "th" }
            let line = Self.line(cells, &carried)
            guard line.contains(where: { !$0.isEmpty }) else { continue }
            // A heading for a row is no heading of columns.
            if rows.isEmpty, headings.count < 4, cells.allSatisfy({ $0.name == "th" }) {
                headings.append(line)
            } else {
                rows.append(line)
            }
        }
        // Many systems write their headings as cells in bold.
        if headings.isEmpty, rows.count > 1, let first = rows.first, Self.isStrong(first),
            !rows.dropFirst().contains(where: Self.isStrong)
        {
            headings = [first.map { $0.replacing("**", with: "") }]
            rows.removeFirst()
        }
        caption = table.elements.first { $0.name == "caption" }.flatMap { NarrativeLine.oneLine(of: $0.children) }
    }

    /// Whether all that a row says is in bold, and it says more than one thing.
    private static func isStrong(_ row: [String]) -> Bool {
        let cells = row.filter { !$0.isEmpty }
        return cells.count > 1 && cells.allSatisfy { $0.hasPrefix("**") && $0.hasSuffix("**") && $0.utf8.count > 4 }
    }

    /// The rows of a table, without those of tables inside it.
    private static func rows(of element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { child -> [XMLElement] in
            switch child.name {
            case "tr": [child]
            case "thead", "tbody", "tfoot": rows(of: child)
            default: []
            }
        }
    }

    /// A cell over several columns or rows counts in each of them.
    private static func line(_ cells: [XMLElement], _ carried: inout [Int: (text: String, rows: Int)]) -> [String] {
        var line: [String] = []
        func addCarried() {
            while let above = carried[line.count], above.rows > 0 {
                carried[line.count] = (above.text, above.rows - 1)
                line.append(above.text)
            }
        }
        for cell in cells {
            addCarried()
            let text = NarrativeLine.oneLine(of: cell.children) ?? ""
            for _ in 0..<span(cell, "colspan") where line.count < columnLimit {
                carried[line.count] = (text, span(cell, "rowspan") - 1)
                line.append(text)
            }
        }
        addCarried()
        return line
    }

    private static func span(_ cell: XMLElement, _ name: String) -> Int {
        min(max(cell[name].flatMap { Int($0) } ?? 1, 1), columnLimit)
    }

    // MARK: Writing

    var blocks: [String] {
        let title = caption.map { ["**\($0.replacing("**", with: ""))**"] } ?? []
        guard !rows.isEmpty else {
            return title + headings.map { $0.filter { !$0.isEmpty }.joined(separator: "; ") }
        }
        return title + [headings.isEmpty ? items : table]
    }

    private var table: String {
        let count = max(headings.map(\.count).max() ?? 0, rows.map(\.count).max() ?? 0)
        var names = [String](repeating: "", count: count)
        for line in headings {
            for (place, name) in line.enumerated() where !names[place].contains(name) {
                names[place] += names[place].isEmpty ? name : ", \(name)"
            }
        }
        let lines =
            [names, [String](repeating: "---", count: count)]
            + rows.map { $0 + [String](repeating: "", count: count - $0.count) }
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }

    /// “**Name**: value” for two columns, “one; two; three” for others.
    private var items: String {
        rows.map { row in
            var cells = row
            // One cell over the whole row is said once.
            if Set(cells).count == 1, cells.count > 1 { cells = [cells[0]] }
            guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                return "- " + cells.filter { !$0.isEmpty }.joined(separator: "; ")
            }
            let name = cells[0].replacing("**", with: "")
            return "- **\(name.last == ":" ? String(name.dropLast()) : name)**: \(cells[1])"
        }.joined(separator: "\n")
    }
}
