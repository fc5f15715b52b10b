import ArgumentParser
import Diagnostics
import Publishing

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a problem means, why it matters and how to put it right.",
        discussion: "Without a name, every kind of problem is listed.")

    @Argument(
        help: ArgumentHelp("The name that stands in square brackets behind a problem.", valueName: "id"),
        completion: .list(DiagnosticCatalogue.everything.explanations.map(\.id.name).sorted()))
    var id: String?

    func run() throws {
        let catalogue = DiagnosticCatalogue.everything
        guard let id else {
            let rows = catalogue.explanations.sorted { $0.id.name < $1.id.name }
            let width = rows.map(\.id.name.count).max() ?? 0
            for row in rows {
                let space = String(repeating: " ", count: width - row.id.name.count + 2)
                Console.out(
                    "\(row.id.name)\(space)\(row.id.severity.rawValue)\(row.id.severity == .error ? "  " : "") \(row.title)\n"
                )
            }
            return
        }
        guard let found = catalogue[id] else {
            let near = catalogue.nearest(to: id).map { " Did you mean “\($0)”?" } ?? ""
            throw ValidationError("There is no problem called “\(id)”.\(near) “caresheaf explain” lists them all.")
        }
        Console.out("\(found.title) [\(found.id.name), \(found.id.severity.rawValue)]\n\n\(found.text)\n")
    }
}
