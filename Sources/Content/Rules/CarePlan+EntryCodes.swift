import CareRecords
import Diagnostics
import Glibc
import JSONReading

extension CarePlan {
    /// Looks for this plan's own key-safe numbers and door codes in its texts, where documents would carry them.
    ///
    /// - Parameter others: codes that are looked for besides.
    func findEntryCodes(in root: JSONValue, besides others: [String] = [], _ findings: inout Findings) {
        let written = entry?.codes.map(\.code) ?? []
        if written.isEmpty, others.isEmpty { return }
        let codes = (written + others).map { EntryCodePattern($0) }.filter(\.isLongEnough)
        if codes.isEmpty { return }
        // Most plans have their codes in their place and nowhere else; that can be seen from the bytes.
        let bytes = root.tape.source
        if !root.tape.hasNumberedEscapes {
            let own = written.map { Array($0.utf8) }
            let isClean = codes.allSatisfy { code in
                code.occurrences(in: bytes) == own.reduce(0) { $0 + $1.withUnsafeBufferPointer(code.occurrences) }
            }
            if isClean { return }
        }
        root.forEachText(RecordKind.carePlan.shape) { value in
            let text = value.string ?? ""
            // Codes belong in one place, and nowhere else that a document is made from.
            if codes.contains(where: { $0.occurs(in: text) }), !Self.reachesNoDocument(value.path) {
                findings.add(
                    .entryCodeInText, at: value, "this text gives away an entry code",
                    suggestion: "say only that there is a code and who has it; the code stays in entry.codes")
            }
        }
    }
}

extension CarePlan {
    /// Where codes belong, and what an import could not place: the same figures may be part of a number there.
    private static func reachesNoDocument(_ path: String) -> Bool {
        path.hasPrefix("entry.codes[")
            || ["imported.unplaced[", "imported.patients[", "imported.written["].contains { path.hasPrefix($0) }
    }
}

/// An entry code, for finding it in a text however it is spaced out.
struct EntryCodePattern {
    private let code: [UInt8]
    /// The first byte of the code as a capital letter, if it is one.
    private let capital: UInt8

    init(_ code: String) {
        self.code = code.utf8.compactMap(Self.plain)
        let first = self.code.first ?? 0
        capital = first.isSmall ? first - 0x20 : first
    }

    /// Codes of one or two characters would be found everywhere.
    var isLongEnough: Bool { code.count >= 3 }

    private static func plain(_ byte: UInt8) -> UInt8? {
        if byte.isDigit || byte.isSmall || byte >= 0x80 { return byte }
        return byte.isCapital ? byte + 0x20 : nil
    }

    /// Whether the code stands in `text` as words of its own: `2580`, `25 80` or `2-5-8-0`, in either case.
    ///
    /// Groups of digits that make up a longer number, such as a telephone number, are no code.
    func occurs(in text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer(occurrences) > 0 }

    /// How often the code stands in a text.
    func occurrences(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var found = 0
        forEachStart(in: bytes) { start in
            // The letter of an escape such as \n is no part of a word.
            let isWordStart =
                start == 0 || Self.plain(bytes[start - 1]) == nil
                || (start > 1 && bytes[start - 2] == UInt8(ascii: "\\"))
            if isWordStart, let end = match(bytes, from: start), !isPartOfLongNumber(bytes, start, end) { found += 1 }
        }
        return found
    }

    /// Every place where the first character of the code stands.
    private func forEachStart(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        guard let base = bytes.baseAddress else { return }
        for first in capital == code[0] ? [capital] : [code[0], capital] {
            var at = 0
            while let place = memchr(base + at, Int32(first), bytes.count - at) {
                let start = UnsafeRawPointer(place) - UnsafeRawPointer(base)
                body(start)
                at = start + 1
            }
        }
    }

    /// The end of the code if it begins here and ends where a word ends.
    private func match(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var at = start
        var matched = 0
        while at < bytes.count {
            if let byte = Self.plain(bytes[at]) {
                guard matched < code.count, byte == code[matched] else { return nil }
                matched += 1
                if matched == code.count {
                    let end = at + 1
                    return end == bytes.count || Self.plain(bytes[end]) == nil ? end : nil
                }
            } else if bytes[at] != 0x20 && bytes[at] != 0x2D && bytes[at] != 0x2E {
                return nil
            }
            at += 1
        }
        return nil
    }

    private func isPartOfLongNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        func isNumber(_ byte: UInt8) -> Bool { byte.isDigit || byte == 0x20 }
        var from = start
        var to = end
        while from > 0, isNumber(bytes[from - 1]) { from -= 1 }
        while to < bytes.count, isNumber(bytes[to]) { to += 1 }
        let digits = bytes[from..<to].count(where: \.isDigit)
        return digits >= 9 && digits > code.count && code.allSatisfy(\.isDigit)
    }
}

extension JSONValue {
    /// Calls `body` with every text and Markdown text below an object of this shape.
    func forEachText(_ shape: ObjectShape, _ body: (JSONValue) -> Void) {
        forEachMember { key, value in
            if let field = shape.fields.first(where: { key.equals($0.name) }) { value.forEachText(field.shape, body) }
        }
    }

    private func forEachText(_ shape: Shape, _ body: (JSONValue) -> Void) {
        switch shape {
        case .text, .markdown: if kind == .string { body(self) }
        case .textOr(let object): if kind == .string { body(self) } else { forEachText(object, body) }
        case .object(let object): forEachText(object, body)
        case .list(let element, _): forEachElement { _, item in item.forEachText(element, body) }
        case .pattern, .date, .month, .flag, .integer, .number, .code, .kind, .version: break
        }
    }
}
