import ArgumentParser
import CareRecords
import Content
import Diagnostics
import Interchange
import Publishing

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make plans and returns of what others export, or bring them up to date.",
        subcommands: [FHIR.self, CSV.self])

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

        @Option(help: ArgumentHelp("The site of plans that have none.", valueName: "ID"))
        var site: String?

        @Option(help: ArgumentHelp("The coordinator of plans that have none.", valueName: "ID"))
        var coordinator: String?

        @Option(
            name: .customLong("id-prefix"),
            help: ArgumentHelp(
                "What the ids of new plans begin with. (default: what most ids begin with)", valueName: "TEXT"))
        var idPrefix: String?

        @OptionGroup
        var shared: ImportArguments

        func validate() throws {
            if files.isEmpty { throw ValidationError("Name at least one file of FHIR.") }
            if let idPrefix, !ImportOptions.isPrefix(idPrefix) {
                throw ValidationError("--id-prefix takes up to 24 small letters, digits and hyphens, such as mv-.")
            }
        }

        func run() throws {
            let options = ImportOptions(
                project: shared.folder(of: to, "content/plans"), to: shared.path(of: to), asOf: shared.day, site: site,
                coordinator: coordinator, idPrefix: idPrefix, isDryRun: shared.isDryRun, isStrict: shared.strict)
            try lookUp(options)
            let output = try ImportOutput(of: .plans, shared)
            let summary = FHIRImport(options).run(files) { event in output.tell(event) }
            try output.finish(summary)
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
