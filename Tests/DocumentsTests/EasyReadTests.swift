import CareRecords
import Disclosure
import Markup
import PlainWords
import ProofRecords
import Testing

@testable import Content
@testable import Documents

/// Easy Read says what it is given, in short lines, each with its picture.
struct EasyReadTests {
    private let sample: SampleProgramme

    init() throws { sample = try SampleProgramme.shared.get() }

    private func tree(_ plan: CarePlan, _ language: String = "en") -> XMLElement {
        EasyRead.write(PlanView(of: plan, for: .person), settings: sample.settings(in: language), root: "../../").tree
            .element
    }

    private static func needing(_ plan: CarePlan) -> CarePlan {
        var plan = plan
        plan.accessNeeds.formats = [.easyRead]
        return plan
    }

    /// Letters and figures alone, so that marks and line ends make no difference.
    private static func letters(_ text: some StringProtocol) -> String {
        String(
            text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    // MARK: Nothing is lost

    /// The rules that look for hard words read their own list of fields. It must be the document’s.
    @Test func `every text that is looked at for hard words is in the document, whole and in its order`() {
        for plan in sample.plans where !plan.person.hasDied {
            let said = Self.letters(tree(plan).text)
            for (text, path) in EasyReadTexts(of: plan).all {
                // Consents that have been answered anew since, and helpers who have left, are not told.
                if path.hasPrefix("consents") || path.hasPrefix("professionals") { continue }
                for sentence in MarkdownPiecesForTests.sentences(of: text) {
                    let letters = Self.letters(sentence)
                    if !said.contains(letters) { Issue.record("\(plan.id), \(path): \(sentence)") }
                }
            }
        }
    }

    /// The other way round, by marks: what the document tells of a record is looked at, or is a name.
    @Test func `every mark that is in the document is in a text that is looked at, or in a name`() {
        let marked = MarkedPlan.open
        let said = tree(marked.plan).text
        let lookedAt = EasyReadTexts(of: marked.plan).all.map(\.text).joined(separator: " ")
        for (number, thing) in marked.things.enumerated() {
            let mark = MarkedPlan.mark(number)
            let isName = [
                "documents", "allergies (current)", "medicines (current)", "professionals", "contacts", "week.entries",
                "contingency", "needs.goals.actions (practice)", "needs.goals.actions (me)",
                "needs.actions (practice)",
            ].contains(thing)
            if !isName { #expect(said.contains(mark) == lookedAt.contains(mark), "\(thing)") }
        }
    }

    @Test func `the words of a record are split and never reworded`() {
        var plan = Self.needing(PlanFromElsewhere.bare)
        plan.aboutMe.alsoKnow = Statement(
            "I see **Dr. Price**, e.g. on Monday. I [ring her](tel:999) first!\n\n- “Is it you?” she says.\n- A | B\n\n# Bus\n\n> No. 4 bus"
        )
        let lines = tree(plan).section(headed: "More about me").flatMap(\.paragraphs)
        #expect(
            lines == [
                "I see Dr. Price, e.g. on Monday.", "I ring her first!", "“Is it you?” she says.", "A | B", "Bus",
                "No. 4 bus",
            ])
    }

    @Test func `numbers of a list stay, since they may be more than that`() {
        var plan = Self.needing(PlanFromElsewhere.bare)
        plan.aboutMe.alsoKnow = Statement("999. Bring the book.\n\nThen\n\n1. Wash\n   - my face\n\n2. Dress\n\nRing\n\n111.")
        let lines = tree(plan).section(headed: "More about me").flatMap(\.paragraphs)
        #expect(lines == ["999. Bring the book.", "Then", "1. Wash", "my face", "2. Dress", "Ring", "111."])
    }

    @Test func `what was set strongly and what leads somewhere still does`() throws {
        var plan = Self.needing(PlanFromElsewhere.bare)
        plan.aboutMe.alsoKnow = Statement("My **best friend. Always** [Jo](tel:999).")
        let xml = tree(plan).section(headed: "More about me").map { $0.serialised() }.joined()
        #expect(xml.contains("<p>My <strong>best friend.</strong></p>"))
        #expect(xml.contains("<p><strong>Always</strong> <link href=\"tel:999\">Jo</link>.</p>"))
    }

    // MARK: Short and plain

    /// What we write ourselves keeps to the rules to which we hold others.
    @Test(arguments: ["en", "cy"])
    func `each sentence of our own is short, plain and active`(language: String) {
        let say = sample.theme.phrasebook(for: language)
        let checker = PlainWordsChecker(language: language)
        for key in say.keys.sorted() where key.hasPrefix("easy.") {
            // A place counts as three words: “Meg Tanfield Jones”, “10 October 1968”.
            let phrase = say(key, ["plan": "plan"]).replacingPlaces(with: "Aa Bb Cc")
            let found = checker.findings(in: phrase)
            #expect(found.isEmpty, "\(key): \(found)")
        }
    }

    @Test(arguments: ["en", "cy"])
    func `a hard word is set strongly and explained in the sentence after it`(language: String) throws {
        let plan = try #require(sample.plan("mv-0013"))
        for idea in tree(plan, language).all("idea") {
            guard
                let place = idea.paragraphs.indices.first(where: { place in
                    let word = sample.theme.phrasebook(for: language)("easy.coordinator-word")
                    return idea.element(at: place).all("strong").contains { $0.text == word }
                })
            else { continue }
            #expect(idea.paragraphs.count > place + 1)
            return
        }
        Issue.record("the coordinator is not explained")
    }

    // MARK: Pictures

    @Test(arguments: ["en", "cy"])
    func `each idea has a picture of the theme, and the list at the end has each once`(language: String) {
        for plan in sample.plans.map(Self.needing) {
            let tree = tree(plan, language)
            let used = tree.all("idea").compactMap { $0["picture"] }
            #expect(used.count == tree.all("idea").count)
            #expect(tree.all("pictures").first?.elements.map { $0["name"] ?? "" } == Set(used).sorted())
            for name in used { #expect(sample.theme.pictures[name] != nil, "\(name)") }
        }
    }

    @Test func `every picture of the frame has its phrase`() {
        for picture in EasyReadPicture.allCases {
            for language in ["en", "cy"] {
                #expect(sample.theme.phrasebook(for: language).has("picture.\(picture.rawValue)"), "\(picture)")
            }
        }
    }

    @Test(arguments: [
        ("I walk the dog to the shop.", "walk"), ("Help me with my tablets box.", "medicine"),
        ("I ring my mum.", "phone"), ("Mum’s dog.", "family"), ("Help me.", "help"), ("I like floating.", "happy"),
        ("My support worker.", "help"), ("The practice nurse.", "nurse"), ("Wait for the bus.", "clock"),
    ])
    func `the first word that has a picture counts, and a thing more than help`(sentence: String, picture: String) {
        let choice = PictureChoice(sample.theme.phrasebook(for: "en"))
        #expect(choice(sentence) == .picture(picture))
    }

    @Test(arguments: [
        "I cannot see my mum.", "He will never ring.", "There is nothing to eat.", "I have no dog.", "I can’t swim.",
    ])
    func `a picture never shows what the words deny`(sentence: String) {
        #expect(PictureChoice(sample.theme.phrasebook(for: "en"))(sentence) == .denied)
    }

    @Test(arguments: ["Do not hold me down.", "Don’t talk to Jackie.", "Never give me milk.", "Please do not shout."])
    func `what must not be done has the cross`(sentence: String) {
        #expect(PictureChoice(sample.theme.phrasebook(for: "en"))(sentence) == .picture("no"))
        var plan = Self.needing(PlanFromElsewhere.bare)
        plan.contingency = [
            ContingencyPlan(
                id: "c", name: "I fall", triggers: [Statement("I am down.")], whatToDo: [Statement("\(sentence) Stay with me.")])
        ]
        let ideas = tree(plan).section(headed: "Do this")
        #expect(ideas.map { $0["picture"] } == ["no", "help"], "what comes after it has not")
    }

    @Test func `no smiling face stands beside a danger`() {
        let choice = PictureChoice(sample.theme.phrasebook(for: "en"))
        #expect(choice("I like it, and my arm goes weak.", weak: false) == .none)
        #expect(choice("I fall and shake.", weak: false) == .picture("fall"))
        var plan = Self.needing(PlanFromElsewhere.bare)
        plan.contingency = [
            ContingencyPlan(id: "c", name: "Stroke", emergency: true, triggers: [Statement("I laugh, and my face drops.")])
        ]
        #expect(tree(plan).section(headed: "In an emergency").last?["picture"] == "danger")
    }

    @Test func `whatever must not be done in the person’s own list has the cross`() {
        for plan in sample.plans where !plan.aboutMe.pleaseDont.isEmpty {
            let view = PlanView(of: plan, for: .person).plan
            let ideas = tree(plan).section(headed: "Please do not do this")
            #expect(ideas.allSatisfy { $0["picture"] == "no" }, "\(plan.id)")
            #expect(ideas.isEmpty == view.aboutMe.pleaseDont.isEmpty)
        }
    }

    // MARK: The draft

    @Test func `a version that nobody has checked says so first of all, and on the edge of every sheet`() throws {
        var plan = Self.needing(try #require(sample.plan("mv-0013")))
        let words = "Draft: people with a learning disability have not checked this yet."
        func isDraft(_ tree: XMLElement) -> (onFront: Bool, onEdge: Bool) {
            (
                tree.all("front").first?.text.contains(words) ?? false,
                tree.all("running").first?.elements.first { $0.name == "side" }?.text == words
            )
        }
        #expect(isDraft(tree(plan)) == (false, false), "it has been checked")
        #expect(tree(plan).text.contains("Sandra Bevis and Paul Nunn checked"))
        plan.aboutMe.updatedOn = CalendarDate("2026-09-20")
        #expect(isDraft(tree(plan)) == (true, true), "it has changed since")
        #expect(!tree(plan).text.contains("Sandra"))
        plan.easyReadReview = nil
        #expect(isDraft(tree(plan)) == (true, true))
    }

    @Test func `print is at least 16 points, and larger for those who need it`() throws {
        var plan = Self.needing(try #require(sample.plan("mv-0013")))
        for (formats, size) in [
            ([InformationFormat.easyRead], "16"), ([.easyRead, .print14], "16"), ([.easyRead, .print28], "28"),
        ] {
            plan.accessNeeds.formats = formats
            #expect(tree(plan)["print-size"] == size)
        }
    }

    @Test func `of whoever does not know no allergies they are not told that there are none`() throws {
        var plan = Self.needing(try #require(sample.plan("mv-0013")))
        #expect(tree(plan).text.contains("I have no allergies that we know of."))
        plan.allergies = [
            Allergy(
                substance: "Latex", source: "GP",
                restriction: Restriction(from: [.person], reason: .seriousHarm, judgedBy: "Dr"))
        ]
        let text = tree(plan).text
        #expect(!text.contains("Latex") && !text.contains("I have no allergies"))
    }
}

/// The sentences of a text as the checker reads them.
private enum MarkdownPiecesForTests {
    static func sentences(of markdown: String) -> [Substring] {
        // By lines: what stands on one line stays in one paragraph.
        markdown.split(separator: "\n").flatMap { line in
            let isMarked = line.contains("](") || line.contains("|")
            return isMarked ? [] : [line]
        }
    }
}

extension XMLElement {
    /// All elements of this name below.
    fileprivate func all(_ name: String) -> [XMLElement] {
        elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The ideas under a heading.
    fileprivate func section(headed heading: String) -> [XMLElement] {
        let sections = all("section").filter { $0.elements.first { $0.name.first == "h" }?.text == heading }
        return sections.first?.elements.filter { $0.name == "ideas" }.flatMap { Array($0.elements) } ?? []
    }

    fileprivate var paragraphs: [String] { elements.map(\.text) }

    fileprivate func element(at place: Int) -> XMLElement { Array(elements)[place] }
}

extension String {
    fileprivate func replacingPlaces(with words: String) -> String {
        var out = ""
        var isPlace = false
        for character in self {
            switch character {
            case "{":
                isPlace = true
                out += words
            case "}": isPlace = false
            default: if !isPlace { out.append(character) }
            }
        }
        return out
    }
}
