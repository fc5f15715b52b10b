import CareRecords
import Disclosure
import Documents
import Markup
import ProofRecords
import Testing

/// A meeting of people with every kind of answer, and the minutes of it.
struct MinutesConsentTests {
    private enum Person: String, CaseIterable {
        case agreed, bestInterests, refused, withdrawn, lapsed, notAsked, tomorrow, bothOnOneDay, died, refusedAtMeeting

        var id: String { "p-\(rawValue.lowercased())" }
        var isTold: Bool { self == .agreed || self == .bestInterests }

        var plan: CarePlan {
            var plan = MarkedPlan.open.plan
            plan.id = id
            plan.person.name = PersonName(given: "Given\(rawValue)", family: "Family\(rawValue)")
            func answer(_ decision: ConsentDecision, _ on: String, until: String? = nil) -> Consent {
                Consent(
                    to: .mdt, decision: decision, on: CalendarDate(on)!, until: until.flatMap { CalendarDate($0) },
                    recordedBy: "Nia")
            }
            let yes = answer(.given, "2026-08-01")
            switch self {
            case .agreed, .refusedAtMeeting: plan.consents = [yes]
            case .bestInterests: plan.consents = [answer(.bestInterests, "2026-08-01")]
            case .refused: plan.consents = [answer(.refused, "2026-08-01")]
            case .withdrawn: plan.consents = [yes, answer(.withdrawn, "2026-10-14")]
            case .lapsed: plan.consents = [answer(.given, "2026-08-01", until: "2026-10-14")]
            case .notAsked: plan.consents = []
            case .tomorrow: plan.consents = [answer(.given, "2026-10-16")]
            case .bothOnOneDay: plan.consents = [answer(.refused, "2026-08-01"), yes]
            case .died:
                plan.consents = [yes]
                plan.person.deceasedOn = CalendarDate("2026-10-02")
            }
            return plan
        }

        var meetingCase: MeetingCase {
            MeetingCase(
                person: id, kind: .new, reason: "Reason-\(rawValue)",
                consent: DiscussionConsent(decision: self == .refusedAtMeeting ? .refused : .given),
                wishes: Statement("Wishes-\(rawValue)"), question: "Question-\(rawValue)",
                facts: [Statement("Fact-\(rawValue)")],
                decision: Decision(text: Statement("Decision-\(rawValue)")),
                actions: [
                    MeetingAction(
                        id: "a-\(rawValue)", what: Statement("Action-\(rawValue)"), owner: "Nia", organisation: "o",
                        status: .open)
                ])
        }
    }

    @Test func `only those who agreed are told of; the others are named with the reason and nothing else`() throws {
        let sample = try SampleProgramme.shared.get()
        var meeting = MarkedMeeting(of: "none", keptFrom: .public).meeting
        meeting.cases = Person.allCases.map(\.meetingCase)
        meeting.notDiscussed = []
        let plans = Dictionary(uniqueKeysWithValues: Person.allCases.map { ($0.id, $0.plan) })
        let gate = Gate(asOf: sample.asOf)
        let view = MinutesView(of: meeting) { plans[$0].flatMap { gate.reasonToWithhold(.minutesCase, of: $0) } }
        let writer = MeetingMinutes.write(
            view, people: { plans[$0].map(PersonReference.init) }, settings: sample.settings(in: "en"), root: "")
        let text = writer.tree.serialised(indented: false)
        for person in Person.allCases {
            for word in ["Reason", "Wishes", "Question", "Fact", "Decision", "Action"] {
                #expect(
                    (text.components(of: "\(word)-\(person.rawValue)<") > 0) == person.isTold, "\(word) of \(person)")
            }
            #expect(text.components(of: "Family\(person.rawValue)<") > 0, "\(person) is not accounted for")
        }
    }
}

/// Two people of one name at one meeting: each page must say which of them it is for.
struct SameNameTests {
    @Test(arguments: ["mv-0008", "mv-0009"])
    func `each of two people of one name gets a page that tells them apart and has nothing of the other`(id: String)
        throws
    {
        let sample = try SampleProgramme.shared.get()
        let own = try #require(sample.plan(id))
        let other = try #require(sample.plan(id == "mv-0008" ? "mv-0009" : "mv-0008"))
        #expect(
            own.person.name.signature == other.person.name.signature, "the sample no longer has two people of one name")
        let meeting = try #require(sample.meeting("brackenford-2026-09-03"))
        let documents = try [sample.extract(id, meeting, "en"), sample.gpSummary(own, "en"), sample.myPlan(own, "en")]
            .map { try #require($0) }
        let otherCase = try #require(meeting.cases.first { $0.person == other.id })
        for document in documents {
            let text = document.tree.serialised(indented: false)
            let number = try #require(own.person.nhsNumber)
            let otherNumber = try #require(other.person.nhsNumber)
            #expect(
                text.contains(number.spaced) && text.contains(own.person.birthDate?.iso ?? "?"),
                "\(document.name) does not say which of the two")
            #expect(
                !text.contains(otherNumber.spaced) && !text.contains(other.person.birthDate?.iso ?? "?")
                    && !text.contains(other.id))
            #expect(!text.contains(otherCase.reason), "\(document.name)")
        }
    }
}
