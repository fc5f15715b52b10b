import CareRecords
import Disclosure
import Documents
import Markup
import Testing

/// What each reader is told of a person’s scores.
struct ScoreDocumentTests {
    private let sample: SampleProgramme

    init() throws { sample = try SampleProgramme.shared.get() }

    private func day(_ month: Int, _ day: Int) -> CalendarDate { CalendarDate(year: 2026, month: month, day: day)! }

    private func plan(_ readings: [MeasureReading]) throws -> CarePlan {
        var plan = try #require(sample.plan("mv-0018"))
        plan.measures = readings
        return plan
    }

    private func persons(_ readings: [MeasureReading], _ language: String = "en") throws -> String {
        let view = PlanView(of: try plan(readings), for: .person)
        return text(MyPlan.write(view, settings: sample.settings(in: language), root: "../../"))
    }

    private func practices(_ readings: [MeasureReading]) throws -> String {
        text(
            GPSummary.write(
                PlanView(of: try plan(readings), for: .gp), settings: sample.settings(in: "en"), root: "../../"))
    }

    /// The words of a tree alone, with one space between them.
    private func text(_ writer: DocumentWriter) -> String {
        var words = ""
        var isTag = false
        for letter in writer.tree.serialised(indented: false) {
            if letter == "<" {
                isTag = true
            } else if letter == ">" {
                isTag = false
            } else if !isTag {
                words.append(letter)
            }
        }
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func swemwbs(_ raw: Double, _ on: CalendarDate, from: Set<Audience>? = nil) -> MeasureReading {
        MeasureReading(
            tool: "swemwbs", on: on, score: raw,
            restriction: from.map { Restriction(from: $0, reason: .personAsked) })
    }

    @Test func `with nothing to show nothing is said`() throws {
        for readings in [
            [], [MeasureReading(name: "Body weight", on: day(3, 1), score: 70)], [swemwbs(36, day(3, 1))],
            [MeasureReading(tool: "swemwbs", score: 22)], [swemwbs(22, day(10, 16))],
        ] {
            #expect(try !persons(readings).contains("How I have been"))
            #expect(try !practices(readings).contains("SWEMWBS"))
        }
    }

    @Test func `the person reads whole numbers, the practice exact ones`() throws {
        let readings = [swemwbs(22, day(3, 1)), swemwbs(26, day(9, 1))]
        let mine = try persons(readings)
        #expect(
            mine.contains(
                "20 on 1 March 2026, then 23 on 1 September 2026. It can be from 7 to 35. Higher is better. That is better than it was."
            ))
        #expect(!mine.contains("19.98") && !mine.contains("23.21"))
        #expect(
            try practices(readings).contains("SWEMWBS19.98 on 1 March 2026; 23.21 on 1 September 2026: +3.23, better."))
    }

    @Test func `one score is told as one, and nothing is compared`() throws {
        let readings = [swemwbs(22, day(3, 1))]
        #expect(
            try persons(readings).contains("20 on 1 March 2026. It can be from 7 to 35. Higher is better.I can talk"))
        #expect(try practices(readings).contains("SWEMWBS19.98 on 1 March 2026."))
    }

    @Test func `a fall is told without alarm and without a band`() throws {
        let readings = [
            MeasureReading(tool: "core-10", on: day(3, 1), score: 10),
            MeasureReading(tool: "core-10", on: day(9, 1), score: 31),
        ]
        let mine = try persons(readings)
        #expect(
            mine.contains("Lower is better. That is not as good as it was. Many things can make it go up and down."))
        #expect(!mine.contains("clinical") && !mine.contains("cut-off"))
        #expect(
            try practices(readings).contains(
                "CORE-1010 on 1 March 2026; 31 (above the clinical cut-off) on 1 September 2026: +21, worse."))
    }

    @Test func `frailty and activation are for the practice alone`() throws {
        let readings = [
            MeasureReading(tool: "cfs", on: day(3, 1), score: 5),
            MeasureReading(tool: "pam", on: day(9, 1), score: 47.1),
        ]
        let mine = try persons(readings)
        #expect(!mine.contains("How I have been") && !mine.contains("47.1") && !mine.contains("railty"))
        let theirs = try practices(readings)
        #expect(theirs.contains("PAM47.1 on 1 September 2026.") && theirs.contains("CFS5 on 1 March 2026."))
    }

    @Test func `what is kept from a reader is in no score, and no score is made up around it`() throws {
        let readings = [swemwbs(22, day(3, 1)), swemwbs(26, day(9, 1), from: [.gp])]
        #expect(try practices(readings).contains("SWEMWBS19.98 on 1 March 2026."))
        #expect(try !practices(readings).contains("23.21"))
        #expect(try persons(readings).contains("23 on 1 September 2026"))
        let other = [swemwbs(22, day(3, 1)), swemwbs(26, day(9, 1), from: [.person])]
        #expect(try !persons(other).contains("1 September 2026"))
        #expect(try practices(other).contains("23.21"))
    }

    @Test func `the practice has two lines, of the tools that were used last`() throws {
        let readings = [
            swemwbs(22, day(1, 1)), MeasureReading(tool: "cfs", on: day(3, 1), score: 5),
            MeasureReading(tool: "eq-vas", on: day(2, 1), score: 60),
        ]
        let theirs = try practices(readings)
        #expect(theirs.contains("CFS5 on") && theirs.contains("EQ VAS60 on") && !theirs.contains("SWEMWBS"))
    }

    @Test func `statements are told in their words, in the language of the plan`() throws {
        let readings = [
            MeasureReading(tool: "my-care", on: day(3, 1), items: [2, 3, 4, 1, 4]),
            MeasureReading(tool: "my-care", on: day(9, 1), items: [4, 3, 3, 1, 4]),
        ]
        let mine = try persons(readings)
        #expect(mine.contains("I was asked on 1 March 2026 and again on 1 September 2026."))
        #expect(mine.contains("People listen to what matters to me: sometimes, then always."))
        #expect(mine.contains("I know what is in my plan: mostly, as before."))
        #expect(mine.contains("Some of it is better, and some of it is not as good."))
        #expect(!mine.contains("Higher is better"))
        let welsh = try persons(readings, "cy")
        #expect(welsh.contains("Sut rydw i wedi bod") && welsh.contains("weithiau, yna bob amser."))
        #expect(!welsh.contains("always") && !welsh.contains("better"))
    }

    @Test func `several scores of one tool are told one by one, each with its own direction`() throws {
        let readings = [
            MeasureReading(tool: "ons4", on: day(3, 1), items: [5, 6, 6, 5]),
            MeasureReading(tool: "ons4", on: day(9, 1), items: [7, 7, 7, 3]),
        ]
        let mine = try persons(readings)
        #expect(mine.contains("Satisfied with life: 5, then 7. Higher is better."))
        #expect(mine.contains("Anxious yesterday: 5, then 3. Lower is better."))
        #expect(mine.contains("Each can be from 0 to 10."))
        #expect(!mine.contains("medium") && !mine.contains("That is better"))
    }
}
