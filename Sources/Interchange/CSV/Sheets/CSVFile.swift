import Content
import Diagnostics
import Files
import Glibc

/// A spreadsheet as text: its encoding and what separates its cells are found out first.
final class CSVFile: Sheet {
    let file: String
    let name: String? = nil
    private(set) var notes: [Diagnostic] = []
    private let descriptor: CInt
    private let size: Int
    private var encoding = TextEncoding.utf8
    /// The bytes of the mark at the beginning.
    private var markLength = 0
    private var separator = UInt8(ascii: ",")

    /// - Parameters:
    ///   - descriptor: is closed when the file is not used any more.
    ///   - fits: whether the rows at the beginning, taken apart so, are what is looked for. The first separator that
    ///     fits is used.
    init(
        _ file: String, descriptor: CInt, size: Int, form: CSVForm, fits: ([SheetRow]) -> Bool
    ) throws(SheetFault) {
        self.file = file
        self.descriptor = descriptor
        self.size = size
        try findEncoding(form)
        separator = try findSeparator(form, fits)
    }

    deinit { close(descriptor) }

    func forEachRow(_ body: (SheetRow) throws(SheetFault) -> Void) throws(SheetFault) {
        var scanner = CSVScanner(file: file, separator: separator)
        var decoder = TextDecoder(encoding)
        try forEachPiece { piece throws(SheetFault) in
            try scanner.scan(decoder.decode(piece)) { row throws(SheetFault) in
                if row.number > 1 || !row.isSeparatorLine { try body(row) }
            }
        }
        try scanner.finish(body)
    }

    private func forEachPiece(_ body: (ArraySlice<UInt8>) throws(SheetFault) -> Void) throws(SheetFault) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 << 16)
        lseek(descriptor, 0, SEEK_SET)
        var skipped = markLength
        var total = 0
        while true {
            bytes.removeAll(keepingCapacity: true)
            let count: Int
            do throws(FileSystem.Failure) {
                count = try FileSystem.append(from: descriptor, atMost: 1 << 16, to: &bytes)
            } catch { throw SheetFault([.unreadable(file, error, limit: SheetLimits.fileBytes)]) }
            if count == 0 { return }
            total += count
            guard total <= SheetLimits.fileBytes else {
                throw SheetFault([.unreadable(file, .tooLarge(total), limit: SheetLimits.fileBytes)])
            }
            try body(bytes.dropFirst(skipped))
            skipped = 0
        }
    }

    private func findEncoding(_ form: CSVForm) throws(SheetFault) {
        if let marked = TextEncoding.marked(try head(0)) {
            (encoding, markLength) = marked
        } else if form.encoding == .windows1252 {
            encoding = .windows1252
        }
        var check = UTF8Check()
        var hasNull = false
        guard encoding == .utf8 || encoding == .windows1252 else { return }
        try forEachPiece { piece throws(SheetFault) in
            check.check(piece)
            hasNull = hasNull || piece.contains(0)
        }
        if hasNull {
            throw SheetFault(
                .csvEncoding, file, "the file holds bytes that no text has",
                suggestion: "save it as “CSV UTF-8”, or as Unicode text with a byte order mark")
        }
        if encoding == .windows1252 || check.isWhole { return }
        guard form.encoding == nil, markLength == 0 else {
            throw SheetFault(
                .csvEncoding, file, "the file is said to be in UTF-8 and is not",
                suggestion: "save it as “CSV UTF-8”, or state another encoding in the mapping")
        }
        encoding = .windows1252
        notes.append(
            Diagnostic(
                .csvEncodingAssumed, at: SourceLocation(file: file),
                "the file is not in UTF-8; it was read as Windows-1252",
                suggestion: "look at letters such as â and £; state “encoding” in the mapping if it is right"))
    }

    private func findSeparator(_ form: CSVForm, _ fits: ([SheetRow]) -> Bool) throws(SheetFault) -> UInt8 {
        if let stated = form.separator { return stated.character }
        var decoder = TextDecoder(encoding)
        let text = decoder.decode(try head(markLength)[...])
        if text.starts(with: "sep=".utf8), text.count > 5, text[5] == 0x0A || text[5] == 0x0D, text[4] < 0x80 {
            return text[4]
        }
        let candidates = CSVSeparator.allCases.map { ($0.character, rows(of: text, separator: $0.character)) }
        if let (found, _) = candidates.first(where: { fits($0.1) }) { return found }
        return candidates.max { evenness($0.1) < evenness($1.1) }?.0 ?? UInt8(ascii: ",")
    }

    private func rows(of text: [UInt8], separator: UInt8) -> [SheetRow] {
        var rows: [SheetRow] = []
        var scanner = CSVScanner(file: file, separator: separator)
        // What is wrong with the text is said when it is read.
        do throws(SheetFault) {
            try scanner.scan(text) { row in
                if rows.count < SheetLimits.headRows { rows.append(row) }
            }
            if text.count < SheetLimits.headBytes { try scanner.finish { rows.append($0) } }
        } catch {}
        return rows
    }

    /// How many rows have as many cells as most, times how many that is.
    private func evenness(_ rows: [SheetRow]) -> Int {
        var counts: [Int: Int] = [:]
        for row in rows where row.cells.count > 1 { counts[row.cells.count, default: 0] += 1 }
        return counts.map { ($0.key - 1) * $0.value }.max() ?? 0
    }

    private func head(_ start: Int) throws(SheetFault) -> [UInt8] {
        var bytes: [UInt8] = []
        lseek(descriptor, off_t(start), SEEK_SET)
        do throws(FileSystem.Failure) {
            while bytes.count < SheetLimits.headBytes,
                try FileSystem.append(from: descriptor, atMost: SheetLimits.headBytes - bytes.count, to: &bytes) > 0
            {}
        } catch { throw SheetFault([.unreadable(file, error, limit: SheetLimits.fileBytes)]) }
        return bytes
    }
}

extension CSVSeparator {
    var character: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: 0x09
        case .bar: UInt8(ascii: "|")
        }
    }
}

extension SheetRow {
    /// `sep=;`, by which Excel is told what separates the cells.
    fileprivate var isSeparatorLine: Bool {
        cells.count <= 2 && text(0).hasPrefix("sep=") && text(0).utf8.count <= 5 && text(1).isEmpty
    }
}
