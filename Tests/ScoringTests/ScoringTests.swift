import CareRecords
import Scoring
import Testing

/// How answers and stated scores become scores, and when they do not.
struct ScoringTests {
    private let swemwbs: Tool

    init() throws { swemwbs = try #require(Tool.builtIn("swemwbs")) }

    private func scale(
        _ how: ScoringMethod, places: Int = 0, missing: MissingItems = MissingItems(), better: Direction = .higher
    ) -> Tool {
        Tool(
            id: "t", title: LocalText("T"), answers: AnswerRange(min: 1, max: 5),
            items: [ToolItem(id: "a"), ToolItem(id: "b", reversed: true), ToolItem(id: "c")],
            scales: [
                ToolScale(
                    id: "s", title: LocalText("S"), how: how, places: places, missing: missing,
                    range: ScoreRange(min: 0, max: 15), better: better)
            ])
    }

    @Test func `a stated score is a sum where it is whole and a metric score where the table has it`() {
        func result(_ score: Double) -> ReadingScores { swemwbs.scores(of: MeasureReading(score: score)) }
        #expect(result(22).results == [.number(19.98)])
        #expect(result(19.98).results == [.number(19.98)])
        #expect(result(35).results == [.number(35)])
        #expect(result(21.5).results == [nil])
        #expect(result(21.5).faults == [.notInTable(nearest: 21.54)])
        let range = ScoreRange(min: 7, max: 35)
        #expect(result(36).faults == [.beyondRange(range)])
        #expect(result(6).faults == [.beyondRange(range)])
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e-300, .greatestFiniteMagnitude, -0.0])
    func `a number that is hardly one gives no score and no crash`(score: Double) {
        let found = swemwbs.scores(of: MeasureReading(score: score))
        #expect(found.results == [nil])
        #expect(found.faults.count == 1)
    }

    @Test func `answers and a score that agree are one, and that do not are none`() {
        let items = [3, 3, 3, 3, 3, 3, 4]
        #expect(swemwbs.scores(of: MeasureReading(score: 22, items: items)).results == [.number(19.98)])
        #expect(swemwbs.scores(of: MeasureReading(score: 19.98, items: items)).results == [.number(19.98)])
        let other = swemwbs.scores(of: MeasureReading(score: 23, items: items))
        #expect(other.results == [nil])
        #expect(other.faults == [.contradicted(computed: 19.98)])
        // With answers that nothing can be made of the score is not taken for them.
        #expect(swemwbs.scores(of: MeasureReading(score: 22, items: [3, 3])).results == [nil])
    }

    @Test func `a list that is too short, too long or out of range gives no score and says why`() {
        func faults(_ items: [Int]) -> [ScoreFault] { swemwbs.scores(of: MeasureReading(items: items)).faults }
        #expect(faults([3, 3, 3, 3, 3, 3]) == [.answerCount(6, wanted: 7)])
        #expect(faults(Array(repeating: 3, count: 10_000)) == [.answerCount(10_000, wanted: 7)])
        #expect(faults([3, 3, 0, 3, 3, 3, 6]) == [.impossibleAnswer(at: 2, 0), .impossibleAnswer(at: 6, 6)])
        #expect(swemwbs.scores(of: MeasureReading(items: [3, 3, 0, 3, 3, 3, 3])).results == [nil])
    }

    @Test func `answers by item may come in any order, and each once`() {
        func scores(_ answers: [(String, Int)]) -> ReadingScores {
            scale(.sum).scores(of: MeasureReading(answers: answers.map { ItemAnswer(item: $0.0, answer: $0.1) }))
        }
        // The second is reversed: 2 counts 4.
        #expect(scores([("c", 3), ("b", 2), ("a", 1)]).results == [.number(8)])
        #expect(scores([("a", 1), ("a", 1), ("c", 3)]).faults == [.repeatedItem(at: 1, "a")])
        #expect(scores([("a", 1), ("x", 1)]).faults == [.unknownItem(at: 1, "x")])
        #expect(scores([("a", 1), ("b", 2)]).faults == [.missing(scale: "s", items: ["c"], most: 0)])
        let twice = MeasureReading(items: [1, 2, 3], answers: [ItemAnswer(item: "a", answer: 1)])
        #expect(scale(.sum).scores(of: twice).faults == [.answersTwice])
    }

    @Test func `means and sums that are made up are rounded once, halves away from nought`() {
        func scores(_ tool: Tool, _ answers: [(String, Int)]) -> [ScoreResult?] {
            tool.scores(of: MeasureReading(answers: answers.map { ItemAnswer(item: $0.0, answer: $0.1) })).results
        }
        let all = [("a", 1), ("b", 5), ("c", 2)]
        #expect(scores(scale(.mean, places: 2), all) == [.number(1.33)])
        #expect(scores(scale(.mean, places: 1), all) == [.number(1.3)])
        let two = [("a", 1), ("c", 2)]
        let lenient = MissingItems(most: 1, countAs: .average)
        #expect(scores(scale(.mean, places: 0, missing: lenient), two) == [.number(2)])
        #expect(scores(scale(.sum, places: 1, missing: lenient), two) == [.number(4.5)])
        #expect(scores(scale(.sum, places: 0, missing: lenient), two) == [.number(5)])
        #expect(scores(scale(.sum, missing: MissingItems(most: 1, countAs: .nothing)), two) == [.number(3)])
    }

    @Test func `a given score keeps to its range and its decimals`() throws {
        let vas = try #require(Tool.builtIn("eq-vas"))
        #expect(vas.scores(of: MeasureReading(score: 60)).results == [.number(60)])
        #expect(vas.scores(of: MeasureReading(score: 60.5)).faults == [.tooFine(places: 0)])
        #expect(vas.scores(of: MeasureReading(score: 101)).faults == [.beyondRange(ScoreRange(min: 0, max: 100))])
        #expect(vas.scores(of: MeasureReading(items: [60])).faults == [.answerCount(1, wanted: 0)])
    }

    @Test func `scores are exact to the hundredth`() {
        #expect(Score(exactly: 19.98)?.hundredths == 1998)
        #expect(Score(exactly: 0.1 + 0.2)?.hundredths == 30)
        #expect(Score(exactly: 1.005) == nil)
        #expect(Score(exactly: -3.25)?.hundredths == -325)
        #expect(Score(exactly: 1_000) != nil && Score(exactly: 1_000.01) == nil && Score(hundredths: .min) == nil)
    }
}
