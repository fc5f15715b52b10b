/// A decimal number as it was written: 0.1 and 0.2 add up to 0.3.
struct ExactNumber: Sendable, Hashable {
    /// The number without its decimal point.
    let digits: Int
    /// How many of the digits are decimals; none of them is a zero at the end.
    let scale: Int

    static let zero = ExactNumber(digits: 0, scale: 0)

    private init(digits: Int, scale: Int) {
        var (digits, scale) = (digits, scale)
        while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
        self.digits = digits
        self.scale = scale
    }

    /// Reads digits with at most one point and perhaps an exponent. Of more than 15 digits that count the decimals
    /// are rounded, as spreadsheets do; a whole number of more is none that can be told exactly, and is refused.
    init?(_ text: some StringProtocol) {
        var digits = 0
        var scale = 0
        var count = 0
        var exponent = 0
        var isNegative = false
        var (hasDigit, hasPoint, isRounded) = (false, false, false)
        let bytes = Array(text.utf8)
        for (at, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where at == 0: isNegative = true
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case 0x30...0x39:
                hasDigit = true
                if count == 15 {
                    guard hasPoint else { return nil }
                    if !isRounded, byte >= 0x35 { digits += 1 }
                    isRounded = true
                    continue
                }
                digits = digits * 10 + Int(byte - 0x30)
                if digits > 0 { count += 1 }
                if hasPoint { scale += 1 }
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard hasDigit, let power = Int(String(decoding: bytes[(at + 1)...], as: UTF8.self)),
                    abs(power) < 300
                else { return nil }
                exponent = power
                self.init(isNegative ? -digits : digits, scale: scale - exponent)
                return
            default: return nil
            }
        }
        guard hasDigit else { return nil }
        self.init(isNegative ? -digits : digits, scale: scale)
    }

    private init?(_ digits: Int, scale: Int) {
        var (digits, scale) = (digits, scale)
        while scale < 0 {
            let (product, overflows) = digits.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
            (digits, scale) = (product, scale + 1)
        }
        while scale > 18 { (digits, scale) = (digits / 10, scale - 1) }
        self.init(digits: digits, scale: scale)
    }

    /// Nil if the sum has more digits than can be told.
    static func + (one: ExactNumber, other: ExactNumber) -> ExactNumber? {
        let scale = max(one.scale, other.scale)
        guard let first = one.digits(at: scale), let second = other.digits(at: scale) else { return nil }
        let (sum, overflows) = first.addingReportingOverflow(second)
        return overflows ? nil : ExactNumber(digits: sum, scale: scale)
    }

    private func digits(at scale: Int) -> Int? {
        var digits = digits
        for _ in self.scale..<scale {
            let (product, overflows) = digits.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
            digits = product
        }
        return digits
    }

    /// A hundred times as much; nil if that has too many digits.
    var hundredfold: ExactNumber? { ExactNumber(digits, scale: scale - 2) }

    var isWhole: Bool { scale == 0 }
    var isNegative: Bool { digits < 0 }

    /// As JSON writes it.
    var text: String {
        let figures = String(digits.magnitude)
        let sign = digits < 0 ? "-" : ""
        guard scale > 0 else { return sign + figures }
        let padded = String(repeating: "0", count: max(0, scale + 1 - figures.utf8.count)) + figures
        return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }

    var double: Double { Double(text) ?? 0 }
}
