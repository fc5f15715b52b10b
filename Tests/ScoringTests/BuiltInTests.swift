import CareRecords
import Scoring
import Testing

/// The built-in tools say what their publications say. The numbers here were typed in from those, not from the code.
struct BuiltInTests {
    @Test func `SWEMWBS sums become the published metric scores`() throws {
        let published: [Int: Double] = [
            7: 7, 8: 9.51, 9: 11.25, 10: 12.40, 11: 13.33, 12: 14.08, 13: 14.75, 14: 15.32, 15: 15.84, 16: 16.36,
            17: 16.88, 18: 17.43, 19: 17.98, 20: 18.59, 21: 19.25, 22: 19.98, 23: 20.73, 24: 21.54, 25: 22.35,
            26: 23.21, 27: 24.11, 28: 25.03, 29: 26.02, 30: 27.03, 31: 28.13, 32: 29.31, 33: 30.70, 34: 32.55, 35: 35,
        ]
        let tool = try #require(Tool.builtIn("swemwbs"))
        for (raw, metric) in published {
            // Answers that add up to the sum: all the same, and one more for the first few.
            let items = (0..<7).map { raw / 7 + ($0 < raw % 7 ? 1 : 0) }
            let scores = tool.scores(of: MeasureReading(tool: "swemwbs", items: items))
            #expect(scores.results == [.number(Score(floatLiteral: metric))], "\(raw)")
            #expect(scores.faults.isEmpty)
        }
    }

    @Test func `the mean of SWEMWBS scores is not the score of the mean`() throws {
        let tool = try #require(Tool.builtIn("swemwbs"))
        func score(_ raw: Double) throws -> Double {
            try #require(tool.scores(of: MeasureReading(score: raw)).results[0]?.number).value
        }
        #expect(try (score(8) + score(34)) / 2 != score(21))
    }

    @Test func `CORE-10 makes one missing answer up and no more`() throws {
        let tool = try #require(Tool.builtIn("core-10"))
        func reading(_ answers: [Int?]) -> MeasureReading {
            MeasureReading(
                answers: answers.enumerated().compactMap { number, answer in
                    answer.map { ItemAnswer(item: "item-\(number + 1)", answer: $0) }
                })
        }
        #expect(tool.scores(of: reading([2, 2, 1, 2, 2, 0, 1, 2, 3, 2])).results == [.number(17)])
        // 16 over nine, times ten: 17.8 to one place.
        #expect(tool.scores(of: reading([2, 2, 1, 2, 2, 0, nil, 2, 3, 2])).results == [.number(17.8)])
        let two = tool.scores(of: reading([2, nil, 1, 2, 2, 0, nil, 2, 3, 2]))
        #expect(two.results == [nil])
        #expect(two.faults == [.missing(scale: "clinical", items: ["item-2", "item-7"], most: 1)])
    }

    @Test func `the clinical cut-off of CORE-10 is 11`() throws {
        let scale = try #require(Tool.builtIn("core-10")).scales[0]
        #expect(scale.band(of: 10.9)?.title.english.hasPrefix("below") == true)
        #expect(scale.band(of: 11)?.title.english.hasPrefix("above") == true)
        #expect(scale.course(from: .number(20), to: .number(14)) == .improved)
        #expect(scale.course(from: .number(20), to: .number(15)) == .unchanged)
        #expect(scale.course(from: .number(14), to: .number(20)) == .declined)
    }

    /// The manual’s syntax: “more or less” counts as lonely on every item; one missing answer counts nothing in the
    /// whole and leaves its part without a score.
    @Test func `De Jong Gierveld counts more or less as lonely both ways`() throws {
        let tool = try #require(Tool.builtIn("djg-6"))
        #expect(
            tool.scores(of: MeasureReading(items: [2, 2, 2, 2, 2, 2])).results == [.number(6), .number(3), .number(3)])
        #expect(
            tool.scores(of: MeasureReading(items: [1, 3, 3, 1, 3, 1])).results == [.number(0), .number(0), .number(0)])
        #expect(
            tool.scores(of: MeasureReading(items: [3, 3, 3, 3, 3, 3])).results == [.number(3), .number(3), .number(0)])
        let answers = [("emptiness", 3), ("lean-on", 1), ("trust", 3), ("miss-people", 3), ("close", 3)]
        let one = tool.scores(of: MeasureReading(answers: answers.map { ItemAnswer(item: $0.0, answer: $0.1) }))
        #expect(one.results == [.number(3), nil, .number(1)])
        #expect(one.faults == [.missing(scale: "emotional", items: ["rejected"], most: 0)])
    }

    @Test func `ONS4 is four scores and never one`() throws {
        let tool = try #require(Tool.builtIn("ons4"))
        #expect(
            tool.scores(of: MeasureReading(items: [4, 5, 9, 6])).results == [
                .number(4), .number(5), .number(9), .number(6),
            ])
        let bands = zip(tool.scales, [4, 5, 9, 6] as [Score]).map { $0.band(of: $1)?.title.english }
        #expect(bands == ["low", "medium", "very high", "high"])
        #expect(tool.scores(of: MeasureReading(score: 7)).faults == [.noSingleScore])
        // An answer that cannot be takes its own score away and no other.
        let slip = tool.scores(of: MeasureReading(items: [4, 11, 9, 6]))
        #expect(slip.results == [.number(4), nil, .number(9), .number(6)])
        #expect(slip.faults == [.impossibleAnswer(at: 1, 11)])
    }

    @Test func `EQ-5D is a profile, and changes as a whole only where nothing speaks against it`() throws {
        let scale = try #require(Tool.builtIn("eq-5d-5l")).scales[0]
        #expect(scale.course(from: .profile([2, 1, 1, 4, 3]), to: .profile([1, 1, 1, 4, 3])) == .improved)
        #expect(scale.course(from: .profile([2, 1, 1, 4, 3]), to: .profile([2, 1, 2, 4, 3])) == .declined)
        #expect(scale.course(from: .profile([2, 1, 1, 4, 3]), to: .profile([1, 1, 2, 4, 3])) == .mixed)
        #expect(scale.course(from: .profile([2, 1, 1, 4, 3]), to: .profile([2, 1, 1, 4, 3])) == .unchanged)
    }

    /// Where no source says what counts, nothing is said to be better or worse.
    @Test(arguments: ["ons4", "ucla-3", "djg-6", "eq-vas", "pam", "pam-level", "cfs"])
    func `a tool without a published threshold judges nobody`(id: String) throws {
        for scale in try #require(Tool.builtIn(id)).scales {
            #expect(scale.course(from: .number(0), to: .number(9)) == nil)
        }
    }

    @Test func `frailty and activation are not for the person’s own documents`() {
        #expect(Tool.builtIn.filter { !$0.forPerson }.map(\.id) == ["pam", "pam-level", "cfs"])
    }

    @Test func `every tool says whose it is, on what terms and where its rules are from`() {
        for tool in Tool.builtIn {
            #expect(tool.owner != nil && tool.licence != nil && tool.source != nil, "\(tool.id)")
            #expect(
                tool.title.others["cy"] != nil || tool.title.english == (tool.short ?? tool.title.english), "\(tool.id)"
            )
            #expect(!tool.forPerson || tool.about?.others["cy"] != nil, "\(tool.id)")
        }
    }

    /// The words of licensed forms may not be copied: only our own statements are here.
    @Test func `no item of somebody else’s has its words here`() {
        for tool in Tool.builtIn where tool.id != "my-care" {
            #expect(tool.items.allSatisfy { $0.text == nil }, "\(tool.id)")
        }
    }
}
