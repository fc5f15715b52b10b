extension Meeting {
    /// Where a meeting stands on a day, and so what is made of its record.
    public enum Stage: Sendable, Hashable {
        /// It lies ahead: there is an agenda, and nothing has been said yet.
        case toCome
        /// It has been, and nobody has entered what came of it: there is nothing to tell.
        case notEntered
        /// It has been, and its minutes can be read.
        case held
    }

    public func stage(on day: CalendarDate) -> Stage {
        if date > day { return .toCome }
        if isEntered(by: day) { return .held }
        return date == day ? .toCome : .notEntered
    }

    /// A record without a day on which it was entered counts as entered once it says who was there or what came of it.
    private func isEntered(by day: CalendarDate) -> Bool {
        if let enteredOn { return enteredOn <= day }
        return !present.isEmpty || cases.contains { $0.decision != nil || $0.plainSummary != nil }
    }

    /// What may be prepared of it: the list, why, and what people want said. Nothing that only a meeting can decide.
    public var beforehand: Meeting {
        var meeting = self
        for at in cases.indices {
            meeting.cases[at].opinions = []
            meeting.cases[at].decision = nil
            meeting.cases[at].actions = []
            meeting.cases[at].effectOnPlan = nil
            meeting.cases[at].nextReview = nil
            meeting.cases[at].feedback = nil
            meeting.cases[at].plainSummary = nil
        }
        return meeting
    }
}
