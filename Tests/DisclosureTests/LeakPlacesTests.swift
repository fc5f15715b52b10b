import Disclosure
import Testing

/// A name is found wherever it hides.
@Suite struct LeakPlacesTests {
    @Test(arguments: [
        "<p>Thanks to Dilys Harcourt for coming.</p>",
        "<p>DILYS HARCOURT</p>",
        "<p>dilys\nharcourt</p>",
        "<p>Dilys&nbsp;Harcourt and Dilys\u{A0}Harcourt</p>",
        "<p>Harcourt, Dilys</p>",
        "<b>Dilys</b> Harcourt",
        "<p>Dil<wbr>ys Har<b>court</b></p>",
        "<p>Dil&shy;ys Har\u{AD}court</p>",
        "<p>D\u{200B}ilys Harcou\u{2060}rt</p>",
        "<span>Dilys</span><span>Harcourt</span>",
        "<td>Dilys</td><td>Harcourt</td>",
        "<dt>Dilys</dt>\n   <dd>Harcourt</dd>",
        "<p>Dilys <img src=\"a.png\" alt=\"A photograph\"> Harcourt</p>",
        "<p>Dilys <!-- she --> Harcourt</p>",
        "<img alt=\"Dilys Harcourt in her garden\">",
        "<a title='Dilys Harcourt' href='#'>Her story</a>",
        "<a href=\"story.html?who=Dilys%20Harcourt\">",
        "<a href=\"story.html?who=Dilys+Harcourt\">",
        "<a href=\"people/dilys-harcourt/plan.html\">",
        "<a href=\"people/DilysHarcourt.html\">",
        "<meta name=\"author\" content=\"Harcourt, Dilys\">",
        "<!-- Dilys Harcourt -->",
        "<!-- <b>Dilys</b> Harcourt -->",
        "<div data-name=\"&lt;b&gt;Dilys&lt;/b&gt; Harcourt\">",
        "<div data-name=\"&amp;lt;b&amp;gt;Dilys&amp;lt;/b&amp;gt; Harcourt\">",
        "<script>var rows = [\"Dilys Harcourt\"];</script>",
        "<script>if (a<b) { name = 'Dilys Harcourt' }</script>",
        "{\"name\":\"Dilys Harcourt\"}",
        "{\"name\":\"D\\u0069lys\\nHarcourt\"}",
        "{\"html\":\"\\u003cb\\u003eDilys\\u003c/b\\u003e Harcourt\"}",
        "{\"given\":\"Dilys\",\"family\":\"Harcourt\"}",
        "<i data-given=\"Dilys\" data-family=\"Harcourt\">",
        "site,given,family\nbryn,Dilys,Harcourt\n",
        "D&#105;lys H&#x61;rcourt",
        "D&#105lys Harcourt",
        "&#x44;&#x69;&#x6c;&#x79;&#x73;&#x20;&#x48;arcourt",
        "%44%69lys%20Harcourt",
        "Dilys%2520Harcourt",
        "D\u{ED}lys H\u{E0}rcourt",
        "D&iacute;lys Harcourt",
        "Di\u{301}lys Harcourt",
        "D&amp;iacute;lys Harcourt",
        "D%C3%ADlys Harcourt",
        "\u{FF24}ilys Harcourt",
        "<svg><title>Dilys Harcourt</title></svg>",
        "<svg><text><tspan>Dil</tspan><tspan>ys</tspan> Harcourt</text></svg>",
        "Dilys Harcourt's daughter; Dilys Harcourt\u{2019}s son",
        "**Dilys** _Harcourt_",
        "a &lt;b and Dilys Harcourt",
        "<p>x &lt;b y &lt;i z</p><p><b>Dilys</b> Harcourt</p>",
        "Dilys_Harcourt",
    ])
    func isFound(text: String) {
        #expect(Someone.kinds(in: text).contains(.name), "\(text)")
    }

    @Test(arguments: [
        "stories/dilys-harcourt.html", "DilysHarcourt.pdf", "dilys%20harcourt.svg", "Dilys_Harcourt/a.css",
    ])
    func isFoundInAFileName(name: String) {
        let leaks = Someone.leaks(in: "<p>Nothing here</p>", fileName: name)
        #expect(leaks.map(\.place) == [.fileName])
        #expect(leaks.first?.file == name)
    }

    @Test func tellsWhereItStandsAndHidesWhatItSays() throws {
        let text = "<p>One</p>\n<p>Two</p>\n<p>Dilys Harcourt, 999 000 0018</p>\n"
        let leaks = Someone.leaks(in: text)
        #expect(leaks.map(\.kind) == [.name, .nhsNumber])
        #expect(leaks.map(\.place) == [.content(offset: 25, line: 3), .content(offset: 41, line: 3)])
        #expect(leaks.map(\.excerpt) == ["D•••• H•••••••", "••• ••• ••••"])
        #expect(leaks.allSatisfy { $0.recordID == "mv-0014" && $0.people == 1 })
    }

    @Test func bytesThatAreNoTextDoNoHarm() {
        var bytes: [UInt8] = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
        bytes += Array("Dilys Harcourt".utf8) + [0xC3, 0x25, 0x26, 0x5C, 0xF0, 0x9F]
        let leaks = LeakScanner(Someone.everyone).scan(bytes, fileName: "x.bin")
        #expect(leaks.map(\.kind).contains(.name))
    }

    @Test(arguments: ["&", "%", "\\", "<", "&#", "&#x", "%4", "\\u", "\\u{", "\\ud83d\\u", "", "</", "<!", "%C3%"])
    func anEscapeCutOffAtTheEndDoesNoHarm(end: String) {
        #expect(Someone.kinds(in: "Dilys Harcourt" + end).contains(.name))
        #expect(Someone.leaks(in: end).isEmpty)
    }
}
