import ArgumentParser
import CareRecords
import Diagnostics
import Glibc
import Publishing

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Make all documents and the portal.")

    @Argument(help: "The folder that holds content/ and themes/.")
    var project = "."

    @Option(help: "Where the result goes. It is replaced as a whole.")
    var output: String?

    @Option(help: "A folder in themes/.")
    var theme = "default"

    @Option(help: "The day that decides what is overdue (YYYY-MM-DD). Usual: today.")
    var asOf: String?

    @Option(help: "How many workers.")
    var jobs: Int = 2

    func run() throws {
        let day = asOf.flatMap { CalendarDate($0) } ?? CalendarDate(year: 2026, month: 10, day: 15)!
        let report = Build(BuildOptions(project: project, output: output, theme: theme, asOf: day, jobs: jobs)).run()
        for d in report.diagnostics {
            print("\(d.location.map { "\($0.file):\($0.line):\($0.column): " } ?? "")\(d.severity.rawValue): \(d.message) [\(d.id.name)] \(d.path)")
        }
        print(report.outcome, report.plans, report.files, report.bytes, report.documents, report.withheld)
    }
}
