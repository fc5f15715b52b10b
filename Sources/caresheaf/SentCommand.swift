import ArgumentParser
import CareRecords
import Content
import JSONReading
import Publishing

struct SentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sent",
        abstract: "Note that summaries and letters have gone to GP practices, and invitations to people.",
        discussion: """
            A build lists on the desk what is to be sent to practices: the summary of someone of whom a practice knows nothing \
            yet, and a letter when the team status, the medicines as reported, what to do if things change, or the coordinator \
            has changed since it was last written to. Send them, then run this. It writes content/sent/DAY-NNN.json, with what \
            each practice was told. Until then every build makes the same letter; afterwards none, until something is other \
            than the practice knows. Invitations that the desk lists are noted as well: until they are, the desk lists them.

            It notes the letters of the last build, so run it before you build again. Someone whose plan has been changed since \
            that build is left out: build again, and send the letter that tells the change too. Nothing that is there is \
            overwritten.

            EXAMPLES
              Everything that the desk lists was sent today:
                caresheaf sent

              See what would be noted, and write nothing:
                caresheaf sent --dry-run

              Only what went to one practice, on a day:
                caresheaf sent --practice Z99001 --on 2026-10-15

              Only what was about two people:
                caresheaf sent --person mv-0001 --person mv-0014

            EXIT STATUS
              0   everything that was asked for is noted, or there was nothing to note
              1   nothing was noted
              2   some people were left out: the report says whom and why
            """)

    @Argument(help: "The folder that holds content/ and output/.", completion: .directory)
    var project = "."

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The output, if it is not output/ in the project.", valueName: "DIR"),
        completion: .directory)
    var output: String?

    @Option(help: ArgumentHelp("Only what went to this practice, or from it to those whom it invites.", valueName: "ODS"))
    var practice: String?

    @Option(help: ArgumentHelp("Only what was about this person; may be given several times.", valueName: "ID"))
    var person: [String] = []

    @Option(help: ArgumentHelp("The day on which it was sent. (default: today)", valueName: "YYYY-MM-DD"))
    var on: CalendarDate?

    @Flag(help: "Say what would be noted, and write nothing.")
    var dryRun = false

    @Flag(help: "Print one JSON object, for other programs.")
    var json = false

    func run() throws {
        let report: SendingReport
        do throws(NewRecord.Failure) {
            report = try SendingRun(
                SendingOptions(
                    project: project, output: output, practice: practice, people: person,
                    on: ProjectArguments.today(on), dryRun: dryRun)
            ).run()
        } catch {
            Console.error("error: \(error)\n")
            throw ExitCode(1)
        }
        Console.out(json ? report.json : report.summary)
        if report.left.contains(where: { $0.reason != .notedAlready }) { throw ExitCode(report.letters.isEmpty ? 1 : 2) }
    }
}

extension SendingReport {
    /// Who was written about to whom, practice by practice, and who was left out.
    fileprivate var summary: String {
        var lines: [String] = []
        if letters.isEmpty {
            lines.append("There is nothing to note: the build of \(asOf.iso) has no letter that was not sent.")
        } else {
            lines.append(
                "\(isDryRun ? "Would note" : "Noted") as sent on \(on.iso), of the build of \(asOf.iso):")
        }
        var practice: String?
        for letter in letters {
            if letter.practice != practice { lines.append("  \(letter.practiceName) (\(letter.practice))") }
            practice = letter.practice
            lines.append("    \(letter.document.words): \(letter.name) (\(letter.person))")
        }
        let noted = left.filter { $0.reason == .notedAlready }
        if !noted.isEmpty { lines.append("\(noted.count) had been noted before.") }
        for one in left where one.reason != .notedAlready { lines.append("Left out \(one.person): \(one.reason.words).") }
        for file in files { lines.append("Wrote \(file).") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The report for other programs.
    fileprivate var json: String {
        var json = JSONWriter(indented: true)
        json.object { json in
            json.member("asOf", asOf.iso)
            json.member("on", on.iso)
            json.member("dryRun", isDryRun)
            json.key("letters")
            json.array { json in
                for letter in letters {
                    json.object { json in
                        json.member("document", letter.document.rawValue)
                        json.member("id", letter.person)
                        json.member("name", letter.name)
                        json.member("practice", letter.practice)
                    }
                }
            }
            json.key("left")
            json.array { json in
                for one in left {
                    json.object { json in
                        json.member("id", one.person)
                        json.member("reason", one.reason.rawValue)
                    }
                }
            }
            json.key("records")
            json.array { json in for file in files { json.value(file) } }
        }
        return json.text + "\n"
    }
}

extension SentRecord.Document.Kind {
    fileprivate var words: String {
        switch self {
        case .gpSummary: "summary"
        case .gpChangeLetter: "changes"
        case .invitation: "invitation"
        }
    }
}

extension SendingReport.Left.Reason {
    fileprivate var words: String {
        switch self {
        case .planChanged: "the plan was changed after the letter was made. Build again and send the letter that comes then"
        case .notedAlready: "it was noted before"
        case .withheld: "it may not be sent any more. Build again: the desk says why"
        case .notInvited: "they are on no list any more, or have answered"
        case .planUnreadable: "the plan is gone or has errors. Run “caresheaf check”"
        }
    }
}
