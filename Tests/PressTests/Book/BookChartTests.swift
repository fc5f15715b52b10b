import Markup
import Testing

@testable import Press

/// Drawings in books.
@Suite struct BookChartTests {
    private static let series = """
        <chart id="c" count="3"><alternative>It went up.</alternative><unit>Days</unit>
        <axis of="values"><tick at="0">0</tick><tick at="1000">20</tick></axis>
        <axis of="months"><tick at="0" year="2025" narrow="yes">Oct</tick><tick at="500">Nov</tick></axis>
        <stretch from="0" to="1000" mean="500" lower="400" upper="600"/><target-line at="700"/>
        <event x="500">1</event><point x="0" y="0" reading="usual"/>
        <point x="500" y="500" reading="better" joined="yes"/>
        <point x="1000" y="1000" reading="worse" joined="yes" problem="doubt" letter="d"/>
        <gap x="250" why="missing"/><end-label of="latest" y="1000" at="900">Dec 20</end-label></chart>
        """

    @Test func `a chart is drawn for the eye, and says below in words what it shows`() throws {
        let figure = try #require(BookShelf.chapters(Self.series)[0].every("figure").first)
        #expect(figure.every("svg").map { $0["aria-hidden"] } == ["true"])
        #expect(figure.every("figcaption").map(\.text) == ["It went up."])
        #expect(figure.every("text").map(\.text) == ["Days", "0", "20", "Oct", "2025", "1", "d", "Dec 20"])
    }

    @Test(arguments: BookShelf.goldenNames)
    func `drawings have no colour of their own, so that they are seen at night too`(name: String) throws {
        for page in try BookShelf.chapters(of: BookShelf.golden(name)) {
            for element in page.every("svg").flatMap(\.everything) {
                for attribute in ["fill", "stroke"] {
                    #expect(["currentColor", "none", nil].contains(element[attribute]))
                }
            }
        }
    }

    @Test func `the line stops at the edge of marks that can be seen through`() throws {
        let paths = try BookShelf.chapters(Self.series)[0].every("path").compactMap { $0["d"] }
        // From the middle of the filled diamond to 6 units before the open square at the top right corner.
        #expect(paths.contains { $0.hasSuffix("M141 162L240.2 38.8") })
    }

    @Test func `places between months and on the scale are where the tree says`() throws {
        let svg = try #require(BookShelf.chapters(Self.series)[0].every("svg").first)
        #expect(
            svg.every("g").map { $0["transform"] } == [
                "translate(38 290) scale(0.68)", "translate(141 162) scale(0.68)", "translate(244 34) scale(0.68)",
            ])
        #expect(
            svg.every("rect").map { [$0["x"], $0["y"], $0["width"], $0["height"]] } == [["38", "136.4", "206", "51.2"]])
    }

    @Test(arguments: [(1.0, "1"), (0.04, "0"), (12.35, "12.4"), (-0.55, "-0.6"), (-3.0, "-3"), (0.06, "0.1")])
    func `numbers of drawings have a decimal at most`(value: Double, text: String) {
        #expect(tenths(value) == text)
    }

    @Test func `hundredths keep their noughts`() {
        #expect([hundredths(0.05), hundredths(0.27), hundredths(1.1)] == ["0.05", "0.27", "1.10"])
    }

    @Test(arguments: ["usual", "better", "worse", "neither", "care", "none"])
    func `each reading has a shape of its own`(reading: String) {
        func drawn(_ reading: String) -> String {
            var out = BookMarkup()
            BookShape(reading: reading).writeInLine(to: &out)
            return out.text
        }
        let others = ["usual", "better", "worse", "neither", "care", "none"].filter { $0 != reading }
        #expect(!others.map(drawn).contains(drawn(reading)))
    }
}
