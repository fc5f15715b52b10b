public import CareRecords
import Glibc

/// What an import is to do.
public struct ImportOptions: Sendable {
    /// The folder that holds `content/`.
    public var project: String
    /// The folder into which new plans go; otherwise `content/plans` of the project.
    public var to: String?
    /// The day of the import.
    public var asOf: CalendarDate
    /// The programme’s site and the coordinator of plans that name none.
    public var site: String?
    public var coordinator: String?
    /// What the ids of new plans begin with; otherwise what those of most plans begin with.
    public var idPrefix: String?
    /// Whether to find out what would be done and do nothing.
    public var isDryRun: Bool
    /// Whether to write nothing at all if anything cannot be imported.
    public var isStrict: Bool

    public init(
        project: String = ".", to: String? = nil, asOf: CalendarDate, site: String? = nil, coordinator: String? = nil,
        idPrefix: String? = nil, isDryRun: Bool = false, isStrict: Bool = false
    ) {
        self.project = project.isEmpty ? "." : project
        self.to = to
        self.asOf = asOf
        self.site = site
        self.coordinator = coordinator
        self.idPrefix = idPrefix
        self.isDryRun = isDryRun
        self.isStrict = isStrict
    }

    /// The folder of the project’s own plans.
    private var ownFolder: String { project == "." ? "content/plans" : "\(project)/content/plans" }

    /// Where new plans go.
    var plansFolder: String { to.map(Self.withoutSlash) ?? ownFolder }

    /// Where to look for plans that are there already.
    var searchedFolders: [String] {
        Self.isSameFolder(plansFolder, ownFolder) ? [plansFolder] : [ownFolder, plansFolder]
    }

    private static func withoutSlash(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
        return path.isEmpty ? "." : String(path)
    }

    private static func isSameFolder(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }
}

extension ImportOptions {
    /// Whether ids may begin so.
    public static func isPrefix(_ text: String) -> Bool {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        return isPlain && !text.isEmpty && !text.hasPrefix("-") && text.utf8.count <= 24
    }
}
