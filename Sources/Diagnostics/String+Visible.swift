extension String {
    /// The text with one visible sign for each character that could move the cursor or turn the direction of text: for
    /// words of others on a terminal.
    public var visible: String {
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09: shown.append(" ")
            case 0x00..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }
}
