import ArgumentParser
import CareRecords

/// What all imports have in common.
struct ImportArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that holds content/. (default: that of --to, or this one)", valueName: "DIR"),
        completion: .directory)
    var project: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day of the import. (default: today)", valueName: "YYYY-MM-DD"))
    var asOf: CalendarDate?

    @Flag(name: .customLong("dry-run"), help: "Say what would be done, and write nothing of it.")
    var isDryRun = false

    @Flag(help: "Show every difference between the import and what is there.")
    var diff = false

    @Option(
        help: ArgumentHelp(
            "Write what was done and what was not to this file: JSON if its name ends in .json, else text.",
            valueName: "FILE"), completion: .file())
    var report: String?

    @Flag(help: "Write nothing at all if anything cannot be imported.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    @Flag(help: "Print one JSON object, for other programs.")
    var json = false

    var day: CalendarDate { ProjectArguments.today(asOf) }

    /// The project’s folder: the one asked for, or the one that `--to` is a folder such as `content/plans` of.
    func folder(of to: String?, _ usual: String) -> String {
        if let project { return project }
        guard let to else { return "." }
        let path = to.hasSuffix("/") ? String(to.dropLast()) : to
        if path == usual { return "." }
        return path.hasSuffix("/" + usual) ? String(path.dropLast(usual.count + 1)) : "."
    }

    /// Where records go. With `--project`, a relative folder is one of the project’s.
    func path(of to: String?) -> String? {
        guard let to, let project, project != ".", !to.hasPrefix("/") else { return to }
        return "\(project)/\(to)"
    }
}
