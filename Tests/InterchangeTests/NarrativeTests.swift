import Testing

@testable import Interchange

/// XHTML narratives as Markdown, and whether they say more than the values.
@Suite struct NarrativeTests {
    private func markdown(_ inside: String) -> String? {
        NarrativeMarkdown.of("<div xmlns=\"http://www.w3.org/1999/xhtml\">\(inside)</div>")
    }

    static let forms = [
        ("<p>One\n   line</p><p>Two</p>", "One line\n\nTwo"),
        ("Loose <b>bold</b> and <i>soft</i>", "Loose **bold** and *soft*"),
        ("<h2>Sleep</h2><p>Poor</p>", "## Sleep\n\nPoor"),
        ("<ul><li>One</li><li>Two<ul><li>Inside</li></ul></li></ul>", "- One\n- Two\n  - Inside"),
        ("<ol start=\"3\"><li>Third</li><li>Fourth</li></ol>", "3. Third\n4. Fourth"),
        ("<ul><li><p>One</p><p>more</p></li></ul>", "- One\n\n  more"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2|3</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |"
        ),
        (
            "<table><tr><td><b>A</b></td><td><b>B</b></td></tr><tr><td>1</td><td>2</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1 | 2 |"
        ),
        (
            "<table><tr><td>Weight:</td><td>70 kg</td></tr><tr><td>Height</td><td>1 m</td></tr></table>",
            "- **Weight**: 70 kg\n- **Height**: 1 m"
        ),
        ("<table><tr><td>1</td><td>2</td><td>3</td></tr></table>", "- 1; 2; 3"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=\"2\">x</td><td>1</td></tr><tr><td>2</td></tr></table>",
            "| A | B |\n| --- | --- |\n| x | 1 |\n| x | 2 |"
        ),
        ("<dl><dt>Diet</dt><dd>Soft</dd></dl>", "- **Diet**: Soft"),
        ("<blockquote>Said</blockquote>", "> Said"), ("<p>a<br/>b</p>", "a\\\nb"),
        ("10<sup>9</sup>/L and H<sub>2</sub>O", "10⁹/L and H₂O"), ("5<sup>1a</sup>", "5(1a)"),
        ("<s>Old</s> new", "~~Old~~ new"), ("<q>Yes</q>", "“Yes”"),
        ("<a href=\"https://example.org/x\">Leaflet</a> <a href=\"#top\">up</a>", "Leaflet (https://example.org/x) up"),
        ("<a href=\"javascript:alert(1)\">press</a>", "press"),
        ("<img src=\"x.png\" alt=\"A wound\"/>", "(picture: A wound)"),
        ("<p>BP &lt;140 &amp; falling&nbsp;slowly</p>", "BP \\<140 & falling slowly"),
        ("<p># not a heading</p><p>*not* bold_here</p>", "\\# not a heading\n\n\\*not\\* bold_here"),
        ("<span><p>In a span</p></span>", "In a span"), ("<b>Status:</b>active", "Status:active"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
    ]

    @Test(arguments: forms) func form(xhtml: String, expected: String) { #expect(markdown(xhtml) == expected) }

    @Test(arguments: ["", "<p> </p>", "<script>alert(1)</script>", "<style>p { color: red }</style>", "<p/>"])
    func withoutWordsThereIsNothing(xhtml: String) { #expect(markdown(xhtml) == nil) }

    @Test func hostileTextHasNoMarkup() throws {
        let told = try #require(
            markdown("<p>Hello<script>steal()</script> &lt;script&gt;x&lt;/script&gt;</p><iframe src=\"x\">in</iframe>")
        )
        #expect(told == "Hello \\<script>x\\</script>")
        #expect(
            NarrativeMarkdown.of("<div><p>Unclosed <b>tag & <script>bad()</script> <5") == "Unclosed\n\ntag &\n\n\\<5")
        let deep = String(repeating: "<div>", count: 5000) + "words" + String(repeating: "</div>", count: 5000)
        #expect(NarrativeMarkdown.of(deep) == "words")
        let wide = String(repeating: "<td colspan=\"1000000\" rowspan=\"1000000\">x</td>", count: 50)
        let table = try #require(markdown("<table>" + String(repeating: "<tr>\(wide)</tr>", count: 50) + "</table>"))
        #expect(table.utf8.count < 20_000)
        #expect(NarrativeMarkdown.of("<!DOCTYPE div [<!ENTITY a \"boom\">]><div>&a;</div>")?.contains("boom") != true)
    }

    @Test(.timeLimit(.minutes(1))) func hostileTextIsReadInOnePass() {
        let many = { (text: String) in String(repeating: text, count: 20_000) }
        for text in [
            many("<script>"), many("<a "), many("<"), "<pre>" + many("`") + "</pre>", many("<b>"), many("&lt;"),
        ] {
            _ = NarrativeMarkdown.of(text)
            _ = markdown(text)
        }
    }

    // MARK: Whether it says more

    private func imported(_ text: String, status: String = "generated") throws -> PersonFixture {
        try PersonFixture(
            GoalImportTests.patient,
            """
            {"resourceType": "CarePlan", "id": "c", "status": "active", "title": "Sleep plan", "created": "2026-08-06",
             "subject": {"reference": "Patient/p"}, "text": {"status": "\(status)",
             "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">\(text)</div>"}}
            """)
    }

    private func told(_ text: String, status: String = "generated") throws -> Bool {
        try imported(text, status: status).text("additionalPlans[0].text")?.contains("Written on: 6 August 2026")
            == true
            && imported(text, status: status).text("additionalPlans[0].text") != "- Written on: 6 August 2026"
    }

    @Test func whatTheValuesSayIsNotSaidAgain() throws {
        #expect(try !told("<p>Sleep plan for Una Sample</p>"))
        #expect(try !told("<p>Created: 06/08/2026</p>"))
        #expect(try !told("<p>Created 6 Aug 2026, status active</p>"))
        #expect(try imported("<p>Sleep plan for Una Sample</p>").unplaced("CarePlan/c").isEmpty)
    }

    @Test func oneWordMoreKeepsIt() throws {
        #expect(try told("<p>Sleep plan, not for Una Sample</p>"))
        #expect(try told("<p>No sleep plan</p>"))
        #expect(try told("<p>Created 7 August 2026</p>"))
        #expect(try told("<p>Sleep plan</p>", status: "additional"))
        #expect(try !told("<p>Anything at all</p>", status: "empty"))
    }

    @Test func aPlanOfWordsAloneIsAPlan() throws {
        let plan = try PersonFixture(
            GoalImportTests.patient,
            #"""
            {"resourceType": "CarePlan", "id": "c", "subject": {"reference": "Patient/p"}, "text": {"status": "additional",
             "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><h1>خطة</h1><ul><li>المشي يوميا</li></ul></div>"}}
            """#)
        #expect(plan.text("additionalPlans[0].name") == "Care plan")
        #expect(plan.text("additionalPlans[0].text") == "# خطة\n\n- المشي يوميا")
        #expect(plan.text("additionalPlans[0].status") == nil)
        #expect(plan.unplaced("CarePlan/c").isEmpty)
    }
}
