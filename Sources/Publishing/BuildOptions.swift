public import CareRecords

/// What a build is asked to do.
public struct BuildOptions: Sendable, Equatable {
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
    /// Which formats are made beside the web pages.
    public var formats: FormatChoice
    /// Whether texts for reading aloud are spoken too.
    public var speech: Bool
    /// Where programs are looked for: the environment of this process, and folders near which a set-up may have put them.
    public var engines: EngineSearch
    /// Whether everything is made anew, whatever is known of the output that is there.
    public var clean: Bool
    /// What of everything is made; nil for all. A part has a folder of its own: the output stays as it is.
    public var part: BuildPart?

    public init(
        project: String, output: String? = nil, theme: String = "default", asOf: CalendarDate, jobs: Int = 1,
        strict: Bool = false, formats: FormatChoice = .needed, speech: Bool = false,
        engines: EngineSearch = EngineSearch(), clean: Bool = false, part: BuildPart? = nil
    ) {
        self.project = project
        let name = part == nil ? "output" : "part"
        self.output = output ?? (project == "." ? name : "\(project)/\(name)")
        self.theme = theme
        self.asOf = asOf
        self.jobs = max(1, min(jobs, 256))
        self.strict = strict
        self.formats = formats
        self.speech = speech
        self.engines = engines
        self.clean = clean
        self.part = part
    }
}

/// Which formats a build makes beside the web pages.
public enum FormatChoice: String, Sendable, CaseIterable {
    /// None.
    case html
    /// Those that each reader needs, as recorded.
    case needed
    /// Every format of every document that can have it.
    case all
}

/// Where the programs that make formats are looked for.
public struct EngineSearch: Sendable, Hashable {
    /// `PATH`, and `CARESHEAF_PYTHON` for a Python of one’s own.
    public var settings: [String: String]
    /// Each is looked into, with all folders above it.
    public var folders: [String]

    public init(settings: [String: String] = [:], folders: [String] = []) {
        self.settings = settings
        self.folders = folders
    }
}
