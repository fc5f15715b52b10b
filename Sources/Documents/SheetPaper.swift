import CareRecords

/// The paper of a kitchen sheet or an emergency sheet: how many lines there are at a size of print.
struct SheetPaper {
    private let estimate: SheetEstimate
    private let lines: Double

    /// The sheets that are enough for somebody who needs print of this size: one, or in large print two.
    static func sheets(for needs: AccessNeeds) -> Int { needs.printSize == AccessNeeds.standardPrint ? 1 : 2 }

    /// - Parameter hasTallLines: whether Urdu stands in it, whose lines take more room.
    init(size points: Int, sheets: Int, hasTallLines: Bool) {
        let size = Double(points)
        let leading = hasTallLines ? 1.75 : size > 20 ? 1.22 : 1.3
        // A heading that grew with the text would fill the page.
        let heading = max(1.25, min(1.9, 34 / size))
        estimate = SheetEstimate(width: Self.width / size, mainHeading: heading)
        lines = Double(sheets) * Self.height / (size * leading)
    }

    /// Whether all of a document will fit.
    func holds(_ document: MeasuredTree) -> Bool { estimate.height(of: document) <= lines }

    /// A4 within margins of 13 mm at the sides, 12 mm above and 15 mm below, in points.
    private static let width = 184 / 25.4 * 72
    private static let height = 270 / 25.4 * 72
}
