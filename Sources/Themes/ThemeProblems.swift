public import Diagnostics

extension DiagnosticID {
    public static let themeMissing = DiagnosticID("theme-missing", .error, "name one of the folders in themes/")
    public static let themeFile = DiagnosticID(
        "theme-file", .error, "put the file right, or take it away so that the one of the inherited theme counts")
    public static let themeInherits = DiagnosticID(
        "theme-inherits", .error, "name a theme that is there and that inherits nothing of this one")
    public static let themeFetches = DiagnosticID(
        "theme-fetches", .error, "put the file into the theme and refer to it there")
    public static let themePicture = DiagnosticID(
        "theme-picture", .error, "draw it with plain shapes and colours, as docs/easy-read.md shows")
    public static let themeStrings = DiagnosticID(
        "theme-strings", .error, "compare the file with strings/en.json of the default theme")
}

/// What `caresheaf explain` says about problems in themes.
public enum ThemeProblems {
    public static let explanations: [Explanation] = [
        Explanation(
            .themeMissing, "There is no such theme",
            """
            A theme is a folder in themes/ of the project that holds a theme.json. The name given with --theme, or the \
            name that another theme inherits, has no such folder.

            Check the spelling, or copy themes/default to start one of your own. docs/themes.md shows how small a \
            theme can be.
            """),
        Explanation(
            .themeFile, "A file of the theme cannot be used",
            """
            The file is missing, cannot be read, is a symbolic link, or is not what its place asks for: theme.json and \
            css/bundles.json are JSON, strings/LANGUAGE.json holds phrases, xsl/ holds stylesheets and parts/ pieces \
            of HTML that are well-formed XML.
            """),
        Explanation(
            .themeInherits, "The theme inherits in a circle",
            """
            A theme may inherit another, and that one a third, but none of them itself. Change “inherits” in one of \
            the theme.json files.
            """),
        Explanation(
            .themeFetches, "A theme would fetch something",
            """
            A page must open from a shared drive without a network, and must not tell another machine that someone \
            is reading it. Fonts, pictures and scripts from elsewhere are therefore refused: @import and url() in \
            style sheets (but for data: and #), and src and link elements that lead to another machine. So is Typst \
            code that asks for a package, or for the day: what comes out tomorrow is to be what came out today.
            """),
        Explanation(
            .themePicture, "A picture of the theme cannot be used",
            """
            The pictures of Easy Read (pictures/NAME.svg) are drawings and nothing else: an svg element with the \
            viewBox 0 0 120 96 that holds paths, circles, ellipses, rectangles, lines and groups, filled and drawn in \
            plain colours (#rrggbb). No style, class, id, link, script, text or embedded picture: each is put into \
            pages and onto paper as it is. docs/easy-read.md shows how to draw one.

            Each phrase picture.NAME names the words for which a picture stands. There must be a picture of that name.
            """),
        Explanation(
            .themeStrings, "A phrase of the theme cannot be used",
            """
            A phrase is a text, or an object with one text for each plural form of which “other” is always there. \
            Each {place} of the English phrase must stand in the translation too, or a name or date would be lost.
            """),
    ]
}
