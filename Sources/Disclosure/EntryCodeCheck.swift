public import CareRecords

/// Looks for entry codes in words that were written elsewhere than in the plan, such as the minutes of a meeting.
///
/// A code of up to six digits is found only near a word such as "code", "key" or "door", as in the leak scan: the
/// same digits may be a year or a room.
public struct EntryCodeCheck: Sendable {
    private let scanner: LeakScanner

    /// - Parameter codes: the codes of everyone whom the words may be about.
    public init(codes: [String]) {
        var builder = LeakIndexBuilder()
        builder.add(PersonIdentifiers(recordID: "", given: "", family: "", entryCodes: codes))
        scanner = LeakScanner(builder.index())
    }

    /// Whether a page holds one of the codes.
    public func finds(in page: [UInt8]) -> Bool {
        scanner.scan(page, fileName: "").contains { $0.kind == .entryCode }
    }
}

extension EntryArrangements {
    /// How to get in, in the words of the record; nil where a number stands in them that may be a code.
    ///
    /// A code that is recorded as one stops the plan when it is read. This is for one that was typed into the words
    /// alone: four to nine digits, which is no telephone number. A year is taken for one, too: then it is asked for.
    public var byReference: String? {
        guard let arrangements else { return nil }
        // Mostly there is no number in it at all.
        guard arrangements.unicodeScalars.contains(where: \.mayBeNumber) else { return arrangements }
        var digits = 0
        for character in arrangements + "." {
            if character.isNumber {
                digits += 1
            } else if character != " ", character != "-", character != "\u{a0}" {
                if (4...9).contains(digits) { return nil }
                digits = 0
            }
        }
        return arrangements
    }
}

extension Unicode.Scalar {
    fileprivate var mayBeNumber: Bool { isASCII ? ("0"..."9").contains(self) : properties.numericType != nil }
}
