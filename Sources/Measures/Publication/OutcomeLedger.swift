import CareRecords
import Disclosure
import Scoring

/// Enters what is published of one subject and quarter of outcomes into `KnownFacts`: the table by site, and one for each
/// way in which people are split into groups, which all have the same total.
///
/// What is known of other quarters says nothing of this one: a person’s latest score is another one.
struct OutcomeLedger {
    let subject: OutcomeTable.Subject
    let quarter: Quarter
    let small: SmallNumbers
    private var known = KnownFacts()
    private var keys: [FigureKey] = []
    private var secrets: [FigureKey] = []

    /// The people of one row, each in one of these, and their sums.
    private struct Row {
        /// With one score; with two, by course; with two that nothing judges.
        let single: Int
        let courses: [Course: Int]
        let unjudged: Int
        /// The sums of first and of latest scores in hundredths, where scores are numbers.
        let first: Int?
        let latest: Int?

        var paired: [Int] { Course.allCases.compactMap { courses[$0] } + [unjudged] }
        var people: [Int] { [single] + paired }
        var all: [Int] { people + [first, latest].compactMap { $0 } }
    }

    init(_ subject: OutcomeTable.Subject, in quarter: Quarter, keeping small: SmallNumbers) {
        self.subject = subject
        self.quarter = quarter
        self.small = small
    }

    /// What has to be hidden, and what cannot be.
    /// - Parameters:
    ///   - tables: all that are published of the subject and quarter, that by site first.
    ///   - hiddenBefore: what was hidden when it was last published stays hidden.
    mutating func protect(
        _ tables: [OutcomeTable], hiddenBefore: Set<FigureKey>
    ) -> (takenBack: [FigureKey], lost: [FigureKey]) {
        guard let bySite = tables.first else { return ([], []) }
        var rows: [[Row]] = []
        for table in tables {
            rows.append(table.rows.map { enter($0.cell, of: table, of: $0.id) })
        }
        // Everyone is in one row of each table.
        for other in rows.dropFirst() {
            guard let places = rows[0].first?.all.indices, other.first?.all.count == places.count else { continue }
            for place in places {
                known.tell(rows[0].map { $0.all[place] }, minus: other.map { $0.all[place] }, within: 0...0)
            }
        }
        tell(rows[0], bySite.total, key(.people, nil, nil), bySite.courses, isTotal: true)
        let values = min(KnownFacts.valuesLeft, max(2, small.settings.suppressBelow - 1))
        let outcome = known.protect(
            leaving: values, takingBack: keys.indices.filter { hiddenBefore.contains(keys[$0]) })
        return (outcome.takenBack.map { keys[$0] }, outcome.lost.map { secrets[$0] })
    }

    private mutating func enter(_ cell: OutcomeCell, of table: OutcomeTable, of id: String?) -> Row {
        var courses: [Course: Int] = [:]
        for course in table.courses { courses[course] = known.quantity(cell.count(of: course)) }
        let judged = table.courses.reduce(0) { $0 + cell.count(of: $1) }
        let row = Row(
            single: known.quantity(cell.single), courses: courses, unjudged: known.quantity(cell.paired - judged),
            first: table.hasMeans ? sum(cell.firstSum, over: cell.numbered, on: table.scale) : nil,
            latest: table.hasMeans ? sum(cell.latestSum, over: cell.numbered, on: table.scale) : nil)
        // A tool that judges anybody judges everybody.
        if !courses.isEmpty { known.tell([row.unjudged], within: 0...0) }
        tell([row], cell, OutcomeLedger.key(.people, subject, quarter, table.by, id), table.courses, isTotal: false)
        return row
    }

    /// What a scale can be at all, every reader knows.
    private mutating func sum(_ sum: Int, over people: Int, on scale: ToolScale) -> Int {
        guard let range = scale.range else { return known.quantity(sum, atLeast: .min / 4) }
        let (least, most) = (range.min.hundredths * people, range.max.hundredths * people)
        let quantity = known.quantity(sum, atLeast: least)
        if least <= most { known.tell([quantity], within: least...most) }
        return quantity
    }

    private func key(_ figure: OutcomeFigure, _ by: OutcomeTable.Split?, _ id: String?) -> FigureKey {
        Self.key(figure, subject, quarter, by, id)
    }

    // MARK: One row, or the total of several

    private mutating func tell(
        _ rows: [Row], _ cell: OutcomeCell, _ key: FigureKey, _ all: [Course], isTotal: Bool
    ) {
        let harm = isTotal ? 10 : 0
        tell(rows.flatMap(\.people), key.of(.people), harm: harm + 4)
        tell(rows.flatMap(\.paired), key.of(.paired), harm: harm + 5)
        keep(rows.map(\.single), key)
        for course in all {
            let some = rows.compactMap { $0.courses[course] }
            tell(some, key.of(OutcomeFigure(course)), harm: harm + 3)
            // That all but a few are better says who is not.
            keep(rows.flatMap(\.paired).filter { !some.contains($0) }, key)
        }
        tell(means: rows, cell, key, harm: harm + 2)
    }

    /// A count, which is shown or hidden as a secret.
    private mutating func tell(_ quantities: [Int], _ key: FigureKey, harm: Int) {
        let count = quantities.reduce(0) { $0 + known.value(of: $1) }
        let isHidden = small.hides(count)
        known.tell(
            quantities, within: small.countsPublishedLike(count), by: isHidden ? nil : figure(key, harm: harm))
        keep(quantities, key)
    }

    private mutating func tell(means rows: [Row], _ cell: OutcomeCell, _ key: FigureKey, harm: Int) {
        let firsts = rows.compactMap(\.first)
        let latests = rows.compactMap(\.latest)
        let people = cell.numbered
        guard !firsts.isEmpty, people > 0 else { return }
        let sums = [(OutcomeFigure.meanFirst, firsts, cell.firstSum), (.meanLatest, latests, cell.latestSum)]
        guard people >= small.settings.suppressBelow else {
            for (figure, quantities, sum) in sums {
                secrets.append(key.of(figure))
                known.keep(quantities, step: PublicationLedger.stepApart(sum, people))
            }
            return
        }
        for (name, quantities, sum) in sums {
            known.tell(
                quantities, within: PublicationLedger.sums(like: sum, over: people),
                by: figure(key.of(name), harm: harm))
        }
        known.tell(
            latests, minus: firsts, within: PublicationLedger.sums(like: cell.changeSum, over: people),
            by: figure(key.of(.meanChange), harm: harm))
    }

    private mutating func figure(_ key: FigureKey, harm: Int) -> Int {
        keys.append(key)
        return known.figure(harm: harm)
    }

    private mutating func keep(_ quantities: [Int], _ key: FigureKey) {
        guard small.hides(quantities.reduce(0, { $0 + known.value(of: $1) })) else { return }
        known.keep(quantities)
        secrets.append(key)
    }
}

extension OutcomeLedger {
    /// Which figure it is: of a site, a group, people in neither, or, where `by` is nil, of everyone.
    static func key(
        _ figure: OutcomeFigure, _ subject: OutcomeTable.Subject, _ quarter: Quarter, _ by: OutcomeTable.Split?,
        _ id: String?
    ) -> FigureKey {
        let group: (by: String?, id: String?) =
            switch by {
            case nil: (nil, nil)
            case .site: (id == nil ? "site" : nil, nil)
            case .group(let split): (split, id)
            }
        return FigureKey(
            measure: subject.path, site: by == .site ? id : nil, span: quarter.span,
            part: .outcome(figure.rawValue, by: group.by, group: group.id))
    }
}

extension FigureKey {
    /// Another figure of the same people.
    func of(_ figure: OutcomeFigure) -> FigureKey {
        guard case .outcome(_, let by, let group) = part else { return self }
        return FigureKey(
            measure: measure, site: site, span: span, part: .outcome(figure.rawValue, by: by, group: group))
    }
}

extension OutcomeTable.Subject {
    /// “swemwbs/metric”, or with an item “my-care/statements/listened-to”.
    var path: String { [tool, scale, item].compactMap { $0 }.joined(separator: "/") }
}

extension OutcomeTable {
    /// Whether its scores are numbers of which a mean says something. The answers of a profile are words in an order.
    var hasMeans: Bool { scale.how != .profile }

    /// What somebody’s course can be; none where nothing says what counts.
    var courses: [Course] {
        if scale.better == .neither { return [] }
        if scale.how == .profile { return item == nil ? Course.allCases : [.improved, .unchanged, .declined] }
        return scale.change == nil ? [] : [.improved, .unchanged, .declined]
    }
}
