public import CareRecords

extension PublicationPlan {
    /// What this pack publishes of people, as far as it is not what was published last.
    /// - Parameter earlier: what is recorded already.
    public func record(on day: CalendarDate, after earlier: [PublishedRecord]) -> PublishedRecord {
        let settings = programme.disclosure
        var known: [FigureKey: Double?] = [:]
        // Under other rules the same number says something else.
        for record in earlier.sorted(by: { $0.on < $1.on }) {
            let isLike = record.suppressBelow == settings.suppressBelow && record.roundTo == settings.roundTo
            for figure in record.figures { known[FigureKey(figure)] = isLike ? .some(figure.value) : nil }
        }
        let figures = published.filter { known[FigureKey($0)] != .some($0.value) }
        return PublishedRecord(
            on: day, suppressBelow: settings.suppressBelow, roundTo: settings.roundTo, figures: figures)
    }

    /// Every figure about people that the pack shows or hides, in order.
    private var published: [PublishedRecord.Figure] {
        var figures: [PublishedRecord.Figure] = []
        let sites = programme.sites.map(\.id).sorted()
        func add(_ figure: PublishedFigure, _ key: FigureKey) {
            guard figure.value == .hidden || figure.value.number != nil else { return }
            figures.append(PublishedRecord.Figure(key, figure.value.asWritten))
        }
        for measure in programme.measures.filter(\.countsPeople).sorted(by: { $0.id < $1.id }) {
            for site in sites {
                for month in returns.months {
                    let key = FigureKey(measure: measure.id, site: site, span: MonthSpan(month))
                    add(figure(of: measure, at: site, in: month), key)
                    for breakdown in returns.of(site: site, in: month)?.breakdowns ?? []
                    where breakdown.measure == measure.id {
                        let rows = rows(of: breakdown, at: site, in: month)
                        if rows.allSatisfy({ $0.value == .hidden }) { continue }
                        for (row, figure) in zip(breakdown.rows, rows) {
                            add(
                                figure,
                                FigureKey(
                                    measure: measure.id, site: site, span: key.span,
                                    part: .row(by: breakdown.by, label: row.label)))
                        }
                    }
                }
            }
            for span in MonthSpan.published(of: returns.months) {
                for site in [nil] + sites.map(Optional.init) where site == nil || !span.isOneMonth {
                    if let total = total(of: measure, at: site, over: span) {
                        add(total.figure, FigureKey(measure: measure.id, site: site, span: span))
                    }
                }
            }
        }
        return figures + publishedMedians
            + publishedOutcomes.filter { $0.value.number != nil || $0.value == .hidden }.map {
                PublishedRecord.Figure($0.key, $0.value.asWritten)
            }
    }
}

extension PublicationPlan {
    /// Every median of the pathway that is shown or hidden.
    private var publishedMedians: [PublishedRecord.Figure] {
        let steps = (programme.pathway?.steps ?? []).compactMap { step -> (step: Measure, wait: Measure)? in
            guard let count = programme.measure(step.measure), let wait = step.wait.flatMap(programme.measure)
            else { return nil }
            return (count, wait)
        }
        return steps.filter(\.wait.countsPeople).flatMap { step, wait in
            quarters.reversed().flatMap { quarter in
                ([nil] + programme.sites.map(\.id).sorted().map(Optional.init)).compactMap { site in
                    median(of: wait, among: step, at: site, over: quarter).flatMap { median in
                        guard median.value != .missing else { return nil }
                        let key = FigureKey(measure: wait.id, site: site, span: quarter, part: .median)
                        return PublishedRecord.Figure(key, median.value.asWritten)
                    }
                }
            }
        }
    }
}

extension PublishedFigure.Value {
    /// The number as pages write it: rates to a whole per cent.
    var asWritten: Double? {
        if case .rate(let rate) = self { return rate.rounded() }
        return number
    }
}

extension PublishedRecord.Figure {
    /// What `of` says of a median.
    static let median = "median"

    init(_ key: FigureKey, _ value: Double?) {
        self.init(
            measure: key.measure, site: key.site, from: key.span.first,
            to: key.span.isOneMonth ? nil : key.span.last, value: value)
        switch key.part {
        case .whole, .chart: break
        case .median: of = Self.median
        case .row(let by, let label): (self.by, row) = (by, label)
        case .outcome(let figure, let by, let group):
            let path = key.measure.split(separator: "/").map(String.init)
            (measure, scale, item) = (path[0], path.dropFirst().first, path.dropFirst(2).first)
            (of, self.by, row) = (figure, by, group)
        }
    }
}

extension FigureKey {
    init(_ figure: PublishedRecord.Figure) {
        let part: Part =
            if figure.of == PublishedRecord.Figure.median, figure.scale == nil {
                .median
            } else if let of = figure.of {
                .outcome(of, by: figure.by, group: figure.row)
            } else if let by = figure.by, let row = figure.row { .row(by: by, label: row) } else { .whole }
        self.init(
            measure: [figure.measure, figure.scale, figure.item].compactMap { $0 }.joined(separator: "/"),
            site: figure.site, span: MonthSpan(figure.from, through: figure.to ?? figure.from),
            part: part)
    }
}
