/// Where the person's consent to share with one recipient stands on a day.
public enum ConsentStanding: Sendable, Hashable {
    case given(Consent)
    /// Decided for someone who could not decide, and recorded as that.
    case bestInterests(Consent)
    case refused(Consent)
    case withdrawn(Consent)
    /// It was given until a day that has passed.
    case lapsed(Consent)
    /// Nobody has recorded an answer. It is not a yes.
    case notRecorded

    /// Whether a document may be made on the strength of it.
    public var permits: Bool {
        switch self {
        case .given, .bestInterests: true
        case .refused, .withdrawn, .lapsed, .notRecorded: false
        }
    }

    /// The record that it rests on.
    public var consent: Consent? {
        switch self {
        case .given(let consent), .bestInterests(let consent), .refused(let consent), .withdrawn(let consent),
            .lapsed(let consent):
            consent
        case .notRecorded: nil
        }
    }
}

extension CarePlan {
    /// The latest answer for `recipient` that had been recorded by `day`.
    ///
    /// Of two answers on one day the one that shares less counts, for a mistake in that direction harms less.
    public func consentStanding(to recipient: ConsentRecipient, on day: CalendarDate) -> ConsentStanding {
        standing(on: day) { $0.to == recipient }
    }

    /// The latest of those answers that had been recorded by `day`.
    func standing(on day: CalendarDate, among isMeant: (Consent) -> Bool) -> ConsentStanding {
        var latest: Int?
        for place in consents.indices where consents[place].on <= day && isMeant(consents[place]) {
            if let current = latest, !consents[place].counts(over: consents[current]) { continue }
            latest = place
        }
        return latest.map { consents[$0].standing(on: day) } ?? .notRecorded
    }
}

extension Consent {
    /// Whether this answer takes the place of `other`, which stands before it in the record: it is later, or of the
    /// same day and shares less.
    public func counts(over other: Consent) -> Bool {
        if on != other.on { return on > other.on }
        return decision.shares == other.decision.shares || !decision.shares
    }

    /// Where this answer stands on `day`, if no later one replaces it.
    public func standing(on day: CalendarDate) -> ConsentStanding {
        switch decision {
        case .refused: .refused(self)
        case .withdrawn: .withdrawn(self)
        case .given, .bestInterests:
            if let until, until < day {
                .lapsed(self)
            } else if decision == .given {
                .given(self)
            } else {
                .bestInterests(self)
            }
        }
    }
}

extension ConsentDecision {
    var shares: Bool { self == .given || self == .bestInterests }
}
