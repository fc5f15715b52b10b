import Markup
import Testing
import Wording

@testable import Press

/// What words become under a finger: what a reader of Unified English Braille would check first.
@Suite struct BrailleTextTests {
    /// One paragraph in braille, its lines joined.
    private func braille(
        _ words: String, _ grade: BrailleWriter.Grade = .two, _ language: String = "en"
    ) throws -> String {
        let tree = try SampleTree.read("<document lang=\"\(language)\"><title/><p>\(words)</p></document>")
        let brf = try BrailleWriter(grade: grade, say: BrailleSamples.phrases(language)).brf(of: tree)
        return BrailleReader(brf).lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    @Test(arguments: [
        ("I can", ",I C"), ("Mary can", ",M>Y C"), ("the people", "! P"), ("You will", ",Y W"),
        ("don’t", "DON'T"), ("with his friend", ") 8 FR"),
    ]) func `contracted braille has the signs of grade 2`(_ print: String, _ cells: String) throws {
        #expect(try braille(print) == cells)
    }

    @Test(arguments: [
        ("I can", ",I CAN"), ("the people", "THE PEOPLE"), ("NHS", ",,NHS"), ("“Look”", "8,LOOK0"),
        ("(now)", "\"<NOW\">"), ("£3.50", "@L#C4EJ"), ("10%", "#AJ.0"), ("½ a tablet", "#A/B A TABLET"),
        ("9am to 4pm", "#I;AM TO #DPM"), ("10:30", "#AJ3#CJ"), ("1,200", "#A1BJJ"),
        ("meg@example.org", "MEG@AEXAMPLE4ORG"),
        ("Siân", ",SI^%AN"), ("•", "_4"),
    ]) func `uncontracted braille writes letter by letter`(_ print: String, _ cells: String) throws {
        #expect(try braille(print, .one) == cells)
    }

    @Test func `a telephone number is one number, marked or not`() throws {
        let cells = "#JAFCB\"IFJABC"
        #expect(try braille("<phone number=\"01632960123\">01632 960123</phone>") == cells)
        #expect(try braille("01632 960123") == cells)
        #expect(try braille("0121 496 0123", .one) == "#JABA\"DIF\"JABC")
        #expect(try braille("<nhs>999 206 4528</nhs>") == "#III\"BJF\"DEBH")
    }

    @Test(arguments: [
        "150 <muted>2 of them in doubt</muted>", "In 2026 10 people", "Ring in 24 <phone number=\"999\">999</phone>",
        "<phone number=\"999\">999</phone> 24 hours a day", "0 1 2 3 4 5 6 7 8 9",
    ]) func `two numbers are never read as one`(_ print: String) throws {
        // Dot 5 between digits is the blank within one number.
        #expect(try !braille(print, .one).contains("\""))
        #expect(try !braille(print, .one, "cy").contains("\""))
    }

    @Test func `stress has its indicators, weight has none`() throws {
        #expect(try braille("I do <emphasis>not</emphasis> want it") == ",I D .1N WANT X")
        #expect(try braille("I do <strong>not</strong> want it") == ",I D N WANT X")
    }

    @Test func `what is crossed out is said to be`() throws {
        #expect(try braille("Ring <strike>Ann</strike> Meg", .one) == ",RING \"<CROSSED OUT3 ,ANN\"> ,MEG")
    }

    @Test func `code is uncontracted in contracted braille`() throws {
        #expect(try braille("the <code>the</code>") == "! THE")
    }

    // MARK: Characters that no table has

    @Test func `an emoji is said by its name, in brackets`() throws {
        #expect(try braille("Hello 😀!", .one) == ",HELLO .<GRINNING FACE.>6")
        #expect(try braille("Up 👍🏽", .one) == ",UP .<THUMBS UP SIGN.>")
        #expect(try braille("Croeso 😀", .one, "cy") == ",CROESO .<GRINNING FACE.>")
    }

    @Test func `a letter with a mark that UEB lacks loses the mark, not itself`() throws {
        #expect(try braille("Ząbek", .one) == ",ZABEK")
        #expect(try braille("Yıldız", .one) == ",YILDIZ")
        #expect(try braille("𝐁𝐨𝐥𝐝", .one) == ",BOLD")
    }

    @Test func `letters in pieces are the letters that they make`() throws {
        #expect(try braille("Sia\u{302}n", .one) == braille("Siân", .one))
        #expect(try braille("w\u{302}y", .one, "cy") == braille("ŵy", .one, "cy"))
    }

    @Test func `what cannot be seen is not there`() throws {
        #expect(try braille("soft\u{AD}ly and\u{200B}so\u{200F}", .one) == "SOFTLY ANDSO")
    }

    @Test func `words of another script that nobody has marked are in its braille`() throws {
        #expect(try braille("Ring Привет", .one) == ",RING PRIWET")
        #expect(try braille("عمر", .one) == braille("<foreign lang=\"ur\">عمر</foreign>", .one))
    }

    @Test func `nothing is printed as a code point of liblouis`() throws {
        let odd = "º ‰ ☎ ✗ 中 \u{E000} 🇬🇧 ™ ﬁ"
        for language in ["en", "cy"] {
            let cells = try braille(odd, .one, language)
            #expect(!cells.contains("'\\"), "\(cells)")
            #expect(cells.contains(".<PER MILLE SIGN.>") && cells.contains("U\"6") && cells.contains(",G"))
        }
    }

    // MARK: Languages

    @Test func `Welsh has its own letters and the signs of UEB`() throws {
        #expect(try braille("Ffoniwch fi (bore)!", .one, "cy") == ",FFONIW* FI \"<BORE\">6")
        #expect(try braille("Mae’n chwech, beth – ŵy?", .one, "cy") == ",MAE'N *WE*1 BE? ,- @WY8")
        #expect(try braille("9am i 4yp, 01632 960123", .one, "cy") == "#I;AM I #DYP1 #JAFCB\"IFJABC")
        #expect(try braille("ychwanegu’ch", .one, "cy") == "Y*WANEGU'*")
    }

    @Test func `contracted Welsh has its contractions`() throws {
        #expect(try braille("Mae’n hefyd wedi", .two, "cy") == ",M'N _H W")
    }

    @Test func `a passage in another language has its table, at the same grade if there is one`() throws {
        #expect(try braille("the <foreign lang=\"cy\">beth</foreign>") == "! B")
        #expect(try braille("the <foreign lang=\"pl\">dzień</foreign>") == "! DZIE?")
        #expect(try braille("y <foreign lang=\"en\">people can</foreign>", .two, "cy") == "Y P C")
        // No table of six dots: uncontracted, by that of the document.
        #expect(try braille("the <foreign lang=\"so\">the</foreign>") == "! THE")
    }

    @Test func `an address is UEB in any language`() throws {
        let cells = "MEG@AEXAMPLE4ORG"
        #expect(try braille("meg@example.org", .one, "cy") == cells)
        #expect(try braille("<foreign lang=\"pl\">meg@example.org</foreign>", .one) == cells)
    }

    @Test func `every table that is named is on this machine`() {
        let missing = Liblouis.turn.withLock { louis in
            BrailleTable.all.filter { !louis.has(BrailleTable(name: $0)) }
        }
        #expect(missing == [])
    }

    @Test func `a language without a table is brailled as uncontracted English`() throws {
        let say = Phrasebook(language: "so", phrases: [:])
        let tree = try SampleTree.read("<document lang=\"so\"><title/><p>the</p></document>")
        #expect(BrailleReader(try BrailleWriter(grade: .two, say: say).brf(of: tree)).lines == ["  THE"])
    }

    @Test func `a table that is not there is a problem of the machine`() throws {
        Liblouis.turn.withLock { louis in
            #expect(!louis.has(BrailleTable(name: "nobody.ctb")))
        }
    }
}
