/// The words of one identifier, read as the scan reads a page.
enum IdentifierWords {
    static func words(of text: String) -> [LeakToken] {
        var copy = text
        return copy.withUTF8 { LeakTokeniser($0, sink: Collector()).read().tokens }
    }

    /// The words written as one: "dilysharcourt".
    static func joined(_ words: some Sequence<LeakToken>) -> LeakToken? {
        var whole: LeakToken?
        for word in words { whole = whole?.joined(with: word) ?? word }
        return whole
    }

    /// The figures of a number as an integer (leading zeros go), and how many there are; nil if there are none
    /// or more than 18.
    static func figures(of text: String) -> (value: UInt64, count: Int)? {
        var (value, count): (UInt64, Int) = (0, 0)
        for scalar in text.unicodeScalars {
            guard let figure = figure(scalar) else { continue }
            value = value &* 10 &+ UInt64(figure)
            count += 1
        }
        return (1...18).contains(count) ? (value, count) : nil
    }

    /// The value of a decimal figure of whatever script.
    private static func figure(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value) - 0x30 : nil }
        return scalar.properties.numericType == .decimal ? scalar.properties.numericValue.map { Int($0) } : nil
    }

    private struct Collector: LeakTokenSink {
        var tokens: [LeakToken] = []
        mutating func take(_ token: LeakToken, level: Int) { tokens.append(token) }
        mutating func begin(level: Int) {}
        mutating func forgetFieldName(level: Int, isQuoted: Bool) {}
    }
}
