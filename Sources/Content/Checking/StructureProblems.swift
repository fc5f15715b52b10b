import Diagnostics

extension DiagnosticID {
    public static let wrongType = DiagnosticID(
        "wrong-type", .error, "write what the content reference says for this field")
    public static let missingField = DiagnosticID(
        "missing-field", .error, "add the field; the content reference says what it is for")
    public static let unknownField = DiagnosticID(
        "unknown-field", .warning, "take it out, or call it by a name of the content reference")
    public static let unknownCode = DiagnosticID(
        "unknown-code", .error, "use one of the words that the content reference lists for this field")
    public static let emptyText = DiagnosticID("empty-text", .error, "write what is missing")
    public static let emptyList = DiagnosticID("empty-list", .error, "add at least one")
    public static let tooManyElements = DiagnosticID("too-many-elements", .error, "take out what does not fit")
    public static let outOfRange = DiagnosticID(
        "out-of-range", .error, "write a number that the content reference allows here")
    public static let invalidDate = DiagnosticID("invalid-date", .error, "write a day as in “2026-08-06”")
    public static let invalidMonth = DiagnosticID("invalid-month", .error, "write a month as in “2026-08”")
    public static let invalidID = DiagnosticID(
        "invalid-id", .error, "use lower-case letters, digits and hyphens, at most 40")
    public static let odsCode = DiagnosticID("ods-code", .error, "one capital letter and five digits, such as “W99001”")
    public static let postcode = DiagnosticID("postcode", .error, "capitals with one space, such as “ZZ99 3VZ”")
    public static let phoneNumber = DiagnosticID(
        "phone-number", .error, "3 to 15 digits with spaces, such as “01632 960114”")
    public static let email = DiagnosticID("email", .error, "such as “name@example.org”")
    public static let languageCode = DiagnosticID("language-code", .error, "such as “en”, “cy” or “ur”")
    public static let nhsNumber = DiagnosticID(
        "nhs-number", .error, "copy the number again from a letter of the NHS, or leave it out")
    public static let kindUnknown = DiagnosticID(
        "kind-unknown", .error, "move the file to the folder of its kind, or correct the kind")
    public static let versionUnknown = DiagnosticID("version-unknown", .error, "write 1, the only version so far")
    public static let textTooLong = DiagnosticID("text-too-long", .error, "look for something pasted in by mistake")
    public static let controlCharacter = DiagnosticID(
        "control-character", .warning, "type the words at this place anew")
    public static let bidiControl = DiagnosticID("bidi-control", .warning, "type the words at this place anew")
    public static let moreProblems = DiagnosticID("more-problems", .error, "put the first ones right and run again")
    public static let unreadableRecord = DiagnosticID(
        "unreadable-record", .error, "report this, with a record of fictional people that shows it")
}

/// The problems that a record's structure can have, explained.
public enum StructureProblems {
    public static let explanations: [Explanation] = values + forms + texts

    private static let values: [Explanation] = [
        Explanation(
            .wrongType, "A value of the wrong sort",
            """
            The field takes another sort of value: a number where a text stands, a single value where a list is \
            wanted, or null. Where there is nothing to say, leave the field out; null is not taken, because it does \
            not say whether nothing is known or there is nothing.
            """),
        Explanation(
            .missingField, "A field is missing",
            """
            The record cannot be understood without this field. The content reference lists the fields of each \
            object and says which ones are required.
            """),
        Explanation(
            .unknownField, "No such field",
            """
            The record has a field that this program does not know, most likely misspelt. What it holds goes into no \
            document. Usually that is a warning. Inside a restriction, a consent or anything else that keeps \
            something back, and wherever “restrict” itself may be meant, it is an error: passing it over could let \
            something out.
            """),
        Explanation(
            .unknownCode, "A word that the field does not take",
            "The field takes one of a few words, which the content reference lists. Words are in lower case."),
        Explanation(
            .emptyText, "An empty text",
            """
            A required text holds nothing, or only spaces. Write what is missing. In an optional field it is a \
            warning, and the field counts as left out.
            """),
        Explanation(
            .emptyList, "A list with too few elements",
            """
            The list must have at least one element. A contingency plan, for instance, needs a trigger: without it \
            nobody knows when to act on it.
            """),
        Explanation(
            .tooManyElements, "A list with too many elements",
            "The list holds more than its place on the page does: an address, for instance, has at most five lines."),
        Explanation(
            .outOfRange, "A number out of range",
            "The number is not one that the field can have. Importance and confidence, for instance, go from 1 to 10."),
        Explanation(
            .kindUnknown, "Another kind of record than belongs here",
            """
            The folder says what kind of record a file must be, and the record’s “kind” must say the same. Move the \
            file to its own folder, or correct the kind. The rest of the record is looked at after that.
            """),
        Explanation(
            .versionUnknown, "An unknown version of the format",
            """
            The record says that it follows a version of the format that this program does not know. It is set aside \
            rather than misread. Use a newer version of the program, or write the record in version 1. The rest of the \
            record is looked at after that.
            """),
        Explanation(
            .moreProblems, "More problems than are listed",
            "The record has more problems than are worth listing. Put the first ones right and run again."),
        Explanation(
            .unreadableRecord, "The record could not be put together",
            """
            The record passed every check and still could not be read. That is a mistake in this program: please \
            report it, with a record of fictional people that shows it.
            """),
    ]

    private static let forms: [Explanation] = [
        Explanation(.invalidDate, "Not a date", "Days are written year, month, day: 2026-08-06. The day must exist."),
        Explanation(.invalidMonth, "Not a month", "Months are written year, month: 2026-08. The month is 01 to 12."),
        Explanation(
            .invalidID, "Not an id",
            """
            Ids are 1 to 40 lower-case letters, digits and hyphens, beginning with a letter or digit. They become \
            names of folders and files, so nothing else is allowed in them.
            """),
        Explanation(
            .odsCode, "Not an ODS code",
            """
            The Organisation Data Service gives each GP practice a code of one capital letter and five digits, such \
            as A12345. It is on the practice’s letters and on the NHS website.
            """),
        Explanation(.postcode, "Not a postcode", "UK postcodes are written in capitals with one space: ZZ99 3VZ."),
        Explanation(
            .phoneNumber, "Not a telephone number",
            """
            A telephone number has 3 to 15 digits, with spaces between groups so that people can read it out, and \
            perhaps a plus in front. Words such as “ask for Joy” belong in a note.
            """),
        Explanation(.email, "Not an e-mail address", "An e-mail address looks like name@example.org."),
        Explanation(
            .languageCode, "Not a language code",
            "Languages are written as codes: en for English, cy for Welsh, ur for Urdu, pl for Polish (BCP 47)."),
        Explanation(
            .nhsNumber, "Not an NHS number",
            """
            An NHS number has ten digits, and the last one is a check digit worked out from the others (Modulus 11, \
            NHS Data Dictionary). Here it does not fit, so at least one digit is wrong, or two are swapped. A plan \
            under a wrong number could reach another person’s record: it is set aside until the number is right.

            Copy the number again from a letter of the NHS. If it is not known, leave the field out.
            """),
    ]

    private static let texts: [Explanation] = [
        Explanation(
            .textTooLong, "A text that is far too long",
            "A single text may have 64 kilobytes, about thirty pages. Something else was probably pasted into it."),
        Explanation(
            .controlCharacter, "A control character",
            """
            The text holds an invisible control character, usually left behind by copying from another program. \
            Documents cannot carry it. It is left out, and the rest of the text is used.
            """),
        Explanation(
            .bidiControl, "An invisible character that turns the direction of text",
            """
            Some invisible characters make text appear in another order than it is stored in, so that a dose or a \
            name can look different from what it is. They are left out. Documents in right-to-left languages do not \
            need them: direction follows from the language. Left-to-right and right-to-left marks are kept.
            """),
    ]
}
