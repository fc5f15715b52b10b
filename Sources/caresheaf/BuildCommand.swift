import ArgumentParser
import CareRecords
import Diagnostics
import JSONReading
import Publishing

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make all documents and the portal.",
        discussion: """
            Reads content/ and puts the result in output/, all of it or none of it. Whatever may not be made any more \
            (a record that went away, a consent that was withdrawn) is gone from output/ afterwards.

            output/public/ holds no personal data and may be published as it is. Everything else can be read by you \
            alone.
            """)

    @OptionGroup var arguments: ProjectArguments

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

    @Flag(
        help: ArgumentHelp(
            "Make every file anew.",
            discussion: """
                A file that would come out as it is there already is left as it is. Nothing else changes by this, so \
                --clean is for when you have reason to doubt what is there.
                """))
    var clean = false

    @Flag(help: "Make nothing at all if any record has an error.")
    var strict = false

    func run() throws {
        let options = BuildOptions(
            project: arguments.project, output: output, theme: theme, asOf: arguments.day, jobs: arguments.workers,
            strict: strict, formats: formats, speech: speech, engines: EngineSearch.here(project: arguments.project),
            clean: clean)
        let silent = arguments.quiet || arguments.json
        let report = Build(options) { progress in
            if !silent { Console.progress(Self.words(for: progress)) }
        }.run()
        Console.progress("")
        if arguments.json {
            Console.out(report.json)
        } else {
            Console.show(report.diagnostics, quiet: arguments.quiet)
            if !arguments.quiet || report.outcome != .built { Console.out(report.summary) }
        }
        switch report.outcome {
        case .built: return
        case .builtWithoutSome: throw ExitCode(2)
        case .failed: throw ExitCode(1)
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

extension BuildReport {
    /// What was made, in a few lines.
    var summary: String {
        guard outcome != .failed else {
            let counts = DiagnosticCounts(diagnostics)
            return "Nothing was made; \(output) is as it was. Found \(counts.summary).\n"
        }
        var lines = [made]
        let held = withheld.values.reduce(0, +)
        if held > 0 { lines.append("Withheld \(held) documents; the desk says which and why.") }
        if outcome == .builtWithoutSome {
            lines.append("Set aside records with errors: \(setAside). The desk lists them.")
        }
        let counts = DiagnosticCounts(diagnostics)
        if counts != DiagnosticCounts() { lines.append("Found \(counts.summary).") }
        lines.append("Open \(output)/desk/index.html to begin.")
        return lines.joined(separator: "\n") + "\n"
    }

    private var made: String {
        let whole = "\(files) files from \(plans) plans as of \(asOf.iso), in \(output)"
        return switch kept {
        case 0: "Made \(whole)."
        case files: "Nothing had changed: \(whole)."
        default: "Made \(files - kept) and kept \(kept) of \(whole)."
        }
    }

    /// The report for other programs.
    var json: String {
        var json = JSONWriter(indented: true)
        json.object { json in
            json.member("outcome", outcome.rawValue)
            json.member("output", output)
            json.member("theme", theme)
            json.member("asOf", asOf.iso)
            json.member("plans", plans)
            json.member("setAside", setAside)
            json.member("files", files)
            json.member("bytes", bytes)
            json.member("kept", kept)
            for (name, counts) in [("documents", documents), ("withheld", withheld)] {
                json.key(name)
                json.object { json in
                    for (key, count) in counts.sorted(by: { $0.key < $1.key }) { json.member(key, count) }
                }
            }
            json.key("counts")
            json.value(DiagnosticCounts(diagnostics))
            json.key("diagnostics")
            json.value(diagnostics)
        }
        return json.text + "\n"
    }
}
