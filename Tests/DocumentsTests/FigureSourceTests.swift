import Testing

/// A page that read a value of a return by itself would show what the publication plan hides.
struct FigureSourceTests {
    /// How the names of the files that write public pages begin.
    private static let `public` = [
        "Portal", "Measure", "Series", "Pack", "Pathway", "Report", "Check", "BarChart", "FunnelChart",
        "PairedChart", "RowChart",
    ]

    @Test(arguments: [".numerator", ".denominator", ".people", ".value(of:", "SmallNumbers", "MeasureCell"])
    func `documents take no number from a return`(word: String) throws {
        let allowed = ["Portal+Return.swift"]
        for file in SourceLiterals.files(in: "\(SampleProgramme.folder)/Sources/Documents", ending: [".swift"])
        where Self.public.contains(where: { file.contains("/\($0)") }) {
            // Whether a value is missing or provisional, and its note, are words and no numbers.
            if word == ".value(of:", allowed.contains(where: { file.hasSuffix($0) }) { continue }
            #expect(!(try SourceLiterals.text(file)).contains(word), "\(file) reads \(word)")
        }
    }
}
