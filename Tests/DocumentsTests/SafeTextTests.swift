import CareRecords
import Testing

@testable import Documents

struct CSSStringTests {
    @Test(arguments: [
        ("Mrs Dilys Harcourt", "\"Mrs Dilys Harcourt\""), ("", "\"\""), ("Siân, (10)", "\"Siân, (10)\""),
        ("O'Hanlon", "\"O\\27 Hanlon\""), ("a\"b", "\"a\\22 b\""), ("\\", "\"\\5c \""), ("a\nb", "\"a\\a b\""),
    ])
    func `letters and digits stand, all else is escaped`(text: String, css: String) {
        #expect(CSSString.quoted(text) == css)
    }

    /// In a style attribute of an HTML page, whatever a name may hold.
    @Test(arguments: [
        "\"; } body { display: none", "</style><script>alert(1)</script>", "url(javascript:x)", "a;b{c}d/*e*/",
        "x\\\"y", "&quot;&#34;",
        "\u{202E}txet", "\u{0}\u{1}", "@import 'x'", "<!--",
    ])
    func `nothing gets out of the quotation marks`(text: String) {
        let inside = CSSString.quoted(text).dropFirst().dropLast()
        for scalar in inside.unicodeScalars {
            #expect(!"\"'<>&;{}/@!\n".unicodeScalars.contains(scalar), "“\(scalar)” in \(inside)")
        }
        #expect(!inside.unicodeScalars.contains { $0.value < 0x20 || (0x202A...0x202E).contains($0.value) })
    }
}

extension CSSStringTests {
    /// What stands before `meta charset` has to leave it within the first 1,024 bytes of a page.
    @Test(arguments: ["a", "'", "\u{1F600}", "ش", "\u{10FFFF}"])
    func `what is too long for the edge of a sheet is cut short`(letter: String) {
        let css = CSSString.quoted(String(repeating: letter, count: 5_000))
        #expect(css.utf8.count <= CSSString.limit)
        #expect(css.hasSuffix("\\2026 \""))
        let name = String(repeating: "Llanfair ", count: 20)
        #expect(!CSSString.quoted(name).contains("2026"))
    }
}

struct PlainLettersTests {
    @Test(arguments: [
        ("Ŵyn", "wyn"), ("Siân", "sian"), ("Łukasz Żółć", "lukasz zolc"), ("Bríd O’Hanlon", "brid o’hanlon"),
        ("ÀÉÎÕÜ", "aeiou"),
        ("Şükrü İnönü", "sukru inonu"), ("e\u{301}", "e"), ("Ångström", "angstrom"), ("پروین", "پروین"),
        ("Y\u{302}", "y"), ("", ""),
    ])
    func `letters are filed without their accents`(text: String, plain: String) {
        #expect(PlainLetters.fold(text) == plain)
    }

    @Test func `composed and decomposed letters are filed alike`() {
        #expect(PlainLetters.fold("Ŵ") == PlainLetters.fold("W\u{302}"))
    }
}
