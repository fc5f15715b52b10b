import CareRecords
import Scoring
import Testing

/// One person’s scores in the order of their days.
struct ScoreSeriesTests {
    private func day(_ month: Int, _ day: Int) -> CalendarDate { CalendarDate(year: 2026, month: month, day: day)! }

    private func series(_ readings: [MeasureReading]) -> [ScoreSeries] {
        Toolbox().series(of: readings, asOf: day(10, 15))
    }

    private func vas(_ score: Double, _ on: CalendarDate?) -> MeasureReading {
        MeasureReading(tool: "eq-vas", on: on, score: score)
    }

    @Test func `days out of order are put in order`() {
        let found = series([vas(70, day(9, 1)), vas(50, day(3, 1)), vas(60, day(6, 1))])
        #expect(found.count == 1)
        #expect(found.first?.points.map(\.on) == [day(3, 1), day(6, 1), day(9, 1)])
        #expect(found.first?.points.map(\.result) == [.number(50), .number(60), .number(70)])
    }

    @Test func `two scores on a day are none unless they agree`() {
        #expect(series([vas(70, day(9, 1)), vas(50, day(9, 1))]) == [])
        #expect(series([vas(70, day(9, 1)), vas(70, day(9, 1))]).first?.points.count == 1)
        let kept = series([vas(70, day(9, 1)), vas(50, day(9, 1)), vas(40, day(3, 1))])
        #expect(kept.first?.points.map(\.on) == [day(3, 1)])
    }

    @Test func `a reading without a day, of a day to come or by no known tool is in none`() {
        #expect(
            series([vas(70, nil), vas(60, day(10, 16)), MeasureReading(tool: "eqvas", on: day(1, 1), score: 3)]) == [])
        #expect(series([vas(60, day(10, 15))]).count == 1)
    }

    @Test func `ten thousand readings come to the same in any order`() {
        var readings: [MeasureReading] = []
        let start = CalendarDate(year: 2000, month: 1, day: 1)!
        for number in 0..<10_000 {
            let on = start.adding(days: (number * 7_919) % 9_000)
            readings.append(
                number % 2 == 0
                    ? vas(Double(number % 101), on)
                    : MeasureReading(tool: "swemwbs", on: on, items: (0..<7).map { ($0 + number) % 5 + 1 }))
        }
        let found = series(readings)
        #expect(found.count == 2)
        #expect(found == series(readings.reversed()))
        for one in found { #expect(zip(one.points, one.points.dropFirst()).allSatisfy { $0.on < $1.on }) }
    }

    @Test func `a programme’s tool takes the place of a built-in one, and its own come last`() throws {
        var changed = try #require(Tool.builtIn("cfs"))
        changed.title = LocalText("Ours")
        let box = Toolbox([Tool(id: "sleep", title: LocalText("Sleep")), changed])
        #expect(box.tool("cfs")?.title.english == "Ours")
        #expect(box.tools.count == Tool.builtIn.count + 1)
        #expect(box.ids.last == "sleep")
    }
}
