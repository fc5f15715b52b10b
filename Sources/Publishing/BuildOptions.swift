public import CareRecords

/// What a build is asked to do.
public struct BuildOptions: Sendable {
    /// The folder that holds `content/` and `themes/`.
    public var project: String
    /// Where the result goes; replaced as a whole.
    public var output: String
    /// A folder in `themes/`.
    public var theme: String
    /// The day that decides what is overdue and which consents hold. There is no other clock.
    public var asOf: CalendarDate
    /// How many workers. The result is the same for any number.
    public var jobs: Int
    /// Whether any error in the content stops the build, instead of setting the record aside.
    public var strict: Bool

    public init(
        project: String, output: String? = nil, theme: String = "default", asOf: CalendarDate, jobs: Int = 1,
        strict: Bool = false
    ) {
        self.project = project
        self.output = output ?? (project == "." ? "output" : project + "/output")
        self.theme = theme
        self.asOf = asOf
        self.jobs = max(1, min(jobs, 256))
        self.strict = strict
    }
}
