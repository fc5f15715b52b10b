import CareRecords

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

    private static let sizes = [11, 10]
    private static let smallest = 10
    /// In points: 76 by 24 mm, with 2 mm free at each side.
    private static let width = 76 / 25.4 * 72
    private static let height = 24 / 25.4 * 72
    /// From line to line, in parts of the size.
    private static func leading(_ lines: Int) -> Double { lines > 5 ? 1.13 : 1.2 }

    init(name: String, _ address: Address) {
        let name = Self.wrapped(name)
        let postcode = [address.postcode].compactMap { $0 }
        var wanted = address.lines.flatMap(Self.wrapped)
        let whole = name + wanted + postcode
        // Where there are too many lines, short ones stand beside each other. The postcode has a line to itself.
        while true {
            let lines = name + wanted + postcode
            if let points = Self.sizes.first(where: { Self.fits(lines, $0) }) {
                self.init(lines: lines, points: points, fits: true)
                return
            }
            guard let shorter = Self.joined(wanted) else { break }
            wanted = shorter
        }
        self.init(lines: whole, points: Self.smallest, fits: false)
    }

    private init(lines: [String], points: Int, fits: Bool) {
        self.lines = lines
        self.points = points
        self.fits = fits
    }

    private static func fits(_ lines: [String], _ points: Int) -> Bool {
        Double(lines.count) * leading(lines.count) * Double(points) <= height
            && lines.allSatisfy { isNarrow($0, points) }
    }

    private static func isNarrow(_ line: String, _ points: Int) -> Bool { TextWidth.of(line) * Double(points) <= width }

    /// A line that is too long for the window, broken between words where that helps.
    private static func wrapped(_ line: String) -> [String] {
        guard !isNarrow(line, smallest) else { return [line] }
        var lines: [String] = []
        for word in line.split(separator: " ") {
            if let last = lines.last, isNarrow("\(last) \(word)", smallest) {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The same with the two neighbours on one line that are shortest together; nil where none fit.
    private static func joined(_ lines: [String]) -> [String]? {
        let pairs = lines.indices.dropLast().map { at in (at: at, line: "\(lines[at]), \(lines[at + 1])") }
        guard let pair = pairs.min(by: { TextWidth.of($0.line) < TextWidth.of($1.line) }), isNarrow(pair.line, smallest)
        else { return nil }
        return Array(lines[..<pair.at]) + [pair.line] + Array(lines[(pair.at + 2)...])
    }
}
