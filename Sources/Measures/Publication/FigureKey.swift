/// Which figure of the pack it is: of a measure, at a site or at all of them, in a month or over several.
public struct FigureKey: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        case whole
        /// One row of a breakdown, by its words.
        case row(by: String, label: String)
        /// Mean and limits of the chart of all months.
        case chart
        /// The median of a time over a quarter, and how many people it rests on.
        case median
        /// Something told of people in a table of outcomes: of everyone, or by a way to split them of one group, or, where
        /// that is nil, of those in none of them.
        case outcome(String, by: String?, group: String?)
    }

    public let measure: String
    /// Nil for all sites together.
    public let site: String?
    public let span: MonthSpan
    public let part: Part

    public init(measure: String, site: String?, span: MonthSpan, part: Part = .whole) {
        self.measure = measure
        self.site = site
        self.span = span
        self.part = part
    }
}

extension FigureKey: Comparable {
    public static func < (one: FigureKey, other: FigureKey) -> Bool {
        if one.measure != other.measure { return one.measure < other.measure }
        if one.site != other.site { return (one.site ?? "") < (other.site ?? "") }
        if one.span != other.span { return one.span < other.span }
        return one.part < other.part
    }
}

extension FigureKey.Part: Comparable {
    public static func < (one: FigureKey.Part, other: FigureKey.Part) -> Bool { one.order < other.order }

    private var order: (Int, String, String, String) {
        switch self {
        case .whole: (0, "", "", "")
        case .row(let by, let label): (1, by, label, "")
        case .chart: (2, "", "", "")
        case .median: (4, "", "", "")
        case .outcome(let figure, let by, let group): (3, by ?? "", group ?? "", figure)
        }
    }
}
