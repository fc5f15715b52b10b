import Testing

@testable import PlainWords

/// What the checker says of good and bad sentences. Each bad one has its good neighbour, for a checker that cries wolf
/// is soon switched off.
@Suite struct PlainWordsCheckerTests {
    private func found(_ text: String, names: [String] = [], language: String = "en") -> [String] {
        PlainWordsChecker(language: language, names: names).findings(in: text).map { finding in
            "\(finding.kind.rawValue): \(finding.phrase)" + (finding.plain.map { " → \($0)" } ?? "")
        }
    }

    @Test(arguments: [
        "My flat. I have my own key.", "I do the tables on Monday and Wednesday.", "Don’t use long words.",
        "I am tired, and I am worried about Mum.", "Put something soft under my head.",
        "He is retired. She is married.",
        "I watch television with everybody. I like vegetables.", "Ring 999 if it lasts 5 minutes.",
        "I do not like needles, and I do not like blood.", "No one comes on Tuesday.", "I want the red one.",
        "I get up at 7. I get dressed.", "We eat at Hoist House.", "I AM THE BOSS OF ME.", "The NHS is on TV.",
        "Help me to get out of bed. Then I eat.", "The door is closed.", "I am allowed to smoke in the yard.",
        "I have been to see Elvis.", "Don’t say “it won’t hurt” if it will.", "It is not far. I never go alone.",
        "I used to sing.",
    ])
    func `of plain sentences nothing is said`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `fifteen words are enough`() {
        let fifteen = "I want to go to the shop with Jackie on Friday and buy a bear."
        #expect([Word](fifteen).count == 15)
        #expect(found(fifteen) == [])
        #expect(found("Please \(fifteen.lowercased())").map { $0.prefix(13) } == ["long-sentence"])
        #expect(found("- \(fifteen)\n- \(fifteen)") == [], "items are sentences of their own")
    }

    @Test func `long words are found, and names are not`() {
        #expect(found("I like photography.") == ["long-word: photography"])
        #expect(found("I understood the misunderstandings.") == ["long-word: misunderstandings"])
        #expect(found("I am a self-determining man.") == ["long-word: self-determining"])
        #expect(found("See Dr Adeyinka at Wojciechowska’s.") == [])
        #expect(found("levothyroxine at 8", names: ["Levothyroxine"]) == [])
        #expect(found("levothyroxine at 8") == ["long-word: levothyroxine"])
    }

    @Test(arguments: [
        "take", "tables", "walked", "needed", "houses", "hospital", "science", "video", "radio", "diary", "station",
        "exercise", "appointment", "together", "special", "sometimes", "people", "family", "afternoon", "remember",
        "photographs", "area", "learning", "neighbour", "breakfast", "changes", "visited", "little",
    ])
    func `words of three syllables or fewer are short enough`(word: String) {
        #expect(Syllables.count(in: word) <= 3)
    }

    @Test(arguments: [
        "medication", "operation", "physiotherapy", "disability", "epilepsy", "independent", "temperature",
        "accommodation", "ability", "experiences", "appreciated",
    ])
    func `words of more than three syllables are long`(word: String) {
        #expect(Syllables.count(in: word) > 3)
    }

    @Test func `the passive is found, with its verb`() {
        #expect(found("I am washed at 8.") == ["passive: am washed"])
        #expect(found("My money was taken.") == ["passive: was taken"])
        #expect(found("The tablets are always given by Jackie.") == ["passive: are always given"])
        #expect(found("I am scared by dogs.") == ["passive: am scared"])
        #expect(found("It got stolen.") == ["passive: got stolen"])
        #expect(found("What is there, washed or not, I eat.") == [])
    }

    @Test func `jargon and abbreviations are found, with plain words`() {
        #expect(found("My medication is in the box.") == ["jargon: medication → medicines"])
        #expect(
            found("Give analgesia PRN.") == ["jargon: analgesia → medicine for pain", "jargon: PRN → when I need it"])
        #expect(found("The OT helps. She says not to.") == ["jargon: OT → person who helps me to do things at home"])
        #expect(found("I need help with personal care.") == ["jargon: personal care → washing and dressing"])
        #expect(found("The SQZ comes on Monday.") == ["jargon: SQZ"])
        #expect(found("Eat fruit, e.g. an apple.") == ["jargon: e.g → for example"])
        #expect(found("In order to walk I hold on.") == ["jargon: In order to → to"])
    }

    @Test func `two words that say no are found in one clause`() {
        #expect(found("I do not want nothing.") == ["double-negative: not want nothing"])
        #expect(found("I am never without my bear.") == ["double-negative: never without"])
        #expect(found("I am not unhappy here.") == ["double-negative: not unhappy"])
        #expect(found("I can’t see nobody.") == ["double-negative: can’t see nobody"])
        #expect(found("I am unwell. Do not move me.") == [])
    }

    @Test func `numbers and shares are found`() {
        #expect(found("Ring after five minutes.") == ["number-in-words: five → 5"])
        #expect(found("He comes twice.") == ["number-in-words: twice → 2 times"])
        #expect(found("I use 50% of it.") == ["percent: 50%"])
        #expect(found("I use 20 per cent.") == ["percent: cent"])
    }

    @Test func `in Welsh lengths alone are looked at`() {
        #expect(found("Cefais fy ngolchi gan Siân. Dydw i ddim eisiau dim byd.", language: "cy") == [])
        #expect(found("Mae gen i anghyfleusterau.", language: "cy") == ["long-word: anghyfleusterau"])
        let long = Array(repeating: "gair", count: 16).joined(separator: " ")
        #expect(found(long, language: "cy") == ["long-sentence: \(long)"])
    }

    @Test func `marks of Markdown are no words`() {
        #expect(found("**Jackie**. She [rings](https://example.org/a-very-long-address-indeed) me.") == [])
        #expect(
            Array(MarkdownPieces(of: "- My mum\n- **Femi**\n\nOne\ntwo\n\n# Head\n> Said")) == [
                "My mum", "Femi", "One two", "Head", "Said",
            ])
    }
}
