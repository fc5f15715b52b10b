import ArgumentParser
import Content
import Publishing

struct PublishedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "published",
        abstract: "Record which figures the output has made public.",
        discussion: """
            Run it each time after output/public has been put where others can read it. It writes \
            content/published/DAY.json, with the figures that are new or other than before, as they were published. \
            Later builds know from it what readers know already: a number that is corrected afterwards does not give \
            another one away. Nothing in the file is secret, and nothing that is there is overwritten.
            """)

    @Argument(help: "The folder that holds content/ and output/.", completion: .directory)
    var project = "."

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The output, if it is not output/ in the project.", valueName: "DIR"),
        completion: .directory)
    var output: String?

    func run() throws {
        do throws(NewRecord.Failure) {
            let kept = try PublishedFiles.keep(from: output ?? project + "/output", in: project)
            Console.out("Wrote \(project == "." ? "" : project + "/")\(kept.file) with \(kept.figures) figures.\n")
        } catch {
            Console.error("error: \(error)\n")
            throw ExitCode(1)
        }
    }
}
