import CareRecords

extension [Need] {
    /// Every action, under a goal or under a need alone, as recorded, with a way to its path.
    ///
    /// - Parameter body: is also told whether the action is kept from nobody, nor is what it stands under.
    func forEachAction(_ body: (_ action: Action, _ isOpenToAll: Bool, _ path: () -> String) -> Void) {
        // By their numbers: to go through a list is to copy each part of it.
        for n in indices {
            let isNeedOpen = self[n].isOpenToAll
            for g in self[n].goals.indices {
                let isOpen = isNeedOpen && self[n].goals[g].isOpenToAll
                for a in self[n].goals[g].actions.indices {
                    body(self[n].goals[g].actions[a], isOpen && self[n].goals[g].actions[a].isOpenToAll) {
                        "needs[\(n)].goals[\(g)].actions[\(a)]"
                    }
                }
            }
            for a in self[n].actions.indices {
                body(self[n].actions[a], isNeedOpen && self[n].actions[a].isOpenToAll) {
                    "needs[\(n)].actions[\(a)]"
                }
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
