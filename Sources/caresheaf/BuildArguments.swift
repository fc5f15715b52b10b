import ArgumentParser
import Diagnostics
import Publishing
import Threads

/// What `build` and `serve` have in common: what is made, and how.
struct BuildArguments: ParsableArguments {
    @OptionGroup var project: ProjectArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the result goes; replaced as a whole. (default: PROJECT/output)", valueName: "DIR"),
        completion: .directory)
    var output: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("A folder in PROJECT/themes/.", valueName: "NAME"))
    var theme = "default"

    @Option(
        help: ArgumentHelp(
            "Formats beside the web pages: html (none), needed (as each person’s needs are recorded), all.",
            valueName: "WHICH"))
    var formats = FormatChoice.needed

    @Flag(help: "Speak the texts for listening too (espeak-ng and opusenc).")
    var speech = false

    @Flag(help: "Make nothing at all if there is any error.")
    var strict = false

    @Flag(
        help: ArgumentHelp(
            "Make every file anew.",
            discussion: """
                A file that would come out as it is there already is left as it is. The result is the same, so --clean is \
                for when you have reason to doubt what is there.
                """))
    var clean = false

    /// What of everything is made; nil for all.
    var part: BuildPart?

    private enum CodingKeys: String, CodingKey { case project, output, theme, formats, speech, strict, clean }

    var options: BuildOptions {
        BuildOptions(
            project: project.project, output: output, theme: theme, asOf: project.day, jobs: project.workers,
            strict: strict, formats: formats, speech: speech, engines: EngineSearch.here(project: project.project),
            clean: clean, part: part)
    }

    /// Builds once, with progress on a terminal.
    /// - Parameter session: for all builds of a process that builds again and again.
    func build(stop: StopSign, session: BuildSession? = nil) -> BuildReport {
        let silent = project.quiet || project.json
        let report = Build(options, stop: stop, session: session) { progress in
            if !silent { Console.progress(Self.words(for: progress)) }
        }.run()
        Console.progress("")
        return report
    }

    /// Prints what came of a build.
    func tell(_ report: BuildReport) {
        if project.json {
            Console.out(report.json)
        } else {
            Console.show(report.diagnostics, quiet: project.quiet)
            if !project.quiet || report.outcome != .built { Console.out(report.summary) }
        }
    }

    private static func words(for progress: BuildProgress) -> String {
        switch progress.step {
        case .reading: "Reading content …"
        case .plans: "Making documents: \(progress.plans) plans …"
        case .meetings: "Making minutes …"
        case .portal: "Making the portal …"
        case .scanning: "Looking for personal details in public/ …"
        case .publishing: "Putting the result in place …"
        }
    }
}
