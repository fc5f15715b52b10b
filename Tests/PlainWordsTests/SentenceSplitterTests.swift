import Testing

@testable import PlainWords

/// One idea a line begins with knowing where a sentence ends, and with losing nothing on the way.
@Suite struct SentenceSplitterTests {
    private func split(_ text: String, _ language: String = "en") -> [String] {
        SentenceSplitter(language: language).sentences(in: text).map(String.init)
    }

    @Test func `full stops, question marks and calls end a sentence`() {
        #expect(split("Say one thing. Then stop! Did I say it back? Good.").count == 4)
        #expect(split("My flat. I have my own key.") == ["My flat.", "I have my own key."])
        #expect(split("Bingo") == ["Bingo"])
        #expect(split("Help… I cannot get up.") == ["Help…", "I cannot get up."])
    }

    @Test func `titles, initials and short forms do not`() {
        for whole in [
            "Ring Dr. Adeyinka today.", "Mrs. Lunt and J. Price come on Sunday.", "Food, e.g. Welsh cakes, helps.",
            "Meet me at St. Mary’s.", "Come to 4.30 tea.", "At 8 a.m. and again at night.",
            "I like tea etc. with milk.",
        ] {
            #expect(split(whole) == [whole])
        }
        #expect(split("Come at 8 a.m. Knock hard.") == ["Come at 8 a.m.", "Knock hard."])
        #expect(split("It was not I. She rang.") == ["It was not I.", "She rang."])
        #expect(split("1. Wash. 2. Dress.") == ["1. Wash.", "2. Dress."])
        #expect(split("Ring flat 2. Then wait.") == ["Ring flat 2.", "Then wait."])
    }

    @Test func `what somebody says stays with who says it`() {
        #expect(split("“Don’t look!” she said. I looked.") == ["“Don’t look!” she said.", "I looked."])
        #expect(split("Don’t say “it won’t hurt.” It will.") == ["Don’t say “it won’t hurt.”", "It will."])
        #expect(split("(I like it.) So do you.") == ["(I like it.)", "So do you."])
        #expect(split("Ask “Are you well?” Then wait.") == ["Ask “Are you well?”", "Then wait."])
    }

    @Test func `a line break ends a sentence and a mark alone is none`() {
        #expect(split("Gate\nDoor\n\nHall") == ["Gate", "Door", "Hall"])
        #expect(split("Stop !\n…\n") == ["Stop !\n…"])
        #expect(split("").isEmpty)
        #expect(split(" \n . ") == ["."])
    }

    @Test func `Welsh and scripts without capitals`() {
        #expect(split("Bwyd, e.e. cawl. Ffoniwch Siân.", "cy") == ["Bwyd, e.e. cawl.", "Ffoniwch Siân."])
        #expect(split("Siaradwch â’r Parch. Ifan Puw.", "cy") == ["Siaradwch â’r Parch. Ifan Puw."])
        #expect(split("میں چلتی ہوں۔ میں گاتی ہوں۔", "ur").count == 2)
    }

    /// Whatever is written: every word is in one sentence, in its order.
    @Test func `no word is lost, whatever stands between`() {
        let pieces = ["Mr.", "I", "ring", "4.30", "“No.”", "e.g.", "!", "…", "(Yes!)", "\n", "A.", "b", "Ŵyn.", "3."]
        for seed in 0..<400 {
            var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count] + (state & 1 == 0 ? " " : "")
            }
            let before = text.filter { !$0.isWhitespace }
            let after = split(text).joined().filter { !$0.isWhitespace }
            #expect(before == after, "\(text.debugDescription)")
        }
    }
}
