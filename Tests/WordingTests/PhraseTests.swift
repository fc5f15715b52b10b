import Testing
import Wording

struct PhraseTests {
    @Test func `places are cut out, and what stands around them is kept`() {
        #expect(
            Phrase("Call {name} on {phone}.").pieces == [
                .text("Call "), .place("name"), .text(" on "), .place("phone"), .text("."),
            ])
        #expect(Phrase("{day}{month}").pieces == [.place("day"), .place("month")])
        #expect(Phrase("").pieces.isEmpty)
    }

    @Test(arguments: ["{", "}", "{}", "{Name}", "{two words}", "{a", "a}", "{1}", "{{", "\u{1F600}{"])
    func `any other brace stands for itself`(text: String) {
        #expect(Phrase(text).places.isEmpty)
        #expect(Phrase(text).pieces == [.text(text)])
    }

    @Test func `a place inside another brace is still found`() {
        #expect(Phrase("{{name}}").pieces == [.text("{"), .place("name"), .text("}")])
        #expect(Phrase("{a{b}c}").pieces == [.text("{a"), .place("b"), .text("c}")])
    }

    /// Were each looked at up to the end of the text, this would not end within anybody’s patience.
    @Test func `a million open braces are gone through once`() {
        let braces = String(repeating: "{", count: 1_000_000)
        #expect(Phrase(braces).pieces == [.text(braces)])
        #expect(Phrase(braces + "}").pieces == [.text(braces + "}")])
    }

    /// Unicode CLDR 45, cardinal rules for Welsh: six forms.
    @Test(arguments: [
        (0, PluralCategory.zero), (1, .one), (2, .two), (3, .few), (4, .other), (5, .other), (6, .many), (7, .other),
        (26, .other),
    ])
    func `Welsh has six forms`(number: Int, category: PluralCategory) {
        #expect(PluralCategory.of(number, in: "cy") == category)
    }

    @Test(arguments: [(0, PluralCategory.other), (1, .one), (2, .other), (21, .other)])
    func `English has two`(number: Int, category: PluralCategory) {
        #expect(PluralCategory.of(number, in: "en") == category)
    }
}
