import CareRecords
import Markup
import Measures
import Testing
import Themes

@testable import Documents

/// Charts of rows: everything that is drawn is where its figure says, and what is not shown is not drawn.
struct RowChartTests {
    private let sample: SampleProgramme
    private let document: SampleDocument

    init() throws {
        sample = try SampleProgramme.shared.get()
        document = RowChartSamples.document(sample)
    }

    @Test(arguments: ["en", "cy"])
    func `their trees keep to the vocabulary`(language: String) {
        #expect(Vocabulary.problems(in: RowChartSamples.document(sample, language).tree) == [])
    }

    @Test func `they are drawn as they were`() throws {
        Golden(path: "Tests/Golden/row-charts.xml").expect(document.tree.serialised(indented: true))
        var html: [UInt8] = []
        try ThemeRenderer(sample.theme).render(
            document.tree, kind: document.kind.rawValue, language: "en", into: &html)
        let page = String(decoding: html, as: UTF8.self).replacing("><", with: ">\n<")
        let figures = page.split(separator: "<figure").dropFirst().map { "<figure" + $0.prefix { _ in true } }
        #expect(figures.count == 4)
        Golden(path: "Tests/Golden/row-charts.html").expect(figures.joined(separator: "\n") + "\n")
    }

    @Test func `a row that is hidden has no mark, and nought has one`() throws {
        let rows = elements("chart-row", in: "bars")
        #expect(rows.count == RowChartSamples.shares.count)
        let xml = document.tree.serialised(indented: false)
        // Nought is a bar without length; hidden is no bar.
        #expect(xml.contains(#"<bar from="0" to="0"/>"#))
        #expect(xml.contains(#"<no-mark why="hidden"/><row-value>Too few to show</row-value>"#))
        #expect(!xml.contains(#"<no-mark why="hidden"/><row-value>Too few to show</row-value><row-detail>"#))
    }

    @Test func `bars of a funnel are as long as their counts`() {
        let xml = document.tree.serialised(indented: false)
        #expect(xml.contains(#"<bar from="0" to="1000"/><row-value>185</row-value><row-detail>100%</row-detail>"#))
        #expect(xml.contains(#"<outline-bar from="0" to="216"/><row-value>40</row-value>"#))
        #expect(xml.contains(#"<bar from="0" to="568"/><row-value>105</row-value>"#))
    }

    @Test func `every value and interval has its place on the scale`() {
        let scale = BarChart.scale(for: RowChartSamples.changes, look: .dots)
        #expect(scale.lowest <= -1.2 && scale.highest >= 2.5)
        #expect(scale.place(of: -1.2) > 0 && scale.place(of: 2.5) < 1000)
        #expect(ChartScale(around: [19.2, 21.4], within: 7...35).lowest > 0)
        #expect(ChartScale(around: [7, 7], within: 7...35).lowest <= 7)
        #expect(ChartScale(around: []).ticks.count >= 2)
    }

    @Test func `long labels are broken between words, and words only where they must`() {
        let label = "People whose age is not recorded, or who would rather not say how old they are"
        let lines = LabelLines(label, size: "40 people").lines
        #expect(lines.map(\.words).filter { !$0.isEmpty }.joined(separator: " ") == label + ",")
        #expect(lines.allSatisfy { $0.words.count + ($0.size?.count ?? 0) <= LabelLines.most })
        #expect(lines.last?.size == "40 people")
        let word = String(repeating: "a", count: 100)
        #expect(LabelLines(word, size: nil).lines.map(\.words).joined() == word)
        #expect(LabelLines(word, size: nil).lines.allSatisfy { $0.words.count <= LabelLines.most })
        #expect(LabelLines("", size: nil).lines.count == 1)
    }

    private func elements(_ name: String, in id: String) -> [String] {
        var inside = false
        var found: [String] = []
        document.tree.forEachElement { element in
            if element.name == "row-chart" { inside = element[attribute: "id"] == id }
            if inside, element.name == name { found.append(element.name) }
        }
        return found
    }
}
