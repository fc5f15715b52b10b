import ArgumentParser
import CareRecords
import Interchange
import JSONReading

struct ReviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Keep a plan as it stands, and open it for its next revision.",
        discussion: """
            Run it before you change a plan after a review. It copies the plan to content/earlier/ID.json, then raises “revision” \
            in the plan, sets “writtenOn”, and opens an entry in “history” for your own words. Nothing else in the plan is \
            touched, also where it is one line of many.

            From then on the documents say what has changed since: a goal that was reached, a step that is overdue, a new \
            number to call, a medicine that was stopped. What only you can say goes into the entry in “history”; give the ids \
            of what it is about in “about”, and it is not told twice. One earlier version is kept, the last.

            EXAMPLES
              Mrs Harcourt’s plan has been reviewed today:
                caresheaf revise mv-0014

              It was reviewed last week:
                caresheaf revise mv-0014 --on 2026-10-08

              See what would be done, and do nothing:
                caresheaf revise mv-0014 --dry-run

            EXIT STATUS
              0   the plan is kept and open for its next revision
              1   nothing was done: there is no such plan, it has errors, or its last revision was only just begun
            """)

    @Argument(help: "The id of the plan.") var id: String

    @Option(help: ArgumentHelp("The folder that holds content/.", valueName: "DIR"), completion: .directory)
    var project = "."

    @Option(help: ArgumentHelp("The day on which the next revision is written. (default: today)", valueName: "YYYY-MM-DD"))
    var on: CalendarDate?

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    @Flag(help: "Print one JSON object, for other programs.")
    var json = false

    func run() throws {
        do throws(WritingFailure) {
            let report = try RevisionRun(
                project: project, id: id, on: ProjectArguments.today(on), isDryRun: dryRun
            ).run()
            Console.out(json ? report.json : report.summary(in: project))
        } catch {
            Console.error("error: \(error)\n")
            throw ExitCode(1)
        }
    }
}

extension RevisionReport {
    fileprivate func summary(in project: String) -> String {
        let folder = project == "." ? "" : project + "/"
        let place = line.map { "\(folder)\(file), line \($0)," } ?? folder + file
        return """
            \(isDryRun ? "Would keep" : "Kept") revision \(before) of the plan of \(name) in \(folder)\(kept).
            \(place) \(isDryRun ? "would be" : "is") revision \(before + 1) now, written \(on.iso).

            Change in it what has changed: goals, steps and their status, medicines, contacts, the day of the next review.
            Documents tell of that by themselves. What they cannot know goes into history[0].changes.
            Then run “caresheaf check”.

            """
    }

    fileprivate var json: String {
        var json = JSONWriter(indented: true)
        json.object { json in
            json.member("id", id)
            json.member("plan", file)
            if let line { json.member("line", line) }
            json.member("kept", kept)
            json.member("before", before)
            json.member("revision", before + 1)
            json.member("on", on.iso)
            json.member("dryRun", isDryRun)
        }
        return json.text + "\n"
    }
}
