/// One way in which an import and a plan differ, and what was done about it.
public struct ImportDifference: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        /// It was not in the plan and is now.
        case added
        /// The plan had what an earlier import wrote, and now has what this one says.
        case changed
        /// An earlier import wrote it, and its resource does not say it any more.
        case removed
        /// Somebody has edited it in the plan, and FHIR now says something else. The edit stays.
        case kept
        /// Somebody has edited it in the plan, and FHIR does not say it any more. It stays.
        case keptThoughGone = "kept-though-gone"
        /// Somebody has taken it out of the plan, and FHIR now says something new of it. It stays out.
        case staysOut = "stays-out"

        /// Whether the plan is other than before.
        public var isChange: Bool { self == .added || self == .changed || self == .removed }
    }

    public let kind: Kind
    /// The place in the plan, with ids in place of numbers: `conditions[f12].name`.
    public let path: String
    /// What stood in the plan before.
    public let mine: String?
    /// What the import says.
    public let theirs: String?
}
