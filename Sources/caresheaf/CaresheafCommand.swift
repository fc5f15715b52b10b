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
              Build the project in this folder, then open output/desk/index.html:
                caresheaf build

              Build another project as of a day, in the colours of one organisation:
                caresheaf build ~/marl-valley --as-of 2026-10-15 --theme harbour

              See it in your browser, always up to date while you write:
                caresheaf serve

              Look for problems, and make nothing:
                caresheaf check

              Collect what is to be printed since the last time, with a slip on top of each pile:
                caresheaf print --to prints

              Begin a new plan that passes the check, then fill it in:
                caresheaf new plan mv-0042

              Keep a plan as it stands before it is changed:
                caresheaf revise mv-0014

              Make plans of what another system exports:
                caresheaf import fhir export.json --to content/plans

              Make programme returns of a team's spreadsheet:
                caresheaf import csv returns.csv --mapping mappings/returns.json

              Note that the letters to practices have been sent:
                caresheaf sent

              Record which figures are public now, once output/public is out:
                caresheaf published

              Say what a problem means and how to put it right:
                caresheaf explain contingency-without-trigger

            EXIT STATUS
              0   everything was made that may be made; or the check found no error
              1   nothing was made, and the old output is as it was; or the check found errors
              2   the output is new, but records with errors were set aside (the desk lists them)
              64  the command was not understood
              130 it was stopped with Ctrl-C, and the output is as it was
            """,
        version: Caresheaf.version,
        subcommands: [
            BuildCommand.self, ServeCommand.self, PrintCommand.self, CheckCommand.self, NewCommand.self, ReviseCommand.self,
            ImportCommand.self, SentCommand.self, PublishedCommand.self, ExplainCommand.self,
        ])
}
