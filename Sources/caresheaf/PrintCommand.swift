import ArgumentParser
import Diagnostics
import JSONReading
import Publishing

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Collect what is to be printed, one PDF for each setting of the printer.",
        discussion: """
            Reads content/ and puts into a folder what is new or changed since the last run: plans and letters by size of \
            print and colours, kitchen sheets, wallet cards, emergency sheets, carers’ pages, GP summaries practice by \
            practice, minutes, agendas. Everyone begins on a fresh sheet. The first sheet of each pile is a slip for \
            whoever fills the envelopes: who has what on how many \
            sheets, how to set the printer, who is missing and why. It is not posted.

            What was printed is noted in content/printed, so that the next run prints only what says something else. Nothing \
            is printed that a build would withhold.

            EXAMPLES
              What is new since the last run:
                caresheaf print --to prints

              See what that would be, and write nothing:
                caresheaf print --to prints --dry-run

              Everything of one coordinator’s people, new or not:
                caresheaf print --to prints --coordinator nia-prosser --all

              One person’s papers once more, since the printer spoiled them:
                caresheaf print --to prints --person mv-0042 --all

              The minutes of a meeting, and the extracts for those who were discussed:
                caresheaf print --to prints --meeting brackenford-2026-10-15

              The agenda of a meeting to come, with a card for each case:
                caresheaf print --to prints --meeting brackenford-2026-11-12

            EXIT STATUS
              0   everything is in the piles, or nothing is new
              1   nothing was written
              2   the piles are there without some documents: the slips and the report name whose
            """)

    @OptionGroup var arguments: ProjectArguments

    @Option(
        help: ArgumentHelp(
            "The folder of the piles. It may be read by you alone, and is replaced as a whole.", valueName: "FOLDER"),
        completion: .directory)
    var to: String

    @Flag(help: "Print what was printed before and says the same, too.")
    var all = false

    @Option(help: ArgumentHelp("Only the person with this plan.", valueName: "ID"))
    var person: String?

    @Option(help: ArgumentHelp("Only the people of this member of the team.", valueName: "ID"))
    var coordinator: String?

    @Option(help: ArgumentHelp("Only the people registered with this practice.", valueName: "ODS"))
    var practice: String?

    @Option(help: ArgumentHelp("Only the people and meetings of this site.", valueName: "ID"))
    var site: String?

    @Option(
        help: ArgumentHelp(
            "Only what is of this meeting: its minutes and extracts, or its agenda and cards.", valueName: "ID"))
    var meeting: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("A folder in PROJECT/themes/.", valueName: "NAME"))
    var theme = "default"

    @Flag(help: "Say what would be printed, and write nothing.")
    var dryRun = false

    func run() throws {
        let options = PrintOptions(
            project: arguments.project, folder: to, theme: theme, asOf: arguments.day, jobs: arguments.workers,
            selection: PrintSelection(
                person: person, coordinator: coordinator, practice: practice, site: site, meeting: meeting),
            all: all, dryRun: dryRun, engines: EngineSearch.here(project: arguments.project))
        let silent = arguments.quiet || arguments.json
        let report = PrintRun(options) { progress in
            if !silent { Console.progress(Self.words(for: progress)) }
        }.run()
        Console.progress("")
        if arguments.json {
            Console.out(report.json)
        } else {
            Console.show(report.diagnostics, quiet: arguments.quiet)
            let isWell = report.outcome == .printed || report.outcome == .nothingNew
            if !arguments.quiet || !isWell { Console.out(report.summary) }
        }
        switch report.outcome {
        case .printed, .nothingNew: return
        case .printedWithoutSome: throw ExitCode(2)
        case .failed: throw ExitCode(1)
        }
    }

    private static func words(for progress: PrintProgress) -> String {
        switch progress {
        case .reading: "Reading content …"
        case .plans(let count): "Writing documents: \(count) plans …"
        case .piles(let count, let all): "Laying out piles: \(count) of \(all) …"
        }
    }
}

extension PrintReport {
    /// What is in the piles, in a few lines; of a dry run, everyone.
    var summary: String {
        guard outcome != .failed else {
            return "Nothing was printed. Found \(DiagnosticCounts(diagnostics).summary).\n"
        }
        var lines: [String] = []
        if piles.isEmpty {
            lines.append(
                outcome == .nothingNew ? "Nothing new to print as of \(asOf.iso)." : "Nothing could be printed.")
        } else {
            lines.append(
                "\(isDryRun ? "Would print" : "Put") \(documents) documents for \(people) people and meetings "
                    + "as of \(asOf.iso)\(isDryRun ? ":" : " into \(folder):")")
        }
        for pile in piles {
            lines.append("  \(pile.file): \(pile.people.count) in \(pile.documents) documents")
            if isDryRun { lines += pile.people.map { "    \($0.name) (\($0.id))" } }
        }
        let failed = notPrinted.filter { $0.reason == "failed" || $0.document == nil }
        for one in failed { lines.append("Not printed: \(one.document ?? "everything") of \(one.person.name)") }
        let held = notPrinted.count - failed.count
        if held > 0 { lines.append("Withheld \(held) documents; the slips say whose and why.") }
        if let record {
            lines.append("Noted in \(record). Read the slip on top of each pile before you fill envelopes.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The report for other programs.
    var json: String {
        var json = JSONWriter(indented: true)
        json.object { json in
            json.member("outcome", outcome.rawValue)
            json.member("folder", folder)
            json.member("asOf", asOf.iso)
            json.member("dryRun", isDryRun)
            json.member("people", people)
            json.member("documents", documents)
            json.member("record", ifPresent: record)
            json.key("piles")
            json.array { json in
                for pile in piles {
                    json.object { json in
                        json.member("file", pile.file)
                        json.member("documents", pile.documents)
                        json.key("people")
                        json.array { json in for one in pile.people { json.write(one) } }
                    }
                }
            }
            json.key("notPrinted")
            json.array { json in
                for one in notPrinted {
                    json.object { json in
                        json.member("id", one.person.id)
                        json.member("name", one.person.name)
                        json.member("document", ifPresent: one.document)
                        json.member("reason", one.reason)
                    }
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

extension JSONWriter {
    fileprivate mutating func write(_ person: PrintReport.Person) {
        object { json in
            json.member("id", person.id)
            json.member("name", person.name)
        }
    }
}
