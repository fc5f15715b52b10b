/// Text as a CSS string, safe inside a style attribute whatever it holds.
enum CSSString {
    /// The most bytes of one. The three of a page stand before its `meta charset`, which has to be within the first
    /// 1,024 bytes; no name of a person or a page comes near.
    static let limit = 250

    /// Letters, digits, spaces and a few marks stand for themselves; everything else is a CSS escape. What is too long is
    /// cut short.
    static func quoted(_ text: String) -> String {
        var out: [UInt8] = [UInt8(ascii: "\"")]
        out.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            // With room for the longest escape and the end.
            if out.count > limit - 20 {
                out.append(contentsOf: "\\2026 ".utf8)
                break
            }
            if !standsForItself(scalar) {
                out.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".utf8)
            } else if scalar.isASCII {
                out.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                out.append(contentsOf: UTF8.encode(scalar)!)
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
