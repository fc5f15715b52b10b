public import CareRecords

/// The lines of a postal address as they stand in the window of a DL envelope.
///
/// A window of 35 by 90 mm, 20 mm from the left and from the foot of an envelope of 110 by 220 mm, before a sheet of A4
/// folded in three, which can slip by 11 mm up and down and by 10 mm to the sides: what lies between 20 and 100 mm
/// from the left and between 55 and 79 mm from the top of the sheet is always to be seen. See docs/printing.md.
public struct WindowAddress: Sendable, Hashable {
    /// The name first, the postcode last.
    public let lines: [String]
    /// The size of the text, in points: what the post can read by machine is from 10 to 12 points.
    public let points: Int
    /// Whether all of it shows in the window.
    public let fits: Bool

    static let sizes = [11, 10]
    /// In points: 76 by 24 mm, with 2 mm free at each side.
    private static let width = 76 / 25.4 * 72
    private static let height = 24 / 25.4 * 72
    /// From line to line, in parts of the size.
    static let leading = 1.13

    init(name: String, _ address: Address) {
        let whole = [name] + address.lines
        let postcode = address.postcode
        var wanted = whole
        // Lines that are short stand beside each other where there are too many; the postcode has a line to itself as
        // long as there is one.
        while true {
            let lines = wanted + [postcode].compactMap { $0 }
            if let points = Self.sizes.first(where: { Self.fits(lines, $0) }) {
                self.init(lines: lines, points: points, fits: true)
                return
            }
            guard let shorter = Self.joined(wanted) else { break }
            wanted = shorter
        }
        self.init(lines: whole + [postcode].compactMap { $0 }, points: Self.sizes[Self.sizes.count - 1], fits: false)
    }

    private init(lines: [String], points: Int, fits: Bool) {
        self.lines = lines
        self.points = points
        self.fits = fits
    }

    private static func fits(_ lines: [String], _ points: Int) -> Bool {
        let size = Double(points)
        guard Double(lines.count) * leading * size <= height else { return false }
        return lines.allSatisfy { TextWidth.of($0) * size <= width }
    }

    /// The same with the two neighbours on one line that are shortest together; nil where none fits. The name keeps
    /// its line.
    private static func joined(_ lines: [String]) -> [String]? {
        let size = Double(sizes[sizes.count - 1])
        let pairs = (1..<max(1, lines.count - 1)).map { at in (at: at, line: "\(lines[at]), \(lines[at + 1])") }
        guard let pair = pairs.min(by: { TextWidth.of($0.line) < TextWidth.of($1.line) }),
            TextWidth.of(pair.line) * size <= width
        else { return nil }
        return Array(lines[..<pair.at]) + [pair.line] + Array(lines[(pair.at + 2)...])
    }
}
