/// A word with the marks that it wears: "(GP," is `GP` after a bracket and before a comma.
struct ClothedWord {
    let text: Substring
    let lead: Substring
    let core: Substring
    let trail: Substring

    /// Whether a digit is in it, as in few words. Without one it is no number of any kind.
    let hasDigit: Bool

    init(_ text: Substring) {
        self.text = text
        lead = text.prefix { Self.leading.contains($0) }
        let rest = text.dropFirst(lead.count)
        let end = rest.lastIndex { !Self.trailing.contains($0) }
        core = end.map { rest[...$0] } ?? rest.prefix(0)
        trail = rest[core.endIndex...]
        hasDigit = core.utf8.contains { (0x30...0x39).contains($0) }
    }

    private static let leading: Set<Character> = Set("([{“‘\"'«¿¡")
    private static let trailing: Set<Character> = Set(")]}”’\"'».,;:!?…")

    /// Another word in the same marks.
    func clothing(_ word: String) -> String { lead + word + trail }
}

extension Substring {
    /// Digits alone.
    var isWhole: Bool { !isEmpty && allSatisfy(\.isDigit) }

    /// "1,880", "0.25".
    var isNumber: Bool {
        guard let first, first.isDigit, let last, last.isDigit else { return false }
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        let thousands = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.dropFirst().allSatisfy(\.isWhole) && thousands.allSatisfy(\.isWhole)
            && thousands.dropFirst().allSatisfy { $0.count == 3 }
    }

    /// The first half of a postcode of the United Kingdom: "MV3", "W1A".
    var isOutwardCode: Bool {
        guard (2...4).contains(count), allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isDigit) }) else {
            return false
        }
        let area = prefix { $0.isUppercase }
        let district = dropFirst(area.count)
        return (1...2).contains(area.count) && (1...2).contains(district.count) && district.first?.isDigit == true
    }

    /// The second half: "4TR".
    var isInwardCode: Bool {
        count == 3 && first?.isDigit == true && dropFirst().allSatisfy { $0.isASCII && $0.isUppercase }
    }

    /// An e-mail address, or an address of a page that begins like one.
    var isAddress: Bool {
        guard utf8.contains(0x40) || hasPrefix("http") || hasPrefix("www."), allSatisfy(\.isASCII) else { return false }
        if hasPrefix("https://") || hasPrefix("http://") || hasPrefix("www.") { return count > 8 }
        let sides = split(separator: "@", omittingEmptySubsequences: false)
        return sides.count == 2 && !sides[0].isEmpty && sides[1].dropFirst().contains(".")
    }
}
