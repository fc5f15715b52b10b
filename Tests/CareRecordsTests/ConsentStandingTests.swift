import CareRecords
import Testing

struct ConsentStandingTests {
    private func consent(_ decision: ConsentDecision, _ on: String, until: String? = nil, to: ConsentRecipient = .gp)
        throws -> Consent
    {
        Consent(
            to: to, decision: decision, on: try #require(CalendarDate(on)), until: until.flatMap { CalendarDate($0) },
            recordedBy: "Nia")
    }

    private func standing(_ consents: [Consent], on day: String = "2026-10-15") throws -> ConsentStanding {
        let born = try #require(CalendarDate("1940-01-01"))
        let today = try #require(CalendarDate(day))
        let plan = CarePlan(
            id: "mv-1",
            person: Person(
                name: PersonName(given: "A", family: "B"), birthDate: born, address: Address(lines: ["1 Road"])),
            practice: RegisteredPractice(ods: "Z99001"), site: "s", coordinator: "c", writtenOn: today,
            consents: consents)
        return plan.consentStanding(to: .gp, on: today)
    }

    @Test func `nobody having asked is not a yes`() throws {
        #expect(try standing([]) == .notRecorded)
        #expect(try !standing([]).permits)
        #expect(
            try standing([consent(.given, "2026-01-01", to: .mdt)]) == .notRecorded,
            "the team’s answer is not the practice’s")
    }

    @Test func `the latest answer counts, wherever it stands in the record`() throws {
        let yes = try consent(.given, "2026-01-01")
        let no = try consent(.withdrawn, "2026-02-01")
        #expect(try standing([yes, no]) == .withdrawn(no))
        #expect(try standing([no, yes]) == .withdrawn(no))
        #expect(try standing([yes, no], on: "2026-01-31") == .given(yes))
    }

    @Test(arguments: [ConsentDecision.refused, .withdrawn])
    func `of two answers on one day the one that shares less counts`(no: ConsentDecision) throws {
        for yes in [ConsentDecision.given, .bestInterests] {
            let shares = try consent(yes, "2026-01-01")
            let keeps = try consent(no, "2026-01-01")
            #expect(try !standing([shares, keeps]).permits)
            #expect(try !standing([keeps, shares]).permits)
            #expect(try !standing([shares, keeps, shares]).permits)
        }
    }

    @Test func `an answer holds to the end of its last day`() throws {
        let yes = try consent(.given, "2026-01-01", until: "2026-10-15")
        #expect(try standing([yes]).permits)
        #expect(try standing([yes], on: "2026-10-16") == .lapsed(yes))
    }

    @Test func `a refusal does not lapse into anything`() throws {
        let no = try consent(.refused, "2026-01-01", until: "2026-02-01")
        #expect(try standing([no]) == .refused(no))
    }

    @Test func `a decision in someone’s best interests permits, and is never called theirs`() throws {
        let decision = try consent(.bestInterests, "2026-01-01")
        #expect(try standing([decision]) == .bestInterests(decision))
        #expect(try standing([decision]).permits)
    }

    @Test func `an answer from tomorrow is none today`() throws {
        #expect(try standing([consent(.given, "2026-10-16")]) == .notRecorded)
    }
}
