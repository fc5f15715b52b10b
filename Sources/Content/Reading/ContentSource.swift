import CareRecords
import Diagnostics
public import Files
import JSONReading

/// The folder `content/` of a project, and the ways to read it.
///
/// Files are taken in byte order of their paths, whatever order the disk has them in. Links are refused, `content/` itself
/// included; the project’s folder is named by whoever runs the program, and may be one.
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
        if FileSystem.isLink(systemPath("content")) {
            return Reading(file: file, record: nil, diagnostics: [.linkedFolder("content")])
        }
        guard let kinds = entries(of: "content"),
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
        let guesses = record == nil ? reader.guesses { members throws(Undecodable) in try Programme(members) } : []
        return Reading(file: file, record: record, guesses: guesses, diagnostics: reader.diagnostics)
    }

    /// What is in a folder; nil if it is none, or if a link stands where it or the folder around it should.
    private func entries(of folder: String) -> [FileSystem.Entry]? {
        guard !FileSystem.isLink(systemPath(String(folder.prefix { $0 != "/" }))) else { return nil }
        return FileSystem.entries(of: systemPath(folder), throughLink: false)
    }

    /// Every file in a folder of `content/` that ends in one of `endings`; others are noted.
    ///
    /// - Parameter evenLinks: whether to give links too, whose reading then fails.
    func files(
        in folder: String, endings: [String], deep: Bool = false, evenLinks: Bool = false,
        into diagnostics: inout [Diagnostic]
    ) -> [String] {
        var found: [String] = []
        for entry in entries(of: folder) ?? [] where !entry.name.hasPrefix(".") {
            let file = folder + "/" + entry.name
            switch entry.kind {
            case .file where endings.contains(where: entry.name.hasSuffix): found.append(file)
            case .link where evenLinks && endings.contains(where: entry.name.hasSuffix): found.append(file)
            case .folder where deep && folder.utf8.count { $0 == UInt8(ascii: "/") } < 16:
                found += files(in: file, endings: endings, deep: true, into: &diagnostics)
            case .link: diagnostics.append(.symlinkRefused(file))
            case .file, .folder, .other: diagnostics.append(.unknownFile(file))
            }
        }
        return found
    }

    private static let folders = [
        "plans", "earlier", "meetings", "returns", "published", "printed", "sent", "invitations", "resources", "forum",
        "forums", "health-checks",
    ]

    /// The folders of records that are links. Nothing in them is read: nobody knows where they lead.
    public func linkedFolders() -> [Diagnostic] {
        Self.folders.map { "content/" + $0 }.filter { FileSystem.isLink(systemPath($0)) }.map(Diagnostic.linkedFolder)
    }

    /// Notes what lies in `content/` itself and belongs to nothing.
    func strayFiles() -> [Diagnostic] {
        (entries(of: "content") ?? []).compactMap { entry in
            if entry.name.hasPrefix(".") || entry.name == "programme.json" { return nil }
            if Self.folders.contains(entry.name) { return nil }
            return entry.kind == .link
                ? .symlinkRefused("content/" + entry.name) : .unknownFile("content/" + entry.name)
        }
    }
}

/// One record that was read, or why it was not.
public struct Reading<Record: Sendable>: Sendable {
    /// The file, relative to the project.
    public let file: String
    /// Nil if an error was found.
    public let record: Record?
    /// What the record may be meant to say, where an error was found: so that others that speak of it can be looked at.
    /// Nothing may be made from them.
    public let guesses: [Record]
    public let diagnostics: [Diagnostic]

    init(file: String, record: Record?, guesses: [Record] = [], diagnostics: [Diagnostic]) {
        self.file = file
        self.record = record
        self.guesses = guesses
        self.diagnostics = diagnostics
    }
}

extension Diagnostic {
    static func symlinkRefused(_ file: String) -> Diagnostic {
        Diagnostic(
            .symlinkRefused, at: SourceLocation(file: file), "this is a symbolic link, and links are not followed",
            suggestion: "put the file itself here")
    }

    /// A record that is not read is missed by name. Of a folder nobody knows who and what is missing.
    static func linkedFolder(_ folder: String) -> Diagnostic {
        Diagnostic(
            .symlinkRefused, at: SourceLocation(file: folder),
            "this folder is a symbolic link, and links are not followed: nothing can be made without it",
            suggestion: folder == "content"
                ? "put the folder itself here, or name the project’s folder in the command: that one may be a link"
                : "put the folder itself here")
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
