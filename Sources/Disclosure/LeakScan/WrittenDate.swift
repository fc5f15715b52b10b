/// A calendar day as people write it.
struct WrittenDate {
    let year: UInt64
    let month: UInt64
    let day: UInt64

    /// Nil for what can be nobody's birth date.
    init?(year: UInt64, month: UInt64, day: UInt64) {
        guard (1880...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// From `YYYY-MM-DD`.
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }

    var key: UInt64 { LeakKey.day(year: year, month: month, day: day) }

    /// The month that a word names, in English or Welsh, in full, shortened or mutated ("o Fawrth").
    static func month(of word: LeakToken) -> UInt64? { months[word.hash] }

    /// "of" and Welsh "o", which may stand between day and month.
    static func isOf(_ word: LeakToken) -> Bool { linking.contains(word.hash) }

    private static let linking = Set(["of", "o"].flatMap(IdentifierWords.words(of:)).map(\.hash))

    private static let months: [UInt64: UInt64] = {
        let names = [
            "january jan ionawr ion", "february feb chwefror chwef", "march mar mawrth maw fawrth",
            "april apr ebrill ebr", "may mai fai", "june jun mehefin meh fehefin",
            "july jul gorffennaf gorff orffennaf", "august aug awst aws", "september sep sept medi fedi",
            "october oct hydref hyd", "november nov tachwedd tach dachwedd", "december dec rhagfyr rhag ragfyr",
        ]
        var table: [UInt64: UInt64] = [:]
        for (number, month) in names.enumerated() {
            for word in IdentifierWords.words(of: month) { table[word.hash] = UInt64(number + 1) }
        }
        return table
    }()
}
