public import Diagnostics

extension DiagnosticID {
    public static let printFolder = DiagnosticID(
        "print-folder", .error, "name a folder that is not there, is empty, or holds an earlier run")
    public static let printUnknown = DiagnosticID("print-unknown", .error, "look for the id in the records")
    public static let printFailed = DiagnosticID(
        "print-failed", .error, "run again; if it fails again, print the web page")
    public static let printNotRecorded = DiagnosticID(
        "print-not-recorded", .error, "keep the piles apart, or the next run prints the same again")
    public static let printNoAddress = DiagnosticID(
        "print-no-address", .warning, "add the address, or take the papers to the person")
    public static let printAddressTooLong = DiagnosticID(
        "print-address-too-long", .warning, "write the address in fewer or shorter lines")
}

/// What `caresheaf explain` says about problems of a print run.
public enum PrintProblems {
    public static let explanations: [Explanation] = [
        Explanation(
            .printFolder, "Papers may not be put into this folder",
            """
            The piles of a print run name people, and so does the slip on top of each. They are never put into an output, \
            part of which is public, nor into the folders that records are read from. A folder that holds anything \
            but the piles of an earlier run is refused too, since the new piles take the place of all that is there.

            Name a private folder of its own with --to, such as “prints”.
            """),
        Explanation(
            .printUnknown, "Nobody and nothing is known by this name",
            """
            A print run or a part (--only) for one person, coordinator, practice, site or meeting takes the id of a plan, \
            the id of a member of the team, the ODS code of a practice, the id of a site or the id of a meeting, as in the \
            records.
            """),
        Explanation(
            .printFailed, "A document could not be laid out for printing",
            """
            The message says whose it is and what the program that lays out paper answered. Everything else in the run is \
            in the piles; the slip on top of the pile names who is missing. The document was not noted as printed, so that \
            the next run tries it again: look at the record, and print the web page until it is put right.
            """),
        Explanation(
            .printNotRecorded, "What was printed could not be noted",
            """
            The piles are whole and can be printed. But content/printed could not be written, so that the next run would \
            print the same once more. The message says what the system said.
            """),
        Explanation(
            .printNoAddress, "Nobody knows where to post somebody’s papers",
            """
            The record has no address, or no name. The papers are in the pile without a letter, and the slip says that they \
            are to be handed over. Put the address into the record (person.address), if there is one.
            """),
        Explanation(
            .printAddressTooLong, "An address does not fit the window of an envelope",
            """
            A window shows six lines of about 45 letters at 10 points. Neighbouring lines were put together as far as they go, \
            and it is still too long. The letter has all of it, and the slip says to use an envelope without a window. Shorten \
            a line of person.address, if the post does not need it.
            """),
    ]
}
