import CareRecords
import Testing

/// When somebody was last seen, by what the record says and by nothing else.
@Suite struct LastSeenTests {
    private let today = CalendarDate("2026-10-15")!

    private func plan(seen: String? = nil, agreed: String? = nil, with: AgreementParty = .person) -> CarePlan {
        CarePlan(
            id: "mv-9001", person: Person(name: PersonName(given: "Ada"), language: "en"),
            writtenOn: CalendarDate("2026-10-14")!,
            agreement: agreed.flatMap { CalendarDate($0) }.map { Agreement(with: with, on: $0) },
            lastSeen: seen.flatMap { CalendarDate($0) }.map { LastSeen(on: $0, by: "Nia") })
    }

    @Test func `without a record nobody knows, whenever the plan was written`() {
        #expect(plan().lastSighting(by: today) == nil)
        #expect(plan(agreed: "2026-10-01", with: .representative).lastSighting(by: today) == nil)
        #expect(plan(agreed: "2026-10-01", with: .notAgreed).lastSighting(by: today) == nil)
    }

    @Test func `the later of what is recorded counts`() {
        #expect(plan(seen: "2026-10-01", agreed: "2026-10-02").lastSighting(by: today)?.source == .agreement)
        #expect(plan(seen: "2026-10-03", agreed: "2026-10-02").lastSighting(by: today)?.source == .seen(by: "Nia"))
        #expect(plan(seen: "2026-10-02", agreed: "2026-10-02").lastSighting(by: today)?.source == .seen(by: "Nia"))
    }

    @Test func `what lies ahead has not been`() {
        #expect(plan(seen: "2026-10-15").lastSighting(by: today) != nil)
        #expect(plan(seen: "2026-10-16").lastSighting(by: today) == nil)
        #expect(
            plan(seen: "2026-10-16", agreed: "2026-10-02").lastSighting(by: today)?.on == CalendarDate("2026-10-02"))
    }
}
