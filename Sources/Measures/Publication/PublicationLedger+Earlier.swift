import CareRecords
import Disclosure

extension PublicationLedger {
    /// Enters what was published before: it cannot be taken back.
    ///
    /// A figure is brought forward to the numbers of today: whoever reads that two were added later, and may know it
    /// from elsewhere, knows as much of the new number as of the old one. Where today's returns and their revisions do
    /// not lead back to what was published, nobody knows how the one became the other, and nothing is entered.
    mutating func enter(_ record: PublishedRecord) {
        let rules = SmallNumbers(
            DisclosureSettings(suppressBelow: record.suppressBelow, roundTo: max(1, record.roundTo)))
        for figure in record.figures {
            if figure.value == nil {
                hiddenBefore.insert(FigureKey(figure))
            } else {
                hiddenBefore.remove(FigureKey(figure))
            }
            guard let measure = family.measures.first(where: { $0.id == figure.measure }) else { continue }
            guard figure.of == nil else {
                enterMedian(figure, of: measure)
                continue
            }
            enter(figure, of: measure, on: record.on, rules)
        }
    }

    /// A median that is no longer what it was is hidden: beside the old one it would tell of those who came between.
    private mutating func enterMedian(_ figure: PublishedRecord.Figure, of measure: Measure) {
        let key = FigureKey(figure)
        guard key.part == .median, let value = figure.value else { return }
        if plan.times(of: measure, at: key.site, over: key.span).median?.toTenths != value { hiddenBefore.insert(key) }
    }

    private mutating func enter(
        _ figure: PublishedRecord.Figure, of measure: Measure, on day: CalendarDate, _ rules: SmallNumbers
    ) {
        let key = FigureKey(figure)
        let isOwn = key.site != nil && key.span.isOneMonth
        guard isOwn || measure.canBeTotalled(over: key.span) else { return }
        // What stood behind it then, and the quantities of today that have come of it.
        var then: [[MeasureCell]] = []
        var now: [Entry] = []
        for site in sites where key.site == nil || key.site == site.id {
            for month in key.span.months {
                let own = FigureKey(measure: key.measure, site: site.id, span: MonthSpan(month), part: key.part)
                guard let one = plan.returns.of(site: site.id, in: month), let entry = cells[own],
                    one.submittedOn <= day || isOwn
                else { continue }
                then.append(cells(entry, own, on: day, in: one))
                now.append(entry)
            }
        }
        let of = key.part == .whole ? measure : measure.asCount
        // A revision may bear a day before it was made: of one figure, whichever history leads to it will do.
        let histories = isOwn ? (then.first ?? []).map { [$0] } : [then.compactMap(\.first)]
        let sums = histories.filter { $0.count == now.count }.compactMap(MeasureCell.init(sum:))
        guard let sum = sums.first(where: { $0.published(of: of, keeping: rules).asWritten == figure.value }) else {
            // What the rule would have shown was hidden for others’ sake: there is nothing to explain.
            if figure.value != nil { unexplained.append(key) }
            return
        }
        tell(sum, now, wasShown: figure.value != nil, isOwn: isOwn, key, rules)
    }

    /// What a cell may have been on a day, the likeliest first; nothing if that cannot be told.
    private func cells(_ entry: Entry, _ key: FigureKey, on day: CalendarDate, in one: ProgrammeReturn) -> [MeasureCell]
    {
        let revisions = one.revisions.filter { $0.measure == key.measure }.sorted { $0.on < $1.on }
        let isLater = revisions.contains { $0.on > day }
        switch entry {
        case .count(let count):
            let today = MeasureCell.count(known.value(of: count))
            guard key.part == .whole else { return [today] }
            let dated = revisions.first { $0.on > day }
            let before = ([dated].compactMap { $0 } + revisions.reversed()).compactMap { $0.from?.wholeNumber }
            return isLater ? before.map(MeasureCell.count) + [today] : [today] + before.map(MeasureCell.count)
        case .rate(_, _, let people, let of): return isLater ? [] : [.rate(part: people, whole: of)]
        case .mean(let sum, let people):
            return isLater ? [] : [.mean(sum: known.value(of: sum), people: people)]
        }
    }

    private mutating func tell(
        _ then: MeasureCell, _ now: [Entry], wasShown: Bool, isOwn: Bool, _ key: FigureKey, _ rules: SmallNumbers
    ) {
        func tell(_ quantities: [Int], _ count: Int) {
            let shift = quantities.reduce(0) { $0 + known.value(of: $1) } - count
            let bounds = rules.countsPublishedLike(count)
            if wasShown || isOwn && rules.hides(count) {
                known.tell(quantities, within: (bounds.lowerBound + shift)...(bounds.upperBound + shift))
            }
            // A number that was hidden must not come out through what has become of it.
            if !wasShown, rules.hides(count), !small.hides(count + shift) { keep(quantities, key) }
        }
        switch then {
        case .count(let count): tell(now.flatMap(\.quantities), count)
        case .rate(let part, let whole):
            tell(now.map { $0.quantities[0] }, part)
            tell(now.flatMap(\.quantities), whole)
        case .mean(let sum, let people):
            guard wasShown else { return }
            known.tell(now.flatMap(\.quantities), within: Self.sums(like: sum, over: people))
        }
    }
}
