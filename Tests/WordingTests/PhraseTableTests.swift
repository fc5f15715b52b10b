import Testing

@testable import Wording

@Suite struct PhraseTableTests {
    @Test func `Every phrase is found by its key, and no other`() {
        var phrases: [String: Phrase] = [:]
        for number in 0..<3_000 {
            // Short and long, and many that differ in one place alone.
            for key in [
                "k\(number)", "a.rather-long-key-with-the-number-\(number)-in-the-middle-of-it",
                "\(number).and-the-same-end",
            ] {
                phrases[key] = Phrase("\(key) {place}")
            }
        }
        phrases[""] = Phrase("nothing")
        let table = PhraseTable(phrases)
        for (key, phrase) in phrases { #expect(table.find(key)?.pointee.phrase == phrase) }
        for key in ["k3000", "k", "a.rather-long-key", "0.and-the-same-en", "siân"] { #expect(table.find(key) == nil) }
    }

    @Test func `A table without phrases has none`() { #expect(PhraseTable([:]).find("a") == nil) }
}
