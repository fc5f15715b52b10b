import Markup
import Testing

@testable import Press

/// Where things stand on a page of braille, and what is said for what the eye would see.
@Suite struct BrailleLayoutTests {
    /// The lines of a document in uncontracted braille, in small letters; blank lines are empty.
    private func lines(_ body: String, title: String = "T") throws -> [String] {
        let tree = try SampleTree.read("<document lang=\"en\"><title>\(title)</title>\(body)</document>")
        let brf = try BrailleWriter(grade: .one, say: BrailleSamples.phrases()).brf(of: tree)
        let reader = BrailleReader(brf)
        reader.expectPages()
        return reader.lines.map { $0.lowercased() }
    }

    @Test func `a paragraph begins at cell 3 and runs over to cell 1`() throws {
        #expect(
            try lines("<p>This plan is mine. It says what matters to me.</p><p>Next.</p>") == [
                "  ,this plan is mine4 ,it says what", "matters to me4", "  ,next4",
            ])
    }

    @Test func `headings are centred, at cell 5 and at cell 7, with a blank line before`() throws {
        let found = try lines("<h1>Plan</h1><p>a.</p><h2>Part</h2><p>b.</p><h3>Piece</h3><p>c.</p>")
        #expect(
            found == [
                "", "                 ,plan", "", "  a4", "", "    ,part", "  b4", "", "      ,piece", "  c4",
            ])
    }

    @Test func `with four levels the upper two are centred`() throws {
        let found = try lines("<h1>One</h1><h2>Two</h2><h3>Three</h3><h4>Four</h4><p>x</p>")
        #expect(found.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count } == [18, 18, 4, 6, 2])
    }

    @Test func `no heading is left at the foot of a page`() throws {
        for count in 15..<30 {
            let words = String(repeating: "<p>x</p>", count: count)
            let tree = try SampleTree.read(
                "<document lang=\"en\"><title>T</title>\(words)<h2>Head</h2><p>one two three four five six seven eight nine ten</p></document>"
            )
            let brf = try BrailleWriter(grade: .one, say: BrailleSamples.phrases()).brf(of: tree)
            for page in BrailleReader(brf).pages { #expect(page.last?.hasSuffix(",HEAD") == false) }
        }
    }

    @Test func `items have bullets or numbers, and those inside them stand further in`() throws {
        #expect(
            try lines("<list><item>One<list><item>Inner</item></list></item><item><p>Two</p><p>More</p></item></list>")
                == ["", "_4 ,one", "  _4 ,inner", "_4 ,two", "      ,more"])
        #expect(
            try lines("<numbered-list start=\"9\"><item>2 pills</item><item>Rest</item></numbered-list>") == [
                "", "#i4 #b pills", "#aj4 ,rest",
            ])
        #expect(try lines("<plain-list><item>One</item></plain-list>") == ["", ",one"])
    }

    @Test func `ticks and crosses are said once, before their lists`() throws {
        #expect(
            try lines("<do-list><item>Knock.</item></do-list><dont-list><item>Shout.</item></dont-list>") == [
                "", ",what to do3", "_4 ,knock4", "", ",what not to do3", "_4 ,shout4",
            ])
        #expect(
            try lines("<list><task done=\"yes\">Rung</task><task done=\"no\">Paid</task></list>") == [
                "", "_4 ,ticked3 ,rung", "_4 ,not ticked3 ,paid",
            ])
    }

    @Test func `facts are terms with their details`() throws {
        let fact = "<fact><term>Cost</term><detail>Free</detail></fact>"
        let long = "<fact><term>Going well?</term><detail><p>Yes.</p><list><item>All</item></list></detail></fact>"
        #expect(try lines("<facts>\(fact)\(long)</facts>") == ["", ",cost3 ,free", ",going well8 ,yes4", "  _4 ,all"])
        #expect(
            try lines("<glance><need kind=\"seeing\"><term>Seeing.</term> I am blind.</need></glance>") == [
                "", ",seeing4 ,i am blind4",
            ])
        #expect(try lines("<counts><count n=\"12\">late</count></counts>") == ["", "#ab late"])
    }

    @Test func `a row is its name and, set in, each cell with the head of its column`() throws {
        let table = """
            <table><caption>Steps</caption><columns><column>What</column><column>Who</column><column>How</column></columns>
            <rows><row><row-head>Walk</row-head><field label="Who">Ann</field><cell><status state="done">Done</status><break/>On Monday.</cell></row>
            <row><row-head>Rest</row-head><field label="Who"/><cell>Late</cell></row></rows></table>
            """
        #expect(
            try lines(table) == [
                "", "      ,steps", ",walk", "  ,who3 ,ann", "  ,done", "    ,on ,monday4", ",rest", "  ,late",
            ])
        let figures = """
            <figures-table><caption>Sums</caption><columns><number-column>No</number-column><column>Site</column>
            <figure-column>May</figure-column></columns><rows><row><row-number>1</row-number><row-head>Hill</row-head>
            <figure>5</figure></row></rows></figures-table>
            """
        #expect(try lines(figures) == ["", "      ,sums", "#a ,hill", "  ,may3 #e"])
    }

    @Test func `danger and what to do now stand between lines of dots`() throws {
        let top = String(repeating: "7", count: 40)
        let foot = String(repeating: "g", count: 40)
        #expect(
            try lines("<p>a</p><emergency><h2>Now</h2><p>b</p></emergency><p>c</p>") == [
                "  a", "", top, "    ,now", "  b", foot, "", "  c",
            ])
        let full = String(repeating: "=", count: 40)
        #expect(
            try lines("<now><p>a</p><emergency><p>b</p></emergency></now>") == [
                "", full, "  a", "", top, "  b", foot, full,
            ])
    }

    @Test func `the lines of a box never stand alone`() throws {
        for count in 15..<30 {
            let words = String(repeating: "<p>x</p>", count: count)
            let tree = try SampleTree.read(
                "<document lang=\"en\"><title>T</title>\(words)<now><p>a</p><p>b</p></now></document>")
            let brf = try BrailleWriter(grade: .one, say: BrailleSamples.phrases()).brf(of: tree)
            for page in BrailleReader(brf).pages {
                #expect(page.last?.hasPrefix("7777") == false)
                #expect(page.dropFirst().first?.hasPrefix("GGGG") != true)
            }
        }
    }

    @Test func `one’s own words are set in`() throws {
        #expect(try lines("<p>a</p><own><p>b</p></own><p>c</p>") == ["  a", "", "    b", "", "  c"])
    }

    @Test func `the contents lead to pages of braille`() throws {
        let far = String(repeating: "<p>x</p>", count: 60)
        let found = try lines(
            "<contents><h2>In it</h2><entry ref=\"a\">Near</entry><entry ref=\"b\">Far</entry><entry ref=\"no\">Gone</entry></contents><part id=\"a\"><h2>Near</h2>\(far)</part><part id=\"b\"><h2>Far</h2><p>y</p></part>"
        )
        let dots = String(repeating: "\"", count: 31)
        #expect(found.contains(",near \(dots) #a"))
        #expect(found.contains(",far \"\(dots) #c"))
        #expect(found.contains(",gone"))
    }

    @Test func `what is for pens is left out or said`() throws {
        #expect(
            try lines("<sign><line>Signed</line><line>Date</line></sign>") == [
                "", ",to sign and fill in3", "  ,signed", "  ,date",
            ])
        #expect(
            try lines("<p>a</p><log sheets=\"1\" rows=\"9\"><caption>b</caption><column>c</column></log>") == ["  a"])
    }

    @Test func `a list of nothing says nothing`() throws {
        #expect(try lines("<p>a</p><do-list/><sign/><facts/><now/>") == ["  a"])
    }

    @Test func `a chart is what it shows`() throws {
        #expect(
            try lines("<chart id=\"c\"><alternative>It rises.</alternative><unit>days</unit></chart>") == [
                "  ,it rises4"
            ])
    }

    @Test func `what only a screen needs is left out`() throws {
        let frame =
            "<masthead><mark>m</mark></masthead><crumbs/><filters/><search-form>s</search-form><footer><p>f</p></footer>"
        #expect(try lines("\(frame)<p>a</p>") == ["  a"])
    }

    @Test func `an element that nobody knows shows what is inside it`() throws {
        #expect(try lines("<wonder><p>a</p></wonder>") == ["  a"])
        #expect(try lines("<p>a<wonder>b</wonder>c</p>") == ["  a b c"])
        #expect(try lines("<section>a <wonder>b</wonder><p>c</p></section>") == ["  a b", "  c"])
    }

    @Test func `dates and numbers are not broken over lines`() throws {
        let found = try lines("<p>We will look at it again by <date value=\"2026-11-03\">3 November 2026</date>.</p>")
        #expect(found == ["  ,we will look at it again by", "#c ,november #bjbf4"])
        #expect(try lines("<p>We look at it again by 10\u{A0}November\u{A0}2026.</p>").last == "#aj ,november #bjbf4")
    }

    @Test func `a word that is longer than a line goes on behind dot 5`() throws {
        let address = String(repeating: "abcdefgh.", count: 12) + "ends@example.org"
        let found = try lines("<p>Write to <email address=\"\(address)\">\(address)</email>.</p>")
        #expect(found.count > 3)
        #expect(found.dropLast().allSatisfy { $0.hasSuffix("\"") })
        let words = found.map { $0.hasSuffix("\"") ? String($0.dropLast()) : $0 }.joined()
        #expect(words == "  ,write to " + address.replacing(".", with: "4").replacing("@", with: "@a") + "4")
    }

    @Test func `where a link leads is said if it is not in its words`() throws {
        #expect(try lines("<p>See <link href=\"https://a.org\">us</link>.</p>") == ["  ,see us \"<https3_/_/a4org\">4"])
        #expect(try lines("<p><link href=\"mailto:a@b.org\">a@b.org</link></p>") == ["  a@ab4org"])
        #expect(
            try lines("<p><link href=\"tel:01632960123\">01632 960123</link> <link href=\"x.html\">X</link></p>") == [
                "  #jafcb\"ifjabc ,x"
            ])
    }

    @Test func `what stands on the edge of sheets is said once`() throws {
        let running = "<running><head>Plan of Ann</head><side>By May</side><foot>Call Meg</foot></running>"
        #expect(try lines("\(running)<p>a</p>") == ["  a", "", "  ,by ,may", "  ,call ,meg"])
    }
}
