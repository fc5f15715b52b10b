/// Text as a CSS string, safe inside a style attribute whatever it holds.
enum CSSString {
    /// Letters, digits, spaces and a few marks stand for themselves; everything else is a CSS escape.
    static func quoted(_ text: String) -> String {
        var out: [UInt8] = [UInt8(ascii: "\"")]
        out.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            if standsForItself(scalar) {
                out.append(contentsOf: UTF8.encode(scalar)!)
            } else {
                out.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".utf8)
            }
        }
        out.append(UInt8(ascii: "\""))
        return String(decoding: out, as: UTF8.self)
    }

    private static func standsForItself(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", ":", "-", "(", ")": true
        case _ where scalar.isASCII: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
