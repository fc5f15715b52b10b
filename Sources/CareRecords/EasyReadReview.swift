/// That people with a learning disability have checked the Easy Read version of the plan.
///
/// Sources: Department of Health, Making written information easier to understand for people with learning disabilities
/// (2010); gov.uk, Accessible communication formats. No program can check Easy Read in their place.
public struct EasyReadReview: Sendable, Hashable {
    /// Who checked it: a person or a group, by name.
    public var by: String
    public var role: String?
    public var on: CalendarDate

    public init(by: String, role: String? = nil, on: CalendarDate) {
        self.by = by
        self.role = role
        self.on = on
    }
}

extension CarePlan {
    /// The last day on which words of the plan changed, as far as the plan says.
    public var lastChangedOn: CalendarDate {
        let days = [aboutMe.updatedOn] + contingency.map(\.updatedOn) + history.map(\.on)
        return days.compactMap { $0 }.reduce(writtenOn) { max($0, $1) }
    }

    /// The check that still counts on `day`: nobody has checked words that were changed after it. Nil for a draft.
    public func easyReadReview(on day: CalendarDate) -> EasyReadReview? {
        guard let easyReadReview, easyReadReview.on >= lastChangedOn, easyReadReview.on <= day else { return nil }
        return easyReadReview
    }
}
