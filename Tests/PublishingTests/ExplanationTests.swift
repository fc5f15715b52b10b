import Diagnostics
import Foundation
import Publishing
import Testing

/// Whoever reads a problem's name in square brackets can ask what it means.
@Suite struct ExplanationTests {
    /// Every identifier that the sources declare, found by reading them.
    private static func declared() throws -> Set<String> {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /DiagnosticID\(\s*"([a-z0-9-]+)",/) { names.insert(String(match.1)) }
        }
        return names
    }

    @Test func everyProblemIsExplained() throws {
        let declared = try Self.declared()
        let explained = Set(DiagnosticCatalogue.everything.explanations.map(\.id.name))
        #expect(declared.count > 40)
        #expect(declared.subtracting(explained).sorted() == [])
        #expect(explained.subtracting(declared).sorted() == [])
    }

    @Test func eachIsExplainedOnceWithWordsToActOn() {
        let explanations = DiagnosticCatalogue.everything.explanations
        #expect(Set(explanations.map(\.id.name)).count == explanations.count)
        for one in explanations {
            #expect(one.text.count > 40, "\(one.id.name)")
            #expect(!one.title.hasSuffix("."), "\(one.id.name)")
            #expect(one.id.advice.count > 10 && !one.id.advice.hasSuffix("."), "\(one.id.name)")
        }
    }
}
