import Wording

/// How wide words are in the sans serif of the documents, in ems: near enough to say whether they fit on a card.
enum TextWidth {
    /// How much wider bold letters are.
    static let bold = 1.07

    static func of(_ words: some StringProtocol) -> Double {
        var thousandths = 0
        for scalar in words.unicodeScalars { thousandths += self.thousandths(of: scalar) }
        return Double(thousandths) / 1000
    }

    static let space = 0.278

    /// Each character of valid UTF-8 with its width in thousandths.
    @inline(__always)
    static func forEachScalar(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Unicode.Scalar, Int) -> Void) {
        ascii.withUnsafeBufferPointer { ascii in
            var at = 0
            while at < bytes.count {
                let first = bytes[at]
                at += 1
                if first < 0x7F, first >= 32 {
                    body(Unicode.Scalar(first), ascii[Int(first) - 32])
                    continue
                }
                var value = UInt32(first)
                if first >= 0xC0 { value &= first >= 0xF0 ? 0x07 : first >= 0xE0 ? 0x0F : 0x1F }
                while at < bytes.count, bytes[at] & 0xC0 == 0x80 {
                    value = value << 6 | UInt32(bytes[at] & 0x3F)
                    at += 1
                }
                let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
                body(scalar, thousandths(of: scalar))
            }
        }
    }

    static func thousandths(of scalar: Unicode.Scalar) -> Int {
        if (32...126).contains(scalar.value) { return ascii[Int(scalar.value) - 32] }
        switch scalar {
        case "‘", "’": return 222
        case "“", "”": return 333
        case _ where scalar.properties.generalCategory == .nonspacingMark: return 0
        // Letters of Nastaliq lie in part above each other.
        case _ where ScriptDirection.runsRightToLeft(scalar): return 420
        case _ where scalar.properties.isUppercase: return 722
        case _ where scalar.properties.isAlphabetic && scalar.value < 0x0370: return 556
        default: return 1000
        }
    }

    /// From the space to the tilde, in thousandths of an em: those of Helvetica (Adobe Font Metrics), which Arial and
    /// Liberation Sans share.
    private static let ascii = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
}
