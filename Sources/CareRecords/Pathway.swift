/// The steps by which people come to a programme, as it counts them: from found to reviewed.
///
/// Every step is a measure of its own, counted by the day on which it was taken. So the steps of one month or quarter
/// are of different people: nobody is followed from one to the next.
public struct Pathway: Sendable, Hashable {
    public var title: LocalText
    public var steps: [PathwayStep]
    /// Those who left on the way.
    public var left: [PathwayLeaving]

    public init(title: LocalText, steps: [PathwayStep], left: [PathwayLeaving] = []) {
        self.title = title
        self.steps = steps
        self.left = left
    }
}

/// One step.
public struct PathwayStep: Sendable, Hashable {
    /// The measure that counts who took it.
    public var measure: String
    /// The measure of how long it took, a mean.
    public var wait: String?

    public init(measure: String, wait: String? = nil) {
        self.measure = measure
        self.wait = wait
    }
}

/// Those who went no further.
public struct PathwayLeaving: Sendable, Hashable {
    /// The measure of the step after which they are told of.
    public var after: String
    /// The measure that counts them.
    public var measure: String
    /// The breakdown of returns that gives the reasons.
    public var by: String?

    public init(after: String, measure: String, by: String? = nil) {
        self.after = after
        self.measure = measure
        self.by = by
    }
}
