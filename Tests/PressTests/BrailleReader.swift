import CLouis
import Glibc
import Markup
import Testing
import Themes
import Wording

@testable import Press

/// A BRF as its reader has it under the fingers: pages, lines, and the words again.
struct BrailleReader {
    let pages: [[String]]

    init(_ brf: [UInt8]) {
        let text = String(decoding: brf, as: UTF8.self)
        pages = text.unicodeScalars.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
            let lines = String(page).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.dropLast().map { String($0.last == "\r" ? $0.dropLast() : $0) }
        }
    }

    /// The lines without the first of each page, which has the running title.
    var lines: [String] { pages.flatMap { $0.dropFirst() } }

    /// The words in uncontracted braille, parted by single blanks. Lines of dots and numbers of pages are not read.
    func words(in language: String = "en") throws -> String {
        var text = ""
        for line in lines where !line.isEmpty && Set(line).count > 1 {
            let words = line.split(separator: " ").joined(separator: " ")
            if text.hasSuffix("\"") { text.removeLast() } else { text += " " }
            text += words
        }
        return try Self.back(language == "cy" ? Self.withoutWelshLetters(text) : text)
    }

    /// Welsh has cells of its own for two letters, and dots before a letter for its accent; all else is UEB.
    private static func withoutWelshLetters(_ text: String) -> String {
        var out = ""
        for cell in text {
            switch cell {
            case "*": out += "CH"
            case "?": out += "TH"
            case "@", "^": break
            default: out.append(cell)
            }
        }
        return out
    }

    /// What a text of ASCII braille says.
    static func back(_ brf: String, _ table: String = "en-ueb-g1.ctb") throws -> String {
        let input = try brf.utf8.map { byte in
            UInt32(try #require(BrailleCode.cells.firstIndex(of: byte))) | 0x2800
        }
        return try Liblouis.turn.withLock { _ in
            var text = ""
            // liblouis reads a page or so at a time.
            var rest = input[...]
            while !rest.isEmpty {
                let blank = rest.prefix(400).lastIndex(of: 0x2800) ?? rest.prefix(400).endIndex - 1
                let piece = Array(rest.count <= 400 ? rest : rest[...blank])
                rest = rest.dropFirst(piece.count)
                var taken = Int32(piece.count)
                var length = Int32(piece.count * 16 + 64)
                var out = [UInt32](repeating: 0, count: Int(length))
                let isDone = lou_backTranslateString(table, piece, &taken, &out, &length, nil, nil, 0)
                try #require(isDone == 1 && taken == Int32(piece.count))
                text.unicodeScalars += out[..<Int(length)].compactMap(Unicode.Scalar.init)
            }
            return text
        }
    }
}

/// The strings of the default theme, and the trees that are kept in Tests/Golden.
enum BrailleSamples {
    static let folder: String = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    static let theme: Theme? = {
        var loader = ThemeLoader(folder: folder + "/themes")
        return loader.load("default")
    }()

    static func phrases(_ language: String = "en") throws -> Phrasebook {
        try #require(theme).phrasebook(for: language)
    }

    static let goldenTrees: [String] = {
        guard let stream = opendir(folder + "/Tests/Golden") else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".xml") { names.append(String(name.dropLast(4))) }
        }
        return names.sorted()
    }()

    static func golden(_ name: String) throws -> XMLElement {
        let stream = try #require(fopen("\(folder)/Tests/Golden/\(name).xml", "r"))
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
        return try XMLReader().read(bytes).get()
    }
}

extension BrailleReader {
    /// No page of more than 25 lines, no line of more than 40 cells, and the number of each page where it belongs.
    func expectPages(sourceLocation: SourceLocation = #_sourceLocation) {
        for (number, page) in pages.enumerated() {
            #expect((1...25).contains(page.count), sourceLocation: sourceLocation)
            for line in page {
                #expect(line.utf8.count <= 40, "\(line)", sourceLocation: sourceLocation)
                #expect(line.last != " ", "\(line)", sourceLocation: sourceLocation)
            }
            let end = " " + String(decoding: BrailleCode.number(number + 1), as: UTF8.self)
            #expect(page.first?.hasSuffix(end) == true && page.first?.utf8.count == 40, sourceLocation: sourceLocation)
        }
    }
}
