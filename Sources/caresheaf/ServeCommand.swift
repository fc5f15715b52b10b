import ArgumentParser
import Live
import Publishing
import Threads

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the result in your browser, and keep it up to date while you write.",
        discussion: """
            Builds as “caresheaf build” does, and prints an address for your browser. Whenever you save a record or a file \
            of the theme, everything is brought up to date, and the open page with it. If what you saved has an error, the \
            page says which, with file and line, and the output stays as it was.

            Only this machine can reach the address, and only who knows the key in it: do not pass it on. Ctrl-C ends it; \
            the output stays.
            """)

    @OptionGroup var arguments: BuildArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The port on 127.0.0.1; 0 for any. (default: \(PageServer.usualPort), or the next that is free)",
            valueName: "N"))
    var port: Int?

    func validate() throws {
        if let port, !(0...65535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() throws {
        Interruption.heed()
        let server: PageServer
        do throws(PageServer.Failure) {
            server = try PageServer(output: arguments.options.output, port: port)
        } catch {
            Console.error("error: \(error)\n")
            throw ExitCode(1)
        }
        defer { server.stop() }
        let (address, json) = (server.address, arguments.project.json)
        Console.out(json ? "{\"address\": \"\(address)\"}\n" : "Making what is to be shown at \(address)\n")
        let session = BuildSession()
        defer { session.end() }
        BuildLoop(arguments.project.project, stop: Interruption.sign) {
            arguments.project.day.iso
        } build: {
            arguments.build(stop: Interruption.sign, session: session)
        } settle: {
            session.settle()
        }.run { report in
            arguments.tell(report)
            server.tell(report)
            if !json { Console.out("Shown at \(address)\nCtrl-C ends it.\n") }
        }
    }
}
