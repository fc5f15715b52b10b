/// Text as a CSS string, safe inside a style attribute whatever it holds.
enum CSSString {
    /// Letters, digits, spaces and a few marks stand for themselves; everything else is a CSS escape.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", ".", ",", ":", "-", "(", ")": out.unicodeScalars.append(scalar)
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    out.unicodeScalars.append(scalar)
                } else {
                    out += "\\" + String(scalar.value, radix: 16) + " "
                }
            }
        }
        return out + "\""
    }
}
