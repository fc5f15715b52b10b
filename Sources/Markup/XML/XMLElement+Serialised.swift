extension XMLElement {
    /// The element as XML text, with each namespace declared where it begins and without prefixes.
    ///
    /// Attributes in a namespace other than that of `xml:` are left out: there is no prefix to write them with.
    public func serialised() -> String {
        var text = ""
        write(to: &text, within: "")
        return text
    }

    private func write(to text: inout String, within outer: String) {
        text += "<"
        text += name
        if namespace != outer {
            text += " xmlns=\""
            Self.escape(namespace, to: &text, quotes: true)
            text += "\""
        }
        for attribute in attributes {
            let isXML = attribute.namespace == "http://www.w3.org/XML/1998/namespace"
            guard attribute.namespace.isEmpty || isXML else { continue }
            text += isXML ? " xml:" : " "
            text += attribute.name
            text += "=\""
            Self.escape(attribute.value, to: &text, quotes: true)
            text += "\""
        }
        if children.isEmpty {
            text += "/>"
            return
        }
        text += ">"
        for child in children {
            switch child {
            case .text(let words): Self.escape(words, to: &text, quotes: false)
            case .element(let element): element.write(to: &text, within: namespace)
            }
        }
        text += "</"
        text += name
        text += ">"
    }

    private static func escape(_ words: String, to text: inout String, quotes: Bool) {
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"" where quotes: text += "&quot;"
            // Written as they are, line breaks and tabs in an attribute would be read back as spaces.
            case "\n" where quotes: text += "&#10;"
            case "\t" where quotes: text += "&#9;"
            case "\r": text += "&#13;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
