/// One thing in a plan of which a reader is told that it has changed, and how.
public struct PlanChange<Fact: Sendable & Hashable, Course: ChangeCourse>: Sendable, Hashable {
    /// As it is now; of something that is gone, as it was.
    public let fact: Fact
    /// Nil where there was none.
    public let before: Fact?
    public let course: Course
}

/// How something has changed.
public protocol ChangeCourse: Sendable, Hashable {
    /// The same in one of four words.
    var kind: ChangeKind { get }
    /// Whether it is the day that makes it so, and not what somebody has done: words about the thing may be older.
    var isOfTheDay: Bool { get }
}

extension ChangeCourse {
    public var isOfTheDay: Bool { false }
}

/// What has become of a goal.
public enum GoalCourse: String, ChangeCourse, CaseIterable {
    case reached
    case partlyReached = "partly-reached"
    case new
    case reworded
    case onHold = "on-hold"
    case stopped

    public var kind: ChangeKind {
        switch self {
        case .reached, .partlyReached: .done
        case .new: .new
        case .reworded, .onHold: .changed
        case .stopped: .stopped
        }
    }
}

/// What has become of a step.
public enum StepCourse: String, ChangeCourse, CaseIterable {
    case done
    /// Its day has passed, and had not when the plan was written before.
    case late
    case new
    case stopped

    public var isOfTheDay: Bool { self == .late }

    public var kind: ChangeKind {
        switch self {
        case .done: .done
        case .late: .changed
        case .new: .new
        case .stopped: .stopped
        }
    }
}

/// What has become of a medicine. One that is only not listed any more was not said to have been stopped.
public enum MedicineCourse: String, ChangeCourse, CaseIterable {
    case new
    case changed
    case onHold = "on-hold"
    case stopped
    case gone

    public var kind: ChangeKind {
        switch self {
        case .new: .new
        case .changed, .onHold: .changed
        case .stopped, .gone: .stopped
        }
    }
}

/// What has become of somebody who helps.
public enum HelperCourse: String, ChangeCourse, CaseIterable {
    case new
    /// Another number to call.
    case number
    /// Another name in the same place: a new one of theirs, or somebody else’s.
    case name
    case left

    public var kind: ChangeKind {
        switch self {
        case .new: .new
        case .number, .name: .changed
        case .left: .stopped
        }
    }
}

/// What has become of anything else.
public enum ListCourse: String, ChangeCourse, CaseIterable {
    case new
    case changed
    case gone

    public var kind: ChangeKind {
        switch self {
        case .new: .new
        case .changed: .changed
        case .gone: .stopped
        }
    }
}
