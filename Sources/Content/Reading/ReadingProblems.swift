import Diagnostics

extension DiagnosticID {
    public static let symlinkRefused = DiagnosticID("symlink-refused", .error, "put the file or folder itself here")
    public static let fileUnreadable = DiagnosticID(
        "file-unreadable", .error, "make it a plain file that you may read, or take it away")
    public static let unknownFile = DiagnosticID(
        "unknown-file", .note, "move or rename it if it is a record; if not, keep it outside content/")
    public static let programmeMissing = DiagnosticID(
        "programme-missing", .error, "go to the project’s folder, or name it in the command")
    public static let returnPath = DiagnosticID(
        "return-path", .error, "move the file to where the record says, or correct the record")
    public static let frontMatter = DiagnosticID(
        "front-matter", .error, "write fields as “name: value”, one a line, between two lines “---”")
    public static let yamlAlias = DiagnosticID("yaml-alias", .error, "write the value out")
}

/// The problems that finding and opening files can have, explained.
public enum ReadingProblems {
    public static let explanations: [Explanation] = [
        Explanation(
            .symlinkRefused, "A symbolic link in content/",
            """
            A link can point anywhere on the machine, so following one could publish a file that was never meant to be \
            content. Put the file or folder itself where the link is. The project’s folder may be reached by a link, \
            since whoever runs the program names it; content/ in it, and everything in content/, may not.

            A record that is a link is set aside. Where content/, or a whole folder of records in it, is a link, or a plan \
            is one, nothing is made: nobody could tell whom to keep out of what is public.
            """),
        Explanation(
            .fileUnreadable, "A file that cannot be read",
            """
            The system did not let the file be read, or it is not a plain file. Look at its permissions. What the \
            file holds is in no document of this run.
            """),
        Explanation(
            .unknownFile, "A file that is not read",
            """
            The file lies where no record is looked for, or its name does not end as records do (.json, .ndjson for \
            plans, .md in forum/). Nothing is made from it. If it is a record, move it or rename it; if not, keep \
            it outside content/.
            """),
        Explanation(
            .programmeMissing, "No programme.json",
            """
            Every project has one file content/programme.json with the programme’s name, sites, practices and people. \
            Documents carry its telephone numbers, so nothing is made without it.
            """),
        Explanation(
            .returnPath, "A return that lies in another place than it says",
            """
            Returns lie at content/returns/SITE/YYYY-MM.json. The site and the month in the file must be those of its \
            folder and name, so that nobody’s figures are counted as another site’s.
            """),
        Explanation(
            .frontMatter, "Front matter that cannot be read",
            """
            A page begins with a line “---”, then fields as “name: value”, one a line, then “---” again. A value that \
            has a colon in it, or that begins with a quotation mark, bracket or other sign, stands in quotation marks.
            """),
        Explanation(
            .yamlAlias, "An anchor or alias in front matter",
            """
            YAML lets one value point to another with & and *. A few lines of that can grow to any size, so it is not \
            taken here. Write the value out.
            """),
    ]
}
