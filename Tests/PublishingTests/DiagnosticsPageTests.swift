import Diagnostics
import Foundation
import Publishing
import Testing

/// docs/diagnostics.md is what `caresheaf explain` says, for reading at leisure. `CARESHEAF_BLESS=1` writes it anew.
@Suite struct DiagnosticsPageTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/diagnostics.md")

    @Test func pageIsUpToDate() throws {
        let made = Self.text(of: DiagnosticCatalogue.everything.explanations)
        if ProcessInfo.processInfo.environment["CARESHEAF_BLESS"] != nil {
            try Data(made.utf8).write(to: Self.page)
        }
        let isSame = try String(contentsOf: Self.page, encoding: .utf8) == made
        #expect(
            isSame, "docs/diagnostics.md is not what the program explains: run the tests once with CARESHEAF_BLESS=1")
    }

    @Test func whatMeansSomethingInMarkdownIsSaidAsItStands() {
        #expect(Self.escaped("**/*.md <b> a_b [x] `c` &amp;") == #"\*\*/\*.md \<b> a\_b \[x\] \`c\` \&amp;"#)
    }

    private static let opening = """
        # Problems

        <!-- Written by the tests from the explanations in Sources/. Change them there, then:
             CARESHEAF_BLESS=1 swift test --filter PublishingTests.DiagnosticsPageTests -->

        Every problem that Caresheaf can find, with what it means and what to do. The name is what stands in square
        brackets behind a problem, and `id` in a `--json` report; it does not change from one version to the next.
        `caresheaf explain NAME` says the same.

        - An **error**: as a rule, the record is set aside and no document is made from it. In `programme.json`, in a
          theme or in the output, an error stops the build, and the old output stays. Where a format of a document could not be
          made, everything else is.
        - A **warning**: the record is used; a person should look.
        - A **note**: something to know.


        """

    private static func text(of explanations: [Explanation]) -> String {
        var text = opening + "| name | | what |\n|---|---|---|\n"
        for one in explanations {
            text += "| [`\(one.id.name)`](#\(one.id.name)) | \(one.id.severity.rawValue) | \(escaped(one.title)) |\n"
        }
        for one in explanations {
            text += "\n## \(one.id.name)\n\n**\(escaped(one.title))** (\(one.id.severity.rawValue)).\n\n"
            let paragraphs = one.text.split(separator: "\n", omittingEmptySubsequences: true)
            text += paragraphs.map { escaped(String($0)) }.joined(separator: "\n\n") + "\n"
        }
        return text
    }

    /// Text in which nothing is markup.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\*_<[]`|&".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
