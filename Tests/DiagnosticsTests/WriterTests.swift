import Diagnostics
import Testing

@Suite struct TextWriterTests {
    private static let code = DiagnosticID("unknown-code", .error, "use another word")

    @Test func showsThePlace() {
        let place = SourceLocation(
            file: "content/plans/mv-0014.json", line: 12, column: 15, sourceLine: #"    "status": "activ""#, length: 7)
        let diagnostic = Diagnostic(
            Self.code, at: place, path: "needs[0].goals[1].status", "“activ” is not one of the words",
            suggestion: "did you mean “active”?")
        #expect(
            TextDiagnosticWriter().text(of: [diagnostic]) == """
                content/plans/mv-0014.json:12:15: error: “activ” is not one of the words [unknown-code]
                   12 |     "status": "activ"
                      |               ^^^^^^^ did you mean “active”?
                      = in needs[0].goals[1].status


                """)
    }

    @Test func colourOnlyIfTold() {
        let diagnostic = Diagnostic(Self.code, "Plain")
        #expect(!TextDiagnosticWriter().text(of: [diagnostic]).contains("\u{1B}"))
        #expect(TextDiagnosticWriter(colour: true).text(of: [diagnostic]).contains("\u{1B}[1;31merror:\u{1B}[0m"))
    }

    @Test func nothingInARecordCanDriveTheTerminal() {
        let place = SourceLocation(file: "a\u{1B}[2J.json", sourceLine: "x\u{202E}y\u{1B}]0;title\u{7}\tz")
        let text = TextDiagnosticWriter().text(of: [Diagnostic(Self.code, at: place, path: "a\nb", "one\rtwo")])
        #expect(
            !text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 13 || $0.value == 0x202E })
        #expect(text.split(separator: "\n").count == 4)
    }

    @Test func orderDoesNotDependOnTheOrderOfFinding() {
        let files = [("b", 1, 1), ("a", 10, 1), ("a", 9, 5), ("a", 9, 2)]
        let found = files.map { Diagnostic(Self.code, at: SourceLocation(file: $0.0, line: $0.1, column: $0.2), "m") }
        let sorted = (found + found.reversed()).inOrder()
        #expect(
            sorted.map { "\($0.location!.file)\($0.location!.line):\($0.location!.column)" } == [
                "a9:2", "a9:5", "a10:1", "b1:1",
            ])
    }

    @Test func countsAreSaidInWords() {
        let note = Diagnostic(DiagnosticID("n", .note, "look"), "n")
        let error = Diagnostic(Self.code, "e")
        #expect(DiagnosticCounts().summary == "no problems")
        #expect(DiagnosticCounts([error]).summary == "1 error")
        #expect(DiagnosticCounts([error, note, error]).summary == "2 errors and 1 note")
        let warning = Diagnostic(Self.code, severity: .warning, "w")
        #expect(DiagnosticCounts([error, warning, warning, note]).summary == "1 error, 2 warnings and 1 note")
    }
}
