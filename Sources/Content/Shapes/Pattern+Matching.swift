extension Pattern {
    /// Whether the bytes have this form: the same rule as `expression`, without an engine.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .id: Self.isID(text[...])
        case .ods: text.count == 6 && text[0].isCapital && text[1...].allSatisfy(\.isDigit)
        case .postcode: Self.isPostcode(text)
        case .phone: Self.digits(in: text, between: " ()-", plus: true).map { (3...15).contains($0) } ?? false
        case .nhsNumber: Self.digits(in: text, between: " -", plus: false) == 10
        case .email: Self.isEmail(text)
        case .language: Self.isLanguage(text)
        case .actionReference: Self.isActionReference(text)
        }
    }

    private static func isID(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard (1...40).contains(text.count), let first = text.first, first != UInt8(ascii: "-") else { return false }
        return text.allSatisfy { $0.isSmall || $0.isDigit || $0 == UInt8(ascii: "-") }
    }

    private static func isActionReference(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else { return false }
        return isID(text[..<slash]) && isID(text[(slash + 1)...])
    }

    private static func digits(
        in text: UnsafeBufferPointer<UInt8>, between: StaticString, plus: Bool
    ) -> Int? {
        var digits = 0
        for (index, byte) in text.enumerated() {
            if byte.isDigit {
                digits += 1
            } else if !(plus && index == 0 && byte == UInt8(ascii: "+")),
                !between.withUTF8Buffer({ $0.contains(byte) })
            {
                return nil
            }
        }
        return digits
    }

    private static func isPostcode(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (5...8).contains(text.count) else { return false }
        let inward = text[(text.count - 3)...]
        var outward = text[..<(text.count - 3)]
        if outward.last == 0x20 { outward = outward.dropLast() }
        guard inward[inward.startIndex].isDigit, inward.dropFirst().allSatisfy(\.isCapital) else { return false }
        // One or two capitals, a digit, and perhaps one more letter or digit.
        let letters = outward.prefix(while: \.isCapital).count
        guard (1...2).contains(letters) else { return false }
        let rest = outward.dropFirst(letters)
        guard (1...2).contains(rest.count), rest.first?.isDigit == true else { return false }
        return rest.dropFirst().allSatisfy { $0.isDigit || $0.isCapital }
    }

    private static func isEmail(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let at = UInt8(ascii: "@")
        guard let split = text.firstIndex(of: at), split > 0 else { return false }
        guard text[..<split].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        let labels = text[(split + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                !label.isEmpty
                    && label.allSatisfy { $0.isSmall || $0.isCapital || $0.isDigit || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isLanguage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isSmall) else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count) && part.allSatisfy { $0.isSmall || $0.isCapital || $0.isDigit }
        }
    }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inline(__always) var isCapital: Bool { self >= 0x41 && self <= 0x5A }
    @inline(__always) var isSmall: Bool { self >= 0x61 && self <= 0x7A }
}
