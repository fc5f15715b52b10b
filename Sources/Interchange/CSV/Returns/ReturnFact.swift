import CareRecords
import Content

/// What a figure of a return is about: the site, the month, the measure, and which part of it.
struct FactKey: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case figure(CSVPart)
        /// A row of a breakdown.
        case breakdown(by: String, label: String)
    }

    let site: String
    let period: YearMonth
    let measure: String
    let part: Part
}

/// What a spreadsheet says of one figure.
struct ReturnFact: Sendable, Hashable {
    enum Reading: Sendable, Hashable {
        case number(ExactNumber)
        case missing
        /// Kept back where the file comes from.
        case suppressed
    }

    var reading: Reading
    /// Where it stands; of a sum, its first part.
    let place: FactPlace
    /// Counts the facts of an import, so that they keep the order of the file.
    let number: Int
}

struct FactPlace: Sendable, Hashable {
    let file: String
    let line: Int
    let column: Int
    /// The name of the column, or of the cell of a workbook.
    let path: String
}
