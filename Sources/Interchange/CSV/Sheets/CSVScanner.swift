import Diagnostics

/// Takes text apart into rows and cells (RFC 4180, and what is met beside it), piece by piece.
///
/// Lines may end in CR LF, LF or CR. A cell in quotes may hold separators, line ends and doubled quotes; a quote inside
/// a cell that does not begin with one is a character like any other.
struct CSVScanner {
    private enum State { case start, plain, quoted, quoteInQuoted }

    private let file: String
    private let separator: UInt8
    private var state = State.start
    private var field: [UInt8] = []
    private var row = SheetRow(number: 1, cells: [])
    private var rowBytes = 0
    private var line = 1
    private var column = 1
    /// Where the cell began.
    private var start = (line: 1, column: 1)
    private var isAfterCR = false

    /// - Parameter separator: the ASCII character between cells.
    init(file: String, separator: UInt8) {
        self.file = file
        self.separator = separator
    }

    /// - Parameter bytes: UTF-8.
    mutating func scan(
        _ bytes: some Sequence<UInt8>, _ body: (SheetRow) throws(SheetFault) -> Void
    ) throws(SheetFault) {
        for byte in bytes {
            let isSecondOfLineEnd = byte == 0x0A && isAfterCR
            isAfterCR = byte == 0x0D
            if isSecondOfLineEnd {
                if state == .quoted { field.append(byte) }
                continue
            }
            switch state {
            case .start:
                if byte == UInt8(ascii: "\"") {
                    state = .quoted
                } else {
                    state = .plain
                    try take(byte, body)
                }
            case .plain: try take(byte, body)
            case .quoted:
                if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { try keep(byte) }
            case .quoteInQuoted:
                if byte == UInt8(ascii: "\"") {
                    state = .quoted
                    try keep(byte)
                } else {
                    state = .plain
                    try take(byte, body)
                }
            }
            advance(over: byte)
        }
    }

    /// The last row, if no line end follows it.
    mutating func finish(_ body: (SheetRow) throws(SheetFault) -> Void) throws(SheetFault) {
        if state == .quoted { throw unclosed }
        if state != .start || !row.cells.isEmpty { try endRow(body) }
    }

    private mutating func take(_ byte: UInt8, _ body: (SheetRow) throws(SheetFault) -> Void) throws(SheetFault) {
        switch byte {
        case separator: try endCell()
        case 0x0A, 0x0D: try endRow(body)
        default: try keep(byte)
        }
    }

    private mutating func keep(_ byte: UInt8) throws(SheetFault) {
        field.append(byte)
        guard field.count > SheetLimits.cellBytes else { return }
        throw state == .quoted
            ? unclosed
            : SheetFault(
                .csvTooLarge, file, line: start.line, column: start.column,
                "a cell has more than \(SheetLimits.cellBytes >> 10) KB")
    }

    private var unclosed: SheetFault {
        SheetFault(
            .csvQuoteOpen, file, line: start.line, column: start.column,
            "the quotation mark at the beginning of this cell is never closed",
            suggestion: "close it, or take it away; a quotation mark inside a cell in quotes is written twice")
    }

    private mutating func endCell() throws(SheetFault) {
        rowBytes += field.count + 1
        guard row.cells.count < SheetLimits.columns, rowBytes <= SheetLimits.rowBytes else {
            throw SheetFault(
                .csvTooLarge, file, line: line,
                "a row has more than \(SheetLimits.columns) cells or more than \(SheetLimits.rowBytes >> 20) MB")
        }
        row.cells.append(
            SheetCell(text: String(decoding: field, as: UTF8.self), line: start.line, column: start.column))
        field.removeAll(keepingCapacity: true)
        state = .start
        start = (line, column + 1)
    }

    private mutating func endRow(_ body: (SheetRow) throws(SheetFault) -> Void) throws(SheetFault) {
        try endCell()
        let ended = row
        row = SheetRow(number: ended.number + 1, cells: [])
        rowBytes = 0
        start = (line + 1, 1)
        try body(ended)
    }

    private mutating func advance(over byte: UInt8) {
        if byte == 0x0A || byte == 0x0D {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
