import CareRecords
import ProofRecords
import Testing

@testable import Disclosure

/// Which documents an answer allows: each kind of answer against each kind of document.
struct GateTests {
    static let today = CalendarDate(year: 2026, month: 10, day: 15)!
    /// The documents that need an answer, with whose.
    static let asking: [(PersonalDocument, ConsentRecipient)] = [
        (.gpSummary, .gp), (.minutesCase, .mdt), (.story, .caseStory), (.kitchenSheet, .emergency),
        (.walletCard, .emergency), (.emergencySheet, .emergency), (.carersPage, .carer), (.gpChangeLetter, .gp),
    ]

    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Decisions with their days and, if they end, the last one, in the order in which they stand in the record.
        let given: [(ConsentDecision, on: String, until: String?)]
        /// Nil if the document is made.
        let reason: String?

        init(_ words: String, _ given: [(ConsentDecision, on: String, until: String?)], _ reason: String?) {
            testDescription = words
            self.given = given
            self.reason = reason
        }

        func consents(to recipient: ConsentRecipient) -> [Consent] {
            given.compactMap { decision, on, until in
                CalendarDate(on).map {
                    Consent(
                        to: recipient, decision: decision, on: $0, until: until.flatMap { CalendarDate($0) },
                        recordedBy: "Nia")
                }
            }
        }
    }

    static let answers: [Answer] = [
        Answer("given", [(.given, "2026-09-01", nil)], nil),
        Answer("given until today", [(.given, "2026-09-01", "2026-10-15")], nil),
        Answer("never asked", [], "consent-missing"),
        Answer("refused", [(.refused, "2026-09-01", nil)], "consent-refused"),
        Answer(
            "given, then withdrawn", [(.given, "2026-08-01", nil), (.withdrawn, "2026-09-01", nil)], "consent-withdrawn"
        ),
        Answer(
            "withdrawn, and written above the older yes",
            [(.withdrawn, "2026-09-01", nil), (.given, "2026-08-01", nil)], "consent-withdrawn"),
        Answer("withdrawn, then given again", [(.withdrawn, "2026-08-01", nil), (.given, "2026-09-01", nil)], nil),
        Answer("run out yesterday", [(.given, "2026-09-01", "2026-10-14")], "consent-lapsed"),
        Answer(
            "run out, with an older yes without an end",
            [(.given, "2026-01-01", nil), (.given, "2026-09-01", "2026-10-14")], "consent-lapsed"),
        Answer(
            "yes and no on one day, no last", [(.given, "2026-09-01", nil), (.refused, "2026-09-01", nil)],
            "consent-refused"),
        Answer(
            "yes and no on one day, yes last", [(.refused, "2026-09-01", nil), (.given, "2026-09-01", nil)],
            "consent-refused"),
        Answer(
            "yes, withdrawn and yes on one day",
            [(.given, "2026-09-01", nil), (.withdrawn, "2026-09-01", nil), (.given, "2026-09-01", nil)],
            "consent-withdrawn"),
        Answer("given from tomorrow", [(.given, "2026-10-16", nil)], "consent-missing"),
        Answer(
            "refused, and given from tomorrow", [(.refused, "2026-09-01", nil), (.given, "2026-10-16", nil)],
            "consent-refused"),
        Answer(
            "given, and withdrawn from tomorrow", [(.given, "2026-09-01", nil), (.withdrawn, "2026-10-16", nil)], nil),
        Answer("withdrawn today", [(.given, "2026-09-01", nil), (.withdrawn, "2026-10-15", nil)], "consent-withdrawn"),
    ]

    private func plan(_ consents: [Consent]) -> CarePlan {
        var plan = MarkedPlan.open.plan
        plan.consents = consents
        return plan
    }

    @Test(arguments: answers)
    func `an answer decides about its own recipient’s document`(answer: Answer) {
        for (document, recipient) in Self.asking {
            let reason = Gate(asOf: Self.today).reasonToWithhold(document, of: plan(answer.consents(to: recipient)))
            #expect(reason?.code == answer.reason, "\(document)")
        }
    }

    @Test(arguments: answers)
    func `an answer to one is no answer to another`(answer: Answer) {
        for (document, recipient) in Self.asking {
            let others = ConsentRecipient.allCases.filter { $0 != recipient }.flatMap { answer.consents(to: $0) }
            let reason = Gate(asOf: Self.today).reasonToWithhold(document, of: plan(others))
            #expect(reason?.code == "consent-missing", "\(document)")
        }
    }

    @Test(arguments: answers)
    func `what is the person’s own is never kept from them for want of consent`(answer: Answer) {
        let plan = plan(ConsentRecipient.allCases.flatMap { answer.consents(to: $0) })
        #expect(Gate(asOf: Self.today).reasonToWithhold(.myPlan, of: plan) == nil)
        #expect(Gate(asOf: Self.today).reasonToWithhold(.easyRead, of: plan) == nil)
        #expect(Gate(asOf: Self.today).reasonToWithhold(.extract, of: plan) == nil)
    }

    /// Others may decide what someone’s care needs; nobody can decide for them to be written about in public.
    @Test func `a best-interests decision opens the practice and the team, never the public`() {
        let answer = Answer("best interests", [(.bestInterests, "2026-09-01", nil)], nil)
        let plan = plan(ConsentRecipient.allCases.flatMap { answer.consents(to: $0) })
        let gate = Gate(asOf: Self.today)
        #expect(gate.reasonToWithhold(.gpSummary, of: plan) == nil)
        #expect(gate.reasonToWithhold(.minutesCase, of: plan) == nil)
        #expect(gate.reasonToWithhold(.kitchenSheet, of: plan) == nil)
        #expect(gate.reasonToWithhold(.walletCard, of: plan) == nil)
        #expect(gate.reasonToWithhold(.emergencySheet, of: plan) == nil)
        #expect(gate.reasonToWithhold(.carersPage, of: plan) == nil)
        #expect(gate.reasonToWithhold(.story, of: plan)?.code == "consent-missing")
    }

    /// “She does not want Yusuf to read that she is tired”, and Yusuf lives there.
    @Test(
        arguments: [ConsentRecipient.carer, .careProviders, .volunteers], [ConsentDecision.refused, .withdrawn, .given])
    func `nothing hangs in a kitchen that someone reads whom the person refused, and the card is carried all the same`(
        recipient: ConsentRecipient, decision: ConsentDecision
    ) {
        let gate = Gate(asOf: Self.today)
        let no = Consent(
            to: recipient, who: "Yusuf", decision: decision, on: CalendarDate("2026-09-01")!,
            until: CalendarDate("2026-10-14")!, recordedBy: "Nia")
        let yes = Consent(to: .emergency, decision: .given, on: CalendarDate("2026-09-01")!, recordedBy: "Nia")
        #expect(gate.reasonToWithhold(.kitchenSheet, of: plan([yes, no])) == .refusedAtHome(no))
        #expect(gate.reasonToWithhold(.walletCard, of: plan([yes, no])) == nil)
        let later = Consent(
            to: recipient, who: "Yusuf", decision: .given, on: CalendarDate("2026-10-01")!, recordedBy: "Nia")
        #expect(gate.reasonToWithhold(.kitchenSheet, of: plan([yes, no, later])) == nil)
        let another = Consent(
            to: recipient, who: "Saima", decision: .given, on: CalendarDate("2026-10-01")!, recordedBy: "Nia")
        #expect(gate.reasonToWithhold(.kitchenSheet, of: plan([yes, no, another]))?.code == "refused-at-home")
    }

    @Test func `nothing is sent in the name of someone who has died`() {
        var plan = MarkedPlan.open.plan
        plan.person.deceasedOn = CalendarDate("2026-10-01")
        for document in PersonalDocument.allCases where document != .story && document != .carersPage {
            #expect(Gate(asOf: Self.today).reasonToWithhold(document, of: plan)?.code == "deceased", "\(document)")
        }
    }

    @Test func `the day need not be known on which someone died`() {
        var plan = MarkedPlan.open.plan
        plan.person.deceased = true
        for document in PersonalDocument.allCases where document != .story && document != .carersPage {
            let reason = Gate(asOf: Self.today).reasonToWithhold(document, of: plan)
            #expect(reason?.code == "deceased" && reason?.date == nil, "\(document)")
        }
    }

    /// What they need does not end with the person’s life; what the person did not want shared stays unshared.
    @Test(arguments: answers)
    func `after a death the carer’s page is made if the answer let it on that day`(answer: Answer) {
        var plan = plan(answer.consents(to: .carer))
        plan.person.deceased = true
        #expect(Gate(asOf: Self.today).reasonToWithhold(.carersPage, of: plan)?.code == answer.reason)
        plan.person.deceasedOn = Self.today
        for later in [Self.today, CalendarDate("2026-12-01")!] {
            #expect(Gate(asOf: later).reasonToWithhold(.carersPage, of: plan)?.code == answer.reason)
        }
    }

    @Test func `an answer about somebody else is none about the carer`() {
        let gate = Gate(asOf: Self.today)
        func answer(_ decision: ConsentDecision, who: String? = nil, contact: String? = nil) -> Consent {
            Consent(
                to: .carer, who: who, contact: contact, decision: decision, on: CalendarDate("2026-09-01")!,
                recordedBy: "Nia")
        }
        var plan = plan([answer(.given, who: "Yusuf", contact: "yusuf")])
        plan.contacts[0].name = "Gwen Probert"
        #expect(gate.reasonToWithhold(.carersPage, of: plan)?.code == "consent-missing")
        for other in [answer(.given, who: "Yusuf"), answer(.given, who: "Gwenllian"), answer(.given, who: "Probert")] {
            plan.consents = [other]
            #expect(gate.reasonToWithhold(.carersPage, of: plan)?.code == "consent-missing", "\(other.who ?? "")")
        }
        for own in [
            answer(.given, contact: "contact"), answer(.given, who: "Gwen"), answer(.given, who: "Gwen Probert"),
            answer(.given), answer(.given, who: "My daughter", contact: "contact"),
        ] {
            plan.consents = [own, answer(.refused, who: "Yusuf", contact: "yusuf")]
            #expect(gate.reasonToWithhold(.carersPage, of: plan) == nil, "\(own.who ?? "")")
            plan.consents = [own, answer(.refused, contact: "contact")]
            #expect(gate.reasonToWithhold(.carersPage, of: plan)?.code == "consent-refused", "\(own.who ?? "")")
        }
    }

    @Test func `while nothing says who the carer is nobody’s answer counts`() {
        var plan = plan([Consent(to: .carer, decision: .given, on: Self.today, recordedBy: "Nia")])
        #expect(Gate(asOf: Self.today).reasonToWithhold(.carersPage, of: plan) == nil)
        plan.carer?.contact = nil
        #expect(Gate(asOf: Self.today).reasonToWithhold(.carersPage, of: plan) == .carerNotNamed)
        plan.carer?.contact = "nobody"
        #expect(Gate(asOf: Self.today).reasonToWithhold(.carersPage, of: plan) == .carerNotNamed)
    }

    @Test(arguments: [ConsentDecision.given, .refused, .bestInterests])
    func `without the code of a practice there is no summary, whatever the answer`(decision: ConsentDecision) {
        var plan = MarkedPlan.open.plan
        plan.consents = [Consent(to: .gp, decision: decision, on: Self.today, recordedBy: "Nia")]
        for practice in [nil, RegisteredPractice(name: "Surgery Elsewhere")] {
            plan.practice = practice
            #expect(Gate(asOf: Self.today).reasonToWithhold(.gpSummary, of: plan) == .practiceNotKnown)
            #expect(Gate(asOf: Self.today).reasonToWithhold(.myPlan, of: plan) == nil)
        }
    }

    @Test func `of somebody without a name nothing is sent or discussed, and only the booklet is made`() {
        var plan = MarkedPlan.open.plan
        plan.person.name = PersonName(title: "Mrs", preferred: "Dil")
        let gate = Gate(asOf: Self.today)
        let others: [PersonalDocument] = [
            .gpSummary, .minutesCase, .extract, .kitchenSheet, .walletCard, .emergencySheet, .carersPage,
        ]
        for document in others {
            #expect(gate.reasonToWithhold(document, of: plan) == .nameNotRecorded)
        }
        #expect(gate.reasonToWithhold(.myPlan, of: plan) == nil)
        #expect(gate.reasonToWithhold(.easyRead, of: plan) == nil)
        plan.person.name.whole = "Dilys"
        #expect(gate.reasonToWithhold(.gpSummary, of: plan) == nil)
    }

    @Test func `every reason has a code of its own, or is a missing answer`() {
        let consent = Consent(to: .gp, decision: .given, on: Self.today, until: Self.today, recordedBy: "Nia")
        let reasons: [WithholdingReason] = [
            .deceased(Self.today), .consent(.gp, .refused(consent)), .consent(.gp, .withdrawn(consent)),
            .consent(.gp, .lapsed(consent)), .consent(.gp, .notRecorded), .notAgreedToDiscussion, .namesAnotherPerson,
            .nameNotRecorded, .practiceNotKnown, .refusedAtHome(consent), .carerNotNamed, .identityInDoubt, .problemsInRecord(count: 1),
        ]
        #expect(Set(reasons.map(\.code)).count == reasons.count)
        #expect(reasons[3].date == Self.today, "a lapsed answer is dated by its end")
        #expect(reasons[4].date == nil)
    }

    @Test func `the extract for a practice needs the yes to both, the practice and the team`() {
        func reason(_ gp: ConsentDecision?, _ team: ConsentDecision?, _ change: (inout CarePlan) -> Void = { _ in }) -> String? {
            var plan = MarkedPlan.open.plan
            plan.practice = RegisteredPractice(ods: "Z99001")
            plan.consents = [(ConsentRecipient.gp, gp), (.mdt, team)].compactMap { recipient, decision in
                decision.map { Consent(to: recipient, decision: $0, on: Self.today.adding(days: -9), recordedBy: "Nia") }
            }
            change(&plan)
            return Gate(asOf: Self.today).reasonToWithhold(.practiceExtract, of: plan)?.code
        }
        #expect(reason(.given, .given) == nil)
        #expect(reason(.bestInterests, .given) == nil)
        #expect(reason(.given, nil) == "consent-missing")
        #expect(reason(.given, .withdrawn) == "consent-withdrawn")
        #expect(reason(.refused, .given) == "consent-refused")
        #expect(reason(.given, .given) { $0.practice = nil } == "practice-not-known")
        #expect(reason(.given, .given) { $0.person.deceased = true } == "deceased")
    }
}
