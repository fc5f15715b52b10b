/// What has changed between what a practice was told and what it may be told now: by meaning, so that neither the order
/// of a list nor white space is a change, and a new dose is one change and not a medicine less and another more.
public struct PracticeChanges: Sendable, Hashable {
    /// One fact, before and now; nil where there was or is none.
    public struct Change<Fact: Sendable & Hashable>: Sendable, Hashable {
        public let before: Fact?
        public let now: Fact?
    }

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
            medicines = Self.changes(from: before.medicines, to: now.medicines, keeping: kept.medicines).filter {
                $0.before?.status != .stopped || $0.now != nil
            }.filter { $0.now?.status != .stopped || $0.before != nil }
        }
        if before.contingency != now.contingency {
            let partly = before.contingency.map { plan in
                kept.partly.contains(plan.id)
                    ? plan.limited(to: now.contingency.first { $0.id == plan.id }) : plan
            }
            contingency = Self.changes(from: partly, to: now.contingency, keeping: kept.contingency)
        }
    }

    private static func changes<Fact: ListedFact>(
        from before: [Fact], to now: [Fact], keeping kept: [Fact]
    ) -> [Change<Fact>] {
        var same = FactPairs(before, now)
        same.pair(by: \.meaning)
        var hidden = FactPairs(same.leftOfFirst, kept)
        hidden.pair(by: \.meaning)
        hidden.pair(by: \.knownByID)
        hidden.pair(by: \.knownByName)
        var pairs = FactPairs(hidden.leftOfFirst, same.leftOfSecond)
        pairs.pair(by: \.knownByID)
        pairs.pair(by: \.knownByName)
        var changes = pairs.ofSecond.map { Change(before: $0.before, now: $0.now) }
        // Something is kept back and nobody can tell what it was called: then what has gone may be it.
        if hidden.ofSecond.allSatisfy({ $0.before != nil }) {
            changes += pairs.leftOfFirst.map { Change(before: $0, now: nil) }
        }
        return changes
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

/// One of a list of facts, which can be found again in another such list.
protocol ListedFact: Sendable, Hashable {
    associatedtype Meaning: Hashable
    /// Equal where two facts say the same.
    var meaning: Meaning { get }
    /// Whether or not it says the same, it is the same thing.
    var knownByID: String? { get }
    var knownByName: String { get }
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

/// Finds the same things in two lists.
private struct FactPairs<Fact: ListedFact> {
    private let first: [Fact]
    private let second: [Fact]
    private var partners: [Int?]
    private var isTaken: [Bool]

    init(_ first: [Fact], _ second: [Fact]) {
        self.first = first
        self.second = second
        partners = Array(repeating: nil, count: second.count)
        isTaken = Array(repeating: false, count: first.count)
    }

    /// Pairs those that have the same key and no partner yet, the first with the first.
    mutating func pair<Key: Hashable>(by key: (Fact) -> Key?) {
        var free: [Key: [Int]] = [:]
        for at in first.indices.reversed() where !isTaken[at] {
            if let key = key(first[at]) { free[key, default: []].append(at) }
        }
        for at in second.indices where partners[at] == nil {
            guard let key = key(second[at]), let partner = free[key]?.popLast() else { continue }
            partners[at] = partner
            isTaken[partner] = true
        }
    }

    var ofSecond: [(before: Fact?, now: Fact)] {
        second.indices.map { at in (partners[at].map { first[$0] }, second[at]) }
    }

    var leftOfSecond: [Fact] { second.indices.filter { partners[$0] == nil }.map { second[$0] } }

    var leftOfFirst: [Fact] { first.indices.filter { !isTaken[$0] }.map { first[$0] } }
}

extension String {
    /// With one space for any white space, and none between a number and its unit: “5 mg” is “5mg”.
    fileprivate var inOneForm: String {
        var form = ""
        for word in split(whereSeparator: \.isWhitespace) {
            let isUnit = form.last?.isWholeNumber == true && word.first?.isLetter == true
            if !form.isEmpty, !isUnit { form += " " }
            form += word
        }
        return form
    }
}
