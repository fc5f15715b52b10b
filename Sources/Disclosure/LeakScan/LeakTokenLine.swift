/// The newest words of a text, the newest first: as many as the longest thing that is looked for.
///
/// A class with its own memory because every word of every page passes through one: as an array it cost a third of
/// the scan. One scan owns it, and no other thread sees it.
final class LeakTokenLine {
    private let tokens: UnsafeMutablePointer<LeakToken>
    private var total = 0
    /// The most words there have been: what they pushed out does not come back when some are forgotten.
    private var highest = 0
    private var lastSeam = -100
    private var lastCodeWord = -100
    private let codeWords = LeakTokenLine.codeWords

    init() {
        tokens = .allocate(capacity: 16)
        tokens.initialize(repeating: LeakToken(), count: 16)
    }

    deinit { tokens.deallocate() }

    /// How many words can be looked back at.
    var count: Int { max(0, min(total, 16 - (highest - total))) }

    /// A word by how far back it stands; 0 is the newest.
    subscript(back: Int) -> LeakToken { tokens[(total &- 1 &- back) & 15] }

    func push(_ token: LeakToken) {
        tokens[total & 15] = token
        if token.gap.isSeam, total > 0 { lastSeam = total }
        if codeWords.bits & (1 << (token.hash & 63)) != 0, codeWords.hashes.contains(token.hash) {
            lastCodeWord = total
        }
        total += 1
        highest = max(highest, total)
    }

    func clear() {
        total = 0
        highest = 0
        lastSeam = -100
        lastCodeWord = -100
    }

    /// Forgets the name of a field, up to where it began: a quotation mark, or what is no hyphen.
    func forgetFieldName(isQuoted: Bool) {
        for _ in 0..<min(count, 4) {
            let gap = self[0].gap
            total -= 1
            if isQuoted ? gap.contains(.quote) : gap != .dash { break }
        }
        if lastSeam >= total { lastSeam = -100 }
    }

    /// This line with what tags part put back together.
    var withoutSeams: LeakTokenLine {
        var whole: [LeakToken] = []
        var back = 0
        while back < count { whole.append(wholeWord(from: &back)) }
        let line = LeakTokenLine()
        for word in whole.reversed() { line.push(word) }
        return line
    }

    /// Whether a tag stands inside what may be one word, not far back.
    var hasSeam: Bool { total - lastSeam <= LeakIndex.mostWords + 2 }

    /// The newest word with what tags part from it put back.
    func wholeWord() -> LeakToken {
        var back = 0
        return wholeWord(from: &back)
    }

    /// The word `back` words back with what tags part from it put back; `back` moves past it.
    func wholeWord(from back: inout Int) -> LeakToken {
        var whole = self[back]
        back += 1
        while whole.gap.isSeam, back < count {
            whole = self[back].joined(with: whole)
            back += 1
        }
        return whole
    }

    /// Whether one of the words shortly before the newest speaks of codes, keys or doors; the name of a field counts.
    var speaksOfCodes: Bool { (1...8).contains(total - lastCodeWord) }

    /// The words, and a bit for the end of each hash, for nearly every word is none of them.
    private static let codeWords: (hashes: [UInt64], bits: UInt64) = {
        let hashes = [
            "code", "codes", "key", "keys", "keysafe", "safe", "entry", "door", "gate", "pin", "lock", "cod",
            "keycode", "entrycode", "doorcode", "pincode",
            "allwedd", "drws", "clo",
        ].flatMap(IdentifierWords.words(of:)).map(\.hash)
        return (hashes, hashes.reduce(0) { $0 | 1 << ($1 & 63) })
    }()
}
