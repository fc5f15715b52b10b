import Markup

/// One picture of Easy Read: a drawing, and nothing that could be anything else.
///
/// What a file holds is not passed on. It is read, only known shapes with plain values are let through, and what is
/// used on pages and paper is written anew from them.
public struct ThemePicture: Sendable, Hashable {
    /// The drawing as an SVG file of its own.
    public let svg: [UInt8]
    /// What stands inside its outermost element, and that element's own attributes.
    private let shapes: String
    private let attributes: String

    /// Phrases of this kind hold the words that a picture stands for.
    static let keyPrefix = "picture."
    /// One size, so that pictures stand in a column: 5 wide and 4 high.
    static let viewBox = "0 0 120 96"

    struct Problem: Error {
        let words: String
        let line: Int
        let column: Int
    }

    init(_ bytes: [UInt8]) throws(Problem) {
        let root: XMLElement
        switch XMLReader(byteLimit: 64 << 10, depthLimit: 8, countLimit: 2000).read(bytes) {
        case .success(let element): root = element
        case .failure(let problem):
            throw Problem(words: Self.words(of: problem.reason), line: problem.line, column: problem.column)
        }
        guard root.name == "svg" else { throw Problem(root, "the outermost element is “\(root.name)” and not “svg”") }
        guard root["viewBox"] == Self.viewBox else {
            throw Problem(root, "the viewBox must be “\(Self.viewBox)”")
        }
        attributes = try Self.attributes(of: root)
        shapes = try Self.shapes(in: root)
        svg = Array("<svg xmlns=\"\(Self.namespace)\"\(attributes)>\(shapes)</svg>\n".utf8)
    }

    /// The drawing as a symbol, for the set of pictures at the end of a page.
    func symbol(named name: String) -> [UInt8] {
        Array("<symbol id=\"picture-\(name)\"\(attributes)>\(shapes)</symbol>".utf8)
    }

    private static func words(of reason: XMLProblem.Reason) -> String {
        switch reason {
        case .syntax(let words): "this is no XML: \(words)"
        case .documentType: "a picture has no document type"
        case .tooDeep, .tooLarge, .tooMany: "this is more than a simple picture needs"
        }
    }

    // MARK: What is let through

    private static func shapes(in element: XMLElement) throws(Problem) -> String {
        var out = ""
        for child in element.children {
            switch child {
            case .text(let text):
                guard text.allSatisfy(\.isWhitespace) else {
                    throw Problem(element, "words in a picture cannot be read in every language: “\(text.prefix(40))”")
                }
            case .element(let shape):
                guard shape.namespace == namespace, allowedShapes.contains(shape.name) else {
                    throw Problem(shape, "“\(shape.name)” is no shape that a picture may have")
                }
                let inside = try shapes(in: shape)
                out +=
                    "<\(shape.name)\(try attributes(of: shape))"
                    + (inside.isEmpty ? "/>" : ">\(inside)</\(shape.name)>")
            }
        }
        return out
    }

    private static func attributes(of element: XMLElement) throws(Problem) -> String {
        guard element.namespace == namespace else { throw Problem(element, "this is not SVG: xmlns=\"\(namespace)\"") }
        var out = ""
        for attribute in element.attributes {
            guard attribute.namespace.isEmpty, isAllowed(attribute.name, attribute.value) else {
                throw Problem(
                    element, "“\(attribute.name)=\(attribute.value.prefix(40))” is nothing that a picture may have")
            }
            out += " \(attribute.name)=\"\(attribute.value)\""
        }
        return out
    }

    private static func isAllowed(_ name: String, _ value: String) -> Bool {
        switch name {
        case "viewBox": value == viewBox
        case "fill", "stroke": value == "none" || isColour(value)
        case "stroke-linecap", "stroke-linejoin": ["round", "butt", "square", "miter", "bevel"].contains(value)
        case "fill-rule": ["evenodd", "nonzero"].contains(value)
        default: geometry.contains(name) && value.utf8.allSatisfy(isOfGeometry)
        }
    }

    private static func isColour(_ value: String) -> Bool {
        value.utf8.count == 7 && value.hasPrefix("#")
            && value.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Figures, the letters of paths and transformations, and what parts them: nothing that an address is made of.
    private static func isOfGeometry(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x20, 0x09, 0x0A, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E: true
        default: false
        }
    }

    private static let namespace = "http://www.w3.org/2000/svg"
    private static let allowedShapes: Set<String> = [
        "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
    ]
    private static let geometry: Set<String> = [
        "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "points", "transform",
        "stroke-width", "stroke-dasharray",
    ]
}

extension ThemePicture.Problem {
    fileprivate init(_ element: XMLElement, _ words: String) { self.init(words: words, line: element.line, column: 1) }
}
