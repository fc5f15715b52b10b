import CareRecords
import Disclosure

/// Enters what is published of one family of measures, and how its figures hang together, into `KnownFacts`.
struct PublicationLedger {
    let plan: PublicationPlan
    let family: MeasureFamily
    let sites: [Site]
    let months: [YearMonth]
    var known = KnownFacts()
    /// The keys of the figures that `known` counts.
    private(set) var keys: [FigureKey] = []
    /// Figures that the rule hides, so that they lose nothing.
    private var isHiddenAnyway: Set<Int> = []
    /// Figures that were published otherwise before, and nothing says how they became what they are.
    var unexplained: [FigureKey] = []
    /// What was hidden in the last pack stays hidden, so that no pack tells what the one before did not.
    var hiddenBefore: Set<FigureKey> = []
    /// Whose secrets they are, in the order of `known`.
    private(set) var secrets: [FigureKey] = []
    private(set) var cells: [FigureKey: Entry] = [:]
    /// The rows that any breakdown of a measure has.
    private var rowParts: [String: Set<FigureKey.Part>] = [:]

    /// The quantities behind a figure, with their true values.
    enum Entry {
        case count(Int)
        case rate(part: Int, rest: Int, people: Int, of: Int)
        case mean(sum: Int, people: Int)

        var quantities: [Int] {
            switch self {
            case .count(let count): [count]
            case .rate(let part, let rest, _, _): [part, rest]
            case .mean(let sum, _): [sum]
            }
        }
    }

    init(_ plan: PublicationPlan, _ family: MeasureFamily) {
        self.plan = plan
        self.family = family
        // What is hidden must not hang on the order in which things were written down.
        sites = plan.programme.sites.sorted { $0.id < $1.id }
        months = plan.returns.months
    }

    var small: SmallNumbers { plan.small }

    /// Everything that this pack would publish.
    mutating func enter() {
        for measure in family.measures {
            for site in sites {
                for month in months { enter(measure, site, month) }
            }
            enterTotals(of: measure)
            enterMedians(of: measure)
            for site in sites.map(Optional.init) + [nil] { chart(of: measure, at: site) }
        }
        for part in family.measures { enterParts(of: part) }
    }

    /// What has to be hidden, and what cannot be.
    func protect() -> (takenBack: [FigureKey], lost: [FigureKey]) {
        let values = min(KnownFacts.valuesLeft, max(2, small.settings.suppressBelow - 1))
        let outcome = known.protect(
            leaving: values, takingBack: keys.indices.filter { hiddenBefore.contains(keys[$0]) })
        return (
            outcome.takenBack.filter { !isHiddenAnyway.contains($0) }.map { keys[$0] }, outcome.lost.map { secrets[$0] }
        )
    }

    // MARK: One site's month

    private mutating func enter(_ measure: Measure, _ site: Site, _ month: YearMonth) {
        guard let one = plan.returns.of(site: site.id, in: month) else { return }
        let key = FigureKey(measure: measure.id, site: site.id, span: MonthSpan(month))
        if let value = one.value(of: measure.id), let cell = MeasureCell(value, of: measure) {
            cells[key] = enter(cell, of: measure, key)
        }
        for breakdown in one.breakdowns where breakdown.measure == measure.id {
            enter(breakdown, measure, key)
        }
    }

    private mutating func enter(_ cell: MeasureCell, of measure: Measure, _ key: FigureKey) -> Entry {
        switch cell {
        case .count(let count):
            let quantity = known.quantity(count)
            tell([quantity], count: count, by: key, harm: .month)
            if small.hides(count) { keep([quantity], key) }
            return .count(quantity)
        case .rate(let part, let whole):
            let quantities = [known.quantity(part), known.quantity(whole - part)]
            tell(rate: quantities, part, of: whole, by: key, harm: .month)
            if small.hides(part) { keep([quantities[0]], key) }
            if small.hides(whole - part) { keep([quantities[1]], key) }
            keepSum(of: quantities, whole, key)
            return .rate(part: quantities[0], rest: quantities[1], people: part, of: whole)
        case .mean(let sum, let people):
            // What the measure can be at all, every reader knows.
            let quantity = known.quantity(sum, atLeast: measure.range.map { lowest($0.min, people) } ?? .min / 4)
            tell(mean: [quantity], sum, over: people, by: key, harm: .month)
            if people < small.settings.suppressBelow {
                keep([quantity], key, step: Self.stepApart(sum, people))
            }
            return .mean(sum: quantity, people: people)
        }
    }

    /// By how much the sums of two means have to differ for them to be two: a tenth of the mean, since whoever knows it
    /// to within that much knows it (the p% rule, with p = 10).
    static func stepApart(_ sum: Int, _ people: Int) -> Int {
        10 * people * max(1, Int((abs(Double(sum)) / 100 / Double(people)).rounded(.up)))
    }

    private func lowest(_ mean: Double, _ people: Int) -> Int {
        let sum = (mean * 100 * Double(people)).rounded(.down)
        return abs(sum) < 1e12 ? Int(sum) : .min / 4
    }

    // MARK: Rows, parts

    /// Rows add up to the value, and so does what no row names.
    private mutating func enter(_ breakdown: Breakdown, _ measure: Measure, _ whole: FigureKey) {
        var rows: [Int] = []
        var sum = 0
        for row in breakdown.rows {
            guard let count = row.value.wholeNumber else { continue }
            sum += count
            let key = FigureKey(
                measure: whole.measure, site: whole.site, span: whole.span,
                part: .row(by: breakdown.by, label: row.label))
            let quantity = known.quantity(count)
            tell([quantity], count: count, by: key, harm: .row)
            if small.hides(count) { keep([quantity], key) }
            // As `rowTotals` reads it: the first of a name.
            if cells[key] == nil { cells[key] = .count(quantity) }
            rowParts[measure.id, default: []].insert(key.part)
            rows.append(quantity)
        }
        guard rows.count == breakdown.rows.count else { return }
        let total: [Int]
        switch cells[whole] {
        case .count(let count): total = [count]
        // A breakdown of a rate splits those whom it counts.
        case .rate(let part, _, _, _): total = [part]
        case .mean, nil: return
        }
        partition(total[0], rows, sum, whole)
    }

    private mutating func partition(_ total: Int, _ rows: [Int], _ sum: Int, _ key: FigureKey) {
        let rest = known.value(of: total) - sum
        guard rest >= 0, !rows.isEmpty else { return }
        known.tell([total], minus: rows, within: rest == 0 ? 0...0 : 0...KnownFacts.anything.upperBound)
        if small.hides(rest) { keep([total], minus: rows, key) }
    }

    /// A measure that counts some of those whom another counts: the others are a number too.
    private mutating func enterParts(of part: Measure) {
        guard part.how == .count, let whole = family.measures.first(where: { $0.id == part.partOf && $0.how == .count })
        else { return }
        for site in sites {
            for month in months {
                let key = FigureKey(measure: part.id, site: site.id, span: MonthSpan(month))
                let wholeKey = FigureKey(measure: whole.id, site: site.id, span: MonthSpan(month))
                guard case .count(let some) = cells[key], case .count(let all) = cells[wholeKey] else { continue }
                let others = known.value(of: all) - known.value(of: some)
                guard others >= 0 else { continue }
                known.tell([all], minus: [some], within: 0...KnownFacts.anything.upperBound)
                if small.hides(others) { keep([all], minus: [some], key) }
            }
        }
    }

    // MARK: Totals

    private mutating func enterTotals(of measure: Measure) {
        let spans = MonthSpan.published(of: months)
        enterTotals(of: measure, .whole, over: spans.filter { measure.canBeTotalled(over: $0) })
        let quarters = spans.filter { $0.isQuarter && measure.rowsCanBeTotalled(over: $0) }
        for part in (rowParts[measure.id] ?? []).sorted() { enterTotals(of: measure, part, over: quarters) }
    }

    private mutating func enterTotals(of measure: Measure, _ part: FigureKey.Part, over spans: [MonthSpan]) {
        let grid = sites.map { site in
            months.map { cells[FigureKey(measure: measure.id, site: site.id, span: MonthSpan($0), part: part)] }
        }
        let place = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, $0) })
        for span in spans {
            // A year so far may have begun before the first return.
            guard let last = place[span.last] else { continue }
            let places = (place[span.first] ?? 0)...last
            func key(_ site: String?) -> FigureKey {
                FigureKey(measure: measure.id, site: site, span: span, part: part)
            }
            enterTotal(grid.flatMap { $0[places].compactMap { $0 } }, key(nil))
            if span.isOneMonth || !span.isPublished(ofAllSites: false) { continue }
            for (site, row) in zip(sites, grid) { enterTotal(row[places].compactMap { $0 }, key(site.id)) }
        }
    }

    private mutating func enterTotal(_ entries: [Entry], _ key: FigureKey) {
        guard let first = entries.first else { return }
        let harm = Harm(of: key)
        switch first {
        case .count:
            let quantities = entries.flatMap(\.quantities)
            let count = quantities.reduce(0) { $0 + known.value(of: $1) }
            tell(quantities, count: count, by: key, harm: harm)
            keepSum(of: quantities, count, key)
        case .rate:
            var parts: [Int] = []
            var rests: [Int] = []
            for case .rate(let part, let rest, _, _) in entries {
                parts.append(part)
                rests.append(rest)
            }
            let part = parts.reduce(0) { $0 + known.value(of: $1) }
            let rest = rests.reduce(0) { $0 + known.value(of: $1) }
            tell(rateOf: parts, parts + rests, part, of: part + rest, by: key, harm: harm)
            keepSum(of: parts, part, key)
            keepSum(of: rests, rest, key)
            keepSum(of: parts + rests, part + rest, key)
        case .mean:
            let sums = entries.flatMap(\.quantities)
            let people = entries.reduce(0) { if case .mean(_, let people) = $1 { $0 + people } else { $0 } }
            let sum = sums.reduce(0) { $0 + known.value(of: $1) }
            tell(mean: sums, sum, over: people, by: key, harm: harm)
        }
    }

    // MARK: Facts

    /// What is lost when a figure is hidden: the longer the time, the less. A month of a site is hidden last.
    ///
    /// Nothing is lost of a total that is hidden by the rule already. The reader is not told why a figure is hidden, so
    /// it may as well have been hidden for another’s sake; of a site’s own month they are taken to know.
    enum Harm: Int {
        case hiddenTotal, twelveMonths, rowTotal, siteYear, siteQuarter, year, quarter, row, chart, allSites, month

        /// Of a figure over several months or sites.
        init(of key: FigureKey) {
            let span = key.span
            let isOfAll = key.site == nil
            self =
                if key.part != .whole { .rowTotal } else if span.isOneMonth {
                    isOfAll ? .allSites : .month
                } else if span
                    .isQuarter
                { isOfAll ? .quarter : .siteQuarter } else if span.isYearSoFar { isOfAll ? .year : .siteYear } else {
                    .twelveMonths
                }
        }
    }

    /// What the mark of a site’s own month says is known for good; everything else may be taken back.
    private mutating func figure(_ key: FigureKey, _ harm: Harm, isHidden: Bool) -> Int? {
        if !isHidden { return figure(key, harm) }
        if harm == .month || harm == .row { return nil }
        let hidden = figure(key, .hiddenTotal)
        isHiddenAnyway.insert(hidden)
        return hidden
    }

    private mutating func figure(_ key: FigureKey, _ harm: Harm) -> Int {
        keys.append(key)
        return known.figure(harm: harm.rawValue)
    }

    mutating func keep(_ plus: [Int], minus: [Int] = [], _ key: FigureKey, step: Int = 1) {
        known.keep(plus, minus: minus, step: step)
        secrets.append(key)
    }

    mutating func tell(_ quantities: [Int], count: Int, by key: FigureKey, harm: Harm) {
        known.tell(
            quantities, within: small.countsPublishedLike(count), by: figure(key, harm, isHidden: small.hides(count)))
    }

    private mutating func tell(rate quantities: [Int], _ part: Int, of whole: Int, by key: FigureKey, harm: Harm) {
        tell(rateOf: [quantities[0]], quantities, part, of: whole, by: key, harm: harm)
    }

    /// A rate tells no more than its two counts, as published, would. Where one of them is small the rate is hidden,
    /// and the reader is taken to know which.
    private mutating func tell(
        rateOf parts: [Int], _ all: [Int], _ part: Int, of whole: Int, by key: FigureKey, harm: Harm
    ) {
        let isHidden = small.hides(part) || small.hides(whole)
        let figure = figure(key, harm, isHidden: isHidden)
        if !isHidden || small.hides(part) {
            known.tell(parts, within: small.countsPublishedLike(part), by: figure)
        }
        if !isHidden || small.hides(whole) {
            known.tell(all, within: small.countsPublishedLike(whole), by: figure)
        }
    }

    private mutating func tell(mean sums: [Int], _ sum: Int, over people: Int, by key: FigureKey, harm: Harm) {
        guard people >= small.settings.suppressBelow else { return }
        known.tell(sums, within: Self.sums(like: sum, over: people), by: figure(key, harm))
    }

    /// The sums whose mean is written like that of this one: to a tenth.
    static func sums(like sum: Int, over people: Int) -> ClosedRange<Int> {
        let tenths = Int((Double(sum) / 10 / Double(people)).rounded())
        let middle = 10 * people * tenths
        return min(sum, middle - 5 * people + 1)...max(sum, middle + 5 * people - 1)
    }

    /// A small sum is to be kept like a small number.
    mutating func keepSum(of quantities: [Int], _ sum: Int, _ key: FigureKey) {
        guard small.hides(sum), quantities.count > 1 else { return }
        keep(quantities, key)
    }

    // MARK: Charts

    /// - Parameter site: nil for all sites together.
    private mutating func chart(of measure: Measure, at site: Site?) {
        guard let series = site.map({ plan.series(of: measure, at: $0) }) ?? plan.series(of: measure),
            case .control(let chart) = series.chart, let key = plan.chartKey(of: measure.id, at: site?.id)
        else { return }
        let own = site.map { [$0] } ?? sites
        let entries = series.months.map { month in
            own.compactMap { cells[FigureKey(measure: measure.id, site: $0.id, span: MonthSpan(month.month))] }
        }
        // A month is one sum, of a rate two; how many people a mean is of is known.
        var sums: [[Int]] = []
        let people = entries.map { entries in
            entries.reduce(0) { if case .mean(_, let people) = $1 { $0 + people } else { $0 } }
        }
        for entries in entries where !entries.isEmpty {
            let quantities = entries.map(\.quantities)
            for place in quantities[0].indices { sums.append(quantities.map { $0[place] }) }
        }
        let isThere = entries.map { !$0.isEmpty }
        known.tell(sums, by: figure(key, .chart)) { sums in
            var sums = sums[...]
            let truth = zip(isThere, people).map { isThere, people -> Double? in
                guard isThere, let first = sums.popFirst() else { return nil }
                switch measure.how {
                case .count: return Double(first)
                case .rate:
                    guard let rest = sums.popFirst(), first + rest > 0 else { return nil }
                    return Double(measure.per) * Double(first) / Double(first + rest)
                case .mean: return people > 0 ? Double(first) / 100 / Double(people) : nil
                }
            }
            guard case .control(let other) = series.chart(of: truth) else { return false }
            return other == chart
        }
    }
}
