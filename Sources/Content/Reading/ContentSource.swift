import CareRecords
import Diagnostics
public import Files
import JSONReading

/// The folder `content/` of a project, and the ways to read it.
///
/// Files are taken in byte order of their paths, whatever order the disk has them in. Links are refused.
public struct ContentSource: Sendable {
    /// The path of the project's folder.
    public let project: String
    /// The most bytes of a record, and of a Markdown page.
    public let byteLimit: Int

    public init(project: String, byteLimit: Int = JSONReader.usualByteLimit) {
        self.project = project.isEmpty ? "." : project
        self.byteLimit = byteLimit
    }

    /// The path by which the system finds a file that is named relative to the project.
    func systemPath(_ file: String) -> String { project + "/" + file }

    /// Reads the programme. Without it nothing can be made.
    public func programme() -> Reading<Programme> {
        let file = "content/programme.json"
        var reader = RecordReader(source: self)
        guard let kinds = FileSystem.entries(of: systemPath("content")),
            kinds.contains(where: { $0.name == "programme.json" })
        else {
            let missing = Diagnostic(
                .programmeMissing, at: SourceLocation(file: file), "there is no content/programme.json in “\(project)”",
                suggestion: "go to the project’s folder, or name it in the command")
            return Reading(file: file, record: nil, diagnostics: [missing])
        }
        let record = reader.read(file, as: [.programme]) { members, _ throws(Undecodable) in
            try Programme(members)
        } rules: { programme, findings in
            programme.findProblems(&findings)
        }
        return Reading(file: file, record: record, diagnostics: reader.diagnostics)
    }

    /// Every file in a folder of `content/` that ends in one of `endings`; others are noted.
    func files(
        in folder: String, endings: [String], deep: Bool = false, into diagnostics: inout [Diagnostic]
    ) -> [String] {
        var found: [String] = []
        guard let entries = FileSystem.entries(of: systemPath(folder)) else { return [] }
        for entry in entries where !entry.name.hasPrefix(".") {
            let file = folder + "/" + entry.name
            switch entry.kind {
            case .file where endings.contains(where: entry.name.hasSuffix): found.append(file)
            case .folder where deep && folder.utf8.count { $0 == UInt8(ascii: "/") } < 16:
                found += files(in: file, endings: endings, deep: true, into: &diagnostics)
            case .link: diagnostics.append(.symlinkRefused(file))
            case .file, .folder, .other: diagnostics.append(.unknownFile(file))
            }
        }
        return found
    }

    /// Notes what lies in `content/` itself and belongs to nothing.
    func strayFiles() -> [Diagnostic] {
        let known = [
            "programme.json", "plans", "earlier", "meetings", "returns", "published", "printed", "sent", "invitations", "resources",
            "forum", "forums",
            "health-checks",
        ]
        return (FileSystem.entries(of: systemPath("content")) ?? []).compactMap { entry in
            if entry.name.hasPrefix(".") { return nil }
            if entry.kind == .link { return .symlinkRefused("content/" + entry.name) }
            return known.contains(entry.name) ? nil : .unknownFile("content/" + entry.name)
        }
    }
}

/// One record that was read, or why it was not.
public struct Reading<Record: Sendable>: Sendable {
    /// The file, relative to the project.
    public let file: String
    /// Nil if an error was found.
    public let record: Record?
    public let diagnostics: [Diagnostic]
}

extension Diagnostic {
    static func symlinkRefused(_ file: String) -> Diagnostic {
        Diagnostic(
            .symlinkRefused, at: SourceLocation(file: file), "this is a symbolic link, and links are not followed",
            suggestion: "put the file itself here")
    }

    static func unknownFile(_ file: String) -> Diagnostic {
        Diagnostic(.unknownFile, at: SourceLocation(file: file), "no record is read from here")
    }

    public static func unreadable(_ file: String, _ failure: FileSystem.Failure, limit: Int) -> Diagnostic {
        let place = SourceLocation(file: file)
        return switch failure {
        case .isLink: .symlinkRefused(file)
        case .notAFile: Diagnostic(.fileUnreadable, at: place, "this is not a plain file")
        case .tooLarge(let bytes): .tooLarge(file: file, bytes: bytes, limit: limit)
        case .system(let words): Diagnostic(.fileUnreadable, at: place, "the file cannot be read: \(words)")
        }
    }
}
