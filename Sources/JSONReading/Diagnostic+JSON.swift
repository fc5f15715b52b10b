import Diagnostics

extension Diagnostic {
    init(_ slip: JSONSlip, in tape: JSONTape) {
        let (id, message, suggestion) = slip.reason.wording(found: tape.found(at: slip.offset))
        self.init(
            id, at: tape.location(at: slip.offset, length: slip.length), path: slip.path, message,
            suggestion: suggestion)
    }

    /// A record that has more bytes than it may.
    public static func tooLarge(file: String, line: Int = 1, bytes: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            .tooLarge, at: SourceLocation(file: file, line: line),
            "the record has \(bytes) bytes; at most \(limit) are read",
            suggestion: "look for something pasted in by mistake")
    }
}

extension JSONTape {
    /// What stands at a place, for a message: a visible character in quotation marks, or a description.
    fileprivate func found(at offset: Int) -> String {
        guard offset < ownLength else { return "the end of the file" }
        let byte = source[offset]
        return byte > 0x20 && byte < 0x7F ? "“\(Character(Unicode.Scalar(byte)))”" : "this"
    }
}

extension JSONSlip.Reason {
    fileprivate func wording(found: String) -> (DiagnosticID, String, String?) {
        switch self {
        case .empty: (.jsonSyntax, "the file is empty", "a record begins with “{”")
        case .cutShort:
            (.jsonSyntax, "the file ends in the middle of a value", "close every bracket and quotation mark")
        case .noValue: (.jsonSyntax, "expected a value, found \(found)", "texts stand in double quotation marks")
        case .afterEnd: (.jsonSyntax, "there is something after the end of the record", "keep one record a file")
        case .trailingComma: (.jsonSyntax, "a comma before \(found)", "take out the last comma")
        case .noKey:
            (.jsonSyntax, "expected the name of a field, found \(found)", "names stand in double quotation marks")
        case .noColon:
            (.jsonSyntax, "expected “:” after the name of the field, found \(found)", "write “:” before the value")
        case .noComma(let closing):
            (.jsonSyntax, "expected “,” or “\(closing)”, found \(found)", "is a comma missing after the value before?")
        case .unclosedString: (.jsonSyntax, "the text that begins here has no closing quotation mark", "close it")
        case .lineBreakInString: (.jsonSyntax, "a text goes over the end of the line", "write \\n for a new line")
        case .controlInString: (.jsonSyntax, "a control character in a text", "write \\t for a tab; take out others")
        case .badEscape: (.jsonSyntax, "no such escape", "write \\\\ for a backslash")
        case .leadingZero: (.jsonSyntax, "a number may not begin with 0", "put it in quotation marks if it is a text")
        case .badNumber:
            (
                .jsonSyntax, "this is not a number",
                "write digits with a full stop, or put it in quotation marks if it is a text"
            )
        case .invalidUTF8: (.invalidUTF8, "this byte is not UTF-8", "save the file with the encoding UTF-8")
        case .loneSurrogate: (.jsonLoneSurrogate, "half a surrogate pair", "write the character itself")
        case .duplicateKey: (.duplicateKey, "this field stands twice in the same object", "keep the right one")
        case .tooDeep: (.tooDeep, "arrays and objects nest too deep here", nil)
        }
    }
}
