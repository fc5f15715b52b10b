import CareRecords

/// An action of a plan with where it stands: under a goal, or under a need alone.
struct Step {
    let action: Action
    let need: Need
    /// Nil for a step that is tied to no one goal.
    let goal: Goal?

    /// Kept from nobody.
    var isOpenToAll: Bool { need.isOpenToAll && (goal?.isOpenToAll ?? true) && action.isOpenToAll }
}

extension CarePlan {
    /// Every action, as recorded, with a way to its path.
    func forEachStep(_ body: (_ step: Step, _ path: () -> String) -> Void) {
        for (n, need) in needs.enumerated() {
            for (g, goal) in need.goals.enumerated() {
                for (a, action) in goal.actions.enumerated() {
                    body(Step(action: action, need: need, goal: goal)) { "needs[\(n)].goals[\(g)].actions[\(a)]" }
                }
            }
            for (a, action) in need.actions.enumerated() {
                body(Step(action: action, need: need, goal: nil)) { "needs[\(n)].actions[\(a)]" }
            }
        }
    }
}

extension Need {
    /// Kept from nobody.
    var isOpenToAll: Bool { restriction == nil && text?.restriction == nil }
}

extension Goal {
    /// Kept from nobody.
    var isOpenToAll: Bool { restriction == nil && words.restriction == nil }
}

extension Action {
    /// Kept from nobody.
    var isOpenToAll: Bool { restriction == nil && what.restriction == nil }
}
