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
