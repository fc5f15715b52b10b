import Diagnostics
import JSONReading
import Testing

@testable import Content

/// Every record of the corpus is taken, or refused for the reason that its name gives.
@Suite struct CorpusTests {
    static func cases(_ folder: String) -> [(kind: String, file: String)] {
        RecordKind.all.flatMap { kind in
            let place = "Tests/Corpus/\(kind.name)/\(folder)"
            return Project.files(in: place, ending: kind.isFrontMatter ? ".md" : ".json").map {
                (kind.name, "\(place)/\($0)")
            }
        }
    }

    @Test func theCorpusIsThere() {
        #expect(Self.cases("good").count >= 15)
        #expect(Self.cases("bad").count >= 90)
        for kind in RecordKind.all {
            #expect(Self.cases("good").contains { $0.kind == kind.name }, "no good \(kind.name)")
            #expect(Self.cases("bad").contains { $0.kind == kind.name }, "no bad \(kind.name)")
        }
    }

    @Test(arguments: cases("good")) func takes(_ kind: String, _ file: String) throws {
        let found = try problems(kind, file)
        #expect(found.isEmpty, "\(TextDiagnosticWriter().text(of: found))")
    }

    @Test(arguments: cases("bad")) func refuses(_ kind: String, _ file: String) throws {
        let found = try problems(kind, file)
        let expected = expectedID(file)
        #expect(found.contains { $0.id.name == expected }, "\(TextDiagnosticWriter().text(of: found))")
        #expect(found.allSatisfy { $0.id.name == expected || $0.severity < .error })
        let known = SchemaCoverage.expressible + SchemaCoverage.partlyExpressible
        #expect(found.allSatisfy { known.contains($0.id) })
        #expect(found.allSatisfy { $0.location?.file == file && $0.location?.sourceLine != nil })
    }

    @Test(arguments: cases("bad-beyond-schema")) func namesWhatSchemasCannotTell(_ kind: String, _ file: String) throws
    {
        #expect(try problems(kind, file).map(\.id.name) == [expectedID(file)])
    }

    private func expectedID(_ file: String) -> String {
        String(file.split(separator: "/").last?.split(separator: ".").first ?? "")
    }

    private func problems(_ name: String, _ file: String) throws -> [Diagnostic] {
        let kind = try #require(RecordKind.all.first { $0.name == name })
        var reader = JSONReader()
        var found: [Diagnostic] = []
        let bytes = try #require(Project.bytes(file))
        var matter: FrontMatter?
        if kind.isFrontMatter { matter = try FrontMatter.read(bytes, file: file).get() }
        let value = kind.isFrontMatter ? matter?.tape.root : reader.read(bytes, file: file, into: &found)
        let root = try #require(value)
        var checker = StructureChecker()
        _ = checker.checkRecord(root, as: [kind])
        return found + checker.diagnostics
    }
}
