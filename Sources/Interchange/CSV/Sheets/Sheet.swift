import Diagnostics

/// A cell of a spreadsheet, and where it stands: line and column of a text, row and column of a workbook.
struct SheetCell: Sendable, Hashable {
    var text: String
    var line: Int
    var column: Int
}

/// A row of a spreadsheet.
struct SheetRow: Sendable, Hashable {
    /// Counts every row from 1, empty ones too.
    var number: Int
    var cells: [SheetCell]

    /// The words of a cell; none where the row is shorter.
    func text(_ column: Int) -> String { column < cells.count ? cells[column].text : "" }

    var isBlank: Bool { cells.allSatisfy { $0.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
}

/// Why a file is not read any further. Nothing of such a file is used.
struct SheetFault: Error {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(
        _ id: DiagnosticID, _ file: String, line: Int = 1, column: Int = 1, path: String = "", _ message: String,
        suggestion: String? = nil
    ) {
        diagnostics = [
            Diagnostic(
                id, at: SourceLocation(file: file, line: line, column: column), path: path, message,
                suggestion: suggestion)
        ]
    }
}

/// A spreadsheet that has been opened: its rows can be gone through, again and again.
protocol Sheet {
    /// The file as the user named it.
    var file: String { get }
    /// The name of the sheet, if it is one of several.
    var name: String? { get }
    /// What was assumed in order to read it.
    var notes: [Diagnostic] { get }

    func forEachRow(_ body: (SheetRow) throws(SheetFault) -> Void) throws(SheetFault)
}

/// How much of a spreadsheet is read.
enum SheetLimits {
    static let fileBytes = 1 << 30
    static let cellBytes = 64 << 10
    static let columns = 4096
    static let rowBytes = 1 << 20
    /// How many rows are looked through for the column heads.
    static let headRows = 100
    /// How many bytes are looked at to find out how a text is written.
    static let headBytes = 64 << 10
}
