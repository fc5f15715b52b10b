import CareRecords

extension CarePlan {
    /// Every action, under a goal or under a need alone, as recorded, with a way to its path.
    ///
    /// - Parameter body: is also told whether the action is kept from nobody, nor is what it stands under.
    func forEachAction(_ body: (_ action: Action, _ isOpenToAll: Bool, _ path: () -> String) -> Void) {
        for (n, need) in needs.enumerated() {
            for (g, goal) in need.goals.enumerated() {
                let isOpen = need.isOpenToAll && goal.isOpenToAll
                for (a, action) in goal.actions.enumerated() {
                    body(action, isOpen && action.isOpenToAll) { "needs[\(n)].goals[\(g)].actions[\(a)]" }
                }
            }
            for (a, action) in need.actions.enumerated() {
                body(action, need.isOpenToAll && action.isOpenToAll) { "needs[\(n)].actions[\(a)]" }
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
