import Diagnostics
import Testing

@testable import Content

@Suite struct ExplanationTests {
    @Test func everyProblemIsExplainedOnce() {
        let names = ContentProblems.explanations.map(\.id.name)
        #expect(Set(names).count == names.count)
        let catalogue = DiagnosticCatalogue(ContentProblems.explanations)
        for id in SchemaCoverage.expressible + SchemaCoverage.partlyExpressible {
            #expect(catalogue[id.name] != nil, "\(id.name) is not explained")
        }
        for explanation in catalogue.explanations {
            #expect(explanation.text.count > 40 && explanation.text.hasSuffix("."), "\(explanation.id.name)")
            #expect(!explanation.title.hasSuffix("."))
        }
        #expect(catalogue.nearest(to: "nhs-numbr") == "nhs-number")
    }
}
