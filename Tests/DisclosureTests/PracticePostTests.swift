import CareRecords
import Disclosure
import ProofRecords
import Testing

/// What is due to a practice, and that nothing which is kept from it comes into a letter or a record of one.
struct PracticePostTests {
    static let today = CalendarDate(year: 2026, month: 10, day: 15)!
    static let marks = MarkedPlan.open.things.indices

    static let programme: Programme = {
        let phone = PhoneNumber("01632 960900")!
        func member(_ id: String, leftOn: CalendarDate? = nil) -> TeamMember {
            TeamMember(
                id: id, name: "Name of \(id)", role: LocalText("Coordinator"), site: "site", telephone: phone,
                leftOn: leftOn)
        }
        return Programme(
            name: LocalText("Programme"), county: "Woldshire", summary: LocalText("."), telephone: phone,
            hours: LocalText("."), address: Address(lines: ["1 High Street"]), reviewWithinWeeks: 12,
            contactEveryDays: ContactIntervals(red: 3, amber: 14, green: 42),
            team: [
                member("nia"), member("huw"), member("owen", leftOn: today), member("ann", leftOn: today.adding(days: 1)),
            ],
            disclosure: DisclosureSettings())
    }()

    private func plan(_ change: (inout CarePlan) -> Void = { _ in }) -> CarePlan {
        var plan = MarkedPlan.open.plan
        plan.practice = RegisteredPractice(ods: "Z99001")
        plan.coordinator = "nia"
        change(&plan)
        return plan
    }

    private func post(_ plan: CarePlan, after last: SentMemory.Last?) -> PracticePost? {
        PracticePost(
            of: plan, seen: PlanView(of: plan, for: .gp), after: last, in: Self.programme, on: Self.today)
    }

    /// What is remembered once all that is due has been sent.
    private func sent(_ plan: CarePlan, to practice: String = "Z99001") -> SentMemory.Last? {
        var memory = SentMemory()
        guard let facts = post(plan, after: nil)?.facts else { return nil }
        memory.add(
            SentRecord(
                on: Self.today.adding(days: -7),
                documents: [.init(.gpSummary, person: plan.id, practice: practice, facts: facts)]))
        return memory.latest(of: plan.id)
    }

    private func changes(_ plan: CarePlan, after last: SentMemory.Last?) -> PracticeChanges? {
        guard case .changeLetter(let changes, _)? = post(plan, after: last)?.due else { return nil }
        return changes
    }

    @Test func `of whom nothing was ever sent a summary is due, and no letter`() {
        #expect(post(plan(), after: nil)?.due == .summary)
    }

    @Test func `nothing is due where nothing has changed, and a letter where the status has`() {
        #expect(post(plan(), after: sent(plan()))?.due == nil)
        let other: TeamStatus = plan().risk?.status == .red ? .green : .red
        let changed = plan { $0.risk?.status = other }
        #expect(changes(changed, after: sent(plan()))?.status?.now == other)
    }

    @Test func `a new practice gets the summary as new`() {
        let moved = plan { $0.practice = RegisteredPractice(ods: "Z99002") }
        #expect(post(moved, after: sent(plan()))?.due == .summary)
        #expect(post(moved, after: sent(plan()))?.practice == "Z99002")
    }

    @Test func `nothing is due of someone who has died, or whose practice is not known`() {
        #expect(post(plan { $0.person.deceased = true }, after: sent(plan())) == nil)
        #expect(post(plan { $0.practice = RegisteredPractice(name: "A surgery") }, after: sent(plan())) == nil)
    }

    @Test func `a coordinator who has left is no coordinator any more, and one who leaves tomorrow is`() {
        #expect(changes(plan { $0.coordinator = "huw" }, after: sent(plan()))?.coordinator?.now?.name == "Name of huw")
        let left = changes(plan { $0.coordinator = "owen" }, after: sent(plan()))
        #expect(left?.coordinator?.before?.id == "nia")
        #expect(left?.coordinator?.now == nil)
        #expect(post(plan { $0.coordinator = "ann" }, after: nil)?.facts.coordinator?.id == "ann")
    }

    @Test func `what a letter does not tell makes none`() {
        let other = plan {
            $0.needs = []
            $0.aboutMe = AboutMe()
            $0.revision += 1
            $0.medicines.reverse()
            for at in $0.medicines.indices { $0.medicines[at].source = "Another list" }
        }
        #expect(post(other, after: sent(plan()))?.due == nil)
    }

    // MARK: What is kept from the practice

    @Test(arguments: marks) func `what is kept is not in the record of what was sent`(number: Int) {
        let kept = keeping(number)
        let words = told(post(kept, after: nil)?.facts)
        #expect(!words.contains(MarkedPlan.mark(number)))
    }

    /// It was told once, and is not told again: neither what it was, nor that there is less.
    @Test(arguments: marks) func `that something is kept from now on makes no letter, and is in none`(number: Int) {
        let kept = keeping(number)
        #expect(post(kept, after: sent(plan()))?.due == nil, "\(MarkedPlan.open.things[number])")
        var changed = kept
        changed.coordinator = "huw"
        let changes = changes(changed, after: sent(plan()))
        #expect(changes?.coordinator != nil)
        let words = told(changes)
        #expect(!words.contains(MarkedPlan.mark(number)))
    }

    @Test func `with everything kept there is no mark in a record or a letter`() {
        var kept = MarkedPlan(keptFrom: .gp).plan
        kept.practice = RegisteredPractice(ods: "Z99001")
        kept.coordinator = "huw"
        let post = post(kept, after: sent(plan()))
        #expect(post?.due != nil)
        let words = told(post)
        #expect(!words.contains("Zq"))
        let open = told(sent(plan()))
        #expect(open.contains("Zq"), "there is something to keep")
    }

    /// Every word of it.
    private func told<Value>(_ value: Value) -> String { String(describing: value) }

    private func keeping(_ number: Int) -> CarePlan {
        var kept = MarkedPlan(keptFrom: .gp, only: number).plan
        kept.practice = RegisteredPractice(ods: "Z99001")
        kept.coordinator = "nia"
        return kept
    }
}
