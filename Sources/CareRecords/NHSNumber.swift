/// An NHS number: ten digits of which the last is a check digit.
///
/// Source of the rule: NHS Data Dictionary, NHS NUMBER (Modulus 11 with weights 10 to 2).
public struct NHSNumber: Sendable, Hashable, Comparable {
    /// Ten digits, kept as text because a leading zero counts.
    public let digits: String

    /// Nil unless there are ten digits (single spaces or hyphens between them are allowed) and the check digit fits.
    public init?(_ text: String) {
        guard let digits = Self.tenDigits(in: text), Self.checkDigitFits(digits) else { return nil }
        self.digits = String(decoding: digits, as: UTF8.self)
    }

    /// The ten digits of `text` as ASCII, or nil if it is not ten digits at all.
    public static func tenDigits(in text: String) -> [UInt8]? {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits.append(byte)
            case 0x20, 0x2D: continue
            default: return nil
            }
        }
        return digits.count == 10 ? digits : nil
    }

    private static func checkDigitFits(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (index, digit) in digits.dropLast().enumerated() { sum += Int(digit - 0x30) * (10 - index) }
        let check = (11 - sum % 11) % 11
        return check != 10 && check == Int(digits[9] - 0x30)
    }

    /// As the NHS service manual writes it: 3, 3 and 4 digits with single spaces.
    public var spaced: String {
        var figures = Array(digits.utf8)
        for gap in [6, 3] { figures.insert(UInt8(ascii: " "), at: gap) }
        return String(decoding: figures, as: UTF8.self)
    }

    public static func < (one: NHSNumber, other: NHSNumber) -> Bool { one.digits < other.digits }
}
