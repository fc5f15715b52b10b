import Content
import Diagnostics
import Testing

@testable import Interchange

/// Text to rows and cells, however it is cut into pieces.
@Suite struct CSVScannerTests {
    static func rows(_ text: String, separator: Character = ",", piece: Int = .max) throws -> [SheetRow] {
        var rows: [SheetRow] = []
        var scanner = CSVScanner(file: "f.csv", separator: separator.asciiValue ?? 0)
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            let end = min(bytes.count, piece > bytes.count ? bytes.count : at + piece)
            try scanner.scan(bytes[at..<end]) { rows.append($0) }
            at = end
        }
        try scanner.finish { rows.append($0) }
        return rows
    }

    static func texts(_ text: String, separator: Character = ",", piece: Int = .max) throws -> [[String]] {
        try rows(text, separator: separator, piece: piece).map { $0.cells.map(\.text) }
    }

    @Test(arguments: [1, 2, 3, 5, Int.max]) func readsWhatTheStandardSays(piece: Int) throws {
        let text = "a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n,\r\n"
        #expect(
            try Self.texts(text, piece: piece) == [["a", "b"], ["x, \"y\"", "two\r\nlines"], ["", ""]])
    }

    @Test(arguments: ["\n", "\r", "\r\n"]) func takesEveryLineEnd(end: String) throws {
        let rows = try Self.rows(["a,b", "", "c,d"].joined(separator: end))
        #expect(rows.map { $0.cells.map(\.text) } == [["a", "b"], [""], ["c", "d"]])
        #expect(rows.map(\.number) == [1, 2, 3])
        #expect(rows[2].cells.map(\.line) == [3, 3])
        #expect(rows[2].cells.map(\.column) == [1, 3])
    }

    @Test func countsLinesInsideQuotesAndColumnsByCharacters() throws {
        let rows = try Self.rows("\"a\nb\",é,c\nd,e\n")
        #expect(rows[0].cells.map(\.line) == [1, 2, 2])
        #expect(rows[0].cells.map(\.column) == [1, 4, 6])
        #expect(rows[1].cells[0].line == 3)
    }

    @Test func aQuoteInsideACellIsACharacter() throws {
        #expect(try Self.texts("5\" pipe;x\n\"a\"b;c", separator: ";") == [["5\" pipe", "x"], ["ab", "c"]])
    }

    @Test func anOpenQuoteIsToldWhereItBegins() throws {
        let fault = #expect(throws: SheetFault.self) { try Self.rows("a,b\nc,\"d\ne,f\n") }
        let problem = try #require(fault?.diagnostics.first)
        #expect(problem.id == .csvQuoteOpen)
        #expect(problem.location?.line == 2 && problem.location?.column == 3)
    }

    @Test func whatGoesBeyondAllBoundsIsRefused() {
        let long = "\"" + String(repeating: "x", count: SheetLimits.cellBytes + 1)
        let wide = String(repeating: ",", count: SheetLimits.columns + 1)
        #expect(throws: SheetFault.self) { try Self.rows(long) }
        #expect(throws: SheetFault.self) { try Self.rows(wide) }
        let heavy = Array(repeating: String(repeating: "x", count: 60_000), count: 20).joined(separator: ",")
        #expect(throws: SheetFault.self) { try Self.rows(heavy) }
    }

    // MARK: Encodings

    @Test(arguments: 1...7) func decodesInPieces(piece: Int) {
        let text = "é£€ 𝄞 Ŵ"
        let units = Array(text.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for (encoding, bytes) in [
            (TextEncoding.utf16LittleEndian, little), (.utf16BigEndian, big), (.utf8, Array(text.utf8)),
        ] {
            var decoder = TextDecoder(encoding)
            var decoded: [UInt8] = []
            for at in stride(from: 0, to: bytes.count, by: piece) {
                decoded += decoder.decode(bytes[at..<min(bytes.count, at + piece)])
            }
            #expect(String(decoding: decoded, as: UTF8.self) == text)
        }
        var decoder = TextDecoder(.windows1252)
        #expect(String(decoding: decoder.decode([0xA3, 0x80, 0x92, 0xE2, 0x81]), as: UTF8.self) == "£€’â\u{FFFD}")
    }

    @Test(arguments: 1...5) func tellsUTF8InPieces(piece: Int) {
        func check(_ bytes: [UInt8]) -> Bool {
            var check = UTF8Check()
            for at in stride(from: 0, to: bytes.count, by: piece) {
                check.check(bytes[at..<min(bytes.count, at + piece)])
            }
            return check.isWhole
        }
        #expect(check(Array("é£€ 𝄞 plain".utf8)))
        #expect(check([]))
        #expect(!check([0x61, 0xE9, 0x20]))
        #expect(!check(Array("é".utf8.dropLast())))
    }
}
