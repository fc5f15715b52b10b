import Markup

extension BookMarkup {
    /// Begins a drawing for the eye alone. Its size is in units of the page's type, so that it grows with it.
    mutating func drawing(width: Double, height: Double) {
        start(
            "svg",
            [
                "xmlns": BookShape.namespace, "viewBox": "0 0 \(tenths(width)) \(tenths(height))", "fill": "none",
                "aria-hidden": "true",
            ])
    }

    mutating func line(_ path: String, width: Double, dashes: String? = nil) {
        empty(
            "path", ["d": path, "stroke": "currentColor", "stroke-width": tenths(width), "stroke-dasharray": dashes])
    }

    /// A field behind other marks.
    mutating func band(x: Double, y: Double, width: Double, height: Double, opacity: String = "0.1") {
        empty(
            "rect",
            [
                "x": tenths(x), "y": tenths(y), "width": tenths(width), "height": tenths(height),
                "fill": "currentColor", "fill-opacity": opacity,
            ])
    }

    mutating func label(_ words: String, x: Double, y: Double, anchor: String? = nil, strong: Bool = false) {
        guard !words.isEmpty else { return }
        element(
            "text",
            [
                "x": tenths(x), "y": tenths(y), "fill": "currentColor", "font-size": "14.5", "text-anchor": anchor,
                "font-weight": strong ? "bold" : nil,
            ], text: words)
    }
}

extension XMLElement {
    /// The elements of a name directly inside.
    func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// An attribute that is a number; 0 if it is not there.
    func number(_ attribute: String) -> Double { self[attribute].flatMap(Double.init) ?? 0 }

    /// The text directly inside.
    var ownText: String {
        children.map { if case .text(let words) = $0 { words } else { "" } }.joined()
    }
}

/// A number for a drawing, with one decimal at most.
func tenths(_ value: Double) -> String { decimal(value, of: 10) }

/// The same with two.
func hundredths(_ value: Double) -> String { decimal(value, of: 100) }

private func decimal(_ value: Double, of parts: Int) -> String {
    let scaled = Int((value * Double(parts)).rounded())
    if scaled % parts == 0 { return String(scaled / parts) }
    let fraction = String(abs(scaled) % parts)
    let zeros = String(repeating: "0", count: (parts == 10 ? 1 : 2) - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / parts).\(zeros)\(fraction)"
}
