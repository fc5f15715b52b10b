import Markup

/// The elements of a tree that become one element of HTML by their name, and where they stand, alone.
struct BookElements {
    let name: String
    var classes: String? = nil
    /// Of the head of a column or row.
    var scope: String? = nil
    /// An element around it.
    var outer: String? = nil
    var isEmpty = false

    /// Nil for an element that nothing is known of: what is in it stands without it.
    static func element(for element: XMLElement, in parent: XMLElement?) -> BookElements? {
        switch element.name {
        case "columns" where element["count"] == nil: BookElements(name: "tr", outer: "thead")
        case "term" where parent?.name != "need": BookElements(name: "dt")
        case "display": BookElements(name: "p", classes: element["role"])
        case "facts": BookElements(name: "dl", classes: element["role"])
        // Becomes a list where there is little room.
        case "table": BookElements(name: "table", classes: "flow")
        case "column", "wide-column", "figure-column", "number-column":
            BookElements(name: "th", classes: element.name == "figure-column" ? "n" : nil, scope: "col")
        case "row-head": BookElements(name: "th", scope: "row")
        case "break", "rule": BookElements(name: element.name == "break" ? "br" : "hr", isEmpty: true)
        case let name:
            if let tag = tags[name] {
                BookElements(name: tag)
            } else if let tag = named[name] {
                BookElements(name: tag, classes: name)
            } else {
                nil
            }
        }
    }

    /// Those that need no class.
    private static let tags = [
        "p": "p", "section": "section", "article": "article", "quote": "blockquote", "list": "ul",
        "numbered-list": "ol", "item": "li", "need": "li", "link-item": "li", "detail": "dd", "rows": "tbody",
        "row": "tr", "cell": "td", "field": "td", "row-number": "td", "caption": "caption", "strong": "strong",
        "emphasis": "em", "strike": "s", "code": "code", "term": "strong", "date": "time", "foreign": "span",
    ]
    /// Those whose name is their class.
    private static let named = [
        "front": "header", "top": "header", "top-main": "div", "top-side": "div", "split": "div", "side": "div",
        "main": "div", "pair": "div", "columns": "div", "own": "div", "now": "div", "emergency": "div",
        "contact": "div", "call": "div", "details": "div", "head": "div", "sign": "div", "filters": "div",
        "multiples": "div", "goal": "section", "aside-box": "section", "need-group": "section", "letter": "section",
        "service": "section", "name": "p", "mark": "p", "doctype": "p", "when": "p", "note": "p", "line": "p",
        "scale": "p", "summary": "p", "where": "p", "plain-list": "ul", "glance": "ul", "links": "ul", "counts": "ul",
        "figures-table": "table", "plain-table": "table", "emergency-row": "tr", "do-now": "td", "figure": "td",
        "word": "strong", "muted": "span", "status": "span", "not-recorded": "span", "no": "span",
        "aside": "span",
    ]
}
