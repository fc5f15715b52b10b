import CareRecords
import Testing

@testable import Documents

/// Which themes there are, what they are called, and what is related to what.
struct ThemeShelfTests {
    private func page(_ id: String, day: Int = 1, language: String = "en", _ themes: [String]) throws -> ForumPage {
        ForumPage(
            id: id, kind: .lesson, title: id, summary: id,
            date: try #require(CalendarDate(year: 2026, month: 3, day: day)), language: language, themes: themes,
            body: "", source: id, bodyLine: 1)
    }

    @Test func `spellings that differ in capitals and accents are one, called as most write it`() throws {
        let shelf = ThemeShelf([
            try page("a", ["Home care"]), try page("b", ["home-care"]), try page("c", ["home care", "HOME CARE"]),
            try page("d", ["home care"]), try page("e", ["café"]), try page("f", ["Cafe"]),
        ])
        #expect(shelf.themes.map(\.slug) == ["cafe", "home-care"])
        #expect(shelf.themes.map(\.name) == ["Cafe", "home care"])
        #expect(shelf.theme("home care")?.articles == [0, 1, 2, 3])
        #expect(shelf.themes(of: try page("x", ["Home Care", "home care"])).count == 1)
    }

    @Test(arguments: [
        ("../../etc/passwd", "etc-passwd"), ("!!!", nil), ("", nil), ("پڑھنا", "u67eu691u6beu646u627"),
        ("CON", "con"), (String(repeating: "a", count: 50), String(repeating: "a", count: 50)),
        (String(repeating: "a", count: 500), String(repeating: "a", count: 50) + "-69206a47"),
    ])
    func `whatever a theme is called, its page has a harmless name`(_ theme: String, _ slug: String?) throws {
        #expect(ThemeShelf([try page("a", [theme])]).themes.first?.slug == slug)
    }

    @Test func `two themes never have one page`() throws {
        let long = String(repeating: "a", count: 60)
        let shelf = ThemeShelf([try page("a", [long + "b", long + "c", long])])
        #expect(Set(shelf.themes.map(\.slug)).count == 3)
        #expect(shelf.theme(long + "c")?.name == long + "c")
    }

    @Test func `the page of a theme keeps its address when others come before it`() throws {
        let long = String(repeating: "a", count: 60)
        let alone = ThemeShelf([try page("a", [long + "c"])]).theme(long + "c")?.slug
        let amongOthers = ThemeShelf([try page("a", [long, long + "b"]), try page("b", [long + "c"])])
        #expect(alone != nil && amongOthers.theme(long + "c")?.slug == alone)
    }

    @Test func `what shares most comes first, then the newest, and five are enough`() throws {
        let own = try page("own", ["falls", "goals", "carers"])
        let others = try [
            page("one-new", ["Falls"]), own, page("two", ["falls", "goals"]), page("none", ["nights"]),
            page("three", ["goals", "falls", "carers"]), page("one-old", ["carers"]), page("x", ["goals"]),
            page("y", ["goals"]),
        ]
        #expect(ThemeShelf(others).related(to: own).map(\.id) == ["three", "two", "one-new", "one-old", "x"])
        #expect(ThemeShelf(others).related(to: try page("none", ["nights"])).isEmpty)
    }

    @Test func `a theme that only a withheld story has is nowhere`() throws {
        let sample = try SampleProgramme.shared.get()
        let withheld = try #require(sample.small.pages.first { $0.id == "breath-for-friday" })
        #expect(withheld.themes.contains("breathing"))
        for page in sample.portalPages("en") {
            #expect(!page.tree.serialised(indented: false).contains("breathing"), "\(page.name)")
        }
    }
}
