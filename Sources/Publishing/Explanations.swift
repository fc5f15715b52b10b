import Content
public import Diagnostics
import Interchange
import Markup
import Themes

extension DiagnosticCatalogue {
    /// Every problem that any room can find, with what to do about it.
    public static let everything = DiagnosticCatalogue(
        ContentProblems.explanations, StylesheetExplanations.all, ThemeProblems.explanations,
        BuildProblems.explanations, PrintProblems.explanations, InterchangeProblems.explanations, CSVProblems.explanations)
}
