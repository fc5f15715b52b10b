import CareRecords
public import Markup

extension Vocabulary {
    /// Where a tree does not keep to the vocabulary, in the order of the document; empty if it does.
    public static func problems(in tree: DocumentTree) -> [String] {
        var inspection = VocabularyInspection()
        tree.forEachElement { inspection.enter($0) }
        return inspection.finish()
    }
}

/// One walk through a tree.
private struct VocabularyInspection {
    private var problems: [String] = []
    /// What the elements around the current one are, from the root on; nil where one is not known.
    private var path: [VocabularyElement?] = []
    private var names: [String] = []
    private var kind: DocumentKind?
    private var hasChild = false
    private var ids: Set<String> = []
    private var references: [String] = []
    private var headings: [Int] = []
    /// For each table that is open: its depth, and how many columns and cells of the current row there are.
    private var tables: [(depth: Int, columns: Int, cells: Int?)] = []

    mutating func enter(_ element: ElementView) {
        leave(to: element.depth)
        let here = Vocabulary.element(element.name, in: element.parent)
        let parent = path.last ?? nil
        names.append(element.name)
        path.append(here)
        if element.depth == 0 {
            if element.name != "document" { note("the root is not a document") }
            kind = element[attribute: "kind"].flatMap(DocumentKind.init)
        }
        count(element)
        guard let here else { return note("there is no such element") }
        if element.depth > 0, let parent, !parent.allows(here) { note("it may not stand in \(parent.name)") }
        if element.depth == 1 {
            if !hasChild, element.name != "title" { note("the title comes first") }
            hasChild = true
        }
        if let kinds = here.kinds, let kind, !kinds.contains(kind) { note("it has no place in \(kind.rawValue)") }
        if !here.allowsText, element.text.contains(where: { !$0.isWhitespace }) {
            note("it holds text: “\(element.text.prefix(40))”")
        }
        check(element.attributes, of: here)
        if let place = Vocabulary.headingNames.firstIndex(of: element.name) {
            let level = place + 1
            if let last = headings.last, level > last + 1 { note("level \(level) comes after level \(last)") }
            headings.append(level)
        }
    }

    mutating func finish() -> [String] {
        leave(to: 0)
        for reference in references where !ids.contains(reference) {
            problems.append("nothing has the id “\(reference)”, to which something refers")
        }
        let main = headings.filter { $0 == 1 }.count
        if main != 1 { problems.append("there are \(main) headings of level 1") }
        return problems
    }

    private mutating func check(_ attributes: [ElementView.Attribute], of element: VocabularyElement) {
        for attribute in attributes {
            guard let known = element.attributes.first(where: { $0.name == attribute.name }) else {
                note("there is no attribute “\(attribute.name)”")
                continue
            }
            check(attribute.value, of: known)
        }
        for wanted in element.attributes
        where wanted.isRequired && !attributes.contains(where: { $0.name == wanted.name }) {
            note("it lacks the attribute “\(wanted.name)”")
        }
    }

    private mutating func check(_ value: String, of attribute: VocabularyAttribute) {
        let fits: Bool
        switch attribute.values {
        case .text: fits = true
        case .wholeNumber: fits = Int(value).map { $0 >= 0 } ?? false
        case .date: fits = CalendarDate(value) != nil
        case .language:
            fits =
                value.utf8.count >= 2
                && value.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D }
        case .oneOf(let values): fits = values.contains(value)
        case .id:
            fits = !value.isEmpty && !value.contains(where: \.isWhitespace)
            if !ids.insert(value).inserted { note("the id “\(value)” is taken") }
        case .reference:
            fits = !value.isEmpty
            references.append(value)
        case .address:
            fits = !value.isEmpty
            if value.hasPrefix("#") { references.append(String(value.dropFirst())) }
        }
        if !fits { note("“\(value)” is no value of “\(attribute.name)”") }
    }

    // MARK: Rows

    private mutating func count(_ element: ElementView) {
        switch element.name {
        case let name where Vocabulary.tableKinds.contains(name): tables.append((element.depth, 0, nil))
        case _ where tables.isEmpty: break
        case let name where Vocabulary.columnKinds.contains(name) && element.parent == "columns":
            tables[tables.count - 1].columns += 1
        case let name where Vocabulary.rowKinds.contains(name): tables[tables.count - 1].cells = 0
        case let name where Vocabulary.cellKinds.contains(name):
            tables[tables.count - 1].cells = (tables[tables.count - 1].cells ?? 0) + 1
        default: break
        }
    }

    /// Leaves every element that is `depth` deep or deeper.
    private mutating func leave(to depth: Int) {
        while path.count > depth {
            if let row = names.last, Vocabulary.rowKinds.contains(row), let table = tables.last,
                let cells = table.cells, cells != table.columns
            {
                note("\(cells) cells stand under \(table.columns) columns")
            }
            if let name = names.last, Vocabulary.tableKinds.contains(name) { tables.removeLast() }
            path.removeLast()
            names.removeLast()
        }
    }

    private mutating func note(_ problem: String) { problems.append("\(names.joined(separator: "/")): \(problem)") }
}
