import CareRecords
import Markup
import Wording

/// The paper of a kitchen sheet: how many lines there are at the size of print that the person needs.
struct SheetPaper {
    private let estimate: SheetEstimate
    private let lines: Double

    init(of plan: CarePlan, in say: Phrasebook) {
        let size = Double(plan.accessNeeds.printSize)
        let leading = say.script == .rightToLeft ? 1.75 : size > 20 ? 1.22 : 1.3
        let pages = plan.accessNeeds.printSize == AccessNeeds.standardPrint ? 1.0 : 2.0
        // A heading that grew with the text would fill the page.
        let heading = max(1.25, min(1.9, 34 / size))
        estimate = SheetEstimate(width: Self.width / size, mainHeading: heading)
        lines = pages * Self.height / (size * leading)
    }

    /// Whether all of a document will fit.
    func holds(_ document: XMLElement) -> Bool { estimate.height(of: document) <= lines }

    /// A4 within margins of 13 mm at the sides, 12 mm above and 15 mm below, in points.
    private static let width = 184 / 25.4 * 72
    private static let height = 270 / 25.4 * 72
}
