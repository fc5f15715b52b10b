import CareRecords
import Disclosure
import Documents
import Markup
import Testing

/// A crew reads one sheet: nothing on it is left out, and what is not recorded is not taken for none.
struct EmergencySheetTests {
    private let settings: DocumentSettings
    private let plan: CarePlan

    init() throws {
        let sample = try SampleProgramme.shared.get()
        settings = sample.settings(in: "en")
        plan = try #require(sample.plan("mv-0006"))
    }

    private func sheet(_ plan: CarePlan) -> XMLElement {
        EmergencySheet.write(PlanView(of: plan, for: .emergency), settings: settings, root: "").tree.element
    }

    private func size(_ plan: CarePlan) throws -> Int { try #require(sheet(plan)["print-size"].flatMap { Int($0) }) }

    @Test func `the more there is to say the smaller it is set, and it is never larger than is needed`() throws {
        var plan = plan
        plan.accessNeeds.formats = [.print14]
        let usual = try size(plan)
        #expect((10...12).contains(usual))
        let part = try #require(plan.contingency.first)
        plan.contingency += (0..<6).map { number in
            var more = part
            more.id = "more-\(number)"
            return more
        }
        #expect(try size(plan) == 9)
        plan.contingency = []
        plan.documents = []
        #expect(try size(plan) == 14)
        plan.accessNeeds.formats = [.print28]
        #expect(try size(plan) > 20)
    }

    @Test func `all that could be done is on it however much there is, emergencies first`() throws {
        var plan = plan
        plan.contingency = (0..<30).map { number in
            ContingencyPlan(
                id: "e\(number)", name: "Plan", emergency: number == 29,
                triggers: [Statement("Sign \(number) of something")], whatToDo: [Statement("Deed \(number) at once")],
                contacts: [ContingencyContact(name: "Line \(number)", phone: PhoneNumber("01632 9605\(number + 10)"))],
                anticipatory: [Anticipatory(what: "Box \(number)", place: "Shelf \(number)")])
        }
        let text = sheet(plan).text
        for number in 0..<30 {
            for words in ["Sign \(number) of", "Deed \(number) at", "01632 9605\(number + 10)", "Box \(number). Shelf \(number)."] {
                #expect(text.contains(words), "\(words)")
            }
        }
        let first = try #require(text.firstRange(of: "Sign 29"))
        let second = try #require(text.firstRange(of: "Sign 0 "))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func `it says that nobody has recorded a form or an allergy, which does not mean that there is none`() {
        var plan = plan
        plan.documents = [OtherDocument(kind: .hospitalPassport, place: "Red bag"), OtherDocument(kind: .lpaFinance, place: "Bureau")]
        plan.allergies = []
        plan.noKnownAllergies = nil
        let text = sheet(plan).text
        #expect(text.contains("ReSPECT form or advance decision: Not recorded"))
        #expect(text.contains("Hospital passport: Red bag."))
        #expect(text.contains("Allergies: Not recorded"))
        #expect(!text.contains("Bureau"), "money is nothing to a crew")
        plan.noKnownAllergies = NoKnownAllergies(source: "GP")
        #expect(sheet(plan).text.contains("No known allergies."))
    }

    @Test func `a form is named with its place and its day, one out of date is not, and what it says is on neither`() throws {
        let text = sheet(plan).text
        #expect(text.contains("ReSPECT form: Yellow notebook, bedside table. Dated 29 September 2026."))
        #expect(text.contains("Advance decision to refuse artificial ventilation and feeding: Yellow notebook."))
        #expect(!text.contains("Returned to the surgery"))
        let note = try #require(plan.documents.first?.note)
        #expect(!text.contains(note.text))
    }

    @Test func `whom to ring comes in the person’s order, then those who have a say, the team, the night and the practice`() {
        var plan = plan
        plan.contacts = [
            PersonalContact(id: "d", name: "Dora Attorney", types: [.attorney], phone: PhoneNumber("01632 960504")),
            PersonalContact(id: "c", name: "Cy Second", types: [.emergencyContact], phone: PhoneNumber("01632 960503")),
            PersonalContact(id: "f", name: "Fay Friend", types: [.friend], phone: PhoneNumber("01632 960506")),
            PersonalContact(id: "b", name: "Bo Third", types: [.emergencyContact, .nextOfKin]),
        ]
        plan.contingency = []
        let section = Array(sheet(plan).elements).last { $0.name == "section" }
        let list = section.map { Array($0.elements).last.map { $0.elements.map(\.text) } ?? [] } ?? []
        #expect(list.map { $0.prefix { $0 != "," && $0 != "." } }.prefix(4) == ["Cy Second", "Bo Third", "Dora Attorney", "Dominik Halas"])
        #expect(list.contains("Bo Third, next of kin. Not recorded."))
        #expect(list.contains("Dora Attorney, holds power of attorney. 01632 960504."))
        #expect(list.last?.contains("Friars Walk Surgery") == true && list.count == 6)
    }

    @Test func `how to get in is told by reference, and where a code may stand in the words whom to ask`() {
        var plan = plan
        plan.entry = EntryArrangements(codes: [EntryCode(what: "Key safe", code: "8341")], arrangements: "Key safe. Night nurses hold the number.")
        #expect(sheet(plan).text.contains("Key safe. Night nurses hold the number."))
        for arrangements in ["The key safe is 8342.", nil] {
            plan.entry?.arrangements = arrangements
            let text = sheet(plan).text
            #expect(text.contains("Getting inAsk Dominik on 01632 960114."), "\(text)")
            #expect(!text.contains("8341") && !text.contains("8342"))
        }
        plan.entry = nil
        #expect(!sheet(plan).text.contains("Getting in"))
    }

    @Test func `of medicines it names those that must be on time and may be taken now`() {
        var plan = plan
        plan.medicines = [
            Medicine(name: "Levodopa", times: "6am", timeCritical: true, source: "GP"),
            Medicine(name: "Insulin", status: .stopped, timeCritical: true, source: "GP"),
            Medicine(name: "Senna", source: "GP"),
        ]
        let text = sheet(plan).text
        #expect(text.contains("Must be on time: Levodopa (6am)."))
        #expect(!text.contains("Insulin") && !text.contains("Senna"))
    }
}
