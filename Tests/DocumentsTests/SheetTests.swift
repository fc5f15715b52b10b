import CareRecords
import Disclosure
import Documents
import Markup
import ProofRecords
import Testing

/// A kitchen sheet and a card hold little. What is left out is chosen and named, and never a telephone number.
struct SheetTests {
    private let settings: DocumentSettings
    private let plan: CarePlan

    init() throws {
        let sample = try SampleProgramme.shared.get()
        settings = sample.settings(in: "en")
        var plan = try #require(sample.plan("mv-0001"))
        plan.accessNeeds.formats = []
        self.plan = plan
    }

    private func card(_ plan: CarePlan) -> XMLElement {
        WalletCard.write(PlanView(of: plan, for: .visitor), settings: settings, root: "").tree.element
    }

    private func sheet(_ plan: CarePlan) -> XMLElement {
        KitchenSheet.write(PlanView(of: plan, for: .visitor), settings: settings, root: "").tree.element
    }

    private func faces(_ card: XMLElement) throws -> [String] {
        try #require(card.elements.first { $0.name == "card" }).elements.map(\.text)
    }

    @Test func `a short life is set large on a card, with all of it there`() throws {
        var plan = plan
        plan.accessNeeds.glance = []
        plan.alerts = []
        plan.medicines = []
        plan.documents = []
        plan.contacts.removeLast()
        let card = card(plan)
        #expect(card.elements.first { $0.name == "card" }?["points"] == "11")
        #expect(!card.text.contains("no room"))
    }

    @Test func `when a card is full what matters least is left out and named, and every number left is whole`() throws {
        var plan = plan
        plan.contacts = (0..<9).map {
            PersonalContact(
                id: "c\($0)", name: "Somebody Number \($0)", relationship: "Friend", types: [.emergencyContact],
                phone: PhoneNumber("01632 96052\($0)"))
        }
        plan.contingency = []
        let long = "A sentence of the person’s own about how to talk with them, and it is not a short one. "
        plan.accessNeeds.glance += (0..<4).map { _ in GlanceNeed(kind: .other, text: long + long) }
        let card = card(plan)
        let faces = try faces(card)
        #expect(card.elements.first { $0.name == "card" }?["points"] == "8")
        for number in ["01632 960520", "01632 960521", "01632 960111", "01632 960170"] {
            #expect(faces[1].contains(number), "\(number)")
        }
        #expect(!faces[1].contains("01632 960528"))
        #expect(faces[0].contains("There is more in my plan.") && faces[1].contains("There is more in my plan."))
        #expect(card.text.contains("no room on the card for"))
        #expect(card.text.contains("some of how to talk with me") && card.text.contains("some people to call"))
        #expect(faces[0].contains("Trimethoprim"), "a danger stays when words about talking go")
    }

    @Test func `dangers go last, the deadliest last of all, and then the card says whom to ask`() throws {
        var plan = plan
        plan.allergies = (0..<30).map {
            Allergy(
                substance: "Substance with a long name, number \($0)", dangerous: $0 == 29, reaction: "Rash",
                source: "GP")
        }
        let front = try faces(card(plan))[0]
        #expect(front.contains("number 29. Danger to life."))
        #expect(!front.contains("number 28"))
        #expect(front.contains("More things are dangerous to me. Ask on 01632 960111."))
    }

    @Test func `silence about allergies is never to be taken for none`() throws {
        var plan = plan
        plan.allergies = []
        plan.noKnownAllergies = nil
        for document in [card(plan), sheet(plan)] {
            #expect(document.text.contains("It is not written here whether I have allergies."))
        }
        plan.noKnownAllergies = NoKnownAllergies(source: "GP")
        for document in [card(plan), sheet(plan)] { #expect(document.text.contains("No known allergies.")) }
        plan.allergies = [
            Allergy(substance: "Latex", source: "GP", restriction: Restriction(from: [.carer], reason: .personAsked))
        ]
        for document in [card(plan), sheet(plan)] {
            #expect(document.text.contains("It is not written here whether I have allergies."))
        }
    }

    @Test func `who comes is on a kitchen sheet where there is room, and nothing of an emergency ever makes way`() {
        var short = plan
        short.accessNeeds.glance = []
        short.medicines = []
        #expect(sheet(short).text.contains("Who comes in my week"))
        var long = plan
        long.contingency = (0..<12).map { number in
            ContingencyPlan(
                id: "e\(number)", name: "Emergency", emergency: true,
                triggers: [Statement("Sign \(number) of something that must not wait at all")],
                whatToDo: [Statement("Deed \(number) that is to be done at once and before anything else")],
                contacts: [
                    ContingencyContact(name: "Line \(number)", phone: PhoneNumber("01632 9605\(number + 10)"))
                ])
        }
        let text = sheet(long).text
        for number in 0..<12 {
            for words in ["Sign \(number) of", "Deed \(number) that", "01632 9605\(number + 10)"] {
                #expect(text.contains(words), "\(words)")
            }
        }
        #expect(text.contains("Who comes in my week is in my plan."))
        for contact in ["Anwen Bebb-Hughes, daughter", "Clive Wooldridge", "Trimethoprim", "larder door"] {
            #expect(text.contains(contact), "\(contact)")
        }
    }

    /// “Has my spare key” is not for a wall; where to ask about keys is.
    @Test func `a kitchen sheet says where to ask about keys, and not who has one`() {
        let text = sheet(plan).text
        #expect(text.contains("Ask here about keys."))
        for secret in ["spare key", "Key safe", "Riverside and the pendant"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test func `somebody to tell of whom no number is recorded is named all the same`() {
        var plan = plan
        plan.contacts = [PersonalContact(id: "x", name: "Nobody’s Number", types: [.emergencyContact])]
        for document in [card(plan), sheet(plan)] {
            #expect(document.text.contains("Nobody’s Number") && document.text.contains("Not recorded"))
        }
    }
}
