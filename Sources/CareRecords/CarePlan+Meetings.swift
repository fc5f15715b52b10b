extension CarePlan {
    /// The steps that say which action of a team meeting they are, by `MEETING/ACTION`.
    public var stepsFromMeetings: Set<String> { Set(allActions.compactMap(\.fromMeeting)) }

    /// Ends each step from a team meeting with the action that it is.
    ///
    /// Only what was agreed to and is kept from nobody counts: that a step has ended would tell of it.
    public mutating func end(with entries: [ActionLog.Entry]) {
        let ended = entries.filter { $0.action.status != .open && $0.isAgreedTo && $0.isOpenToAll }
        guard !ended.isEmpty, !stepsFromMeetings.isDisjoint(with: ended.flatMap(\.references)) else { return }
        for need in needs.indices {
            for goal in needs[need].goals.indices { needs[need].goals[goal].actions.end(with: ended) }
            needs[need].actions.end(with: ended)
        }
    }
}

extension ActionLog.Entry {
    /// Neither it nor its case is kept from anyone.
    public var isOpenToAll: Bool { action.what.restriction == nil && caseRestriction == nil }
}

extension [Action] {
    fileprivate mutating func end(with entries: [ActionLog.Entry]) {
        for at in indices where self[at].isOpen {
            guard let from = self[at].fromMeeting, let entry = entries.first(where: { $0.references.contains(from) }) else {
                continue
            }
            self[at].status = entry.action.status == .done ? .done : .stopped
            self[at].updatedOn = entry.action.doneOn ?? entry.latest.date
        }
    }
}
