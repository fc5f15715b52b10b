internal import Markup

/// What the elements of a document are in braille (docs/document-tree.md has what they mean).
enum BrailleRole: Equatable {
    /// Stands in a line.
    case running
    case heading(Int)
    case paragraph
    case list
    /// An entry on a line of its own: a fact, what to know, a count.
    case fact
    case call
    case table
    /// Only what it shows, in words; its figures also stand in a table.
    case chart
    /// Set apart by lines of dots.
    case box
    /// Set in from the margin: words of the person, quotations.
    case displayed
    /// Its children stand one below the other; `group` with a blank line around them.
    case container
    case group
    /// A line that leads to a page.
    case entry
    case sign
    case rule
    case code
    /// For the eye, for a script, or for pens.
    case leftOut
    /// Not in the vocabulary: what is inside it is shown.
    case unknown

    /// Unknown if the vocabulary has no such element.
    init(_ name: String) { self = Self.named[name] ?? .unknown }

    private static let named: [String: BrailleRole] = {
        let elements: [(BrailleRole, String)] = [
            (.running, "strong emphasis strike code break link word muted date phone nhs email foreign isolate status"),
            (.running, "not-recorded no aside term"),
            (.heading(1), "h1"), (.heading(2), "h2"), (.heading(3), "h3"),
            (.heading(4), "h4"), (.heading(5), "h5"), (.heading(6), "h6"),
            (.paragraph, "p display mark name doctype message scale where summary"),
            (.list, "list numbered-list plain-list do-list dont-list"),
            (.fact, "fact change need count"),
            (.call, "call"),
            (.table, "table figures-table plain-table"),
            (.chart, "chart row-chart multiple"),
            (.box, "now emergency"),
            (.displayed, "own quote"),
            (.group, "facts glance counts contents jump need-group contact link-item service"),
            (.container, "document front top top-main top-side split side main section topic goal head pair part"),
            (.container, "log-part keeping columns links article aside-box letter details multiples item task"),
            (.entry, "entry"),
            (.sign, "sign"),
            (.rule, "rule"),
            (.code, "code-block"),
            (.leftOut, "title description running masthead footer crumbs search-form search-page filters log diary"),
        ]
        var named: [String: BrailleRole] = [:]
        for (role, names) in elements {
            for name in names.split(separator: " ") { named[String(name)] = role }
        }
        return named
    }()
}

extension XMLElement {
    var role: BrailleRole { BrailleRole(name) }

    /// Whether there is such an element inside, however deep.
    func holds(_ sought: BrailleRole) -> Bool { elements.contains { $0.role == sought || $0.holds(sought) } }

    /// The lowest level of the headings inside; 0 if there are none.
    var lowestHeading: Int {
        var lowest = if case .heading(let level) = role { level } else { 0 }
        for inner in elements { lowest = max(lowest, inner.lowestHeading) }
        return lowest
    }
}
