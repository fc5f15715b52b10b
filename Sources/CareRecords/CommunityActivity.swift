/// What volunteers and local groups give, as the programme counts it, and what people are put in touch with.
public struct CommunityActivity: Sendable, Hashable {
    public var title: LocalText
    /// Measures of what is given: hours, volunteers, people who were matched with one.
    public var measures: [String]
    /// The measure of people put in touch with something local. Returns break it down by the id of a community
    /// resource (`CommunityActivity.byResource`).
    public var used: String?

    public init(title: LocalText, measures: [String], used: String? = nil) {
        self.title = title
        self.measures = measures
        self.used = used
    }

    /// A breakdown by this name has ids of community resources for its labels.
    public static let byResource = "resource"
}
