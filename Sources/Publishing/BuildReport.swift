public import CareRecords
public import Diagnostics

/// What a build made, and what it did not make.
public struct BuildReport: Sendable {
    /// How a build ended.
    public enum Outcome: String, Sendable {
        /// The output is new, and everything was made that may be.
        case built
        /// The output is new; records with errors were set aside, or a format that somebody needs could not be made. The desk
        /// lists them.
        case builtWithoutSome = "built-without-some"
        /// The output is as it was before.
        case failed
        /// Somebody wanted the build to end; the output is as it was before.
        case stopped
    }

    public internal(set) var outcome: Outcome = .failed
    public internal(set) var diagnostics: [Diagnostic] = []
    public let output: String
    public let theme: String
    public let asOf: CalendarDate
    /// Plans that were read.
    public internal(set) var plans = 0
    /// Plans and other records of which nothing was made because of an error.
    public internal(set) var setAside = 0
    /// Documents that could not be made in one of their formats.
    public var unmade: Int { diagnostics.count { $0.id == .formatFailed } }
    /// Files by document kind.
    public internal(set) var documents: [String: Int] = [:]
    /// Documents withheld, by reason.
    public internal(set) var withheld: [String: Int] = [:]
    public internal(set) var files = 0
    public internal(set) var bytes = 0
    /// It failed since another build was at work, and may be tried again as it is.
    public internal(set) var mayPass = false
    /// Files that would have come out as they were, and were left.
    public internal(set) var kept = 0

    init(options: BuildOptions) {
        output = options.output
        theme = options.theme
        asOf = options.asOf
    }
}

/// How far a build has come.
public struct BuildProgress: Sendable {
    public enum Step: String, Sendable {
        case reading, plans, meetings, portal, scanning, publishing
    }
    public let step: Step
    /// Plans done so far.
    public let plans: Int
}
