import Testing
import Wording

/// In a sentence that runs from right to left a name, or the groups of a number, would change places.
struct ScriptDirectionTests {
    @Test(arguments: ["ur", "ar", "fa-IR"]) func `some languages run from right to left`(language: String) {
        #expect(ScriptDirection(of: language) == .rightToLeft)
        #expect(Phrasebook(language: language, phrases: [:]).direction == "rtl")
    }

    @Test(arguments: ["en", "cy", "pl", "urx", "art"]) func `others do not`(language: String) {
        #expect(ScriptDirection(of: language) == .leftToRight)
    }

    @Test(arguments: ["Sadia Javed", "8am", "01632 960110", "14 Tenter Street", "سعدیہ Javed"])
    func `Latin letters and lone numbers are held together in Urdu`(words: String) {
        #expect(ScriptDirection.rightToLeft.needsIsolating(words))
    }

    @Test(arguments: ["بیٹا", "شام 4 بجے", "", "۔"])
    func `Urdu is not, nor a number within it`(words: String) {
        #expect(!ScriptDirection.rightToLeft.needsIsolating(words))
    }

    @Test func `in English only what runs the other way is held together`() {
        #expect(ScriptDirection.leftToRight.needsIsolating("Sadia (سعدیہ)"))
        for words in ["Siân", "it’s 7am", "Zsófia – Ó Cadhain", "Łódź", "日本語", "🙂", ""] {
            #expect(!ScriptDirection.leftToRight.needsIsolating(words), "\(words)")
        }
    }
}
