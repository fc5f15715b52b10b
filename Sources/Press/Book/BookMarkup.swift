/// XHTML or other XML under construction. Names are our own; text and values may be anybody's, and are escaped.
struct BookMarkup {
    private(set) var text = ""
    private var open: [String] = []

    /// What is in front of the outermost element. XHTML in a book is XML, so it says so.
    mutating func declare(doctype: Bool) {
        text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if doctype { text += "<!DOCTYPE html>\n" }
    }

    /// Begins an element; an attribute without a value is left out.
    mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        write(name, attributes)
        text += ">"
        open.append(name)
    }

    /// Ends the element that was begun last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        text += "</\(name)>"
    }

    /// An element without content.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        write(name, attributes)
        text += "/>"
    }

    /// An element that holds words alone.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text words: String) {
        start(name, attributes)
        write(words)
        end()
    }

    mutating func write(_ words: String) { escape(words, quotes: false) }

    private mutating func write(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        text += "<\(name)"
        for case (let name, let value?) in attributes {
            text += " \(name)=\""
            escape(value, quotes: true)
            text += "\""
        }
    }

    private mutating func escape(_ words: String, quotes: Bool) {
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"" where quotes: text += "&quot;"
            // Written as they are, line breaks and tabs in an attribute would be read back as spaces.
            case "\n" where quotes: text += "&#10;"
            case "\t" where quotes: text += "&#9;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
