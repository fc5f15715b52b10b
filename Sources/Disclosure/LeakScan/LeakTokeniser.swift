/// Receives the words of a text as they are read.
protocol LeakTokenSink {
    /// A word. Level 0 is the text itself; deeper levels are what stands inside tags and comments.
    mutating func take(_ token: LeakToken, level: Int)
    /// A new tag or comment begins: the words of an earlier one are no neighbours of its words.
    mutating func begin(level: Int)
    /// The newest words were the name of an attribute, or a quoted name in JSON, and part nothing: in
    /// `"given":"Dilys","family":"Harcourt"` the values are neighbours.
    mutating func forgetFieldName(level: Int, isQuoted: Bool)
}

/// Reads bytes of any text format as words: HTML, SVG, JSON, CSV, Markdown, a file's name.
///
/// Tags are no part of the text around them, yet what stands in them (attributes, comments, alternative text) is
/// read as well, on a level of its own: "Dilys <img alt="…"> Harcourt" are neighbours. Every letter is read
/// once, so that the cost is linear.
struct LeakTokeniser<Sink: LeakTokenSink> {
    var sink: Sink
    private let bytes: UnsafeBufferPointer<UInt8>
    private let decoder: EscapeDecoder
    private var token = LeakToken()
    private var level = 0
    private var gaps: SIMD4<UInt16> = .init(repeating: TextGap.other.rawValue)
    private var separators: SIMD4<UInt16> = .zero

    /// How deep tags are told apart: text, a tag, and a tag written out inside an attribute or a comment.
    static var deepest: Int { 2 }

    init(_ bytes: UnsafeBufferPointer<UInt8>, sink: Sink) {
        self.bytes = bytes
        self.sink = sink
        decoder = EscapeDecoder(bytes: bytes)
    }

    /// Reads all of the bytes and returns the sink.
    consuming func read() -> Sink {
        LetterFolding.ascii.withUnsafeBufferPointer { letters in
            var offset = 0
            while offset < bytes.count {
                var letter = letters[Int(bytes[offset])]
                if letter > LetterFolding.special {
                    if token.length == 0 { open(at: offset, isCapital: bytes[offset] < 0x61) }
                    repeat {
                        token.append(letter)
                        offset += 1
                        letter = offset < bytes.count ? letters[Int(bytes[offset])] : 0
                    } while letter > LetterFolding.special
                    token.end = offset
                } else if letter == 0 {
                    close()
                    separate(.of(bytes[offset]))
                    offset += 1
                    endFieldName(UInt32(bytes[offset - 1]), next: offset)
                } else {
                    offset = special(at: offset)
                }
            }
            close()
        }
        return sink
    }

    private mutating func open(at offset: Int, isCapital: Bool) {
        token.start = offset
        token.isCapital = isCapital
    }

    /// Ends the word in hand, if there is one.
    private mutating func close() {
        guard token.length > 0 else { return }
        token.gap = TextGap(rawValue: gaps[level])
        gaps[level] = 0
        separators[level] = 0
        sink.take(token, level: level)
        token = LeakToken()
    }

    private mutating func separate(_ gap: TextGap) {
        // A run of white space is one separator, for text is wrapped at will.
        if gap == .space, gaps[level] & TextGap.space.rawValue != 0 { return }
        gaps[level] |= gap.rawValue
        separators[level] &+= 1
        if separators[level] > 3 { gaps[level] |= TextGap.many.rawValue }
    }

    private mutating func endFieldName(_ scalar: UInt32, next: Int) {
        if scalar == 0x3D, level > 0 {
            sink.forgetFieldName(level: level, isQuoted: false)
        } else if scalar == 0x22, next < bytes.count, bytes[next] == UInt8(ascii: ":") {
            sink.forgetFieldName(level: level, isQuoted: true)
        }
    }

    /// Reads a tag's edge, an escape or a letter past ASCII; returns the offset after it.
    private mutating func special(at offset: Int) -> Int {
        let (scalar, next) = decoder.scalar(at: offset)
        switch scalar {
        case 0x3C where beginsTag(at: next): beginTag(nameAt: next)
        case 0x3E where level > 0:
            close()
            level -= 1
        default:
            switch LetterFolding.fold(scalar) {
            case .nothing: break
            case .gap(let gap):
                close()
                separate(gap)
                endFieldName(scalar, next: next)
            case .plain(let one, let other):
                if token.length == 0 { open(at: offset, isCapital: LetterFolding.isCapital(scalar)) }
                token.append(one)
                if let other { token.append(other) }
                token.end = next
            case .letter(let letter):
                if token.length == 0 { open(at: offset, isCapital: LetterFolding.isCapital(scalar)) }
                token.append(scalar: letter)
                token.end = next
            }
        }
        return next
    }

    private func beginsTag(at offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        switch bytes[offset] {
        case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\\"),
            UInt8(ascii: "%"), UInt8(ascii: "&"):
            return true
        default: return false
        }
    }

    private mutating func beginTag(nameAt offset: Int) {
        close()
        if InlineTags.contains(nameAt: offset, in: bytes) {
            gaps[level] |= TextGap.inlineTag.rawValue
        } else {
            separate(.other)
        }
        guard level < Self.deepest else { return }
        level += 1
        gaps[level] = TextGap.other.rawValue
        sink.begin(level: level)
    }
}

/// The tags that can stand inside a word.
enum InlineTags {
    static func contains(nameAt offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = offset
        while at < bytes.count, bytes[at] == UInt8(ascii: "/") || bytes[at] == UInt8(ascii: "\\") { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "!") { return true }
        var name: UInt64 = 0
        while at < bytes.count, (0x61...0x7A).contains(bytes[at] | 0x20), name >> 56 == 0 {
            name = name << 8 | UInt64(bytes[at] | 0x20)
            at += 1
        }
        return names.contains(name)
    }

    private static let names: [UInt64] = [
        "a", "b", "i", "u", "s", "q", "em", "strong", "span", "wbr", "small", "sup", "sub", "abbr", "mark", "bdi",
        "bdo", "cite", "code", "data", "del", "dfn", "font", "ins", "kbd", "nobr", "samp", "strike", "time", "tt",
        "var", "tspan",
    ].map { (name: String) in name.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
}
