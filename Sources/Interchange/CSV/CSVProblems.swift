public import Diagnostics

extension DiagnosticID {
    public static let csvTooLarge = DiagnosticID(
        "csv-too-large", .error, "import parts of the file, or close the quotation mark in front of the long cell")
    public static let csvQuoteOpen = DiagnosticID("csv-quote-open", .error, "close the quotation mark, or take it away")
    public static let csvEncoding = DiagnosticID(
        "csv-encoding", .error, "save it as “CSV UTF-8”, or state the encoding in the mapping")
    public static let csvEncodingAssumed = DiagnosticID(
        "csv-encoding-assumed", .note, "state the encoding in the mapping if names have the right letters")
    public static let csvWorkbook = DiagnosticID(
        "csv-workbook", .error, "save it as .xlsx without a password, or as “CSV UTF-8”")
    public static let csvSheetAssumed = DiagnosticID(
        "csv-sheet-assumed", .note, "name the sheet in the mapping: \"form\": {\"sheet\": \"…\"}")
    public static let csvColumnMissing = DiagnosticID(
        "csv-column-missing", .error, "correct the mapping, or say in which row the names stand")
    public static let csvColumnTwice = DiagnosticID(
        "csv-column-twice", .error, "name it by its number instead: \"#3\" is the third")
    public static let csvNHSNumber = DiagnosticID("csv-nhs-number", .error, "ask for a file with figures only")
    public static let csvPersonColumn = DiagnosticID(
        "csv-person-column", .warning, "make sure that the file holds figures only")
    public static let csvNoRows = DiagnosticID(
        "csv-no-rows", .warning, "look at the filters of the mapping: “only” and “skip”")
    public static let csvUnknownName = DiagnosticID(
        "csv-unknown-name", .error, "add it to “translate”, pass such rows over with “skip”, or add it to the programme"
    )
    public static let csvPeriod = DiagnosticID("csv-period", .error, "say in the mapping how months are written")
    public static let csvNumber = DiagnosticID(
        "csv-number", .error, "correct the figure, or say in the mapping what the words stand for")
    public static let csvPart = DiagnosticID("csv-part", .error, "map what the measure is made up of")
    public static let csvRepeated = DiagnosticID(
        "csv-repeated", .error, "say \"sum\": true in the mapping, or pass one of them over with “skip”")
    public static let csvSumIncomplete = DiagnosticID(
        "csv-sum-incomplete", .warning, "ask for the figure that is missing")
    public static let csvTotalRow = DiagnosticID("csv-total-row", .note, "nothing needs to be done")
    public static let csvOutOfRange = DiagnosticID(
        "csv-out-of-range", .warning, "look whether the right column was mapped, and whether the figure is right")
    public static let csvMore = DiagnosticID("csv-more", .note, "put the first ones right and import again")
    public static let importReturnBroken = DiagnosticID(
        "import-return-broken", .error, "put right what “caresheaf check” says of the return, and import again")
    public static let importReturnRefused = DiagnosticID(
        "import-return-refused", .error, "put right what the message says, and import again")
    public static let importReasonMissing = DiagnosticID(
        "import-reason-missing", .error,
        "look at the differences with --dry-run --diff, and give the reason with --reason")
    public static let importSubmitterMissing = DiagnosticID(
        "import-submitter-missing", .error,
        "give them with --submitted-by and --submitted-on, or say in the mapping where they stand")
    public static let importSubmitterDiffers = DiagnosticID(
        "import-submitter-differs", .warning, "make sure that the name is right")
    public static let importFigureKept = DiagnosticID(
        "import-figure-kept", .warning, "correct the return by hand if the figure is wrong")
    public static let importPartOfBreakdownLeft = DiagnosticID(
        "import-breakdown-part-left", .warning, "ask for the figure that is missing")
}

/// What `caresheaf explain` says about problems of spreadsheets.
public enum CSVProblems {
    public static let explanations: [Explanation] = files + rows + returns

    private static let files: [Explanation] = [
        Explanation(
            .csvTooLarge, "A spreadsheet goes beyond what is read",
            """
            A file may have 1 GB, a row 1 MB and 4096 cells, a cell 64 KB, and all files together half a million \
            figures; a workbook 64 MB, packed and each part of it unpacked, and about 300,000 cells. A cell that is too long often begins with a quotation mark \
            that is never closed. Nothing of the file was used.
            """),
        Explanation(
            .csvQuoteOpen, "A quotation mark is never closed",
            """
            A cell that begins with a quotation mark goes on, over lines too, until the next one. Without it the rest \
            of the file would be one cell. Nothing of the file was used. Close the quotation mark, or take it away.
            """),
        Explanation(
            .csvEncoding, "The file is no text in the encoding it should have",
            """
            Save it as “CSV UTF-8” in the spreadsheet program, or state its encoding in the mapping ("form": \
            {"encoding": "windows-1252"}). UTF-16 is read if the file begins with a byte order mark.
            """),
        Explanation(
            .csvEncodingAssumed, "The encoding of a file was assumed",
            """
            The file is not in UTF-8 and does not say what it is in, so it was read as Windows-1252, in which older \
            programs save. If names have the right letters, state so in the mapping; if not, save it as “CSV UTF-8”.
            """),
        Explanation(
            .csvWorkbook, "A workbook cannot be read",
            """
            Workbooks are read as .xlsx files without a password. The message says what stands in the way. Open the \
            workbook in a spreadsheet program and save it as .xlsx, or save the sheet as “CSV UTF-8”.
            """),
        Explanation(
            .csvSheetAssumed, "The first of several sheets was read",
            """
            A workbook has several sheets, and the mapping does not say which is meant ("form": {"sheet": "…"}). The \
            first that is not hidden was read.
            """),
        Explanation(
            .csvColumnMissing, "A column of the mapping is not in the file",
            """
            The mapping names columns by what stands above them, and no row has all of those names. The message names \
            those that are not in the row that has most of them. Correct the mapping, or say in which row the names \
            stand ("form": {"headRow": 4}).
            """),
        Explanation(
            .csvColumnTwice, "Two columns have the same name",
            """
            The mapping names a column, and several are called so. Name it by its number instead: "#3" is the third.
            """),
        Explanation(
            .csvNHSNumber, "There is an NHS number in the file",
            """
            Returns hold figures and no persons. A cell of this file holds ten digits that are an NHS number by their \
            check digit (Modulus 11), in a column that the mapping uses or in another, so it is probably a list of \
            people. Nothing of the file was used. Keep such a file where records of people are kept, and ask for one \
            with figures only.
            """),
        Explanation(
            .csvPersonColumn, "A column seems to hold persons",
            """
            A column is called as in a list of people (a name, a date of birth, an address). Returns are published. \
            Make sure that the file holds figures only, and that no note in it tells who somebody is.
            """),
        Explanation(
            .csvNoRows, "Nothing was found in the file",
            """
            The columns were found and no row gave a figure. Look at the filters of the mapping ("only", "skip").
            """),
    ]

    private static let rows: [Explanation] = [
        Explanation(
            .csvUnknownName, "A site or measure that the programme does not have",
            """
            What stands in the row is no id, name or title of content/programme.json and is not translated by the \
            mapping. The row was left out. Add {"from": "what stands there", "to": "the id"} to "translate", pass such \
            rows over with "skip", or add the site or measure to the programme.
            """),
        Explanation(
            .csvPeriod, "This is not a month that can be read for sure",
            """
            Read are 2016-04, 2016-04-01, 04/2016, Apr-16, April 2016, 1 April 2016; days such as 01/04/2016 if the \
            mapping says which comes first ("dates"); quarters such as “2016/17 Q1” if it says which month’s return \
            holds them ("quarters"); and numbers of days if it says so ("dates": "serial"). What could mean two things \
            is not guessed. The row was left out.
            """),
        Explanation(
            .csvNumber, "This is not a figure that the measure can have",
            """
            Read are 1234, 1,234, 1 234, 12.5, £12, (12) for -12, and 45% for a measure in percent. A decimal comma has \
            to be stated ("form": {"decimal": "comma"}). Counts are whole and not below 0. Words that stand for a \
            missing figure, or for one that was kept back, can be added to the mapping ("missing", "suppressed"). The \
            figure was left out.
            """),
        Explanation(
            .csvPart, "The measure is not made up of this",
            """
            A rate has a numerator and a denominator, a count has a value, a mean a value and the number of people. \
            What the mapping reads is something else, so it was left out.
            """),
        Explanation(
            .csvRepeated, "Two rows give the same figure",
            """
            Two rows are of the same site, month and measure. Which one counts, or whether they are to be added up, \
            nothing says, so neither was used. Say "sum": true in the mapping if they are to be added up; pass one of \
            them over with "skip" if not. A mean is never added up.
            """),
        Explanation(
            .csvSumIncomplete, "Not all parts of a sum are known",
            """
            Rows are added up, and one of them has no figure, or one that was kept back. The sum would be too low, so \
            the figure is recorded as missing.
            """),
        Explanation(
            .csvTotalRow, "A row of totals was passed over",
            """
            The row says “Total” where a site, a month or a measure should stand. Sums are made by the program.
            """),
        Explanation(
            .csvOutOfRange, "A figure outside the range of its measure",
            """
            The programme says what values the measure can have, and this is none of them. It was imported; pages mark \
            it. Look whether the right column was mapped, or whether the figure is wrong where it comes from.
            """),
        Explanation(
            .csvMore, "There are more problems of this kind",
            """
            Of each kind only the first 200 are listed one by one. Put those right first.
            """),
    ]

    private static let returns: [Explanation] = [
        Explanation(
            .importReturnBroken, "The return that is there has errors",
            """
            The site has a return for the month, and it does not pass the check as it is. An import does not touch such \
            a file. Run caresheaf check, put right what it says, and import again.
            """),
        Explanation(
            .importReturnRefused, "No return could be made",
            """
            What was read does not make a return that passes the check; the message says what stands in the way. \
            Nothing was written for this site and month.
            """),
        Explanation(
            .importReasonMissing, "Nobody says why figures change",
            """
            The return is there already with other figures. A figure that was sent in is never replaced in silence: the \
            return keeps what it was, when it changed and why. Look at the differences (--dry-run --diff) and give the \
            reason with --reason. Until then the return stays as it is.
            """),
        Explanation(
            .importSubmitterMissing, "Nobody says who sent the figures in, or when",
            """
            A return says who sent it in and when. Give them with --submitted-by and --submitted-on, or say in the \
            mapping where they stand. Nothing was written for this site and month.
            """),
        Explanation(
            .importSubmitterDiffers, "Rows of one return disagree about who sent it in",
            """
            The first name is used, and the latest day.
            """),
        Explanation(
            .importFigureKept, "A figure was kept though the file has none",
            """
            The return has the figure, and the file says that it is missing or was kept back. The return’s stays.
            """),
        Explanation(
            .importPartOfBreakdownLeft, "A part of a breakdown has no figure",
            """
            A row of a breakdown is missing in the file or was kept back. A breakdown has no place for that, so the row \
            was left out, and its parts do not add up to the whole.
            """),
    ]
}
