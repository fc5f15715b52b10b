/// A word or number of a text, folded, as a 64-bit hash.
struct LeakToken {
    /// A polynomial over the folded letters, so that the hashes of two parts give that of the whole (`joined`).
    var hash: UInt64 = 0
    /// Offsets of its first byte and of the one after its last.
    var start = 0
    var end = 0
    /// How many folded letters.
    var length = 0
    /// The number that the figures make, if the token is figures only and there are at most 18 of them; of
    /// "3rd", the 3.
    var value: UInt64 = 0
    /// How many figures the token begins with.
    var figures = 0
    /// The figures that the token ends with after letters, as a number and how many; more than 18 count as none.
    var tailValue: UInt64 = 0
    var tailFigures = 0
    /// What stands before the token.
    var gap: TextGap = .other
    var isCapital = false

    var isNumber: Bool { figures == length && figures <= 18 }

    mutating func append(_ letter: UInt8) {
        hash = hash &* Self.base &+ UInt64(letter)
        if length == 0 { first = letter }
        if letter > UInt8(ascii: "9") {
            tailFigures = 0
        } else if figures == length {
            figures += 1
            value = value &* 10 &+ UInt64(letter &- UInt8(ascii: "0"))
        } else {
            tailValue = (tailFigures == 0 ? 0 : tailValue) &* 10 &+ UInt64(letter &- UInt8(ascii: "0"))
            tailFigures += 1
        }
        length += 1
    }

    mutating func append(scalar: UInt32) {
        hash = hash &* Self.base &+ UInt64(scalar)
        tailFigures = 0
        length += 1
    }

    /// This token with another right after it, as one word.
    func joined(with next: LeakToken) -> LeakToken {
        var whole = self
        var power: UInt64 = 1
        for _ in 0..<min(next.length, 256) { power = power &* Self.base }
        whole.hash = hash &* power &+ next.hash
        whole.length += next.length
        whole.end = next.end
        if figures == length {
            whole.figures += next.figures
            if whole.figures <= 18 {
                for _ in 0..<next.figures { whole.value = whole.value &* 10 }
                whole.value = whole.value &+ (next.figures > 0 ? next.value : 0)
            }
        }
        return whole
    }

    /// Its first letter alone, if it begins with one of a–z.
    var first: UInt8 = 0

    /// The token of its first letter: an initial.
    var initial: LeakToken? {
        guard first > UInt8(ascii: "9") else { return nil }
        var token = LeakToken()
        token.append(first)
        return token
    }

    private static let base: UInt64 = 0x9E37_79B9_85EB_CA77
}

/// Keys of the index: hashes of a sequence of tokens, of a number, of a date.
enum LeakKey {
    /// Adds the token before those already hashed. Sequences are hashed from their end, so that one walk back
    /// from the newest token gives the key of every length.
    static func prepend(_ token: UInt64, to key: UInt64) -> UInt64 {
        mix((key &* 0xD6E8_FEB8_6659_FD93) ^ mix(token))
    }

    /// A key's upper bits tell its last word (`lastWordBits` of them), so that a word which ends nothing in the index
    /// is done with at one look; the lower ones tell the whole sequence.
    static func sequence(lastWord: UInt64, all: UInt64) -> UInt64 {
        let shift = 64 - lastWordBits
        return ((lastWord >> shift) << shift) | ((all << lastWordBits) >> lastWordBits)
    }

    static func sequence(_ tokens: some BidirectionalCollection<LeakToken>) -> UInt64 {
        let all = tokens.reversed().reduce(UInt64(0)) { prepend($1.hash, to: $0) }
        return sequence(lastWord: mix(tokens.last?.hash ?? 0), all: all)
    }

    static let lastWordBits: UInt64 = 22

    static func number(_ value: UInt64) -> UInt64 { mix(value ^ 0x6E75_6D62_6572_2121) }

    /// A short code of figures, which is looked for in company only.
    static func code(_ value: UInt64, figures: Int) -> UInt64 {
        mix(value ^ UInt64(figures) << 56 ^ 0x0063_6F64_6521_2121)
    }

    static func day(year: UInt64, month: UInt64, day: UInt64) -> UInt64 {
        mix((year * 10_000 + month * 100 + day) ^ 0x6461_7465_2121_2121)
    }

    static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
