/// The needs of a plan while its goals and actions are being found.
struct NeedRegister {
    struct Entry {
        let id: String
        let text: String?
        let origin: FHIRElement?
        /// What the need is about; empty for goals and actions under no need by name.
        let concerns: Set<String>
        /// Whether the plan has the need already, and only lacks these goals and actions.
        var isInPlan = false
        var goals: [PlanObject] = []
        var actions: [PlanObject] = []

        var object: PlanObject {
            var need = PlanObject()
            need.set("id", id, from: nil)
            need.set("text", text, from: origin)
            add(to: &need)
            return need
        }

        func add(to need: inout PlanObject) {
            for goal in goals { need.append(goal, to: "goals", from: nil) }
            for action in actions { need.append(action, to: "actions", from: nil) }
        }
    }

    /// Where a goal stands.
    private struct GoalPlace {
        let need: Int
        let goal: Int
    }

    private var entries: [Entry] = []
    private var byConcern: [String: Int] = [:]
    private var goals: [ObjectIdentifier: GoalPlace] = [:]

    /// Where the need for some concerns stands, made at first use.
    mutating func need(for key: String, make: () -> Entry) -> Int {
        if let place = byConcern[key] { return place }
        entries.append(make())
        byConcern[key] = entries.count - 1
        return entries.count - 1
    }

    func place(of key: String) -> Int? { byConcern[key] }

    mutating func add(_ goal: PlanObject, made resource: FHIRResource, to need: Int) {
        goals[ObjectIdentifier(resource)] = GoalPlace(need: need, goal: entries[need].goals.count)
        entries[need].goals.append(goal)
    }

    /// Adds an action to the goal that a resource became. Says whether there is one.
    mutating func add(_ action: PlanObject, toGoal resource: FHIRResource) -> Bool {
        guard let place = goals[ObjectIdentifier(resource)] else { return false }
        entries[place.need].goals[place.goal].append(action, to: "actions", from: nil)
        return true
    }

    mutating func add(_ action: PlanObject, to need: Int) { entries[need].actions.append(action) }

    func hasGoal(_ resource: FHIRResource) -> Bool { goals[ObjectIdentifier(resource)] != nil }

    /// Those with words in the order in which they were found, then what is under no need by name.
    var entriesToWrite: [Entry] {
        // A need on which nothing hangs, and which is part of another one, is said there.
        let joined = Set(entries.filter { $0.concerns.count > 1 }.flatMap(\.concerns))
        let told = entries.filter { !$0.concerns.isEmpty && !($0.isBare && $0.concerns.isSubset(of: joined)) }
        return told + entries.filter { $0.concerns.isEmpty && !$0.isBare }
    }
}

extension NeedRegister.Entry {
    /// Whether nothing hangs on it.
    fileprivate var isBare: Bool { goals.isEmpty && actions.isEmpty }
}
