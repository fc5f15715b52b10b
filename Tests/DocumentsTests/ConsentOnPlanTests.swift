import CareRecords
import Disclosure
import Documents
import Markup
import ProofRecords
import Testing

/// The plan tells the person what they agreed to. It must say what the gate goes by.
struct ConsentOnPlanTests {
    static let days = ["2026-08-01", "2026-08-02", "2026-10-16"]

    @Test func `the answer on the plan and the answer that the gate goes by are one, whatever the record holds`() throws
    {
        let sample = try SampleProgramme.shared.get()
        let settings = sample.settings(in: "en")
        var compared = 0
        for first in ConsentDecision.allCases {
            for second in ConsentDecision.allCases {
                for firstDay in Self.days {
                    for secondDay in Self.days {
                        var plan = MarkedPlan.open.plan
                        plan.consents = [(first, firstDay), (second, secondDay)].map {
                            Consent(to: .gp, decision: $0.0, on: CalendarDate($0.1)!, recordedBy: "Nia")
                        }
                        let standing = plan.consentStanding(to: .gp, on: sample.asOf)
                        let tree = MyPlan.write(PlanView(of: plan, for: .person), settings: settings, root: "").tree
                        let expected = settings.say("share.\(standing.name)")
                        let said = tree.firstAnswer
                        #expect(said == expected, "\(first) on \(firstDay), \(second) on \(secondDay)")
                        compared += 1
                    }
                }
            }
        }
        #expect(compared == 144)
    }
}

extension ConsentStanding {
    fileprivate var name: String {
        switch self {
        case .given: "given"
        case .bestInterests: "best-interests"
        case .refused: "refused"
        case .withdrawn: "withdrawn"
        case .lapsed: "lapsed"
        case .notRecorded: "not-recorded"
        }
    }
}

extension DocumentTree {
    /// The answer in the first row of the table of what is shared: the GP's, since only the GP's is recorded.
    fileprivate var firstAnswer: String? {
        var inTable = false
        var answer: String?
        forEachElement { element in
            if element.name == "table" { inTable = element[attribute: "role"] == "share" }
            guard inTable else { return }
            if element.name == "strong", element.parent == "field", answer == nil { answer = element.text }
        }
        return answer
    }
}
