import Diagnostics
import JSONReading

/// Everything that can be wrong with content, explained, for the catalogue.
public enum ContentProblems {
    public static let explanations: [Explanation] =
        JSONProblems.explanations + ReadingProblems.explanations + StructureProblems.explanations
        + RuleProblems.explanations
}
