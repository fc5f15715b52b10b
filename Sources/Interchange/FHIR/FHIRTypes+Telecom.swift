import CareRecords

/// ContactPoint: telephone numbers and e-mail addresses.
extension FHIRElement {
    /// What of `telecom` is of these systems and holds on a day, what is to be tried first in front.
    func telecoms(_ systems: [String], on day: CalendarDate) -> [FHIRElement] {
        let found = all("telecom").filter { point in
            point.holds(on: day) && point.peek("value")?.isBlank == false
                && point.peek("system").map(systems.contains) == true
        }
        let ranks = found.map { $0.peek("rank").flatMap { Int($0) } ?? Int.max }
        return zip(found, ranks).enumerated()
            .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
    }

    /// The number of a ContactPoint as a plan writes it.
    var telephone: WrittenTelephone? { peek("value").flatMap(WrittenTelephone.init) }

    /// The e-mail address of a ContactPoint.
    var emailAddress: String? {
        guard var address = peek("value")?.withSingleSpaces else { return nil }
        if address.lowercased().hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return address
    }

    /// Marks what a plan says of a ContactPoint as used: what it is, for what, and in which order it comes.
    func takeTelecom(_ names: String...) {
        for name in ["system"] + names { self[name]?.take() }
    }
}

/// A telephone number out of the many ways in which systems write one.
struct WrittenTelephone: Hashable {
    /// Digits with spaces, brackets and hyphens between them.
    let number: String
    /// The digits to dial once the switchboard answers.
    let switchboardExtension: String?

    init?(_ text: String) {
        var text = text.withSingleSpaces
        if text.lowercased().hasPrefix("tel:") { text = String(text.dropFirst(4)) }
        if text.hasPrefix("(+") { text = "+(" + text.dropFirst(2) }
        var digits = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first, let written = Self.written(scalar, isFirst: digits.isEmpty) {
            digits += written
            rest = rest.dropFirst()
        }
        if rest.isEmpty {
            switchboardExtension = nil
        } else {
            guard let after = Self.extensionDigits(String(rest)) else { return nil }
            switchboardExtension = after
        }
        number = digits.withSingleSpaces
        guard PhoneNumber(number) != nil else { return nil }
    }

    /// How a plan writes a character of a number; nil for one that cannot stand in it.
    private static func written(_ scalar: Unicode.Scalar, isFirst: Bool) -> String? {
        switch scalar {
        case "0"..."9", "(", ")", "-", " ": return String(scalar)
        case "+": return isFirst ? "+" : nil
        // Dots, slashes, narrow spaces and other dashes part digits, as spaces and hyphens do.
        case ".", "/", "\u{A0}", "\u{202F}", "\u{2009}": return " "
        case "\u{2010}"..."\u{2013}", "\u{2212}": return "-"
        default:
            // Arabic and Devanagari numerals are dialled with the same keys.
            guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
                return nil
            }
            return "\(Int(value))"
        }
    }

    /// The digits of “ext. 12”, “x12” or “;ext=12”.
    private static func extensionDigits(_ text: String) -> String? {
        let text = text.lowercased()
        for word in [";ext=", "extension", "extn", "ext", "x", "#"] where text.hasPrefix(word) {
            let digits = text.dropFirst(word.count).drop { ". :".contains($0) }
            return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(digits) : nil
        }
        return nil
    }
}
