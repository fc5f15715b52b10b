import ArgumentParser
import Publishing

/// The command line. Thin: it reads arguments, calls the library, and prints what the library says.
@main
struct CaresheafCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caresheaf",
        abstract: "Turn care plans, meeting minutes and programme returns into documents that people can use.",
        discussion: """
            EXAMPLES
              Build the project in this folder, and open output/desk/index.html afterwards:
                caresheaf build

              Build it as of a day, with the theme of one organisation:
                caresheaf build ~/marl-valley --as-of 2026-10-15 --theme harbour

              Look for problems without making anything:
                caresheaf check

              Start a new plan that passes the check, and fill it in:
                caresheaf new plan mv-0042

              Say what a problem means and how to put it right:
                caresheaf explain contingency-without-trigger
            """,
        version: Caresheaf.version,
        subcommands: [BuildCommand.self],
        defaultSubcommand: nil)
}
