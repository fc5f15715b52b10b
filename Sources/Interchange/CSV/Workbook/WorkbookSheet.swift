import CareRecords
import Content
import Diagnostics
import Markup

/// One sheet of a workbook (.xlsx). Of formulas it has the values that were saved with them.
struct WorkbookSheet: Sheet {
    let file: String
    let name: String?
    private(set) var notes: [Diagnostic] = []
    private let rows: [XMLElement]
    private let texts: [String]
    private let formats: CellFormats
    /// How many days later the workbook begins to count than others do.
    private let shift: Int
    private let decimal: CSVDecimal

    /// How many cells are gone through, empty ones before others too.
    private static let cellLimit = 20_000_000

    init(_ file: String, form: CSVForm) throws(SheetFault) {
        self.file = file
        decimal = form.decimal
        let xml = WorkbookXML(archive: try WorkbookArchive(file), file: file)
        let main = try xml.relationships(of: "").values.first { $0.kind == "officeDocument" }?.part
        guard let main, let workbook = try xml.part(main), workbook.name == "workbook" else {
            throw SheetFault(
                .csvWorkbook, file, "this is an archive and no workbook of Excel (.xlsx)",
                suggestion: "open it in a spreadsheet program and save it as .xlsx, or as “CSV UTF-8”")
        }
        let others = try xml.relationships(of: main)
        func other(_ kind: String) throws(SheetFault) -> XMLElement? {
            guard let part = others.values.first(where: { $0.kind == kind })?.part else { return nil }
            return try xml.part(part)
        }
        let chosen = try Self.choose(workbook, form.sheet, file)
        guard let part = chosen.relation.flatMap({ others[$0]?.part }), let sheet = try xml.part(part),
            sheet.name == "worksheet"
        else { throw WorkbookArchive.damaged(file) }
        name = chosen.name
        notes = chosen.notes
        rows = sheet.elements.first { $0.name == "sheetData" }.map { Array($0.elements) } ?? []
        texts = try other("sharedStrings").map { $0.elements.map(Self.text) } ?? []
        formats = CellFormats(try other("styles"))
        let properties = workbook.elements.first { $0.name == "workbookPr" }
        shift = ["1", "true"].contains(properties?["date1904"]) ? 1462 : 0
    }

    // MARK: The sheet

    private struct Choice {
        let name: String
        let relation: String?
        let notes: [Diagnostic]
    }

    /// The sheet that was asked for, or the first that is shown.
    private static func choose(_ workbook: XMLElement, _ asked: String?, _ file: String) throws(SheetFault) -> Choice {
        let all = workbook.elements.first { $0.name == "sheets" }.map { Array($0.elements) } ?? []
        let shown = all.filter { ($0["state"] ?? "visible") == "visible" }
        let names = all.compactMap { $0["name"] }
        let found =
            asked.map { asked in all.first { CellWords.folded($0["name"] ?? "") == CellWords.folded(asked) } }
            ?? shown.first
        guard let found, let name = found["name"] else {
            let near = asked.flatMap { nearestName(to: $0, among: names) }
            throw SheetFault(
                .csvWorkbook, file, asked.map { "there is no sheet “\($0)”" } ?? "the workbook shows no sheet",
                suggestion: near.map { "did you mean “\($0)”?" } ?? "there are: \(names.joined(separator: ", "))")
        }
        let relation = found.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value
        var notes: [Diagnostic] = []
        if asked == nil, shown.count > 1 {
            notes.append(
                Diagnostic(
                    .csvSheetAssumed, at: SourceLocation(file: file),
                    "the workbook has \(shown.count) sheets; the first, “\(name)”, was read",
                    suggestion: "say which in the mapping: \"form\": {\"sheet\": \"\(name)\"}"))
        }
        return Choice(name: name, relation: relation, notes: notes)
    }

    // MARK: Rows and cells

    func forEachRow(_ body: (SheetRow) throws(SheetFault) -> Void) throws(SheetFault) {
        var last = 0
        var cells = 0
        for element in rows where element.name == "row" {
            let number = element["r"].flatMap { Int($0) } ?? last + 1
            guard number > last, number <= 1 << 20 else { throw WorkbookArchive.damaged(file) }
            last = number
            var row = SheetRow(number: number, cells: [])
            var next = 0
            for cell in element.elements where cell.name == "c" {
                let column =
                    try cell["r"].map { reference throws(SheetFault) in
                        try self.column(of: reference, from: next)
                    } ?? next
                next = column + 1
                guard let text = text(of: cell) else { continue }
                guard column < SheetLimits.columns, cells + column - row.cells.count < Self.cellLimit else {
                    throw SheetFault(
                        .csvTooLarge, file, line: number, "the sheet has more columns or cells than are read")
                }
                for gap in row.cells.count..<column {
                    row.cells.append(SheetCell(text: "", line: number, column: gap + 1))
                }
                row.cells.append(SheetCell(text: text, line: number, column: column + 1))
            }
            cells += row.cells.count
            try body(row)
        }
    }

    /// The column of `AB12`, counting from 0. Cells go from left to right.
    private func column(of reference: String, from least: Int) throws(SheetFault) -> Int {
        var column = 0
        for letter in reference.utf8.prefix(while: { (0x41...0x5A).contains($0) }).prefix(4) {
            column = column * 26 + Int(letter - 0x40)
        }
        guard column > least, column <= 16_384 else { throw WorkbookArchive.damaged(file) }
        return column - 1
    }

    /// What a cell says; nil if it is empty.
    private func text(of cell: XMLElement) -> String? {
        if cell["t"] == "inlineStr" { return cell.elements.first { $0.name == "is" }.map(Self.text) }
        guard let value = cell.elements.first(where: { $0.name == "v" })?.text else {
            return cell.elements.contains { $0.name == "f" } ? "(formula without a value)" : nil
        }
        switch cell["t"] ?? "n" {
        case "s": return Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? "(text is missing)"
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "n": return number(value, formats.kind(cell["s"]))
        default: return value
        }
    }

    private func number(_ value: String, _ kind: CellFormats.Kind) -> String {
        guard let number = ExactNumber(value) else { return value }
        if kind == .day, let days = Int(exactly: number.double.rounded(.down)),
            let day = PeriodReading.day(ofSerial: days + shift)
        {
            return day.iso
        }
        let text = kind == .percent ? (number.hundredfold.map { $0.text + "%" } ?? value) : number.text
        return decimal == .comma ? text.replacing(".", with: ",") : text
    }

    /// The text of a shared or inline string, without how it is pronounced.
    private static func text(_ string: XMLElement) -> String {
        string.elements.map { part in
            switch part.name {
            case "t": part.text
            case "r": part.elements.filter { $0.name == "t" }.map(\.text).joined()
            default: ""
            }
        }.joined()
    }
}
