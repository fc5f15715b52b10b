import CareRecords
import Disclosure
import Documents
import Markup
import Testing

/// The page of somebody who looks after a person: said to them, and as much of the person as may be told.
struct CarersPageTests {
    private let sample: SampleProgramme
    private let settings: DocumentSettings
    private let plan: CarePlan

    init() throws {
        sample = try SampleProgramme.shared.get()
        settings = sample.settings(in: "en")
        plan = try #require(sample.plan("mv-0001"))
    }

    private func page(_ plan: CarePlan) -> XMLElement {
        CarersPage.write(PlanView(forCarerOf: plan, on: sample.asOf), settings: settings, root: "").tree.element
    }

    private func covering(_ parts: [PlanPart]) -> CarePlan {
        var plan = plan
        for at in plan.consents.indices where plan.consents[at].to == .carer { plan.consents[at].covers = parts }
        return plan
    }

    private static let ofThePerson = [
        "I have fallen", "I cannot be woken", "Parkinson", "Trimethoprim", "Co-careldopa", "allotment", "Farid", "Clive",
    ]

    @Test func `with all of the plan open it says what to watch for, what to do and who comes`() {
        let text = page(plan).text
        for words in Self.ofThePerson { #expect(text.contains(words), "\(words)") }
        #expect(text.contains("On 21 September 2026 Idwal agreed"))
    }

    @Test func `where the answer opens nothing it is about the carer and whom to call`() {
        var plan = covering([])
        plan.carer?.ifUnwell = nil
        let text = page(plan).text
        for words in Self.ofThePerson { #expect(!text.contains(words), "\(words)") }
        for words in ["01632 960111", "01632 960170", "If Idwal is badly hurt", "Anwen drives 50 miles", "You have been offered one. That was on 29 June 2026."] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `a part that is open brings no other`() {
        let text = page(covering([.week])).text
        #expect(text.contains("Who comes, and when") && text.contains("allotment"))
        for words in ["I have fallen", "Trimethoprim", "Who else helps", "Bethan Crowe"] { #expect(!text.contains(words), "\(words)") }
    }

    @Test func `nobody is told to ring themselves`() {
        let text = page(plan).text
        #expect(!text.contains("01632 960202"), "Anwen’s own number")
        #expect(text.contains("Clive Wooldridge 01632 960203 (he is three minutes away)"))
    }

    @Test func `what the carer has said they will do is on it with its day`() {
        var plan = plan
        plan.needs[0].actions.append(
            Action(
                id: "ring", what: Statement("Ring the hairdresser"), owner: ActionOwner(kind: .contact, ref: "anwen"),
                due: CalendarDate("2026-11-02")))
        let text = page(plan).text
        #expect(text.contains("Ring the hairdresser. By 2 November 2026."))
        #expect(text.contains("Speaks for me if I cannot."))
    }

    @Test(arguments: CarerAssessmentStatus.allCases)
    func `it says how far the assessment has come, and always how to ask for one`(status: CarerAssessmentStatus) throws {
        var plan = plan
        let words: KeyValuePairs<CarerAssessmentStatus, String> = [
            .notOffered: "Nobody has offered you one yet, as far as we know.",
            .offered: "You have been offered one. That was on 1 October 2026.",
            .declined: "You said no. You can still say yes. That was on 1 October 2026.",
            .booked: "Yours is booked. It is on 2 November 2026.",
            .done: "You have had one. If things have changed, you can have another. That was on 1 October 2026.",
        ]
        plan.carer?.assessment = CarerAssessment(status: status, on: CalendarDate(status == .booked ? "2026-11-02" : "2026-10-01"))
        let text = page(plan).text
        let expected = try #require(words.first { $0.key == status }?.value)
        #expect(text.contains(expected), "\(text)")
        #expect(text.contains("To ask for an assessment, for a break or for any other help, ring Meg on 01632 960111."))
    }

    @Test func `its print is the carer’s own, whatever the person’s is`() {
        #expect(page(plan)["print-size"] == "14", "Idwal needs 20 points; his daughter has not said that she does")
        var plan = plan
        plan.carer?.formats = [.print24]
        #expect(page(plan)["print-size"] == "24")
    }

    @Test func `when the person has died it has kind words and support, and nothing of their care`() throws {
        var plan = plan
        plan.person.deceasedOn = CalendarDate("2026-10-10")
        let text = page(plan).text
        #expect(text.contains("We are sorry that Idwal has died.") && text.contains("01632 960111"))
        #expect(text.contains("We have not planned anything yet."))
        for words in Self.ofThePerson + ["Anwen drives", "Meg sends", "freezer", "Looking after", "Throw", "01632 960170", "Emergency"] {
            #expect(!text.contains(words), "\(words)")
        }
        plan.carer?.bereavement = Statement("Meg comes in November.")
        #expect(page(plan).text.contains("Meg comes in November."))
        plan.carer?.bereavement = Statement("Not for Anwen", restriction: Restriction(from: [.carer], reason: .personAsked))
        #expect(!page(plan).text.contains("Not for Anwen"))
    }
}
