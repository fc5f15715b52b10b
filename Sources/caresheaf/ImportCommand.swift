import ArgumentParser
import CareRecords
import Content
import Diagnostics
import Interchange
import Publishing

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make plans of what other systems export, or bring them up to date.",
        subcommands: [FHIR.self])

    struct FHIR: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fhir",
            abstract: "Make plans of FHIR R4, or bring them up to date.",
            discussion: """
                Reads FHIR R4 as JSON, XML or NDJSON: single resources and Bundles. What the files are is told by what \
                is in them. Give files whose resources refer to each other together. Each person gets one plan.

                What has no place in a plan is kept in it under imported.unplaced, and on the coordinators' desk. A \
                consent found in FHIR is shown there and permits nothing.

                Import the same again, or a newer export, whenever you like: the plan that the person has is brought \
                up to date. What somebody has edited in it stays, and you are told where FHIR says something else.

                EXAMPLES
                  Make plans of an export, then look at what is missing:
                    caresheaf import fhir export.json --to content/plans --coordinator samina-rauf
                    caresheaf check

                  Look first, and write nothing:
                    caresheaf import fhir *.json --to content/plans --dry-run --diff

                  Keep a list of what was left out and what has no place:
                    caresheaf import fhir export.ndjson --to content/plans --report report.json

                EXIT STATUS
                  0   everything was imported
                  1   nothing was imported
                  2   some persons or resources could not be imported; the rest was
                  64  the command was not understood
                """)

        @Argument(help: "Files of FHIR R4.", completion: .file())
        var files: [String]

        @Option(
            help: ArgumentHelp(
                "The folder of plans to bring up to date, and into which new ones go. (default: content/plans of the project)",
                valueName: "DIR"), completion: .directory)
        var to: String?

        @Option(
            help: ArgumentHelp(
                "The folder that holds content/. (default: that of --to, or this one)", valueName: "DIR"),
            completion: .directory)
        var project: String?

        @Option(help: ArgumentHelp("The site of plans that have none.", valueName: "ID"))
        var site: String?

        @Option(help: ArgumentHelp("The coordinator of plans that have none.", valueName: "ID"))
        var coordinator: String?

        @Option(
            name: .customLong("id-prefix"),
            help: ArgumentHelp(
                "What the ids of new plans begin with. (default: what most ids begin with)", valueName: "TEXT"))
        var idPrefix: String?

        @Option(
            name: .customLong("as-of"),
            help: ArgumentHelp("The day of the import. (default: today)", valueName: "YYYY-MM-DD"))
        var asOf: CalendarDate?

        @Flag(name: .customLong("dry-run"), help: "Say what would be done, and write no plan.")
        var isDryRun = false

        @Flag(help: "Show every difference between the import and the plans that are there.")
        var diff = false

        @Option(
            help: ArgumentHelp(
                "Write what was done, left out and not placed to this file: JSON if its name ends in .json, else text.",
                valueName: "FILE"), completion: .file())
        var report: String?

        @Flag(help: "Write nothing at all if anything cannot be imported.")
        var strict = false

        @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
        var quiet = false

        @Flag(help: "Print one JSON object, for other programs.")
        var json = false

        func validate() throws {
            if files.isEmpty { throw ValidationError("Name at least one file of FHIR.") }
            if let idPrefix, !ImportOptions.isPrefix(idPrefix) {
                throw ValidationError("--id-prefix takes up to 24 small letters, digits and hyphens, such as mv-.")
            }
        }

        func run() throws {
            let options = ImportOptions(
                project: folder, to: plansFolder, asOf: ProjectArguments.today(asOf), site: site,
                coordinator: coordinator, idPrefix: idPrefix, isDryRun: isDryRun, isStrict: strict)
            try lookUp(options)
            let output = try ImportOutput(self)
            let summary = FHIRImport(options).run(files) { event in output.tell(event) }
            Console.progress("")
            try output.finish(summary)
            switch summary.ending {
            case .imported: return
            case .importedWithoutSome: throw ExitCode(2)
            case .failed: throw ExitCode(1)
            }
        }

        /// The project’s folder: the one asked for, or the one that `--to` is the `content/plans` of.
        private var folder: String {
            if let project { return project }
            guard let to else { return "." }
            let path = to.hasSuffix("/") ? String(to.dropLast()) : to
            if path == "content/plans" { return "." }
            return path.hasSuffix("/content/plans") ? String(path.dropLast("/content/plans".count)) : "."
        }

        /// Where plans go. With `--project`, a relative folder is one of the project’s.
        private var plansFolder: String? {
            guard let to, let project, project != ".", !to.hasPrefix("/") else { return to }
            return "\(project)/\(to)"
        }

        /// A site or coordinator who is not there would stand in every plan.
        private func lookUp(_ options: ImportOptions) throws {
            guard site != nil || coordinator != nil else { return }
            guard let programme = ContentSource(project: options.project).programme().record else { return }
            if let site, programme.site(site) == nil {
                let names = programme.sites.map(\.id).joined(separator: ", ")
                throw ValidationError("There is no site “\(site)”. There are: \(names).")
            }
            if let coordinator, !programme.team.contains(where: { $0.id == coordinator }) {
                let names = programme.team.map(\.id).joined(separator: ", ")
                throw ValidationError("Nobody in the team has the id “\(coordinator)”. There are: \(names).")
            }
        }
    }
}
