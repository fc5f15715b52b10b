public import CareRecords

/// What an import of spreadsheets is to do.
public struct CSVImportOptions: Sendable {
    /// The folder that holds `content/`.
    public var project: String
    /// The folder of returns; otherwise `content/returns` of the project.
    public var to: String?
    /// The file that says what the columns mean.
    public var mapping: String
    /// The day of the import, which revisions bear.
    public var asOf: CalendarDate
    /// Who sent in the returns that are new, and when, whatever the mapping says.
    public var submittedBy: String?
    public var submittedOn: CalendarDate?
    /// Why figures change that were sent in before.
    public var reason: String?
    /// Whether to find out what would be done and do nothing.
    public var isDryRun: Bool
    /// Whether to write nothing at all if anything cannot be imported.
    public var isStrict: Bool

    public init(
        project: String = ".", to: String? = nil, mapping: String, asOf: CalendarDate, submittedBy: String? = nil,
        submittedOn: CalendarDate? = nil, reason: String? = nil, isDryRun: Bool = false, isStrict: Bool = false
    ) {
        self.project = project.isEmpty ? "." : project
        self.to = to
        self.mapping = mapping
        self.asOf = asOf
        self.submittedBy = submittedBy
        self.submittedOn = submittedOn
        self.reason = reason
        self.isDryRun = isDryRun
        self.isStrict = isStrict
    }

    var folder: String {
        guard var path = to?[...] else { return project == "." ? "content/returns" : "\(project)/content/returns" }
        while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
        return path.isEmpty ? "." : String(path)
    }
}
