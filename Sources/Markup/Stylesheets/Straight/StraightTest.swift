internal import CLibXSLT
internal import Glibc

/// What a condition may ask that is no more than a look at an element: in `xsl:if` and `xsl:when`, and in the pattern of a
/// template.
enum StraightTest {
    case hasAttribute(UnsafePointer<xmlChar>)
    case attribute(UnsafePointer<xmlChar>, is: UnsafePointer<xmlChar>)
    case number(UnsafePointer<xmlChar>, isMoreThan: Double)
    case hasChild(UnsafePointer<xmlChar>)
    /// It is the first element within its parent.
    case isFirst

    /// `@name`, `@name = 'text'`, `@name > 1`, `name` or `not(preceding-sibling::*)`; nil for anything else.
    ///
    /// - Parameter dictionary: the stylesheet's, which keeps the names.
    init?(_ expression: String, dictionary: xmlDictPtr) {
        func kept(_ text: String) -> UnsafePointer<xmlChar>? { xmlDictLookup(dictionary, text, -1) }
        if expression == "not(preceding-sibling::*)" {
            self = .isFirst
            return
        }
        if StraightNames.isPlain(expression), let child = kept(expression) {
            self = .hasChild(child)
            return
        }
        let place = expression.firstIndex { $0 == "=" || $0 == ">" }
        guard
            case .attribute(let name) = AttributeTemplate.copied(
                Self.trimmed(expression[..<(place ?? expression.endIndex)])),
            let attribute = kept(name)
        else { return nil }
        guard let place else {
            self = .hasAttribute(attribute)
            return
        }
        let other = Self.trimmed(expression[expression.index(after: place)...])
        if expression[place] == ">" {
            guard let number = UInt32(other) else { return nil }
            self = .number(attribute, isMoreThan: Double(number))
        } else {
            guard let text = StraightNames.quoted(other).flatMap(kept) else { return nil }
            self = .attribute(attribute, is: text)
        }
    }

    private static func trimmed(_ expression: Substring) -> Substring {
        var rest = expression.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return rest
    }

    func holds(at node: xmlNodePtr) -> Bool {
        switch self {
        case .hasAttribute(let name): QuickAttributes.find(name, at: node) != nil
        case .attribute(let name, let value):
            QuickAttributes.find(name, at: node).map { strcmp($0.chars, value.chars) == 0 } ?? false
        case .number(let name, let number):
            QuickAttributes.find(name, at: node).map { xmlXPathCastStringToNumber($0) > number } ?? false
        case .hasChild(let name): node.childNodes.contains { isElement($0, named: name) }
        case .isFirst: xmlPreviousElementSibling(node) == nil
        }
    }
}
