/// One key of the index, with whom it points to.
struct LeakEntry {
    let key: UInt64
    /// Person (24 bits), condition (3 bits), kind (5 bits).
    let meaning: UInt32

    init(key: UInt64, person: Int, kind: Leak.Kind, condition: Condition = .none) {
        self.key = key
        meaning = UInt32(person) << 8 | UInt32(condition.rawValue) << 5 | UInt32(kind.rawValue)
    }

    init(key: UInt64, meaning: UInt32) {
        self.key = key
        self.meaning = meaning
    }

    var person: Int { Int(meaning >> 8) }
    var kind: Leak.Kind { Leak.Kind(rawValue: UInt8(meaning & 31)) ?? .name }
    var condition: Condition { Condition(rawValue: UInt8(meaning >> 5 & 7)) ?? .none }

    static let mostPeople = 1 << 24

    /// What the text around must show, besides the words.
    enum Condition: UInt8 {
        case none
        /// The first word is an initial: not what an apostrophe leaves over ("carer's price"), unless a capital.
        case leadingInitial
        /// The same for a letter that is a word in English or Welsh ("a price"): both words with capitals.
        case leadingWord
        /// The last word is an initial ("Harcourt, D"): a capital, and not after an apostrophe.
        case trailingInitial
        /// The word has a capital.
        case capital
        /// A word that speaks of codes and doors stands shortly before.
        case nearCodeWord
    }
}
