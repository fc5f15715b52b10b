import Markup

/// What an element of a tree becomes in HTML, if that follows from its name and from where it stands alone.
struct BookElement {
    let name: String
    var classes: String? = nil
    /// Of the head of a column or row.
    var scope: String? = nil
    /// An element around it.
    var outer: String? = nil
    var isEmpty = false

    /// Nil for an element that nothing is known of: what is in it stands without it.
    static func of(_ element: XMLElement, in parent: XMLElement?) -> BookElement? {
        switch element.name {
        case "columns" where element["count"] == nil: BookElement(name: "tr", outer: "thead")
        case "term" where parent?.name != "need": BookElement(name: "dt")
        case "display": BookElement(name: "p", classes: element["role"])
        case "facts": BookElement(name: "dl", classes: element["role"])
        // A list where there is little room. A table of figures stays one for longer, if it has few columns.
        case "table": BookElement(name: "table", classes: "flow")
        case "figures-table" where columns(of: element) > 4: BookElement(name: "table", classes: "figures flow")
        case "figures-table": BookElement(name: "table", classes: "figures")
        case "column", "wide-column", "figure-column", "number-column": BookElement(name: "th", scope: "col")
        case "row-head": BookElement(name: "th", scope: "row")
        case "break", "rule": BookElement(name: element.name == "break" ? "br" : "hr", isEmpty: true)
        case let name:
            if let tag = tags[name] {
                BookElement(name: tag)
            } else if let tag = named[name] {
                BookElement(name: tag, classes: name)
            } else {
                nil
            }
        }
    }

    private static func columns(of table: XMLElement) -> Int {
        table.all("columns").reduce(0) { $0 + Array($1.elements).count }
    }

    /// Those that need no class.
    private static let tags = [
        "p": "p", "section": "section", "article": "article", "quote": "blockquote", "list": "ul",
        "numbered-list": "ol", "item": "li", "need": "li", "link-item": "li", "detail": "dd", "rows": "tbody",
        "row": "tr", "cell": "td", "field": "td", "row-number": "td", "caption": "caption", "strong": "strong",
        "emphasis": "em", "strike": "s", "code": "code", "term": "strong", "date": "time", "foreign": "span",
        "isolate": "bdi",
    ]
    /// Those whose name is their class.
    private static let named = [
        "front": "header", "top": "header", "top-main": "div", "top-side": "div", "split": "div", "side": "div",
        "main": "div", "pair": "div", "columns": "div", "own": "div", "now": "div", "emergency": "div",
        "contact": "div", "call": "div", "details": "div", "head": "div", "sign": "div", "filters": "div",
        "multiples": "div", "goal": "section", "aside-box": "section", "need-group": "section", "letter": "section",
        "service": "section", "name": "p", "mark": "p", "doctype": "p", "when": "p", "note": "p", "line": "p",
        "scale": "p", "summary": "p", "where": "p", "plain-list": "ul", "glance": "ul", "links": "ul", "counts": "ul",
        "plain-table": "table", "emergency-row": "tr", "do-now": "td", "figure": "td",
        "word": "strong", "muted": "span", "status": "span", "not-recorded": "span", "no": "span",
        "aside": "span",
    ]
}
