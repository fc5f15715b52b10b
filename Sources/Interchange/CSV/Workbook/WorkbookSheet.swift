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
        let workbook = try Workbook(file)
        let chosen = try workbook.sheet(form.sheet)
        try workbook.refuseNHSNumbers(except: chosen)
        name = chosen.name
        if form.sheet == nil { notes = workbook.notes(choosing: chosen) }
        rows = try workbook.rows(of: chosen)
        texts = workbook.texts
        formats = workbook.formats
        shift = workbook.shift
    }

    // MARK: Rows and cells

    func forEachRow(_ body: (SheetRow) throws(SheetFault) -> Void) throws(SheetFault) {
        var last = 0
        var cells = 0
        for element in rows {
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
        if cell["t"] == "inlineStr" { return cell.elements.first { $0.name == "is" }.map(Workbook.text) }
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
}
