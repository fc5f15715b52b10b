import Markup

/// The values of a series as marks, and the line that joins them.
struct BookTrace {
    struct Mark {
        let x: Double
        let y: Double
        let shape: BookShape
        let isJoined: Bool

        init(_ point: XMLElement, x: Double, y: Double) {
            self.x = x
            self.y = y
            shape = BookShape(
                reading: point["reading"] ?? "", isOutside: point["outside"] != nil,
                isProvisional: point["provisional"] != nil)
            isJoined = point["joined"] != nil
        }
    }

    private let marks: [Mark]
    private let scale: Double

    /// - Parameter scale: of the marks.
    init(_ marks: [Mark], scale: Double) {
        self.marks = marks
        self.scale = scale
    }

    func write(to out: inout BookMarkup) {
        var path = ""
        for (from, to) in zip(marks, marks.dropFirst()) where to.isJoined { path += line(from, to) }
        if !path.isEmpty { out.line(path, width: 1.5) }
        for mark in marks { mark.shape.write(to: &out, x: mark.x, y: mark.y, scale: scale) }
    }

    /// From one mark to the next; it ends at the edge of those that can be seen through.
    private func line(_ from: Mark, _ to: Mark) -> String {
        let (width, height) = (to.x - from.x, to.y - from.y)
        let length = (width * width + height * height).squareRoot()
        let (begin, end) = (from.shape.isOpen ? 9 * scale : 0, to.shape.isOpen ? 9 * scale : 0)
        guard length > begin + end else { return "" }
        func place(_ along: Double) -> String {
            "\(tenths(from.x + width * along / length)) \(tenths(from.y + height * along / length))"
        }
        return "M\(place(begin))L\(place(length - end))"
    }
}
