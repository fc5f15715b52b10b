import Diagnostics

extension DiagnosticID {
    public static let jsonSyntax = DiagnosticID(
        "json-syntax", .error, "put the text right here; the rest of the record is looked at after that")
    public static let invalidUTF8 = DiagnosticID("invalid-utf8", .error, "save the file with the encoding UTF-8")
    public static let duplicateKey = DiagnosticID("duplicate-key", .error, "keep the right one")
    public static let tooDeep = DiagnosticID(
        "too-deep", .error, "look for brackets that are never closed, or something pasted in by mistake")
    public static let tooLarge = DiagnosticID("too-large", .error, "look for something pasted in by mistake")
    public static let jsonLoneSurrogate = DiagnosticID("json-lone-surrogate", .error, "write the character itself")
}

/// The problems that JSON text can have, explained.
public enum JSONProblems {
    public static let explanations: [Explanation] = [
        Explanation(
            .jsonSyntax, "The file is not JSON",
            """
            The text breaks the grammar of JSON (RFC 8259) at the place shown: a comma too many or too few, a missing \
            quotation mark or bracket, a comment. Nothing after that place could be read, so nothing else is said of the \
            record, and of the programme nothing is looked up.

            Put the place right and run again. An editor that knows JSON marks such places while you type.
            """),
        Explanation(
            .invalidUTF8, "The file is not UTF-8",
            """
            Records are written in UTF-8, the encoding in which every language can be written. The byte shown does \
            not belong to any UTF-8 character: the file was probably saved as Windows-1252 or UTF-16, and accents or \
            quotation marks in it would come out wrong.

            Open the file in your editor and save it again with the encoding "UTF-8".
            """),
        Explanation(
            .duplicateKey, "A field stands twice",
            """
            The same field is given twice in one object. Programs disagree about which of the two counts, so the \
            record is set aside rather than guessed at.

            Keep the one that is right and delete the other.
            """),
        Explanation(
            .tooDeep, "Too many brackets inside each other",
            """
            Arrays and objects may nest 64 deep. No record needs a tenth of that; a file that goes deeper is damaged \
            or was not written for this program.
            """),
        Explanation(
            .tooLarge, "The record is too large",
            """
            A single record may have 4 megabytes. A plan that is larger almost always holds something pasted in by \
            mistake, such as a picture or another file.

            Take it out, or keep one record a file (or one record a line in an .ndjson file).
            """),
        Explanation(
            .jsonLoneSurrogate, "Half a character",
            """
            Characters beyond U+FFFF are written in JSON as two escapes, such as \\uD83D\\uDE00. Only one half of such \
            a pair stands here, and no character is meant by it.

            Write the character itself, or both halves.
            """),
    ]
}
