import Testing

@testable import CareRecords

/// What counts as a change between two versions of a plan, and what leaves no trace.
struct PlanChangesTests {
    private static let then = CalendarDate(year: 2026, month: 6, day: 1)!
    private static let now = CalendarDate(year: 2026, month: 9, day: 1)!
    private static let today = CalendarDate(year: 2026, month: 10, day: 15)!

    private func plan(_ revision: Int, _ change: (inout CarePlan) -> Void) -> CarePlan {
        var plan = CarePlan(
            id: "mv-9001", person: Person(name: PersonName(given: "Ada", family: "Example"), language: "en"),
            writtenOn: revision == 1 ? Self.then : Self.now, revision: revision)
        change(&plan)
        return plan
    }

    /// - Parameter hide: what a reader is not shown of a version.
    private func changes(
        _ before: (inout CarePlan) -> Void, _ now: (inout CarePlan) -> Void,
        hidingThen: (inout CarePlan) -> Void = { _ in }, hidingNow: (inout CarePlan) -> Void = { _ in }
    ) -> PlanChanges {
        func version(_ whole: CarePlan, _ hide: (inout CarePlan) -> Void) -> PlanVersion {
            var seen = whole
            hide(&seen)
            return PlanVersion(whole: whole, seen: seen)
        }
        return PlanChanges(
            from: version(plan(1, before), hidingThen), to: version(plan(2, now), hidingNow), on: Self.today)
    }

    private func goals(_ before: [Goal], _ now: [Goal], history: [Change] = []) -> [String] {
        changes {
            $0.needs = [Need(id: "n", goals: before)]
        } _: {
            $0.needs = [Need(id: "n", goals: now)]
            $0.history = [Revision(revision: 2, on: Self.now, changes: history)]
        }.goals.map { "\($0.course.rawValue) \($0.fact.id)" }
    }

    private func goal(_ id: String, _ words: String = "Words", _ status: GoalStatus? = .active) -> Goal {
        Goal(id: id, words: Statement(words), status: status)
    }

    // MARK: Goals

    @Test(arguments: [
        (GoalStatus.active, GoalStatus.met, "reached"), (.partlyMet, .met, "reached"), (.active, .partlyMet, "partly-reached"),
        (.active, .stopped, "stopped"), (.onHold, .notMet, "stopped"), (.active, .onHold, "on-hold"), (.stopped, .active, "new"),
    ])
    func `a goal is told of as it goes`(before: GoalStatus, now: GoalStatus, course: String) {
        #expect(goals([goal("g", "Walk", before)], [goal("g", "Walk", now)]) == ["\(course) g"])
    }

    @Test func `an order, white space, capitals and a proposal that is taken up are no changes`() {
        let before = [goal("a", "Walk to the  shop", .proposed), goal("b", "Sleep")]
        #expect(goals(before, [goal("b", "sleep "), goal("a", "Walk to the shop\n")]).isEmpty)
        #expect(goals([goal("a", "A", .met)], []).isEmpty, "what was reached may leave the plan")
    }

    @Test func `a goal is found again by its words where its id is another, and by its id where its words are`() {
        #expect(goals([goal("a", "Walk")], [goal("z", "Walk", .met)]) == ["reached z"])
        #expect(goals([goal("a", "Walk")], [goal("a", "Walk to the shop")]) == ["reworded a"])
        #expect(goals([goal("a", "Walk")], [goal("b", "Swim")]) == ["new b", "stopped a"])
    }

    @Test func `two goals of one id are two goals`() {
        #expect(goals([goal("a", "Walk"), goal("a", "Swim")], [goal("a", "Swim", .met), goal("a", "Walk")]) == ["reached a"])
    }

    @Test func `what a coordinator has told is not told once more`() {
        let told = Change(kind: .done, text: Statement("I did it!"), about: ["a"])
        #expect(goals([goal("a")], [goal("a", "Words", .met)], history: [told]).isEmpty)
        // Without an id only the whole name in the same sort of change tells that it is meant.
        let named = Change(kind: .done, text: Statement("Hurrah: words, after all."))
        #expect(goals([goal("a")], [goal("a", "Words", .met)], history: [named]).isEmpty)
        #expect(goals([goal("a")], [goal("a", "Words", .stopped)], history: [named]) == ["stopped a"])
    }

    // MARK: Steps

    private func steps(_ before: [Action], _ now: [Action]) -> [String] {
        changes { $0.needs = [Need(id: "n", actions: before)] } _: { $0.needs = [Need(id: "n", actions: now)] }
            .steps.map { "\($0.course.rawValue) \($0.fact.id)" }
    }

    private func step(_ id: String, due: CalendarDate? = nil, _ status: ActionStatus? = .started) -> Action {
        Action(id: id, what: Statement("Do \(id)"), due: due, status: status)
    }

    @Test func `a step is overdue once its day has passed, and only if it had not when the plan was written before`() {
        let due = Self.now.adding(days: 3)
        #expect(steps([step("a", due: due)], [step("a", due: due)]) == ["late a"])
        let long = Self.then.adding(days: -1)
        #expect(steps([step("a", due: long)], [step("a", due: long)]).isEmpty)
        #expect(steps([step("a", due: Self.today)], [step("a", due: Self.today)]).isEmpty, "today is not late")
        #expect(steps([], [step("a", due: due)]) == ["late a"])
    }

    @Test func `words about a step do not hide that it is overdue, unless they are kept from somebody`() {
        func late(_ restriction: Restriction?) -> [StepCourse] {
            let step = step("a", due: Self.now.adding(days: 3))
            return changes { $0.needs = [Need(id: "n", actions: [step])] } _: {
                $0.needs = [Need(id: "n", actions: [step])]
                $0.history = [
                    Revision(
                        revision: 2, on: Self.now,
                        changes: [Change(kind: .new, text: Statement("We began."), about: ["a"], restriction: restriction)])
                ]
            }.steps.map(\.course)
        }
        #expect(late(nil) == [.late])
        #expect(late(Restriction(from: [.person], reason: .thirdParty)) == [])
    }

    @Test func `steps that are done, new or given up are told of once`() {
        #expect(steps([step("a")], [step("a", .done)]) == ["done a"])
        #expect(steps([step("a", .done)], []).isEmpty)
        #expect(steps([step("a")], []) == ["stopped a"])
        #expect(steps([], [step("a")]) == ["new a"])
        #expect(steps([], [step("a", .stopped)]).isEmpty)
    }

    @Test func `steps that come and go with their goal are told with it`() {
        let found = changes {
            $0.needs = [Need(id: "n", goals: [Goal(id: "old", words: Statement("Old"), actions: [step("a")])])]
        } _: {
            $0.needs = [Need(id: "n", goals: [Goal(id: "new", words: Statement("New"), actions: [step("b")])])]
        }
        #expect(found.goals.map(\.fact.id) == ["new", "old"])
        #expect(found.steps.isEmpty)
    }

    // MARK: People, papers and dangers

    @Test func `a new number, a new name and a way out are told apart`() {
        func contact(_ id: String, _ name: String, _ phone: String) -> PersonalContact {
            PersonalContact(id: id, name: name, phone: PhoneNumber(phone))
        }
        let found = changes {
            $0.contacts = [
                contact("a", "Ann Lee", "01632 960001"), contact("b", "Bo", "01632 960002"), contact("c", "Cy", "01632 960003"),
            ]
        } _: {
            $0.contacts = [
                contact("b", "bo", "01632 960 009"), contact("a", "Ann Price", "01632 960001"), contact("d", "Di", "01632 960004"),
            ]
        }
        #expect(
            found.contacts.map { "\($0.course.rawValue) \($0.fact.name)" } == [
                "number bo", "name Ann Price", "new Di", "left Cy",
            ])
        #expect(found.contacts.first { $0.course == .name }?.before?.name == "Ann Lee")
    }

    @Test func `a number is not taken for told because its owner was named`() {
        func found(_ words: String) -> Int {
            changes {
                $0.contacts = [PersonalContact(id: "bo", name: "Bo Hart", phone: PhoneNumber("01632 960002"))]
            } _: {
                $0.contacts = [PersonalContact(id: "bo", name: "Bo Hart", phone: PhoneNumber("01632 960009"))]
                $0.history = [Revision(revision: 2, on: Self.now, changes: [Change(kind: .changed, text: Statement(words))])]
            }.contacts.count
        }
        #expect(found("Bo Hart comes on Tuesdays now.") == 1)
        #expect(found("Bo Hart has a new number, 01632 960 009.") == 0)
    }

    @Test func `who has ended helps no more, also while the name is still in the list`() {
        let found = changes {
            $0.professionals = [Professional(id: "p", name: "Pat")]
        } _: {
            $0.professionals = [Professional(id: "p", name: "Pat", endedOn: Self.now)]
        }
        #expect(found.professionals.map(\.course) == [.left])
    }

    @Test func `a danger that is told in other words has not gone`() {
        func alert(_ text: String) -> Alert { Alert(text: Statement(text), source: "GP") }
        let found = changes { $0.alerts = [alert("No cuff on the left.")] } _: {
            $0.alerts = [alert("No cuff on either side.")]
        }
        #expect(found.alerts.map(\.course) == [.changed])
    }

    @Test func `a paper that lies elsewhere has moved, and one that is out of date has gone`() {
        func paper(_ place: String, superseded: Bool = false) -> OtherDocument {
            OtherDocument(kind: .respect, place: place, superseded: superseded)
        }
        #expect(changes { $0.documents = [paper("Drawer")] } _: { $0.documents = [paper("Larder")] }.papers.map(\.course) == [.changed])
        #expect(
            changes { $0.documents = [paper("Drawer")] } _: { $0.documents = [paper("Drawer", superseded: true)] }
                .papers.map(\.course) == [.gone])
    }

    @Test func `a medicine that left the list was not said to be stopped`() {
        func medicine(_ status: MedicineStatus) -> Medicine { Medicine(name: "Senna", status: status, source: "Slip") }
        func course(_ before: [Medicine], _ now: [Medicine]) -> [MedicineCourse] {
            changes { $0.medicines = before } _: { $0.medicines = now }.medicines.map(\.course)
        }
        #expect(course([medicine(.current)], []) == [.gone])
        #expect(course([medicine(.current)], [medicine(.stopped)]) == [.stopped])
        #expect(course([medicine(.stopped)], []) == [])
        #expect(course([medicine(.stopped)], [medicine(.current)]) == [.new])
        #expect(course([medicine(.current)], [medicine(.onHold)]) == [.onHold])
    }

    @Test func `a new coordinator, practice, day of review, status and tier are told, and what is the same is not`() {
        func set(_ coordinator: String?, _ ods: String, _ day: Int, _ status: TeamStatus, _ tier: String) -> (inout CarePlan) -> Void {
            {
                $0.coordinator = coordinator
                $0.practice = RegisteredPractice(ods: ods, usualGP: "Dr \(day)")
                $0.review = Review(on: Self.today.adding(days: day), responsible: "R\(day)")
                $0.risk = Risk(tool: "eFI", date: Self.then.adding(days: day), tier: tier, status: status)
            }
        }
        let found = changes(set("nia", "Z99001", 3, .green, "Mild"), set(nil, "Z99002", 9, .red, "Severe"))
        #expect(found.coordinator == FactChange(before: "nia", now: nil))
        #expect(found.practice?.now?.ods == "Z99002")
        #expect(found.review == FactChange(before: Self.today.adding(days: 3), now: Self.today.adding(days: 9)))
        #expect(found.risk?.now?.status == .red && found.risk?.before?.tier == "Mild")
        let same = changes(set("nia", "Z99001", 3, .green, "Mild"), set("nia", "Z99001", 3, .green, "Mild"))
        #expect(same.coordinator == nil && same.practice == nil && same.review == nil && same.risk == nil)
        // Read again with another tool on another day, and placed where they were.
        let again = changes({ $0.risk = Risk(tool: "eFI", date: Self.then, tier: "Mild") }) {
            $0.risk = Risk(tool: "CFS", date: Self.now, tier: "Mild", score: 4)
        }
        #expect(again.risk == nil)
    }

    @Test func `what a coordinator has told of one of these is not told once more`() {
        let told = changes { $0.coordinator = "nia" } _: {
            $0.coordinator = "huw"
            $0.history = [
                Revision(
                    revision: 2, on: Self.now,
                    changes: [Change(kind: .changed, text: Statement("Huw looks after my plan now."), about: ["coordinator"])])
            ]
        }
        #expect(told.coordinator == nil)
    }

    // MARK: What is kept back

    @Test func `what is kept from a reader in either version is neither new nor gone nor changed`() {
        let (one, other) = (goal("a", "Walk"), goal("b", "Swim"))
        func hide(_ id: String) -> (inout CarePlan) -> Void {
            { plan in plan.needs[0].goals.removeAll { $0.id == id } }
        }
        func both(_ plan: inout CarePlan) { plan.needs = [Need(id: "n", goals: [one, other])] }
        #expect(changes(both, both, hidingThen: hide("a")).goals.isEmpty)
        #expect(changes(both, both, hidingNow: hide("a")).goals.isEmpty)
        #expect(changes(both, both, hidingThen: hide("a"), hidingNow: hide("a")).goals.isEmpty)
        // Kept then, and another thing now by the same id.
        let next: (inout CarePlan) -> Void = { $0.needs = [Need(id: "n", goals: [self.goal("a", "Walk far", .met), other])] }
        #expect(changes(both, next, hidingThen: hide("a")).goals.isEmpty)
        #expect(changes(both, next, hidingNow: hide("a")).goals.isEmpty)
    }

    @Test func `while something new is kept back nobody is told what has gone, for it may be it`() {
        let found = changes {
            $0.needs = [Need(id: "n", goals: [goal("a", "Walk")])]
        } _: {
            $0.needs = [Need(id: "n", goals: [goal("z", "Stroll")])]
        } hidingNow: { $0.needs = [] }
        #expect(found.goals.isEmpty)
    }

    @Test func `a plan for emergencies that is shown in part is not told of`() {
        func plan(_ triggers: [String]) -> ContingencyPlan {
            ContingencyPlan(id: "c", name: "A fall", triggers: triggers.map { Statement($0) })
        }
        let found = changes { $0.contingency = [plan(["One", "Two"])] } _: {
            $0.contingency = [plan(["One", "Three"])]
        } hidingNow: { $0.contingency = [plan(["One"])] }
        #expect(found.contingency.isEmpty)
    }

    @Test func `a change in the words of a coordinator that is kept from the reader silences the program too`() {
        let secret = Change(
            kind: .done, text: Statement("Secret"), about: ["a"], restriction: Restriction(from: [.person], reason: .thirdParty))
        let found = changes {
            $0.needs = [Need(id: "n", goals: [goal("a")])]
        } _: {
            $0.needs = [Need(id: "n", goals: [goal("a", "Words", .met)])]
            $0.history = [Revision(revision: 2, on: Self.now, changes: [secret])]
        } hidingNow: { $0.history = [] }
        #expect(found.goals.isEmpty)
    }
}
