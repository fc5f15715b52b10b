import CareRecords
import Content
import Diagnostics

/// The row of a spreadsheet that names its columns, and where those of the mapping are.
struct TableHead {
    let row: SheetRow
    private let names: [String]
    /// Where the columns of the mapping are; of several of one name the first.
    private var places: [String: Int] = [:]
    /// Columns that have a month above them, if the months have the columns.
    let months: [(column: Int, month: YearMonth)]

    init(_ row: SheetRow, _ mapping: CSVMapping) {
        self.row = row
        names = row.cells.map { CellWords.folded($0.text) }
        let reading = PeriodReading(period: mapping.period)
        months =
            mapping.period.across
            ? row.cells.enumerated().compactMap { place, cell in
                if case .month(let month) = reading.month(cell.text) { (place, month) } else { nil }
            } : []
        for name in mapping.columns { places[name] = places(of: name).first }
    }

    /// The columns with this name, or the one with this number (`#3`).
    private func places(of name: String) -> [Int] {
        if name.hasPrefix("#"), let number = Int(name.dropFirst()), number > 0 { return [number - 1] }
        let folded = CellWords.folded(name)
        return names.indices.filter { names[$0] == folded }
    }

    /// Where a column of the mapping is.
    func place(of name: String?) -> Int? { name.flatMap { places[$0] } }

    /// Whether a row says the same again, as at the top of each printed page.
    func isRepeated(by other: SheetRow) -> Bool {
        other.cells.count == names.count && zip(names, other.cells).allSatisfy { $0 == CellWords.folded($1.text) }
    }

    /// How many columns of the mapping it has.
    private func count(of mapping: CSVMapping) -> Int {
        mapping.columns.count { !places(of: $0).isEmpty }
    }

    /// Whether it has all that the mapping needs.
    func serves(_ mapping: CSVMapping) -> Bool {
        let named = mapping.columns.filter { !$0.hasPrefix("#") }
        let hasAll = named.allSatisfy { !places(of: $0).isEmpty }
        if mapping.period.across { return hasAll && !months.isEmpty }
        return hasAll && (!named.isEmpty || row.cells.count { !$0.text.isEmpty } > 1)
    }

    // MARK: Finding it

    static func isIn(_ rows: [SheetRow], _ mapping: CSVMapping) -> Bool {
        if let number = mapping.form.headRow {
            return rows.contains { $0.number == number && TableHead($0, mapping).serves(mapping) }
        }
        return rows.contains { TableHead($0, mapping).serves(mapping) }
    }

    /// Says what the row that serves best does not have.
    static func missing(_ rows: [SheetRow], _ mapping: CSVMapping, _ sheet: any Sheet) -> SheetFault {
        let heads = rows.map { TableHead($0, mapping) }
        guard let best = heads.max(by: { $0.count(of: mapping) < $1.count(of: mapping) }) else {
            return SheetFault(.csvColumnMissing, sheet.file, "the file has no row with the names of the columns")
        }
        var diagnostics: [Diagnostic] = []
        let place = SourceLocation(file: sheet.file, line: best.row.cells.first?.line ?? 1)
        let shown = best.row.cells.map { CellWords.plain($0.text) }.filter { !$0.isEmpty }
        for name in mapping.columns where best.places(of: name).isEmpty {
            let near = nearestName(to: name, among: shown).map { "did you mean “\($0)”?" }
            diagnostics.append(
                Diagnostic(
                    .csvColumnMissing, at: place, path: sheet.name ?? "", "there is no column “\(name)”",
                    suggestion: near ?? "there are: \(shown.prefix(20).joined(separator: ", "))"))
        }
        if mapping.period.across, best.months.isEmpty {
            diagnostics.append(
                Diagnostic(.csvColumnMissing, at: place, path: sheet.name ?? "", "no column has a month above it"))
        }
        return SheetFault(diagnostics)
    }

    /// Names of the mapping that several columns have.
    func ambiguous(_ mapping: CSVMapping, _ sheet: any Sheet) -> [Diagnostic] {
        mapping.columns.compactMap { name in
            let places = places(of: name)
            guard places.count > 1, let cell = row.cells.dropFirst(places[1]).first else { return nil }
            return Diagnostic(
                .csvColumnTwice, at: SourceLocation(file: sheet.file, line: cell.line, column: cell.column),
                path: sheet.name ?? "", "\(places.count) columns are called “\(name)”",
                suggestion: "name the one that is meant by its number: “#\(places[0] + 1)” or “#\(places[1] + 1)”")
        }
    }

    /// Columns that are called as in a list of people.
    func personal(_ sheet: any Sheet) -> [Diagnostic] {
        zip(names, row.cells).filter { Self.wordsForPersons.contains($0.0) }.map { name, cell in
            Diagnostic(
                .csvPersonColumn, at: SourceLocation(file: sheet.file, line: cell.line, column: cell.column),
                path: name, "the column “\(name)” seems to hold persons",
                suggestion: "make sure that the file holds figures and no people")
        }
    }

    private static let wordsForPersons: Set<String> = [
        "nhs number", "nhs no", "nhs no.", "nhsnumber", "surname", "family name", "forename", "first name",
        "last name", "given name", "patient", "patient name", "client name", "full name", "date of birth", "dob",
        "birth date", "address", "postcode", "post code", "telephone", "email",
    ]
}
