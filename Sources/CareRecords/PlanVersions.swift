/// Two versions of a plan, compared list by list.
struct PlanVersions {
    let before: PlanVersion
    let now: PlanVersion
    /// What a coordinator has told in their own words.
    let told: ToldChanges
    let day: CalendarDate

    /// Of one list what has changed and is to be told.
    ///
    /// - Parameters:
    ///   - course: how it has changed; nil where that is nothing to tell of.
    ///   - name: what the fact is called where people speak of it.
    ///   - number: of somebody with a new number, whether the words that name them have it.
    func tell<Fact: ListedFact, Course: ChangeCourse>(
        _ list: (CarePlan) -> [Fact], _ course: (FactChange<Fact>) -> Course?, _ name: (Fact) -> String,
        number: (Fact) -> Bool = { _ in true }
    ) -> [PlanChange<Fact, Course>] {
        told(versions(of: list).changes, course, name, number)
    }

    /// The same of a list in which something can have changed although it says what it said.
    func tellOfAll<Fact: ListedFact, Course: ChangeCourse>(
        _ list: (CarePlan) -> [Fact], _ course: (FactChange<Fact>) -> Course?, _ name: (Fact) -> String
    ) -> [PlanChange<Fact, Course>] {
        told(versions(of: list).all, course, name) { _ in true }
    }

    private func told<Fact: ListedFact, Course: ChangeCourse>(
        _ changes: [FactChange<Fact>], _ course: (FactChange<Fact>) -> Course?, _ name: (Fact) -> String,
        _ number: (Fact) -> Bool
    ) -> [PlanChange<Fact, Course>] {
        changes.compactMap { change in
            guard let fact = change.now ?? change.before, let course = course(change) else { return nil }
            if let id = fact.knownByID, course.isOfTheDay ? told.isKept(id) : told.isAbout(id) { return nil }
            if told.names(name(fact), as: course.kind), number(fact) { return nil }
            return PlanChange(fact: fact, before: change.before, course: course)
        }
    }

    private func versions<Fact: ListedFact>(of list: (CarePlan) -> [Fact]) -> FactVersions<Fact> {
        func kept(in version: PlanVersion) -> [Fact] {
            FactPairs(list(version.seen), list(version.whole)).paired().leftOfSecond
        }
        return FactVersions(
            from: list(before.seen), to: list(now.seen), kept: kept(in: now), keptBefore: kept(in: before))
    }

    /// Whether the reader is shown a plan for emergencies without some of its words, in either version.
    func isSeenInPart(_ id: String) -> Bool {
        [before, now].contains { version in
            let seen = version.seen.contingency.filter { $0.id == id }.map(\.meaning)
            return !seen.isEmpty && seen != version.whole.contingency.filter { $0.id == id }.map(\.meaning)
        }
    }

    struct StepToldWithGoal: Hashable {
        let id: String
        let course: StepCourse
    }

    /// Steps that have come or gone with their goal: the goal says enough.
    func stepsToldWithGoals(_ goals: [PlanChange<Goal, GoalCourse>]) -> Set<StepToldWithGoal> {
        let come = Set(goals.filter { $0.course == .new }.map(\.fact.id))
        let over = Set(goals.filter { $0.course.kind == .done || $0.course == .stopped }.map(\.fact.id))
        var steps: Set<StepToldWithGoal> = []
        for goal in now.seen.allGoals where come.contains(goal.id) || told.isAbout(goal.id) {
            steps.formUnion(goal.actions.map { StepToldWithGoal(id: $0.id, course: .new) })
        }
        for goal in before.seen.allGoals where over.contains(goal.id) || told.isAbout(goal.id) {
            steps.formUnion(goal.actions.map { StepToldWithGoal(id: $0.id, course: .stopped) })
        }
        return steps
    }

    // MARK: What the day decides

    func course(of change: FactChange<Action>) -> StepCourse? {
        let wasOpen = change.before?.isOpen ?? true
        guard let now = change.now else { return wasOpen ? .stopped : nil }
        if !now.isOpen {
            guard wasOpen else { return nil }
            if now.status == .done { return .done }
            return change.before == nil ? nil : .stopped
        }
        if now.isLate(on: day), !(change.before?.isLate(on: before.whole.writtenOn) ?? false) { return .late }
        return change.before == nil || !wasOpen ? .new : nil
    }

    func course(of change: FactChange<Professional>) -> HelperCourse? {
        let helped = change.before?.isCurrent(on: before.whole.writtenOn) ?? false
        guard let now = change.now, now.isCurrent(on: day) else { return helped ? .left : nil }
        guard let then = change.before, helped else { return .new }
        return .of(then.name, then.phone, then: now.name, now.phone)
    }
}

extension HelperCourse {
    fileprivate static func of(
        _ name: String, _ phone: PhoneNumber?, then newName: String, _ newPhone: PhoneNumber?
    ) -> HelperCourse? {
        if name.inOneForm.lowercased() != newName.inOneForm.lowercased() { return .name }
        return newPhone != nil && phone?.dialled != newPhone?.dialled ? .number : nil
    }
}

extension FactChange<PersonalContact> {
    var course: HelperCourse? {
        guard let now else { return .left }
        guard let before else { return .new }
        return .of(before.name, before.phone, then: now.name, now.phone)
    }
}

extension FactChange<Goal> {
    var course: GoalCourse? {
        let wasOpen = before?.isOpen ?? true
        guard let now else { return wasOpen ? .stopped : nil }
        switch now.status {
        case .met: return before?.status == .met ? nil : .reached
        case .partlyMet: return before?.status == .partlyMet ? nil : .partlyReached
        case .stopped, .notMet: return before != nil && wasOpen ? .stopped : nil
        case .onHold: return before == nil ? .new : before?.status == .onHold ? nil : .onHold
        case .active, .proposed, nil:
            guard let before, wasOpen else { return .new }
            return before.knownByName == now.knownByName ? nil : .reworded
        }
    }
}

extension Goal {
    fileprivate var isOpen: Bool {
        switch status {
        case .proposed, .active, .onHold, .partlyMet, nil: true
        case .met, .notMet, .stopped: false
        }
    }
}

extension FactChange<Need> {
    var course: ListCourse? {
        guard let now else { return before?.text == nil ? nil : .gone }
        return before == nil && now.text != nil ? .new : nil
    }
}

extension FactChange<Condition> {
    var course: ListCourse? {
        guard let now else { return before?.status == .past ? nil : .gone }
        return before == nil ? (now.status == .past ? nil : .new) : .changed
    }
}

extension FactChange<Allergy> {
    var course: ListCourse? {
        guard let now else { return before?.status == .past ? nil : .gone }
        return before == nil ? (now.status == .past ? nil : .new) : .changed
    }
}

extension FactChange<OtherDocument> {
    var course: ListCourse? {
        guard let now, !now.superseded else { return before.map { $0.superseded ? nil : .gone } ?? nil }
        return before.map { $0.superseded ? .new : .changed } ?? .new
    }
}

extension FactChange<Medicine> {
    /// One that was stopped may leave the list, or come to it, without any change to what is taken.
    var course: MedicineCourse? {
        let wasStopped = before?.status == .stopped
        guard let now else { return wasStopped ? nil : .gone }
        switch now.status {
        case .stopped: return before == nil || wasStopped ? nil : .stopped
        case .onHold where before != nil && before?.status != .onHold: return .onHold
        case .current, .planned, .unknown, .onHold: return before == nil || wasStopped ? .new : .changed
        }
    }
}

extension FactChange {
    /// Of a fact of which no more is asked than whether it is there and says the same.
    fileprivate var listed: ListCourse { now == nil ? .gone : before == nil ? .new : .changed }
}

extension FactChange<Alert> {
    var course: ListCourse? { listed }
}

extension FactChange<ContingencyPlan> {
    var course: ListCourse? { listed }
}
