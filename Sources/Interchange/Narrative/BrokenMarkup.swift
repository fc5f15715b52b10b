/// The words of a narrative that is not XHTML: the characters between what looks like tags, read once from left to
/// right.
enum BrokenMarkup {
    static func words(of text: String) -> String {
        let bytes = Array(text.utf8)
        let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<"), place < lastClose, beginsTag(bytes, place + 1) else {
                result.append(bytes[place])
                place += 1
                continue
            }
            let start = place + 1
            while bytes[place] != UInt8(ascii: ">") { place += 1 }
            place += 1
            for hidden in ["script", "style"] where matches(bytes, start, hidden) {
                let end = "</\(hidden)"
                while place < bytes.count, bytes[place] != UInt8(ascii: "<") || !matches(bytes, place, end) {
                    place += 1
                }
            }
            result.append(UInt8(ascii: "\n"))
        }
        var words = String(decoding: result, as: UTF8.self)
        for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")] {
            words = words.replacing(name, with: character)
        }
        return words.split(whereSeparator: \.isNewline).map { String($0).asMarkdownInline.withSingleSpaces }
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func beginsTag(_ bytes: [UInt8], _ place: Int) -> Bool {
        guard place < bytes.count else { return false }
        let byte = bytes[place] | 0x20
        return (97...122).contains(byte) || "/!?".utf8.contains(bytes[place])
    }

    /// Whether a word stands there, in capitals or not.
    private static func matches(_ bytes: [UInt8], _ place: Int, _ word: String) -> Bool {
        guard place + word.utf8.count <= bytes.count else { return false }
        return zip(bytes[place...], word.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 > 0x40) }
    }
}
