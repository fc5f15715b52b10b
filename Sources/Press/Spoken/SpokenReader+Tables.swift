import Markup
import Wording

extension SpokenReader {
    /// What it is and how many rows it has; then row by row, each cell after the head of its column.
    func table(_ element: XMLElement, in place: SpokenPlace) -> [SpokenLine] {
        let heads = Self.parts("columns", of: element).map { label($0.children, in: place) }
        let rows = Self.parts("rows", of: element).map { row($0, heads: heads, in: place) }.filter { !$0.isEmpty }
        let caption = element.elements.first { $0.name == "caption" }.map { oneLine($0.children, in: place) } ?? ""
        let name = caption.isEmpty ? say("press.spoken.table-plain") : say("press.spoken.table", ["caption": caption])
        return [SpokenLine(text: "\(name) \(say("press.spoken.rows", count: rows.count))")]
            + rows.map { SpokenLine(text: $0) }
    }

    private static func parts(_ name: String, of table: XMLElement) -> [XMLElement] {
        table.elements.filter { $0.name == name }.flatMap { Array($0.elements) }
    }

    /// "Who: Me. By when: 9 October." Nothing is said of an empty cell.
    private func row(_ element: XMLElement, heads: [String], in place: SpokenPlace) -> String {
        element.elements.enumerated().map { index, cell in
            let place = place.inside(cell)
            let text = oneLine(cell.children, in: place)
            guard !text.isEmpty else { return "" }
            let head = heads.indices.contains(index) ? heads[index] : ""
            let short = cell["label"].map { label([.text($0)], in: place) }
            return labelled(short ?? head, text)
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
