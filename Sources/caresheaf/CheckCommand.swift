import ArgumentParser
import Diagnostics
import JSONReading
import Publishing

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for problems in the content, and make nothing.",
        discussion: """
            Every problem is shown at once, with the file, the line and what to do. An error means that a build would \
            set the record aside; a warning, that a person should look.
            """)

    @OptionGroup var arguments: ProjectArguments

    func run() throws {
        let report = Check(
            BuildOptions(project: arguments.project, asOf: arguments.day, jobs: arguments.workers)
        ).run()
        let counts = DiagnosticCounts(report.diagnostics)
        if arguments.json {
            var json = JSONWriter(indented: true)
            json.object { json in
                json.member("asOf", arguments.day.iso)
                for (name, count) in [
                    ("plans", report.plans), ("meetings", report.meetings), ("returns", report.returns),
                    ("resources", report.resources), ("pages", report.pages),
                ] { json.member(name, count) }
                json.key("counts")
                json.value(counts)
                json.key("diagnostics")
                json.value(report.diagnostics, explainedBy: .everything)
            }
            Console.out(json.text + "\n")
        } else {
            Console.show(report.diagnostics, quiet: arguments.quiet)
            if !arguments.quiet {
                Console.out(
                    "Checked \(report.plans) plans, \(report.meetings) meetings, \(report.returns) returns, "
                        + "\(report.resources) resources and \(report.pages) pages as of \(arguments.day.iso): "
                        + "\(counts.summary).\n")
            }
        }
        if counts.errors > 0 { throw ExitCode(1) }
    }
}
