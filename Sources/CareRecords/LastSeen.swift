/// When somebody who helps last saw the person or spoke with them.
///
/// PRSB Personalised Care and Support Plan 2.0 has no element for it.
public struct LastSeen: Sendable, Hashable {
    public var on: CalendarDate
    public var by: String?

    public init(on: CalendarDate, by: String? = nil) {
        self.on = on
        self.by = by
    }
}

/// The latest day on which, by the record, somebody was in touch with the person.
public struct Sighting: Sendable, Hashable {
    /// What tells of it.
    public enum Source: Sendable, Hashable {
        case seen(by: String?)
        /// The plan was agreed with the person themselves.
        case agreement
    }

    public let on: CalendarDate
    public let source: Source
}

extension CarePlan {
    /// Nil if the record tells of nothing until `day`. That a meeting discussed somebody is not that it saw them.
    public func lastSighting(by day: CalendarDate) -> Sighting? {
        let seen = lastSeen.map { Sighting(on: $0.on, source: .seen(by: $0.by)) }
        let agreed = agreement.flatMap { $0.with == .person ? Sighting(on: $0.on, source: .agreement) : nil }
        // Of one day, the words that say it.
        return [agreed, seen].compactMap { $0 }.filter { $0.on <= day }.max {
            $0.on < $1.on || ($0.on == $1.on && $0.source == .agreement)
        }
    }
}

extension ContactIntervals {
    /// The longest time between contacts, in days.
    public func days(for status: TeamStatus) -> Int {
        switch status {
        case .red: red
        case .amber: amber
        case .green: green
        }
    }
}
