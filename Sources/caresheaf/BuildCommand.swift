import ArgumentParser
import Diagnostics
import JSONReading
import Live
import Publishing
import Threads

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make all documents and the portal.",
        discussion: """
            Reads content/ and puts the result in output/, all of it or none of it. Whatever may not be made any more \
            (a record that went away, a consent that was withdrawn) is gone from output/ afterwards. What would come out \
            as it is there already is left as it is, so that the next build is quick.

            output/public/ holds no personal data and may be published as it is. Everything else can be read by you \
            alone.
            """)

    @OptionGroup var arguments: BuildArguments

    @Option(
        help: ArgumentHelp(
            "Make a part, for a quick print: person=ID, coordinator=ID, practice=ODS, site=ID, meeting=ID or kind=KIND.",
            discussion: """
                May be given more than once: of several kinds any counts, of everything else all. The part is put into \
                PROJECT/part, or into --output; the output itself stays as it is. Everything is read, checked and withheld as \
                for the whole, and each document comes out with the same bytes. Later builds do not bring \
                it up to date: delete it when it is printed.
                """, valueName: "WHAT"))
    var only: [PartArgument] = []

    @Flag(
        name: .shortAndLong,
        help: "Build again whenever content or theme change, until Ctrl-C. With --json, one object a build.")
    var watch = false

    func run() throws {
        Interruption.heed()
        var arguments = arguments
        arguments.part = try PartArgument.part(of: only)
        if watch {
            let session = BuildSession()
            defer { session.end() }
            BuildLoop(arguments.project.project, stop: Interruption.sign) {
                arguments.project.day.iso
            } build: {
                arguments.build(stop: Interruption.sign, session: session)
            } settle: {
                session.settle()
            }.run(told: arguments.tell)
            return
        }
        let report = arguments.build(stop: Interruption.sign)
        arguments.tell(report)
        switch report.outcome {
        case .built: return
        case .builtWithoutSome: throw ExitCode(2)
        case .failed: throw ExitCode(1)
        case .stopped: throw ExitCode(130)
        }
    }
}

extension BuildReport {
    /// What was made, in a few lines.
    var summary: String {
        guard outcome != .stopped else { return "Stopped; \(output) is as it was.\n" }
        guard outcome != .failed else {
            let counts = DiagnosticCounts(diagnostics)
            return "Nothing was made; \(output) is as it was. Found \(counts.summary).\n"
        }
        var lines = [made]
        let held = withheld.values.reduce(0, +)
        if held > 0 { lines.append("Withheld \(held) documents; the desk says which and why.") }
        if setAside > 0 { lines.append("Set aside records with errors: \(setAside). The desk lists them.") }
        if unmade > 0 { lines.append("Could not make files that people need: \(unmade). The desk lists them.") }
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
            json.value(diagnostics, explainedBy: .everything)
        }
        return json.text + "\n"
    }
}
