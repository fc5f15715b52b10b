import CareRecords
import Content
public import Diagnostics
import JSONReading

/// A first mapping, from the head of a file, for somebody to finish.
public struct MappingProposal: Sendable {
    /// The mapping as JSON; nil if the file cannot be read.
    public private(set) var text: String?
    /// What has to be looked at before it is used.
    public private(set) var toFinish: [String] = []
    public private(set) var diagnostics: [Diagnostic] = []

    /// How many rows are looked at.
    private static let rowLimit = 200

    /// Proposes a mapping for a file of figures.
    ///
    /// - Parameter project: the folder of the programme whose sites and measures are looked for.
    public static func of(_ file: String, project: String) -> MappingProposal {
        var proposal = MappingProposal()
        let programme = ContentSource(project: project).programme().record
        if programme == nil {
            proposal.toFinish.append("there is no programme in “\(project)” to look up sites and measures in")
        }
        do throws(SheetFault) {
            let sheet = try SheetOpening.open(file, form: CSVForm()) { _ in false }
            proposal.diagnostics = sheet.notes
            proposal.propose(try rows(of: sheet), sheet, programme)
        } catch { proposal.diagnostics += error.diagnostics }
        return proposal
    }

    /// The first rows that are not blank.
    private static func rows(of sheet: any Sheet) throws(SheetFault) -> [SheetRow] {
        var rows: [SheetRow] = []
        do throws(SheetFault) {
            try sheet.forEachRow { row throws(SheetFault) in
                if !row.isBlank { rows.append(row) }
                if let cell = row.cells.first(where: { NHSNumberSearch.finds(in: $0.text) }) {
                    throw SheetFault(
                        .csvNHSNumber, sheet.file, line: cell.line, column: cell.column,
                        "this cell holds an NHS number, so the file was not looked at any further",
                        suggestion: "returns hold figures and no persons: ask for a file without them")
                }
                // An empty fault: enough has been seen.
                if rows.count >= rowLimit { throw SheetFault([]) }
            }
        } catch { if !error.diagnostics.isEmpty { throw error } }
        return rows
    }

    private mutating func propose(_ rows: [SheetRow], _ sheet: any Sheet, _ programme: Programme?) {
        guard let place = Self.placeOfHead(rows) else {
            diagnostics.append(
                Diagnostic(
                    .csvColumnMissing, at: SourceLocation(file: sheet.file),
                    "the file has no row with the names of several columns"))
            return
        }
        let head = rows[place]
        let names = head.cells.map { CellWords.plain($0.text) }
        let guesses = names.indices.map { column in
            let name = names[column]
            let isOnly = names.count { CellWords.folded($0) == CellWords.folded(name) } == 1
            return ColumnGuess(
                name, reference: isOnly && !name.isEmpty ? name : "#\(column + 1)",
                cells: rows[(place + 1)...].map { $0.text(column) }, programme)
        }
        write(guesses, months: Self.months(in: names), sheet, programme)
    }

    /// The first row that is nearly as wide as most and has a word in every column that follows.
    private static func placeOfHead(_ rows: [SheetRow]) -> Int? {
        let widths = rows.map { row in row.cells.count { !CellWords.plain($0.text).isEmpty } }
        guard let widest = widths.max(), widest > 1 else { return nil }
        return widths.firstIndex { $0 > 1 && $0 * 3 >= widest * 2 }
    }

    private static func months(in names: [String]) -> Int {
        let reading = PeriodReading(period: CSVPeriod(across: true))
        return names.count { if case .month = reading.month($0) { true } else { false } }
    }

    // MARK: Writing

    private mutating func write(
        _ guesses: [ColumnGuess], months: Int, _ sheet: any Sheet, _ programme: Programme?
    ) {
        let measure = guesses.first { $0.role == .measure }
        var json = JSONWriter(indented: true)
        json.beginObject()
        json.member("kind", RecordKind.csvMapping.name)
        json.member("version", RecordKind.version)
        if let name = sheet.name {
            json.key("form")
            json.object { $0.member("sheet", name) }
        }
        writeSite(guesses.first { $0.role == .site }, programme, &json)
        writePeriod(guesses, isAcross: months >= 3, &json)
        if let measure { writeNames("measure", measure, .measures, programme, &json) }
        json.key("figures")
        json.beginArray()
        if months >= 3 {
            json.object { object in
                if measure == nil { object.member("measure", programme?.measures.first?.id ?? "measure-id") }
            }
            if measure == nil { toFinish.append("“figures”: say which measure the figures under the months are of") }
        } else {
            writeFigures(guesses, hasMeasure: measure != nil, programme, &json)
        }
        json.endArray()
        json.endObject()
        json.endLine()
        text = json.text
    }

    private mutating func writeSite(_ site: ColumnGuess?, _ programme: Programme?, _ json: inout JSONWriter) {
        if let site { return writeNames("site", site, .sites, programme, &json) }
        json.key("site")
        json.object { $0.member("fixed", programme?.sites.first?.id ?? "site-id") }
        toFinish.append("“site”: no column seems to say the site; name the column, or the site of all rows")
    }

    private enum Names { case sites, measures }

    private mutating func writeNames(
        _ key: String, _ guess: ColumnGuess, _ names: Names, _ programme: Programme?, _ json: inout JSONWriter
    ) {
        let known = programme.map { names == .sites ? KnownNames.sites(CSVNames(), $0) : .measures(CSVNames(), $0) }
        let unknown = guess.words.filter { known?.id($0) == nil }.prefix(Self.mostTranslations)
        let ids = names == .sites ? programme?.sites.map(\.id) : programme?.measures.map(\.id)
        json.key(key)
        json.beginObject()
        json.member("column", guess.reference)
        if !unknown.isEmpty {
            json.key("translate")
            json.beginArray()
            for words in unknown {
                json.object { object in
                    object.member("from", words)
                    object.member("to", nearestName(to: words, among: ids ?? []) ?? "\(key)-id")
                }
            }
            json.endArray()
            toFinish.append("“\(key)”: write behind each “to” the id of the \(key) that is meant")
        }
        json.endObject()
    }

    private static let mostTranslations = 100

    private mutating func writePeriod(_ guesses: [ColumnGuess], isAcross: Bool, _ json: inout JSONWriter) {
        json.key("period")
        json.beginObject()
        defer { json.endObject() }
        if isAcross { return json.member("across", true) }
        for guess in guesses {
            guard case .period(let dates, let quarters) = guess.role else { continue }
            json.member("column", guess.reference)
            if let dates {
                json.member("dates", dates.rawValue)
                toFinish.append(
                    "“dates”: \(guess.words.prefix(1).joined()) was read as “\(dates.rawValue)”; is that so?")
            }
            if let quarters {
                json.member("quarters", quarters.rawValue)
                toFinish.append("“quarters”: say which month’s return holds the figure of a quarter")
            }
            return
        }
        json.member("fixed", "2026-01")
        toFinish.append("“period”: no column seems to say the month; name the column, or the month of all rows")
    }

    private mutating func writeFigures(
        _ guesses: [ColumnGuess], hasMeasure: Bool, _ programme: Programme?, _ json: inout JSONWriter
    ) {
        func column(_ role: ColumnGuess.Role) -> String? { guesses.first { $0.role == role }?.reference }
        if hasMeasure {
            json.object { object in
                object.member("value", ifPresent: column(.figure))
                object.member("numerator", ifPresent: column(.numerator))
                object.member("denominator", ifPresent: column(.denominator))
                object.member("people", ifPresent: column(.people))
                object.member("note", ifPresent: column(.note))
            }
            return
        }
        let figures = guesses.filter { [.figure, .numerator, .denominator].contains($0.role) }
        for guess in figures {
            let measure = programme.flatMap { programme in
                KnownNames.measures(CSVNames(), programme).id(guess.name).flatMap { programme.measure($0.id) }
                    ?? nearestName(to: guess.name, among: programme.measures.map(\.id)).flatMap(programme.measure)
            }
            json.object { object in
                object.member("measure", measure?.id ?? "measure-id")
                if measure?.how == .rate {
                    object.member("numerator", guess.reference)
                    object.member("denominator", guess.reference)
                    toFinish.append("“\(guess.name)”: name the columns of numerator and denominator")
                } else {
                    object.member("value", guess.reference)
                }
            }
            if measure == nil {
                toFinish.append("“\(guess.name)”: write the measure’s id, or take the figure out of the mapping")
            }
        }
        if figures.isEmpty { toFinish.append("“figures”: no column seems to hold figures; name them") }
    }
}
