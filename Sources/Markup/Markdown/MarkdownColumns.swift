internal import CCMarkGFM

/// The columns of the table that is being written.
struct MarkdownColumns {
    struct Column {
        /// Set to the right in the source: its cells are figures.
        var isNumeric = false
        /// The words of its head, for themes that stack a narrow table.
        var label = ""
    }

    private var columns: [Column] = []
    private var at = 0
    private(set) var inHeader = false

    mutating func begin(_ table: OpaquePointer) {
        let count = Int(cmark_gfm_extensions_get_table_columns(table))
        columns = Array(repeating: Column(), count: count)
        guard let alignments = cmark_gfm_extensions_get_table_alignments(table) else { return }
        for index in 0..<count { columns[index].isNumeric = alignments[index] == UInt8(ascii: "r") }
    }

    mutating func enterRow(isHeader: Bool) {
        at = 0
        inHeader = isHeader
    }

    /// The column of the next cell of the row; a cell of the head gives the column its label.
    mutating func next(_ cell: OpaquePointer) -> Column {
        guard at < columns.count else { return Column() }
        if inHeader { columns[at].label = markdownWords(cell) }
        defer { at += 1 }
        return columns[at]
    }
}
