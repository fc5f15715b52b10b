public import CareRecords

/// How the rows of somebody’s spreadsheet become programme returns.
///
/// Columns are named by what stands above them, or by number: `#3`.
public struct CSVMapping: Sendable, Hashable {
    public var form: CSVForm
    public var site: CSVNames
    public var period: CSVPeriod
    /// Where each row says which measure it is about; otherwise each figure names its measure.
    public var measure: CSVNames?
    public var figures: [CSVFigure]
    /// Rows that are read; all if there is none.
    public var only: [CSVFilter]
    /// Rows that are passed over.
    public var skip: [CSVFilter]
    /// Whether several rows of a site, month and measure are added up.
    public var sum: Bool
    public var submittedBy: CSVText?
    public var submittedOn: CSVText?
}

/// How a file is written.
public struct CSVForm: Sendable, Hashable {
    public var encoding: CSVEncoding?
    public var separator: CSVSeparator?
    /// The sheet of a workbook; otherwise the first that is shown.
    public var sheet: String?
    /// The row of the column heads, counting from 1; otherwise the first that has all columns.
    public var headRow: Int?
    public var decimal: CSVDecimal
    /// Columns in which an empty cell means what stands above it.
    public var fillDown: [String]
    /// What else stands for a figure that is missing, or that was kept back where the file comes from.
    public var missing: [String]
    public var suppressed: [String]
}

public enum CSVEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
}

public enum CSVSeparator: String, Sendable, Hashable, CaseIterable {
    case comma, semicolon, tab, bar
}

public enum CSVDecimal: String, Sendable, Hashable, CaseIterable {
    case point, comma
}

/// A column of names that the programme has ids for, or one id for all rows.
public struct CSVNames: Sendable, Hashable {
    public var column: String?
    public var fixed: String?
    public var translate: [CSVTranslation]

    public init(column: String? = nil, fixed: String? = nil, translate: [CSVTranslation] = []) {
        self.column = column
        self.fixed = fixed
        self.translate = translate
    }
}

/// What a name in the file means.
public struct CSVTranslation: Sendable, Hashable {
    public var from: String
    public var to: String
    /// Which part of the figure the row has, where parts stand in rows of their own.
    public var part: CSVPart?
}

/// The parts of a figure.
public enum CSVPart: String, Sendable, Hashable, CaseIterable {
    case value, numerator, denominator, people
}

/// Where the month stands.
public struct CSVPeriod: Sendable, Hashable {
    public var column: String?
    public var fixed: YearMonth?
    /// Whether each month has a column, with the month above it.
    public var across: Bool
    public var dates: CSVDates?
    /// Which month’s return holds the figure of a quarter.
    public var quarters: CSVQuarters?

    public init(
        column: String? = nil, fixed: YearMonth? = nil, across: Bool = false, dates: CSVDates? = nil,
        quarters: CSVQuarters? = nil
    ) {
        self.column = column
        self.fixed = fixed
        self.across = across
        self.dates = dates
        self.quarters = quarters
    }
}

public enum CSVDates: String, Sendable, Hashable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
    /// Days since 30 December 1899, as spreadsheets count.
    case serial
}

public enum CSVQuarters: String, Sendable, Hashable, CaseIterable {
    case firstMonth = "first-month"
    case lastMonth = "last-month"
}

/// The columns that one measure is read from.
public struct CSVFigure: Sendable, Hashable {
    public var measure: String?
    public var value: String?
    public var numerator: String?
    public var denominator: String?
    public var people: String?
    public var note: String?
    public var breakdown: CSVBreakdown?

    /// The columns that hold numbers.
    public var columns: [(part: CSVPart, column: String)] {
        [(.value, value), (.numerator, numerator), (.denominator, denominator), (.people, people)]
            .compactMap { part, column in column.map { (part, $0) } }
    }
}

/// Tells that a figure is one row of a breakdown and not the whole.
public struct CSVBreakdown: Sendable, Hashable {
    public var by: String
    /// The column that says which row it is, or one label for all.
    public var column: String?
    public var label: String?
}

public struct CSVFilter: Sendable, Hashable {
    public var column: String
    public var values: [String]
}

/// A column of words, or the same words for all rows.
public struct CSVText: Sendable, Hashable {
    public var column: String?
    public var fixed: String?
}

extension CSVMapping {
    /// Every column that it names, in the order of the mapping.
    public var columns: [String] {
        var all = [site.column, period.column, measure?.column].compactMap { $0 }
        for figure in figures {
            all += figure.columns.map(\.column)
            all += [figure.note, figure.breakdown?.column].compactMap { $0 }
        }
        all += (only + skip).map(\.column) + form.fillDown
        all += [submittedBy?.column, submittedOn?.column].compactMap { $0 }
        var seen: Set<String> = []
        return all.filter { seen.insert($0).inserted }
    }
}
