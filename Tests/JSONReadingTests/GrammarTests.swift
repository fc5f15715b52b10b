import Diagnostics
import Testing

@testable import JSONReading

/// What the reader takes and what it refuses, one rule of RFC 8259 at a time.
@Suite struct GrammarTests {
    @Test(arguments: [
        "{}", "[]", "null", "true", "-0", "1.5e-3", " [ 1 , 2 ] ", #""""#, #""\u0041\n\/""#, #"{"a":{"b":[null]}}"#,
        "\u{FEFF}{}", #""é漢😀""#, #""\uD83D\uDE00""#,
    ])
    func takes(_ text: String) {
        #expect(read(text).isEmpty)
    }

    @Test(arguments: [
        "", " ", "{", "[1", "[1,]", #"{"a":1,}"#, #"{"a" 1}"#, "{a:1}", "[1 2]", "01", "+1", ".5", "1.", "1e", "-",
        "nul", "TRUE", "NaN", "'a'", #""a"#, "\"a\nb\"", "\"a\tb\"", #""\x""#, #""\u12""#, "{} {}", "// no\n{}", "[,1]",
        "\u{00A0}{}",
    ])
    func refuses(_ text: String) {
        #expect(read(text).map(\.id) == [.jsonSyntax])
    }

    @Test func namesHalfACharacterAndGoesOn() {
        let found = read(#"["\uD800", "\uDC00\uD800", "fine", "\uD800x"]"#)
        #expect(found.map(\.id) == Array(repeating: .jsonLoneSurrogate, count: 4))
        #expect(found.map(\.location?.column) == [3, 13, 19, 37])
    }

    @Test func namesEveryRepeatedKeyAndGoesOn() {
        let found = read(#"{"a": 1, "b": {"a": 2, "\u0061": 3}, "a": 4, "é": 5, "é": 6}"#)
        #expect(found.map(\.id) == Array(repeating: .duplicateKey, count: 3))
        #expect(found.map(\.location?.column) == [24, 38, 54])
    }

    /// The path of the value in which it stands, or of what is around it.
    @Test(arguments: [
        (#"{"a": 1, "b": [{}, {"c": 2, "c": 3}], "\u0061": 4}"#, ["b[1].c", "a"]),
        (#"[["\uD800", {"a": ["\uDC00"]}], "\uD800"]"#, ["[0][0]", "[0][1].a[0]", "[1]"]),
        (#"{"a": {"b": "\uD800", "c\uD800": 1}}"#, ["a.b", "a"]),
        (#"{"a": {"b": [1, {"c": tru}]}}"#, ["a.b[1].c"]), (#"{"a": [1 2]}"#, ["a"]), (#"{"a": [1, ]}"#, ["a"]),
        (#"{"a": {"b" 1}}"#, ["a.b"]), (#"{"a": {"b": 1 "c": 2}}"#, ["a"]), (#"{"a": {b: 1}}"#, ["a"]),
        (#"{"a": [{}, [], "x"#, ["a[2]"]), ("{} {}", [""]), ("", [""]),
    ])
    func saysInWhatItStands(_ text: String, _ paths: [String]) {
        #expect(read(text).map(\.path) == paths)
    }

    @Test func bytesThatAreNotUTF8HaveAPath() {
        var reader = JSONReader()
        var found: [Diagnostic] = []
        let text = Array(#"{"a": ["x", "y"#.utf8) + [0xFF] + Array(#""]}"#.utf8)
        #expect(reader.read(text, file: "a.json", into: &found) == nil)
        #expect(found.map { "\($0.id.name) \($0.path)" } == ["invalid-utf8 a[1]"])
        let deep = #"{"a": [0, "# + String(repeating: "[", count: 70)
        #expect(read(deep).map(\.path) == ["a[1]" + String(repeating: "[0]", count: 62)])
    }

    @Test func aRepeatedKeyIsSeenAmongThousands() {
        let keys = (0..<5000).map { #""k\#($0)": 0"# } + [#""k4321": 1"#]
        #expect(read("{" + keys.joined(separator: ",") + "}").map(\.id) == [.duplicateKey])
    }

    @Test func nestingIsBounded() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(read(nested(64)).isEmpty)
        #expect(read(nested(65)).map(\.id) == [.tooDeep])
        #expect(read(String(repeating: "[", count: 100_000)).map(\.id) == [.tooDeep])
    }

    @Test func sizeIsBounded() {
        var reader = JSONReader(byteLimit: 10)
        var found: [Diagnostic] = []
        #expect(reader.read(Array("[123456789]".utf8), file: "big.json", into: &found) == nil)
        #expect(found.map(\.id) == [.tooLarge])
        #expect(found.first?.message.contains("11 bytes") == true)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0xFF, 0xFE, 0x7B, 0x00], [0x80],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        var reader = JSONReader()
        var found: [Diagnostic] = []
        #expect(reader.read(bytes, file: "a.json", into: &found) == nil)
        #expect(found.map(\.id) == [.invalidUTF8])
    }

    /// Every text cut short at every byte, and with every byte knocked out, ends in a diagnostic or a value.
    @Test func noDamageBringsItDown() {
        let whole = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00é",true,null],"b":{"c":""}}"#.utf8)
        for end in 0..<whole.count {
            var reader = JSONReader()
            var found: [Diagnostic] = []
            #expect(reader.read(whole[..<end], file: "cut.json", into: &found) == nil)
            #expect(!found.isEmpty)
            for byte in [UInt8(0), 0x22, 0x5C, 0x5B, 0x7D, 0xC3, 0xFF] {
                var damaged = whole
                damaged[end] = byte
                var notes: [Diagnostic] = []
                if reader.read(damaged, file: "damaged.json", into: &notes) == nil { #expect(!notes.isEmpty) }
            }
        }
    }
}

func read(_ text: String) -> [Diagnostic] {
    var reader = JSONReader()
    var found: [Diagnostic] = []
    let value = reader.read(Array(text.utf8), file: "plan.json", into: &found)
    if found.isEmpty { #expect(value != nil) }
    return found
}
