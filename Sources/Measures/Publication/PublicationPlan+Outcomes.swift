import CareRecords
import Disclosure
import Scoring

extension PublicationPlan {
    /// By what tables of outcomes are split: by site, then by each grouping of people that the programme declares.
    public var outcomeSplits: [OutcomeTable.Split] { outcomes?.splits ?? [] }

    /// Outcomes of a quarter as they may be published. Nil if there is no such tool, scale, item or split, nobody has a
    /// score, or the quarter is not over.
    public func outcomeTable(
        of subject: OutcomeTable.Subject, in quarter: Quarter, by split: OutcomeTable.Split = .site
    ) -> PublishedOutcomeTable? {
        guard let outcomes, outcomeQuarters.contains(quarter),
            let table = outcomes.table(of: subject, in: quarter, by: split), !table.total.isEmpty
        else { return nil }
        let rows = table.rows.map { row in
            (row: row, key: OutcomeLedger.key(.people, subject, quarter, split, row.id))
        }
        // Where the mean of some is hidden, how much those of the others differ could say something of it.
        let isComplete = rows.allSatisfy { row, key in
            row.cell.people == 0 || value(.meanChange, of: row.cell, in: table, key).number != nil
        }
        return PublishedOutcomeTable(
            tool: table.tool, scale: table.scale, item: table.item, quarter: quarter, by: split,
            courses: table.courses, hasMeans: table.hasMeans,
            rows: rows.filter { $0.row.cell.people > 0 }.map { row, key in
                outcome(row.cell, id: row.id, title: row.title, in: table, key, hasInterval: isComplete)
            },
            total: outcome(
                table.total, id: nil, title: nil, in: table, OutcomeLedger.key(.people, subject, quarter, nil, nil),
                hasInterval: true))
    }

    private func outcome(
        _ cell: OutcomeCell, id: String?, title: LocalText?, in table: OutcomeTable, _ key: FigureKey,
        hasInterval: Bool
    ) -> PublishedOutcome {
        let courses = Dictionary(
            uniqueKeysWithValues: table.courses.map { ($0, value(OutcomeFigure($0), of: cell, in: table, key)) })
        let change = value(.meanChange, of: cell, in: table, key)
        let hidden = Set(courses.filter { $0.value == .hidden }.keys)
        let canTell =
            hasInterval && change.number != nil
            && cell.spreadAllows(
                hidden, upTo: small.settings.suppressBelow - 1, on: table.scale)
        return PublishedOutcome(
            id: id, title: title, scored: value(.people, of: cell, in: table, key),
            paired: value(.paired, of: cell, in: table, key), courses: courses,
            meanFirst: value(.meanFirst, of: cell, in: table, key),
            meanLatest: value(.meanLatest, of: cell, in: table, key), meanChange: change,
            interval: canTell ? cell.meanChange?.toTenths : nil)
    }

    private func value(
        _ figure: OutcomeFigure, of cell: OutcomeCell, in table: OutcomeTable, _ key: FigureKey
    ) -> PublishedFigure.Value {
        func count(_ count: Int) -> PublishedFigure.Value { .count(of: count, keeping: small) }
        func mean(_ sum: Int) -> PublishedFigure.Value {
            guard table.hasMeans, cell.numbered > 0 else { return .missing }
            return .mean(Double(sum) / 100 / Double(cell.numbered), over: cell.numbered, keeping: small)
        }
        let value: PublishedFigure.Value =
            switch figure {
            case .people: count(cell.people)
            case .paired: count(cell.paired)
            case .improved: count(cell.improved)
            case .unchanged: count(cell.unchanged)
            case .declined: count(cell.declined)
            case .mixed: count(cell.mixed)
            case .meanFirst: mean(cell.firstSum)
            case .meanLatest: mean(cell.latestSum)
            case .meanChange: mean(cell.changeSum)
            }
        return value.number != nil && isTakenBack(key.of(figure)) ? .hidden : value
    }

    /// Every table that is published of a subject and quarter, that by site first.
    func trueTables(of subject: OutcomeTable.Subject, in quarter: Quarter) -> [OutcomeTable] {
        guard let outcomes else { return [] }
        return outcomes.splits.compactMap { outcomes.table(of: subject, in: quarter, by: $0) }
    }

    /// Every figure of outcomes that is shown or hidden, in order.
    var publishedOutcomes: [(key: FigureKey, value: PublishedFigure.Value)] {
        var all: [(FigureKey, PublishedFigure.Value)] = []
        for quarter in outcomeQuarters {
            for subject in outcomeSubjects {
                for (number, table) in trueTables(of: subject, in: quarter).enumerated() where !table.total.isEmpty {
                    var rows = table.rows.filter { $0.cell.people > 0 }.map {
                        (OutcomeLedger.key(.people, subject, quarter, table.by, $0.id), $0.cell)
                    }
                    if number == 0 {
                        rows.append((OutcomeLedger.key(.people, subject, quarter, nil, nil), table.total))
                    }
                    for (key, cell) in rows {
                        let figures: [OutcomeFigure] =
                            [.people, .paired] + table.courses.map(OutcomeFigure.init)
                            + (table.hasMeans ? [.meanFirst, .meanLatest, .meanChange] : [])
                        for figure in figures { all.append((key.of(figure), value(figure, of: cell, in: table, key))) }
                    }
                }
            }
        }
        return all
    }
}
