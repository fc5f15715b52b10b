import CareRecords
import Testing
import Wording

struct PhrasebookTests {
    private static let english: [String: PhraseForms] = [
        "greeting": .always(Phrase("Hello {name}")),
        "cats": .plural([.one: Phrase("{count} cat of {who}")], other: Phrase("{count} cats of {who}")),
        "list.and": .always(Phrase("{first} and {last}")), "only-english": .always(Phrase("A cup of tea")),
    ].merging(
        (1...12).map {
            (
                "date.month.\($0)",
                .always(
                    Phrase(
                        [
                            "January", "February", "March", "April", "May", "June", "July", "August", "September",
                            "October", "November", "December",
                        ][$0 - 1]))
            )
        }
    ) { one, _ in one }
    .merging([("date.weekday.4", .always(Phrase("Thursday")))]) { one, _ in one }

    private static let welsh: [String: PhraseForms] = [
        "cats": .plural(
            [
                .zero: Phrase("dim cath"), .one: Phrase("1 gath"), .two: Phrase("2 gath"), .few: Phrase("3 chath"),
                .many: Phrase("6 chath"),
            ],
            other: Phrase("{count} cath")),
        "date.month.8": .always(Phrase("Awst")),
    ]
    private let english = Phrasebook(language: "en", phrases: Self.english)
    private let welsh = Phrasebook(language: "cy", phrases: Self.welsh, fallback: Self.english)

    @Test func `places are filled, and one that nothing fills is shown rather than lost`() {
        #expect(english("greeting", ["name": "Siân"]) == "Hello Siân")
        #expect(english("greeting") == "Hello {name}")
        #expect(english("greeting", ["name": "{name}"]) == "Hello {name}", "what fills a place is not filled again")
    }

    @Test func `a key without words answers with itself, so that it shows`() {
        #expect(english("no.such-key") == "no.such-key")
        #expect(!english.has("no.such-key"))
    }

    @Test func `the number chooses the form`() {
        #expect(english("cats", count: 1, ["who": "Ann"]) == "1 cat of Ann")
        #expect(english("cats", count: 1_200, ["who": "Ann"]) == "1,200 cats of Ann")
        #expect(
            (0...7).map { welsh("cats", count: $0) } == [
                "dim cath", "1 gath", "2 gath", "3 chath", "4 cath", "5 cath", "6 chath", "7 cath",
            ])
    }

    @Test func `nought has words of its own where there are any, also where grammar asks for none`() {
        let forms: [String: PhraseForms] = [
            "gaps": .plural([.zero: Phrase("Nothing"), .one: Phrase("1 gap")], other: Phrase("{count} gaps")),
            "cats": .plural([.one: Phrase("1 cat")], other: Phrase("{count} cats")),
        ]
        let book = Phrasebook(language: "en", phrases: forms)
        #expect((0...2).map { book("gaps", count: $0) } == ["Nothing", "1 gap", "2 gaps"])
        #expect(book("cats", count: 0) == "0 cats")
        #expect(Phrasebook(language: "de", phrases: [:], fallback: forms)("gaps", count: 0) == "Nothing")
    }

    @Test func `what is not said in Welsh is said in English`() {
        #expect(welsh("only-english") == "A cup of tea")
        #expect(welsh.language == "cy")
    }

    @Test func `a date is written with the month in full and no ordinal`() throws {
        let day = try #require(CalendarDate("2018-08-06"))
        #expect(english.date(day) == "6 August 2018")
        #expect(welsh.date(day) == "6 Awst 2018")
        #expect(english.month(try #require(YearMonth("2018-08"))) == "August 2018")
        #expect(english.dateWithWeekday(try #require(CalendarDate("2026-10-15"))) == "Thursday 15 October 2026")
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567"),
        (-1_000, "-1,000"), (-7, "-7"),
    ])
    func `thousands have a comma`(number: Int, written: String) {
        #expect(english.number(number) == written)
    }

    @Test(arguments: [
        (21.54, 1, "21.5"), (21.0, 1, "21"), (0.05, 1, "0.1"), (0.04, 1, "0"), (-0.04, 1, "0"), (-2.25, 2, "-2.25"),
        (2.05, 2, "2.05"), (2.5, 0, "3"), (99.99, 1, "100"), (1_234.5, 1, "1,234.5"), (1.005, 3, "1.005"),
    ])
    func `decimals that say nothing are left off`(number: Double, places: Int, written: String) {
        #expect(english.number(number, places: places) == written)
    }

    @Test func `a list has commas and one and`() {
        #expect(english.list([]) == "")
        #expect(english.list(["me"]) == "me")
        #expect(english.list(["Siân", "me"]) == "Siân and me")
        #expect(english.list(["Tomasz", "Siân", "me"]) == "Tomasz, Siân and me")
    }

    @Test func `scripts from right to left are known`() {
        #expect(Phrasebook(language: "ur", phrases: [:]).direction == "rtl")
        #expect(welsh.direction == "ltr")
    }
}
