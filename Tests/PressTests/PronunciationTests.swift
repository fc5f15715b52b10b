import Testing

@testable import Press

/// Words put as a voice says them, and those that have to stay.
@Suite struct PronunciationTests {
    private func said(_ words: String, in language: String = "en", isFigure: Bool = false) throws -> String {
        var sentence = SpokenSentence()
        sentence.add(words, .free)
        return Pronunciation(say: try SpokenSamples.phrasebook(language)).spoken(sentence.words, isFigure: isFigure)
    }

    @Test(arguments: [
        ("Ring 01632 960114.", "Ring 0 1 6 3 2, 9 6 0, 1 1 4."),
        ("(01632) 960 114", "0 1 6 3 2, 9 6 0, 1 1 4"),
        ("07700900342", "0 7 7 0 0, 9 0 0, 3 4 2"),
        ("0808 157 0123,", "0 8 0 8, 1 5 7, 0 1 2 3,"),
        ("(07700-900342)", "(0 7 7 0 0, 9 0 0, 3 4 2)"),
        ("+44 7700 900342", "+ 4 4, 7 7 0 0, 9 0 0, 3 4 2"),
        ("NHS number 999 060 6188.", "NHS number 9 9 9, 0 6 0, 6 1 8 8."),
        ("9990606188", "9 9 9, 0 6 0, 6 1 8 8"),
        ("ref 1234567", "ref 1 2 3, 4 5 6 7"),
        ("call 999 or 111!", "call 9 9 9 or 1 1 1!"),
        ("999/111", "9 9 9/1 1 1"),
        ("MV3 4TR.", "M V 3, 4 T R."),
    ])
    func `Numbers that are no quantities are said digit by digit`(words: String, text: String) throws {
        #expect(try said(words) == text)
    }

    @Test(arguments: [
        ("40 mg", "40 milligrams"), ("2.5mg.", "2.5 milligrams."), ("1 g", "1 gram"), ("(111 ml)", "(111 millilitres)"),
        ("86%", "86 per cent"), ("-0.2", "minus 0.2"), ("−3%", "minus 3 per cent"), ("7–35", "7 to 35"),
        ("3-4 times", "3 to 4 times"), ("10–20%", "10 to 20 per cent"), ("9am–5.30pm", "9am to 5:30pm"),
        ("9am – 5pm", "9am to 5pm"), ("9-5pm", "9 to 5pm"), ("10.30-12pm", "10:30 to 12pm"), ("2.30pm,", "2:30pm,"),
        ("7 am", "7am"), ("£2.50", "2 pounds 50"),
        ("£1", "1 pound"), ("£1,200.", "1200 pounds."),
    ])
    func `Quantities are written out`(words: String, text: String) throws {
        #expect(try said(words) == text.replacing("1200", with: "1,200"))
    }

    @Test(arguments: [
        ("the GP’s view (GP).", "the G P’s view (G P)."), ("Dr Quelch", "Doctor Quelch"),
        ("Ask Dr. Quelch", "Ask Doctor Quelch"), ("at St Mary’s", "at Saint Mary’s"), ("e.g. tea", "for example tea"),
        ("(i.e. now)", "(that is now)"), ("approx. 5", "approximately 5"), ("tea etc.", "tea and so on."),
        ("MDT/GP-led", "multidisciplinary team/G P-led"), ("ReSPECT form", "Respect form"),
        ("to A&E.", "to accident and emergency."), ("14 Mill Rd,", "14 Mill Road,"),
        ("info@a-b.example.org.", "info at a dash b dot example dot org."),
        ("https://example.org/a_b", "example dot org slash a underscore b"),
    ])
    func `Abbreviations and addresses are written out`(words: String, text: String) throws {
        #expect(try said(words) == text)
    }

    @Test(arguments: [
        "GPs", "gp", "Gp", "NHS", "High St Surgery", "Park St, Leeds", "14 Park Dr Leeds", "Dr", "the St",
        "Mr and Mrs Bebb",
        "mg", "Mr G", "I am 7 and I am", "13am", "CORE-10", "1880", "1,880", "33 years", "2026-10-15", "2026-27", "4-3",
        "Lowri-St", "24/7", "120/80", "6 August 2018", "101 people", "£", "£1.5m", "50p", "A1", "MV34", "e.g", "10 kgs",
        "Mary-Ann", "a – b", "MDTs", "etcetera", "Ann@home", "x.y", "0.25", "Room 12", "1998.",
    ])
    func `Everything else stays as it is`(words: String) throws {
        #expect(try said(words) == words)
    }

    @Test func `In a count 999 and 111 are numbers of things, and elsewhere they are rung`() throws {
        #expect(try said("111 in May", isFigure: true) == "111 in May")
        #expect(try said("999 060 6188", isFigure: true) == "9 9 9, 0 6 0, 6 1 8 8")
    }

    @Test(arguments: [
        ("2.30pm", "2:30 y prynhawn"), ("7pm", "7 yr hwyr"), ("8am", "8 y bore"), ("32%", "32 y cant"),
        ("40 mg", "40 miligram"), ("7–35", "7 i 35"), ("-1", "minws 1"), ("Llythyr Dr Nwosu", "Llythyr Doctor Nwosu"),
        ("Mrs Bebb", "Misus Bebb"), ("e.e. te", "er enghraifft te"), ("£2", "2 bunt"),
    ])
    func `Welsh is said in Welsh`(words: String, text: String) throws {
        #expect(try said(words, in: "cy") == text)
    }

    @Test func `Nothing is put differently inside an address`() throws {
        #expect(try said("GP.Rd@example.org") == "GP dot Rd at example dot org")
    }

    @Test func `A word or a paragraph without end is no burden`() throws {
        let digits = String(repeating: "7", count: 200_000)
        #expect(try said(digits).filter { $0 == "7" }.count == digits.count)
        let words = Array(repeating: "GP", count: 50_000).joined(separator: " ")
        #expect(try said(words).filter { $0 == "G" }.count == 50_000)
    }
}
