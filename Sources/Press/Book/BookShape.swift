/// The shape of a mark in a chart. It says alone what the mark means: books are read in black on white, white on black
/// and shades of grey, so nothing in a drawing has a colour but that of the text.
struct BookShape {
    let reading: String
    /// Outside the limits: a dot inside.
    var isOutside = false
    /// May still change: an outline of dashes.
    var isProvisional = false

    /// Whether what lies behind it can be seen.
    var isOpen: Bool { isProvisional || isOutside || ["worse", "care", "none"].contains(reading) }

    /// Writes it at a place of a drawing.
    func write(to out: inout BookMarkup, x: Double, y: Double, scale: Double) {
        out.start("g", ["transform": "translate(\(tenths(x)) \(tenths(y))) scale(\(hundredths(scale)))"])
        paths(to: &out)
        out.end()
    }

    /// Writes it as a small drawing beside words that say the same.
    func writeInLine(to out: inout BookMarkup) {
        out.start(
            "svg",
            [
                "xmlns": Self.namespace, "class": "shape", "viewBox": "-10 -10 20 20", "width": "18", "height": "18",
                "aria-hidden": "true",
            ])
        paths(to: &out)
        out.end()
    }

    static let namespace = "http://www.w3.org/2000/svg"

    private func paths(to out: inout BookMarkup) {
        let dot = "M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z"
        guard isProvisional || outlines.width > 0 else {
            return out.empty(
                "path", ["d": outlines.path + (isOutside ? dot : ""), "fill": "currentColor", "fill-rule": "evenodd"])
        }
        out.empty(
            "path",
            [
                "d": outlines.path, "fill": "none", "stroke": "currentColor",
                "stroke-width": tenths(max(outlines.width, 2.2)), "stroke-dasharray": isProvisional ? "2.6 1.8" : nil,
            ])
        if isOutside { out.empty("path", ["d": dot, "fill": "currentColor"]) }
    }

    /// Usual: a circle. Better: a diamond. Worse: an open square. Unusual: a triangle. Not judged: a dash. To be
    /// taken with care: two bars in a square. Without a width it is filled.
    private var outlines: (path: String, width: Double) {
        switch reading {
        case "better": ("M0 -8.2L8.2 0L0 8.2L-8.2 0z", 0)
        case "worse": ("M-5.5 -5.5h11v11h-11z", 3)
        case "neither": ("M0 -8.4L8 5.6h-16z", 0)
        case "care": ("M-8 -8H8V8H-8zM-3 -4V4M3 -4V4", 2.5)
        case "none": ("M-6 0h12", 2.5)
        default: ("M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z", 0)
        }
    }
}
