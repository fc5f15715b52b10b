/// What has changed between what a practice was told and what it may be told now: by meaning, so that neither the order
/// of a list nor white space is a change, and a new dose is one change and not a medicine less and another more.
public struct PracticeChanges: Sendable, Hashable {
    public typealias Change = FactChange

    public private(set) var status: Change<TeamStatus>?
    /// In the order of the plan; what is gone comes last.
    public private(set) var contingency: [Change<ListedContingency>] = []
    public private(set) var medicines: [Change<ListedMedicine>] = []
    public private(set) var coordinator: Change<NamedCoordinator>?

    public var isEmpty: Bool {
        status == nil && contingency.isEmpty && medicines.isEmpty && coordinator == nil
    }

    /// - Parameter kept: what is in the plan and kept from the practice. It is not told of, not even that it went.
    public init(from before: PracticeFacts, to now: PracticeFacts, keeping kept: KeptFacts = KeptFacts()) {
        if before.status != now.status { status = Change(before: before.status, now: now.status) }
        if before.coordinator?.id != now.coordinator?.id {
            coordinator = Change(before: before.coordinator, now: now.coordinator)
        }
        if before.medicines != now.medicines {
            // A medicine that was stopped may leave the list, or come to it, without any change to what is taken.
            medicines = FactVersions(from: before.medicines, to: now.medicines, kept: kept.medicines).changes.filter {
                $0.before?.status != .stopped || $0.now != nil
            }.filter { $0.now?.status != .stopped || $0.before != nil }
        }
        if before.contingency != now.contingency {
            let partly = before.contingency.map { plan in
                kept.partly.contains(plan.id)
                    ? plan.limited(to: now.contingency.first { $0.id == plan.id }) : plan
            }
            contingency = FactVersions(from: partly, to: now.contingency, kept: kept.contingency).changes
        }
    }
}

/// What a plan has that is kept from its practice.
public struct KeptFacts: Sendable, Hashable {
    public var medicines: [ListedMedicine]
    public var contingency: [ListedContingency]
    /// The ids of contingency plans that the practice sees without some of their words.
    public var partly: Set<String>

    public init(
        medicines: [ListedMedicine] = [], contingency: [ListedContingency] = [], partly: Set<String> = []
    ) {
        self.medicines = medicines
        self.contingency = contingency
        self.partly = partly
    }
}

extension ListedMedicine: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { name.inOneForm.lowercased() }
    var meaning: [String?] {
        [knownByName, status.rawValue, dose?.inOneForm, times?.inOneForm, timeCritical ? "on time" : nil]
    }
}

extension ListedContingency: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { name.inOneForm.lowercased() }
    /// The steps have an order, and the triggers have none.
    var meaning: [[String]] {
        [[emergency ? "emergency" : ""], triggers.map(\.inOneForm).sorted(), whatToDo.map(\.inOneForm)]
    }

    /// Without the words that `now` does not have: they may be among those that are kept back.
    fileprivate func limited(to now: ListedContingency?) -> ListedContingency {
        guard let now else { return self }
        let (triggers, steps) = (Set(now.triggers.map(\.inOneForm)), Set(now.whatToDo.map(\.inOneForm)))
        var limited = self
        limited.triggers.removeAll { !triggers.contains($0.inOneForm) }
        limited.whatToDo.removeAll { !steps.contains($0.inOneForm) }
        return limited
    }
}
