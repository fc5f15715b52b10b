import CareRecords
import Disclosure
import Markup
import ProofRecords
import Testing
import Wording

@testable import Documents
@testable import Themes

/// Urdu has words for two kinds of document. A document is in it only where every word of it is.
struct UrduTests {
    private let sample: SampleProgramme
    private let kinds: Set<String>

    init() throws {
        sample = try SampleProgramme.shared.get()
        kinds = try #require(sample.theme.kinds(in: "ur"))
    }

    /// The theme with a sign in front of every English phrase: where one shows, Urdu lacks it.
    private var signed: Theme {
        var phrases = sample.theme.phrases
        phrases["en"] = phrases["en", default: [:]].mapValues { forms in
            switch forms {
            case .always(let phrase): .always(Self.signed(phrase))
            case .plural(let some, let other):
                .plural(some.mapValues(Self.signed), other: Self.signed(other))
            }
        }
        return Theme(
            name: "signed", version: "1", stylesheets: sample.theme.stylesheets, fragments: sample.theme.fragments, pictures: sample.theme.pictures,
            phrases: phrases, assets: [:], bookStyles: [], paper: [:], kindsByLanguage: [:], digests: sample.theme.digests)
    }

    private static func signed(_ phrase: Phrase) -> Phrase {
        Phrase(
            "⟦"
                + phrase.pieces.map { piece in
                    switch piece {
                    case .text(let words): words
                    case .place(let name): "{\(name)}"
                    }
                }.joined())
    }

    /// Everyone in the sample, and records with every code, with nothing, and with too much.
    private var plans: [CarePlan] {
        var full = MarkedPlan.open.plan
        full.accessNeeds = AccessNeeds(
            professionals: CommunicationProfessional.allCases, support: CommunicationSupport.allCases,
            glance: [GlanceNeed(kind: .moving, text: "Slowly")])
        full.documents = OtherDocumentKind.allCases.map { OtherDocument(kind: $0, place: "Here") }
        full.week.entries = WeekDay.allCases.flatMap { day in
            DayPart.allCases.map { WeekEntry(day: day, part: $0, who: "Ann", what: "") }
        }
        full.allergies += [Allergy(substance: "Nuts", kind: .allergy, source: "GP")]
        var glances = full
        glances.accessNeeds = AccessNeeds(glance: GlanceKind.allCases.map { GlanceNeed(kind: $0, text: "So") })
        glances.site = sample.programme.sites[0].id
        glances.coordinator = nil
        glances.medicines = []
        glances.contingency = []
        var bare = CarePlan(id: "mv-9002", person: Person(name: PersonName(given: "Ann")), writtenOn: sample.asOf)
        bare.contacts = [PersonalContact(id: "a", name: "Bob", types: [.emergencyContact])]
        var none = bare
        none.noKnownAllergies = NoKnownAllergies(source: "GP")
        none.site = "nowhere"
        var much = full
        much.allergies = (0..<60).map { Allergy(substance: "A substance, number \($0)", source: "GP") }
        much.contacts = (0..<9).map { PersonalContact(id: "c\($0)", name: "Someone", types: [.emergencyContact]) }
        much.week.entries = []
        let months = (1...12).map { month in
            var plan = bare
            plan.writtenOn = CalendarDate(year: 2026, month: month, day: 1)!
            plan.review = Review(on: plan.writtenOn)
            return plan
        }
        return sample.plans + [full, glances, bare, none, much] + months
    }

    @Test func `every word that is said in Urdu is there, for everyone and every code`() throws {
        let theme = signed
        let settings = DocumentSettings(
            programme: sample.programme, asOf: sample.asOf, say: theme.phrasebook(for: "ur"), markdown: MarkdownReader()
        )
        #expect(kinds == ["kitchen-sheet", "wallet-card"], "the documents that are written here")
        let renderer = ThemeRenderer(theme)
        for plan in plans {
            let view = PlanView(of: plan, for: .visitor)
            for writer in [
                KitchenSheet.write(view, settings: settings, root: ""),
                WalletCard.write(view, settings: settings, root: ""),
            ] {
                let kind = try #require(writer.tree.element["kind"])
                var html: [UInt8] = []
                try renderer.render(writer.tree, kind: kind, language: "ur", into: &html)
                let page = writer.tree.serialised(indented: false) + String(decoding: html, as: UTF8.self)
                #expect(page.components(of: "⟦") == 0, "\(plan.id) \(kind): \(page.context(of: "⟦"))")
            }
        }
    }

    @Test func `nothing is translated that no document asks for`() {
        let english = Set(sample.theme.phrasebook(for: "en").keys)
        let urdu = sample.theme.phrases["ur", default: [:]].keys
        #expect(urdu.allSatisfy(english.contains))
    }

    @Test func `other documents are in English, and the desk says which`() throws {
        for kind in DocumentKind.allCases {
            let language = sample.theme.language(for: "ur", kind: kind.rawValue)
            #expect(language == (kinds.contains(kind.rawValue) ? "ur" : "en"), "\(kind)")
            #expect(sample.theme.language(for: "cy", kind: kind.rawValue) == "cy")
            #expect(sample.theme.language(for: "pl", kind: kind.rawValue) == "en")
        }
        let desk = sample.desk(of: [try #require(sample.plan("mv-0027"))], whose: .everyone).tree.element.text
        #expect(desk.contains("Not translated yet, so in English: My plan"))
    }

    @Test func `every Urdu sheet runs from right to left and keeps to the vocabulary`() throws {
        for plan in sample.plans {
            for document in [sample.kitchenSheet(plan, "ur"), sample.walletCard(plan, "ur")].compactMap({ $0 }) {
                #expect(document.tree.element["dir"] == "rtl")
                #expect(Vocabulary.problems(in: document.tree).isEmpty, "\(document.name)")
            }
        }
    }

    /// “01632 960134” read from the right would be another number.
    @Test func `a number that was typed among Urdu words keeps the order of its groups`() throws {
        var plan = try #require(sample.plan("mv-0027"))
        plan.contingency[0].whatToDo = [Statement("پھر 01632 960134 پر فون کریں")]
        let text = try #require(sample.kitchenSheet(plan, "ur")).tree.element.text
        #expect(text.contains("01632\u{A0}960134"))
        let plain = try #require(sample.myPlan(plan, "en")).tree.element.text
        #expect(plain.contains("01632\u{A0}960134"), "in an English document, too, for it stands in a line of Urdu")
        plan.contingency[0].whatToDo = [Statement("Then ring 01632 960134")]
        #expect(try #require(sample.myPlan(plan, "en")).tree.element.text.contains("01632 960134"))
    }
}
