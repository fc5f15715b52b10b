internal import CCMarkGFM

/// Walks cmark's tree once, without recursion, and writes what it meets into a document tree.
struct MarkdownWriter {
    let tree: DocumentTree
    let level: Int
    let inline: Bool
    let depthLimit: Int
    private(set) var problems: [MarkdownProblem] = []

    /// For every node that has been entered and not left: whether it opened an element.
    private var opened: [Bool] = []
    /// How many elements of this text are open.
    private var depth = 0
    private var toldOfDepth = false, toldOfBlock = false
    private var wroteLine = false
    /// In a line: for every list that is open, the number of its next item; nil where items have none.
    private var numbers: [Int?] = []
    /// What stands before the words of the item that was just entered: “999. Bring the book” is a list to Markdown.
    private var number = ""
    private var line = 1
    /// The author's levels of the headings that the current place stands under.
    private var headings: [Int] = []
    private var columns = MarkdownColumns()
    /// Whether the table that is being written has an element, and whether the one around its rows is open.
    private var isInTable = false, hasOpenRows = false
    private let types = MarkdownNodeTypes.known

    init(tree: DocumentTree, level: Int, inline: Bool, depthLimit: Int) {
        self.tree = tree
        self.level = level
        self.inline = inline
        self.depthLimit = depthLimit
    }

    mutating func write(_ root: OpaquePointer) {
        let walk = cmark_iter_new(root)
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(walk), node != root else { continue }
            if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
        }
    }

    private mutating func enter(_ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_TEXT: tree.text(markdownLiteral(node))
        case CMARK_NODE_SOFTBREAK: tree.text(" ")
        case CMARK_NODE_LINEBREAK: tree.element("break")
        case CMARK_NODE_CODE: leaf("code", node)
        case CMARK_NODE_STRONG: open("strong", node)
        case CMARK_NODE_EMPH: open("emphasis", node)
        case CMARK_NODE_LINK: openLink(node)
        case CMARK_NODE_IMAGE:
            report(.image, node, address(of: node))
            opened.append(false)
        case CMARK_NODE_HTML_INLINE:
            report(.rawHTML, node, excerpt(node))
            tree.text(markdownLiteral(node))
        default:
            if type.rawValue == types.strikethrough { open("strike", node) } else { enterBlock(node, type) }
        }
    }

    private mutating func enterBlock(_ node: OpaquePointer, _ type: cmark_node_type) {
        line = max(1, Int(cmark_node_get_start_line(node)))
        if inline { return enterBlockInLine(node, type) }
        switch type {
        case CMARK_NODE_PARAGRAPH:
            if isTight(node) { opened.append(false) } else { open("p", node) }
        case CMARK_NODE_HEADING:
            let fitted = level + fitted(Int(cmark_node_get_heading_level(node)))
            open(DocumentTree.headingName(level: fitted), node)
        case CMARK_NODE_BLOCK_QUOTE: open("quote", node)
        case CMARK_NODE_LIST: openList(node)
        case CMARK_NODE_ITEM: openItem(node)
        case CMARK_NODE_THEMATIC_BREAK: tree.element("rule")
        case CMARK_NODE_CODE_BLOCK: writeCode(node)
        case CMARK_NODE_HTML_BLOCK:
            report(.rawHTML, node, excerpt(node))
            tree.element("p") { tree.text(trimmed(node)) }
        default: enterTable(node, type.rawValue)
        }
    }

    /// Where only running text fits, blocks give their text, and a break stands between one and the next.
    private mutating func enterBlockInLine(_ node: OpaquePointer, _ type: cmark_node_type) {
        if type != CMARK_NODE_PARAGRAPH, !toldOfBlock {
            toldOfBlock = true
            report(.blockInLine, node, String(cString: cmark_node_get_type_string(node)))
        }
        switch type {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
            startLine()
            opened.append(false)
        case CMARK_NODE_LIST:
            let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            numbers.append(isNumbered ? Int(cmark_node_get_list_start(node)) : nil)
            opened.append(false)
        case CMARK_NODE_ITEM:
            enterItemInLine(node)
            opened.append(false)
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
            if type == CMARK_NODE_HTML_BLOCK { report(.rawHTML, node, excerpt(node)) }
            startLine()
            tree.text(trimmed(node))
        case CMARK_NODE_THEMATIC_BREAK: break
        case let type where type.rawValue == types.tableRow:
            startLine()
            opened.append(false)
        case let type where type.rawValue == types.tableCell:
            if cmark_node_previous(node) != nil { tree.text(" ") }
            opened.append(false)
        default: opened.append(false)
        }
    }

    private mutating func enterItemInLine(_ node: OpaquePointer) {
        guard let next = numbers.last ?? nil else { return }
        numbers[numbers.count - 1] = next + 1
        let isClosedByBracket = cmark_node_get_list_delim(cmark_node_parent(node)) == CMARK_PAREN_DELIM
        number = "\(next)\(isClosedByBracket ? ")" : ".") "
        // An item without words is its number alone.
        if cmark_node_first_child(node) == nil { startLine() }
    }

    private mutating func startLine() {
        if wroteLine { tree.element("break") }
        wroteLine = true
        guard !number.isEmpty else { return }
        tree.text(number)
        number = ""
    }

    private mutating func leave(_ node: OpaquePointer) {
        if inline, cmark_node_get_type(node) == CMARK_NODE_LIST { numbers.removeLast() }
        if hasOpenRows, cmark_node_get_type(node).rawValue == types.table {
            hasOpenRows = false
            tree.close()
        }
        guard opened.popLast() == true else { return }
        depth -= 1
        tree.close()
    }

    // MARK: Elements

    /// Opens an element unless it would stand too deep. The matching `leave()` knows.
    @discardableResult
    private mutating func open(_ name: StaticString, _ node: OpaquePointer) -> Bool {
        guard depth < depthLimit else {
            if !toldOfDepth {
                toldOfDepth = true
                report(.tooDeep, node, "more than \(depthLimit) levels")
            }
            part(node)
            opened.append(false)
            return false
        }
        opened.append(true)
        depth += 1
        tree.open(name)
        return true
    }

    /// Keeps the words of a block that could not be opened apart from those before it.
    private func part(_ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        guard !tree.currentIsEmpty else { return }
        if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type.rawValue == types.tableRow {
            tree.element("break")
        } else if type.rawValue == types.tableCell {
            tree.text(" ")
        }
    }

    private func leaf(_ name: StaticString, _ node: OpaquePointer) {
        tree.open(name)
        tree.text(markdownLiteral(node))
        tree.close()
    }

    private mutating func openLink(_ node: OpaquePointer) {
        let address = address(of: node)
        if isSafeLink(address) {
            if open("link", node) { tree.attribute("href", encodedLink(address)) }
        } else {
            report(.unsafeLink, node, address)
            opened.append(false)
        }
    }

    /// How far below the section a heading stands: whatever level the author began with, none is passed over.
    private mutating func fitted(_ own: Int) -> Int {
        while let last = headings.last, last >= own { headings.removeLast() }
        headings.append(own)
        return headings.count
    }

    private mutating func openList(_ node: OpaquePointer) {
        let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        guard open(isNumbered ? "numbered-list" : "list", node), isNumbered else { return }
        let start = Int(cmark_node_get_list_start(node))
        if start != 1 { tree.attribute("start", start) }
    }

    private mutating func openItem(_ node: OpaquePointer) {
        let isTask = String(cString: cmark_node_get_type_string(node)) == "tasklist"
        guard open(isTask ? "task" : "item", node), isTask else { return }
        tree.attribute("done", cmark_gfm_extensions_get_tasklist_item_checked(node) ? "yes" : "no")
    }

    private func writeCode(_ node: OpaquePointer) {
        tree.open("code-block")
        if let info = cmark_node_get_fence_info(node) {
            if let language = String(cString: info).split(separator: " ").first {
                tree.attribute("lang", String(language))
            }
        }
        tree.text(trimmed(node))
        tree.close()
    }

    private mutating func enterTable(_ node: OpaquePointer, _ type: UInt32) {
        switch type {
        case types.table:
            columns.begin(node)
            isInTable = open("plain-table", node)
        case types.tableRow:
            columns.enterRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
            if !columns.inHeader, !hasOpenRows, isInTable {
                hasOpenRows = true
                tree.open("rows")
            }
            open(columns.inHeader ? "columns" : "row", node)
        case types.tableCell:
            let column = columns.next(node)
            if columns.inHeader {
                open(column.isNumeric ? "figure-column" : "column", node)
            } else {
                let label = column.label.isEmpty ? nil : column.label
                let name: StaticString = column.isNumeric ? "figure" : label == nil ? "cell" : "field"
                if open(name, node), let label { tree.attribute("label", label) }
            }
        default: opened.append(false)
        }
    }

    // MARK: Reading nodes

    /// Whether a paragraph stands in an item of a tight list, which holds its words without a paragraph.
    private func isTight(_ paragraph: OpaquePointer) -> Bool {
        guard opened.last == true, let item = cmark_node_parent(paragraph),
            cmark_node_get_type(item) == CMARK_NODE_ITEM
        else { return false }
        return cmark_node_get_list_tight(cmark_node_parent(item)) != 0
    }

    private func address(of node: OpaquePointer) -> String {
        cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    }

    /// The text of a block without the line feeds at its end.
    private func trimmed(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
        let text = markdownLiteral(node)
        let end = text.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
        return UnsafeBufferPointer(rebasing: text[..<end])
    }

    private func excerpt(_ node: OpaquePointer) -> String {
        String(String(decoding: trimmed(node), as: UTF8.self).prefix(60))
    }

    private mutating func report(_ kind: MarkdownProblem.Kind, _ node: OpaquePointer, _ detail: String) {
        let own = Int(cmark_node_get_start_line(node))
        problems.append(MarkdownProblem(kind, line: own > 0 ? own : line, detail: String(detail.prefix(200))))
    }
}
