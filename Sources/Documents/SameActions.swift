/// Tells which action of a meeting is one that the person’s plan has too, so that nothing is counted twice.
///
/// Nothing in the records ties the two together, so only what is plain counts: for one person, the same words but for
/// capitals and stops; or, with the same owner and the same day, words that begin as the others do and go on.
struct SameActions {
    private var words: Set<[String]> = []
    private var byOwnerAndDay: [[String]: [String]] = [:]

    mutating func add(_ action: Desk.Action) {
        let plain = Self.plain(action.what)
        words.insert([action.person.id, plain])
        byOwnerAndDay[Self.ownerAndDay(of: action), default: []].append(plain)
    }

    func contains(_ action: Desk.Action) -> Bool {
        let plain = Self.plain(action.what)
        if plain.isEmpty { return false }
        if words.contains([action.person.id, plain]) { return true }
        return byOwnerAndDay[Self.ownerAndDay(of: action)]?.contains { $0.hasPrefix(plain) || plain.hasPrefix($0) }
            ?? false
    }

    private static func ownerAndDay(of action: Desk.Action) -> [String] {
        [action.person.id, plain(action.holder.name), action.due.iso]
    }

    /// Of words that are not kept: the same for the same words, but for capitals and stops (FNV-1a).
    static func sum(_ words: String) -> UInt64 {
        plain(words).utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private static func plain(_ words: String) -> String {
        if let plain = plainASCII(words) { return plain }
        var plain = String.UnicodeScalarView()
        for scalar in words.lowercased().unicodeScalars where counts(scalar) { plain.append(scalar) }
        return String(plain)
    }

    /// The same where no letter but those of English is in it, as mostly; else nil.
    private static func plainASCII(_ words: String) -> String? {
        var words = words
        return words.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { plain in
                var count = 0
                for byte in bytes {
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                        plain[count] = byte
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain[count] = byte | 0x20
                    default: continue
                    }
                    count += 1
                }
                return count
            }
        }
    }

    /// Letters, with the marks that belong to them, and figures.
    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9": true
        case _ where scalar.isASCII: false
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
        }
    }
}
