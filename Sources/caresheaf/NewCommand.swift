import ArgumentParser
import CareRecords
import Content
import Diagnostics

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a plan, a meeting, a return, a forum, a health check or a site that passes the check.",
        discussion: "Nothing that is there is overwritten. What is to be filled in says so in its own words.",
        subcommands: [Plan.self, MDTMeeting.self, Return.self, Forum.self, NewHealthCheck.self, NewSite.self])

    /// Where to write, and the day on which the record is begun.
    struct Place: ParsableArguments {
        @Option(help: ArgumentHelp("The folder that holds content/.", valueName: "DIR"), completion: .directory)
        var project = "."

        @OptionGroup(visibility: .hidden) var clock: Clock

        struct Clock: ParsableArguments {
            @Option(name: .customLong("as-of")) var asOf: CalendarDate?
        }

        func write(_ record: NewRecord) throws {
            let reading = ContentSource(project: project).programme()
            guard let programme = reading.record else {
                Console.show(reading.diagnostics, quiet: false)
                throw ExitCode(1)
            }
            do throws(NewRecord.Failure) {
                let file = try record.write(in: project, programme: programme, asOf: ProjectArguments.today(clock.asOf))
                Console.out(
                    "Wrote \(project == "." ? "" : project + "/")\(file). Fill it in, then run “caresheaf check”.\n")
            } catch {
                Console.error("error: \(error)\n")
                throw ExitCode(1)
            }
        }
    }

    struct Plan: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan", abstract: "Begin a care plan.",
            discussion: "The id names folders, so it must give no name or number away: mv-0042, not dilys-harcourt.")
        @Argument(help: "The id of the plan.") var id: String
        @Option(help: "The person’s first name.") var given = "GIVEN-NAME"
        @Option(help: "The person’s family name.") var family = "FAMILY-NAME"
        @Option(
            name: .customLong("birth-date"), help: ArgumentHelp("The person’s birth date.", valueName: "YYYY-MM-DD"))
        var birthDate: CalendarDate?
        @OptionGroup var place: Place
        func run() throws {
            // A day that nobody alive was born on, to be filled in.
            let born = birthDate ?? CalendarDate(year: 1900, month: 1, day: 1)!
            try place.write(.plan(id: id, given: given, family: family, birthDate: born))
        }
    }

    struct MDTMeeting: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "meeting", abstract: "Begin the minutes of a team meeting.")
        @Argument(help: "The id of the meeting, such as 2026-11-05-llanmarl.") var id: String
        @Option(help: "The id of the site.") var site: String
        @Option(help: ArgumentHelp("The day of the meeting.", valueName: "YYYY-MM-DD")) var date: CalendarDate
        @OptionGroup var place: Place
        func run() throws { try place.write(.meeting(id: id, site: site, date: date)) }
    }

    struct Return: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "return", abstract: "Begin a site’s monthly return.")
        @Argument(help: "The id of the site.") var site: String
        @Argument(help: ArgumentHelp("The month.", valueName: "YYYY-MM")) var period: YearMonth
        @OptionGroup var place: Place
        func run() throws { try place.write(.programmeReturn(site: site, period: period)) }
    }

    struct Forum: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "forum", abstract: "Begin a meeting of the learning forum.",
            discussion: """
                Its agenda asks after every action that is still open. Those stay in the record of the forum that agreed \
                them, and are settled there.
                """)
        @Option(help: ArgumentHelp("The day of the forum.", valueName: "YYYY-MM-DD")) var date: CalendarDate
        @Option(help: "Its id. (default: the month, such as 2026-11)") var id: String?
        @Option(
            name: .customLong("figures-to"),
            help: ArgumentHelp(
                "The latest month whose figures are looked at. (default: the month before)", valueName: "YYYY-MM"))
        var figuresTo: YearMonth?
        @OptionGroup var place: Place
        func run() throws { try place.write(.forum(id: id, date: date, figuresTo: figuresTo)) }
    }

    struct NewHealthCheck: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "health-check", abstract: "Begin a site’s health check.",
            discussion: """
                It holds every item of the edition of the framework that is used on that day, and is a draft: no page \
                is made of it before “draft” is taken out.
                """)
        @Argument(help: "The id of the site.") var site: String
        @Option(help: ArgumentHelp("The day of the check.", valueName: "YYYY-MM-DD")) var date: CalendarDate
        @Option(help: "The id of one of the framework’s stages, if there are several.") var stage: String?
        @Option(help: "The id of the framework, if there are several.") var framework: String?
        @OptionGroup var place: Place
        func run() throws {
            try place.write(.healthCheck(site: site, date: date, stage: stage, framework: framework))
        }
    }

    struct NewSite: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "site", abstract: "Add a site to content/programme.json.",
            discussion: "Every other byte of the file stays as it is.")
        @Argument(help: "The id of the site.") var id: String
        @Option(help: "Its name.") var name: String?
        @OptionGroup var place: Place
        func run() throws { try place.write(.site(id: id, name: name ?? id)) }
    }
}
