import Markup
import Press
import Testing
import Wording

/// What is said of each kind of element.
@Suite struct SpokenTextTests {
    private func expect(
        _ blocks: String, _ text: String, in language: String = "en", sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try SpokenSamples.said(blocks, in: language) == text, sourceLocation: sourceLocation)
    }

    @Test func `It begins with what it is, whose, how long, and who may hear it; and says when it ends`() throws {
        let tree = try SampleTree.read(
            """
            <document lang="en"><title>My plan: Ann Other</title>
            <running css-foot="x"><head>My plan: Ann Other</head><side>Look at it again by 9 May 2027</side>
            <foot>Confidential</foot></running>
            <front><mark>Care Together</mark><h1>My plan</h1><name>Ann Other</name></front>
            <part id="a" number="1"><h2><no>1</no> About me</h2><p>I fish</p></part></document>
            """)
        #expect(
            try SpokenText(say: SpokenSamples.phrasebook("en")).text(of: tree) == """
                My plan: Ann Other. Made for listening. It has 1 part.

                Look at it again by 9 May 2027. Confidential.

                Care Together.

                Part 1. About me.

                I fish.

                That is the end of this document.

                """)
    }

    @Test func `A heading is announced by how deep it is, and in a part of a plan counts from there`() throws {
        try expect(
            "<h2>Who met</h2><h3>By video</h3><part><h2><no>2</no> My goals</h2><h3>Goal 1</h3><h4>Please do</h4></part>",
            """
            Heading: Who met.

            Smaller heading: By video.

            Part 2. My goals.

            Heading: Goal 1.

            Smaller heading: Please do.
            """)
    }

    @Test func `The parts are told by number where a plan lists them, and other places are counted`() throws {
        try expect(
            """
            <contents><h2>In my plan</h2><entry ref="b">My goals</entry></contents>
            <contents><h2>In this report</h2><entry ref="x">One</entry><entry ref="y">Two</entry></contents>
            <part id="b" number="2"/>
            """,
            "Heading: In my plan.\nPart 2. My goals.\n\nHeading: In this report.\n\n2 items.\nOne.\nTwo.")
    }

    @Test func `Lists say how many items they have; one alone is only said`() throws {
        try expect("<list><item>Chest pain</item><item>A fall</item></list>", "2 items.\nChest pain.\nA fall.")
        try expect("<list><item>Chest pain</item></list>", "Chest pain.")
        try expect(
            "<numbered-list start=\"3\"><item>Ring</item><item>Wait</item></numbered-list>",
            "2 items.\nNumber 3: Ring.\nNumber 4: Wait.")
        try expect(
            "<list><task done=\"yes\">Rail</task><task done=\"no\">Lamp</task></list>",
            "2 items.\nTicked: Rail.\nNot ticked: Lamp.")
    }

    @Test func `Where an item has several sentences, the next cannot be taken for one of them`() throws {
        try expect(
            "<list><item>Metformin 1 g. 6pm.</item><item>Amlodipine 10 mg. 8am.</item></list>",
            "2 items.\nItem 1: Metformin 1 gram. 6pm.\nItem 2: Amlodipine 10 milligrams. 8am.")
    }

    @Test func `What to do and not to do is said before each, unless its own words say no`() throws {
        try expect("<do-list><item>Knock</item><item>Wait</item></do-list>", "2 items.\nDo: Knock.\nDo: Wait.")
        try expect(
            "<dont-list><item>Shout</item><item>Don't hurry me</item><item>Notice my hair</item></dont-list>",
            "3 items.\nDo not: Shout.\nDon't hurry me.\nDo not: Notice my hair.")
        try expect(
            "<dont-list><item>Peidiwch â gweiddi</item><item>Gweiddi</item></dont-list>",
            "2 eitem.\nPeidiwch â gweiddi.\nPeidiwch: Gweiddi.", in: "cy")
    }

    @Test func `Tables are said row by row, each cell after the head of its column, and nothing of an empty one`()
        throws
    {
        try expect(
            """
            <table><caption>Steps</caption>
            <columns><column>What we will do</column><column>Who and when</column><column>How it is going</column></columns>
            <rows>
            <row><row-head>A rail<break/><muted>Bathroom</muted></row-head><field label="Who"/><cell><status>Late</status></cell></row>
            <row><row-head>Which lamp?</row-head><field label="Who"><strong>Me</strong> <date>9 May 2027</date></field><cell/></row>
            </rows></table>
            """,
            """
            Table: Steps. 2 rows.

            What we will do: A rail. Bathroom. How it is going: Late.

            What we will do: Which lamp? Who: Me, 9 May 2027.
            """)
    }

    @Test func `A fact is its term and its detail, and a list in it keeps its lines`() throws {
        try expect(
            """
            <facts><fact><term>Take care</term><detail>No aspirin</detail></fact>
            <fact><term>Ready?</term><detail><list><item>Bag</item><item>Pills</item></list></detail></fact></facts>
            <glance><need><term>Hearing.</term> My left ear</need></glance>
            """,
            "Take care: No aspirin.\nReady? 2 items.\nBag.\nPills.\n\nHearing. My left ear.")
    }

    @Test func `What is urgent is announced`() throws {
        try expect(
            """
            <now><h2>Who to call</h2><call><when>In the day</when><phone number="01632960114">01632 960114</phone>
            <note>Meg. Not on Fridays</note></call><call><phone number="111">111</phone></call></now>
            <emergency><p><word>Emergency:</word> call <phone number="999">999</phone></p></emergency>
            <emergency><h2><word>Danger</word></h2><p>Penicillin</p></emergency>
            """,
            """
            Important. Heading: Who to call.

            In the day: 0 1 6 3 2, 9 6 0, 1 1 4. Meg. Not on Fridays.

            1 1 1.

            Warning. Emergency: call 9 9 9.

            Warning. Heading: Danger.

            Penicillin.
            """)
    }

    @Test func `What the eye tells apart, the ear does too`() throws {
        try expect(
            "<p>Take <strike>80 mg</strike> 40 mg</p>",
            "Take, crossed out: 80 milligrams, end of crossing out, 40 milligrams.")
        try expect("<p>35 <muted>provisional</muted></p>", "35, provisional.")
        try expect("<p>The bench<muted> (reached)</muted></p>", "The bench (reached).")
        try expect("<p><word>Emergency</word> I fall<break/>I bleed</p>", "Emergency. I fall. I bleed.")
        try expect("<h2>Actions <aside>3 late</aside></h2>", "Heading: Actions. 3 late.")
        try expect("<quote><p>Go on</p></quote>", "Quote: Go on.")
        try expect("<own><quote>I want to sing</quote></own>", "I want to sing.")
        try expect("<count n=\"3\">actions overdue</count>", "actions overdue.")
        try expect("<counts><count n=\"3\">actions overdue</count></counts>", "3 actions overdue.")
    }

    @Test func `A chart is its alternative, and what is written on is left out`() throws {
        try expect(
            """
            <chart><alternative>999 in May</alternative><unit>People</unit><axis><tick>0</tick></axis></chart>
            <row-chart><alternative>By age</alternative><chart-row><label-line>Under 65</label-line></chart-row></row-chart>
            <log><caption>Visitors</caption><column>Name</column></log><sign><line>Date</line></sign>
            """,
            """
            Chart: 999 in May.

            Chart: By age.

            On paper there are pages to write on here.

            On paper there is a place to sign here.
            """)
    }

    @Test func `Links to other pages are left out, and who publishes comes last`() throws {
        try expect(
            """
            <masthead><mark>Care</mark><link href="a">Home</link></masthead>
            <footer><p>Published by us</p><link href="b">Search</link></footer>
            <crumbs><link href="a">Home</link></crumbs><p>Words</p><search-form action="s">Search</search-form>
            """,
            "Words.\n\nPublished by us.")
    }

    @Test func `A list of links is a list, each with its heading`() throws {
        try expect(
            """
            <links><link-item href="a"><where><strong>Llanmarl</strong> <date>8 May 2027</date></where><h3>A rail</h3></link-item>
            <link-item href="b"><h3>A lamp</h3></link-item></links>
            """,
            "2 items.\nItem 1: Llanmarl, 8 May 2027. A rail.\nItem 2: A lamp.")
    }

    @Test func `Of an element that nobody knows its words are said`() throws {
        try expect("<novelty><p>One</p><p>Two</p></novelty>", "One.\n\nTwo.")
        try expect("<p>One <novelty>and a</novelty> half</p>", "One and a half.")
        try expect(
            "<cell-that-is-new>Two <list><item>Three</item></list> four</cell-that-is-new>", "Two.\n\nThree.\n\nfour.")
    }

    @Test(arguments: [
        ("Stop!", "Stop!"), ("Why?", "Why?"), ("So:", "So:"), ("“Yes.”", "“Yes.”"), ("“Yes”", "“Yes”."),
        ("one,", "one."), ("(a)", "(a)."), ("و", "و."), ("جی۔", "جی۔"), ("好。", "好。"),
    ])
    func `Every piece ends in one stop`(words: String, said: String) throws {
        try expect("<p>\(words)</p>", said)
    }

    @Test func `A passage in another language stays as it is, but for telephone numbers`() throws {
        try expect(
            "<p>Ask. <foreign lang=\"cy\">Ffoniwch Dr Bowen, 01632 960114, 40 mg</foreign> or Dr Quelch</p>",
            "Ask. Ffoniwch Dr Bowen, 0 1 6 3 2, 9 6 0, 1 1 4, 40 mg or Doctor Quelch.")
        try expect("<article lang=\"cy\"><p>32% i Dr Bowen</p></article>", "32% i Dr Bowen.")
        try expect("<p>32% از Dr Khan</p>", "32% از Dr Khan.", in: "ur")
    }

    @Test func `Code is said as it stands`() throws {
        try expect(
            "<p>Type <code>GP 40 mg</code></p><code-block lang=\"cy\">a 1\n\n  b</code-block>",
            "Type GP 40 mg.\n\na 1.\n  b.")
    }

    @Test func `White space of any kind is one space, and marks that nobody hears are gone`() throws {
        try expect("<p>a\u{A0}\n  b<break/>\n c\u{AD}d</p>", "a b. cd.")
    }
}
