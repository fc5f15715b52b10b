/// What has changed in a plan since its earlier version, by meaning, as one reader may see both versions.
///
/// Neither the order of a list nor white space is a change. What is kept from the reader in either version leaves no
/// trace: it is not told as new, as gone or as changed. What a coordinator has told in words of their own is not told
/// once more.
public struct PlanChanges: Sendable, Hashable {
    /// The day on which the earlier version was written, and its number.
    public let since: CalendarDate
    public let revision: Int

    public private(set) var goals: [PlanChange<Goal, GoalCourse>] = []
    public private(set) var steps: [PlanChange<Action, StepCourse>] = []
    public private(set) var needs: [PlanChange<Need, ListCourse>] = []
    public private(set) var alerts: [PlanChange<Alert, ListCourse>] = []
    public private(set) var conditions: [PlanChange<Condition, ListCourse>] = []
    public private(set) var allergies: [PlanChange<Allergy, ListCourse>] = []
    public private(set) var medicines: [PlanChange<Medicine, MedicineCourse>] = []
    public private(set) var contingency: [PlanChange<ContingencyPlan, ListCourse>] = []
    public private(set) var papers: [PlanChange<OtherDocument, ListCourse>] = []
    public private(set) var professionals: [PlanChange<Professional, HelperCourse>] = []
    public private(set) var contacts: [PlanChange<PersonalContact, HelperCourse>] = []
    public private(set) var risk: FactChange<Risk>?
    /// The ids of members of the programme’s team.
    public private(set) var coordinator: FactChange<String>?
    public private(set) var practice: FactChange<RegisteredPractice>?
    public private(set) var review: FactChange<CalendarDate>?

    /// - Parameter day: decides what is overdue and who still helps.
    public init(from before: PlanVersion, to now: PlanVersion, on day: CalendarDate) {
        since = before.whole.writtenOn
        revision = before.whole.revision
        let told = ToldChanges(of: now.whole, since: before.whole.revision)
        let versions = PlanVersions(before: before, now: now, told: told, day: day)
        goals = versions.tell(\.allGoals, \.course) { $0.words.text }
        let covered = versions.stepsToldWithGoals(goals)
        steps = versions.tellOfAll(\.allActions, { versions.course(of: $0) }) { $0.what.text }
            .filter { !covered.contains(PlanVersions.StepToldWithGoal(id: $0.fact.id, course: $0.course)) }
        needs = versions.tell(\.needs, \.course) { $0.text?.text ?? "" }
        alerts = versions.tell(\.alerts, \.course) { $0.text.text }
        conditions = versions.tell(\.conditions, \.course, \.name)
        allergies = versions.tell(\.allergies, \.course, \.substance)
        medicines = versions.tell(\.medicines, \.course, \.name)
        contingency = versions.tell(\.contingency, \.course, \.name).filter { !versions.isSeenInPart($0.fact.id) }
        papers = versions.tell(\.documents, \.course) { $0.name ?? "" }
        professionals = versions.tell(\.professionals, { versions.course(of: $0) }, \.name) { told.names($0.phone) }
        contacts = versions.tell(\.contacts, \.course, \.name) { told.names($0.phone) }
        let (then, today) = (before.seen, now.seen)
        if !told.isAbout("risk"), then.risk != nil || today.risk != nil,
            then.risk?.status != today.risk?.status || then.risk?.tier != today.risk?.tier
        {
            risk = FactChange(before: then.risk, now: today.risk)
        }
        if then.coordinator != today.coordinator, !told.isAbout("coordinator") {
            coordinator = FactChange(before: then.coordinator, now: today.coordinator)
        }
        if then.practice?.known != today.practice?.known, !told.isAbout("practice") {
            practice = FactChange(before: then.practice, now: today.practice)
        }
        if then.review?.on != today.review?.on, !told.isAbout("review") {
            review = FactChange(before: then.review?.on, now: today.review?.on)
        }
    }
}

/// One version of a plan: as it stands, and as a reader may see it.
public struct PlanVersion: Sendable {
    public let whole: CarePlan
    public let seen: CarePlan

    public init(whole: CarePlan, seen: CarePlan) {
        self.whole = whole
        self.seen = seen
    }
}

extension RegisteredPractice {
    fileprivate var known: String? { ods ?? name?.inOneForm.lowercased() }
}

extension CarePlan {
    var allGoals: [Goal] { needs.flatMap(\.goals) }
    var allActions: [Action] { needs.flatMap { $0.goals.flatMap(\.actions) + $0.actions } }
}
