import CareRecords
import Content
import Diagnostics

/// Goes through the rows of one sheet and gathers what they say.
struct RowReading {
    private let sheet: any Sheet
    private let mapping: CSVMapping
    private let programme: Programme
    private let sites: KnownNames
    private let measures: KnownNames?
    private let periods: PeriodReading
    private var head: TableHead?
    private var cells: [FigureCell] = []
    private var before: [SheetRow] = []
    private var above: [Int: SheetCell] = [:]
    private var tally = DiagnosticTally(more: .csvMore)
    private(set) var facts: ReturnFacts
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rows = 0

    init(_ sheet: any Sheet, _ mapping: CSVMapping, _ programme: Programme) {
        self.sheet = sheet
        self.mapping = mapping
        self.programme = programme
        sites = .sites(mapping.site, programme)
        measures = mapping.measure.map { .measures($0, programme) }
        periods = PeriodReading(period: mapping.period)
        facts = ReturnFacts(addsUp: mapping.sum, programme)
    }

    /// - Parameter progress: is told now and then how many rows have been read.
    mutating func run(_ progress: (Int) -> Void) throws(SheetFault) {
        let sheet = sheet
        try sheet.forEachRow { row throws(SheetFault) in
            try read(row)
            if rows % 20_000 == 0 { progress(rows) }
        }
        if head == nil { throw TableHead.missing(before, mapping, sheet) }
        if facts.facts.isEmpty, diagnostics.isEmpty {
            say([Diagnostic(.csvNoRows, at: SourceLocation(file: sheet.file), "no row gives a figure")])
        }
        diagnostics += tally.rest
    }

    private mutating func say(_ found: [Diagnostic]) { diagnostics += tally.admit(found) }

    private mutating func read(_ row: SheetRow) throws(SheetFault) {
        rows += 1
        if row.isBlank { return }
        try refuseNHSNumbers(row)
        guard let head else { return try findHead(row) }
        if head.isRepeated(by: row) { return }
        var row = row
        fillDown(&row, head)
        guard isWanted(row, head) else { return }
        read(row, head)
        if facts.isFull {
            throw SheetFault(
                .csvTooLarge, sheet.file, line: row.cells.first?.line ?? 1,
                "the file has more than \(ReturnFacts.limit) figures")
        }
    }

    // MARK: Before the figures

    private func refuseNHSNumbers(_ row: SheetRow) throws(SheetFault) {
        for (place, cell) in row.cells.enumerated() where NHSNumberSearch.finds(in: cell.text) {
            let column = head.map { CellWords.plain($0.row.text(place)) } ?? ""
            // The number itself is not repeated.
            throw SheetFault(
                .csvNHSNumber, sheet.file, line: cell.line, column: cell.column, path: column,
                "this cell holds an NHS number, so nothing of the file was used",
                suggestion: "returns hold figures and no persons: ask for a file without them")
        }
    }

    private mutating func findHead(_ row: SheetRow) throws(SheetFault) {
        let isHead = mapping.form.headRow.map { $0 == row.number } ?? true
        let found = TableHead(row, mapping)
        if isHead, found.serves(mapping) {
            let ambiguous = found.ambiguous(mapping, sheet)
            if !ambiguous.isEmpty { throw SheetFault(ambiguous) }
            say(found.personal(sheet))
            head = found
            cells = figureCells(found)
            before = []
            return
        }
        if isHead { before.append(row) }
        if before.count >= SheetLimits.headRows || (mapping.form.headRow.map { $0 <= row.number } ?? false) {
            throw TableHead.missing(before, mapping, sheet)
        }
    }

    /// Puts what stands above into cells that are empty because cells were merged.
    private mutating func fillDown(_ row: inout SheetRow, _ head: TableHead) {
        for name in mapping.form.fillDown {
            guard let place = head.place(of: name) else { continue }
            if CellWords.plain(row.text(place)).isEmpty {
                guard let filled = above[place], place < row.cells.count else { continue }
                row.cells[place].text = filled.text
            } else {
                above[place] = row.cells[place]
            }
        }
    }

    private func isWanted(_ row: SheetRow, _ head: TableHead) -> Bool {
        if mapping.only.isEmpty, mapping.skip.isEmpty { return true }
        func holds(_ filter: CSVFilter) -> Bool {
            let words = head.place(of: filter.column).map { CellWords.folded(row.text($0)) } ?? ""
            return filter.values.contains { CellWords.folded($0) == words }
        }
        return mapping.only.allSatisfy(holds) && !mapping.skip.contains(where: holds)
    }

    // MARK: The figures

    private mutating func read(_ row: SheetRow, _ head: TableHead) {
        guard cells.contains(where: { !CellWords.plain(row.text($0.column)).isEmpty }) else { return }
        let (site, siteProblem) = name(sites, row, head)
        let (measure, measureProblem) = measures.map { name($0, row, head) } ?? (nil, nil)
        let (period, periodProblem) = month(row, head)
        let problems = [siteProblem, periodProblem, measureProblem].compactMap { $0 }
        if !problems.isEmpty {
            return say(isTotal(row, head) ? [total(row)] : problems)
        }
        guard let site else { return }
        var months: Set<ReturnFacts.Month> = []
        for cell in cells {
            guard let period = cell.month ?? period, let id = cell.figure.measure ?? measure?.id else { continue }
            let month = ReturnFacts.Month(site: site.id, period: period)
            let part = measure?.part ?? cell.part
            read(row, cell.column, cell.figure, month, id, part, head)
            if months.insert(month).inserted { note(row, month, head) }
            if let place = head.place(of: cell.figure.note) {
                let words = CellWords.plain(row.text(place))
                if !words.isEmpty { facts.add(note: words, to: id, of: month) }
            }
        }
    }

    private struct FigureCell {
        let column: Int
        let part: CSVPart
        let figure: CSVFigure
        /// The month above it, where the months have the columns.
        let month: YearMonth?
    }

    private func figureCells(_ head: TableHead) -> [FigureCell] {
        mapping.figures.flatMap { figure in
            mapping.period.across
                ? head.months.map { FigureCell(column: $0.column, part: .value, figure: figure, month: $0.month) }
                : figure.columns.compactMap { part, column in
                    head.place(of: column).map { FigureCell(column: $0, part: part, figure: figure, month: nil) }
                }
        }
    }

    private func name(
        _ known: KnownNames, _ row: SheetRow, _ head: TableHead
    ) -> ((id: String, part: CSVPart?)?, Diagnostic?) {
        let column = head.place(of: known.column) ?? 0
        if let found = known.id(row.text(column)) { return (found, nil) }
        return (nil, known.unknown(row.text(column), at: place(row, column, head)))
    }

    private func month(_ row: SheetRow, _ head: TableHead) -> (YearMonth?, Diagnostic?) {
        if let fixed = mapping.period.fixed { return (fixed, nil) }
        guard let column = head.place(of: mapping.period.column) else { return (nil, nil) }
        let words = row.text(column)
        switch periods.month(words) {
        case .month(let month): return (month, nil)
        case .unclear(let advice):
            let plain = CellWords.plain(words).prefix(40)
            let place = place(row, column, head)
            return (
                nil,
                Diagnostic(
                    .csvPeriod, at: place.location, path: place.path,
                    plain.isEmpty ? "the row does not say its month" : "“\(plain)” is no month that can be read",
                    suggestion: advice)
            )
        }
    }

    private mutating func read(
        _ row: SheetRow, _ column: Int, _ figure: CSVFigure, _ month: ReturnFacts.Month, _ id: String,
        _ part: CSVPart, _ head: TableHead
    ) {
        let words = row.text(column)
        let place = place(row, column, head)
        guard let measure = programme.measure(id) else { return }
        var key = FactKey.Part.figure(part)
        if let breakdown = figure.breakdown {
            let label =
                breakdown.label ?? head.place(of: breakdown.column).map { CellWords.plain(row.text($0)) } ?? ""
            if Self.wordsForTotals.contains(CellWords.folded(label)) { return say([total(row)]) }
            if label.isEmpty {
                return say([
                    Diagnostic(
                        .csvUnknownName, at: place.location, path: place.path, "the row of the breakdown has no name")
                ])
            }
            key = .breakdown(by: breakdown.by, label: label)
        }
        let reading: ReturnFact.Reading
        switch FigureJudgement(measure: measure, part: figure.breakdown == nil ? part : nil, form: mapping.form)
            .reading(of: words, at: place)
        {
        case .nothing:
            // In a sum, what is not there is not known.
            guard mapping.sum else { return }
            reading = .missing
        case .reading(let found): reading = found
        case .refused(let problem): return say([problem])
        }
        let fact = FactKey(site: month.site, period: month.period, measure: id, part: key)
        if let problem = facts.add(fact, reading, at: place) { say([problem]) }
    }

    /// Who sent it in, and that there was a row.
    private mutating func note(_ row: SheetRow, _ month: ReturnFacts.Month, _ head: TableHead) {
        facts.count(rowOf: month)
        let by = mapping.submittedBy.flatMap { text in
            text.fixed ?? head.place(of: text.column).map { CellWords.plain(row.text($0)) }
        }
        let day = mapping.submittedOn.flatMap { text in
            (text.fixed ?? head.place(of: text.column).map { row.text($0) }).flatMap(periods.day)
        }
        let isSame = facts.add(submittedBy: by.flatMap { $0.isEmpty ? nil : $0 }, on: day, to: month)
        if !isSame {
            say([
                Diagnostic(
                    .importSubmitterDiffers, at: SourceLocation(file: sheet.file, line: row.cells.first?.line ?? 1),
                    "another row of \(month.site) for \(month.period.iso) says something else about who sent it in or when"
                )
            ])
        }
    }

    private static let wordsForTotals = ["total", "grand total", "sub-total", "subtotal", "cyfanswm"]

    /// Whether it says that it is a sum of others, first of all or where a site, measure or month should stand.
    private func isTotal(_ row: SheetRow, _ head: TableHead) -> Bool {
        let first = row.cells.first { !CellWords.plain($0.text).isEmpty }?.text
        let columns = [sites.column, measures?.column, mapping.period.column].compactMap { head.place(of: $0) }
        return ([first].compactMap { $0 } + columns.map(row.text)).contains { text in
            let words = CellWords.folded(text)
            return Self.wordsForTotals.contains { words.hasPrefix($0) }
        }
    }

    private func total(_ row: SheetRow) -> Diagnostic {
        Diagnostic(
            .csvTotalRow, at: SourceLocation(file: sheet.file, line: row.cells.first?.line ?? 1),
            "a row of totals was passed over")
    }

    /// Where a cell stands, also one that the row is too short for.
    private func place(_ row: SheetRow, _ column: Int, _ head: TableHead) -> FactPlace {
        let cell = column < row.cells.count ? row.cells[column] : row.cells.last
        let path = sheet.name.map { "\($0)!\(WorkbookReference(column: column, row: row.number).text)" }
        return FactPlace(
            file: sheet.file, line: cell?.line ?? 1, column: cell?.column ?? 1,
            path: path ?? String(CellWords.plain(head.row.text(column)).prefix(60)))
    }
}

/// What a cell of a workbook is called: `B7`.
struct WorkbookReference: Sendable, Hashable {
    /// Counts from 0.
    let column: Int
    /// Counts from 1.
    let row: Int

    var text: String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row)
    }
}
