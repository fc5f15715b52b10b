import Testing

@testable import Markup

/// XML from strangers: what is read, and what is refused before it can do harm.
@Suite struct XMLReaderTests {
    private func problem(_ text: String, reader: XMLReader = XMLReader()) -> XMLProblem? {
        if case .failure(let problem) = reader.read(text) { problem } else { nil }
    }

    private func element(_ text: String) throws -> XMLElement { try XMLReader().read(text).get() }

    @Test func `Elements, attributes, text and lines are kept`() throws {
        let root = try element(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- not kept --><a xmlns="urn:one" xmlns:x="urn:two" b="1 &lt; 2" x:c="d">
              <x:e/>before<f>in &amp; out<![CDATA[ <raw> ]]></f>after<?pi not kept?>
            </a>
            """)
        #expect(root.name == "a" && root.namespace == "urn:one" && root.line == 2)
        #expect(root["b"] == "1 < 2")
        #expect(root["c"] == nil, "it is in a namespace")
        #expect(root.attributes.map(\.namespace) == ["", "urn:two"])
        let inside = Array(root.elements)
        #expect(inside.map(\.name) == ["e", "f"])
        #expect(inside.map(\.namespace) == ["urn:two", "urn:one"])
        #expect(inside[1].text == "in & out <raw> ")
        #expect(inside[1].line == 3)
        #expect(root.text.contains("before") && root.text.contains("after"))
    }

    @Test func `Every script comes through, in UTF-8 and UTF-16`() throws {
        let words = "Zoë Ó Súilleabháin 山田太郎 محمد 🧡"
        #expect(try element("<a>\(words)</a>").text == words)
        let wide = [UInt8]([0xFF, 0xFE]) + "<a b=\"\(words)\"/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try XMLReader().read(wide).get()["b"] == words)
    }

    @Test func `HTML's names for characters are understood`() throws {
        let root = try element(
            "<div title=\"&eacute; &mdash; &amp;&eacute;\">a&nbsp;b &hellip; &eacute;&eacute; &#233; &lt;</div>")
        #expect(root.text == "a\u{A0}b … éé é <")
        #expect(root["title"] == "é — &é")
        #expect(problem("<a b='&nosuch;'/>") != nil)
        #expect(problem("<a>&nosuch;</a>") != nil)
    }

    @Test func `What is written can be read again`() throws {
        let text =
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p class=\"a&quot;&#10;b\">x &lt; y &amp; z<br/></p></div>"
        #expect(try element(text).serialised() == text)
        let prefixed = try element("<h:div xmlns:h=\"urn:h\" xml:lang=\"cy\"><h:b>1</h:b><c xmlns=\"urn:c\"/></h:div>")
        #expect(prefixed.serialised() == "<div xmlns=\"urn:h\" xml:lang=\"cy\"><b>1</b><c xmlns=\"urn:c\"/></div>")
    }

    static let documentTypes = [
        "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd\"><a/>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://example.org/x.dtd\"> %p;]><a/>",
        "<!DOCTYPE a [<!ATTLIST a b CDATA \"default\">]><a/>",
    ]

    @Test(arguments: documentTypes) func `A document type is refused where it begins`(text: String) {
        #expect(problem("\n" + text)?.reason == .documentType)
        #expect(problem("\n" + text)?.line == 2)
    }

    @Test func `A billion laughs are not laughed`() {
        var text = "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
        for level in 1...40 {
            text += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
        }
        #expect(problem(text + "]><a>&l40;</a>")?.reason == .documentType)
    }

    @Test func `Nothing from another file is included`() throws {
        let root = try element(
            "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/passwd\" parse=\"text\"/></a>")
        #expect(root.text.isEmpty)
        #expect(root.elements.map(\.name) == ["include"])
    }

    @Test func `Size, depth and number are bounded`() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(problem(deep)?.reason == .tooDeep(limit: 128))
        let within = String(repeating: "<a>", count: 128) + String(repeating: "</a>", count: 128)
        #expect(problem(within) == nil)
        #expect(problem("<a>" + within + "</a>")?.reason == .tooDeep(limit: 128))
        #expect(problem("<abcdef/>", reader: XMLReader(byteLimit: 8))?.reason == .tooLarge(bytes: 9, limit: 8))
        #expect(problem("<a b='1'><c d='2'/></a>", reader: XMLReader(countLimit: 3))?.reason == .tooMany(limit: 3))
        let long = String(repeating: "x", count: 12_000_000)
        #expect(try element("<a b=\"\(long)\">\(long)</a>").text.utf8.count == long.utf8.count)
    }

    @Test func `Text that is not XML is refused with its place`() {
        for text in [
            "", " ", "<", "<a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a b=c/>", "<a b='1' b='2'/>", "<a>&x</a>",
            "<a>\u{1}</a>", "<a>&#0;</a>", "{\"a\": 1}", "<?xml version='1.0' encoding='no-such'?><a>\u{E9}</a>",
        ] {
            guard let problem = problem(text) else {
                Issue.record("“\(text)” was read")
                continue
            }
            if case .syntax(let words) = problem.reason { #expect(!words.isEmpty) } else { Issue.record("\(problem)") }
        }
        #expect(problem("<a>\n<b>\n</c></a>")?.line == 3)
        let latin: [UInt8] = Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)
        if case .success = XMLReader().read(latin) { Issue.record("read a byte that is not UTF-8") }
    }

    @Test func `Any damage is survived`() {
        let good = Array(
            "<?xml version=\"1.0\"?><Patient xmlns=\"http://hl7.org/fhir\"><name value=\"Zoë\"/>&eacute;<![CDATA[x]]></Patient>"
                .utf8)
        var seed: UInt64 = 42
        for _ in 0..<5_000 {
            var bytes = good
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let at = Int(seed >> 33) % bytes.count
                switch seed >> 60 & 3 {
                case 0: bytes[at] = UInt8(truncatingIfNeeded: seed >> 20)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: bytes[at...].prefix(9), at: at)
                default: bytes.removeSubrange(at...)
                }
                if bytes.isEmpty { break }
            }
            _ = XMLReader().read(bytes)
        }
    }
}
