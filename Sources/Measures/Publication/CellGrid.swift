import CareRecords

/// What every site sent in of every measure in every month, laid out once, since totals are asked for again and again.
struct CellGrid: Sendable {
    private let firstMonth: Int
    private let months: Int
    private let sites: [String: Int]
    /// By site: the first month in which something is expected of it, counted like `firstMonth`.
    private let opened: [Int]
    /// By measure: site by site, month by month.
    private let cells: [String: [MeasureCell?]]

    init(_ programme: Programme, _ returns: ReturnsBySite) {
        let months = returns.months
        firstMonth = months.first?.number ?? 0
        self.months = months.count
        sites = Dictionary(programme.sites.enumerated().map { ($1.id, $0) }) { first, _ in first }
        opened = programme.sites.map { site in
            YearMonth(year: site.openedOn.year, month: site.openedOn.month)?.number ?? .min
        }
        var cells = Dictionary(
            programme.measures.map {
                ($0.id, [MeasureCell?](repeating: nil, count: programme.sites.count * months.count))
            }
        ) { first, _ in first }
        let measures = Dictionary(programme.measures.map { ($0.id, $0) }) { first, _ in first }
        for (row, site) in programme.sites.enumerated() {
            for (column, month) in months.enumerated() where site.isOpen(in: month) {
                guard let one = returns.of(site: site.id, in: month) else { continue }
                var seen: Set<String> = []
                for value in one.values where seen.insert(value.measure).inserted {
                    guard let measure = measures[value.measure] else { continue }
                    cells[value.measure]?[row * months.count + column] = MeasureCell(value, of: measure)
                }
            }
        }
        self.cells = cells
    }

    /// The cells of a site, or of all, over several months added up; of how many it is made, and of how many it should be.
    func sum(of measure: String, at site: String?, over span: MonthSpan) -> (
        sum: MeasureCell?, parts: Int, expected: Int
    ) {
        guard let cells = cells[measure] else { return (nil, 0, 0) }
        let rows = site.map { id in sites[id].map { $0...$0 }.map(Array.init) ?? [] } ?? Array(opened.indices)
        let (from, to) = (span.first.number, span.last.number)
        let columns = max(0, from - firstMonth)..<max(max(0, from - firstMonth), min(months, to - firstMonth + 1))
        var sum: MeasureCell?
        var parts = 0
        var expected = 0
        for row in rows {
            expected += max(0, to - max(from, opened[row]) + 1)
            for column in columns {
                guard let cell = cells[row * months + column] else { continue }
                parts += 1
                sum = sum.map { $0.adding(cell) } ?? cell
            }
        }
        return (sum, parts, expected)
    }
}

extension YearMonth {
    /// Months since the year 0.
    fileprivate var number: Int { year * 12 + month - 1 }
}
