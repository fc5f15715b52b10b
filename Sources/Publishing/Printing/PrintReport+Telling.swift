import Diagnostics
import Documents
import JSONReading
import Press

extension PrintReport {
    /// Fills the report from what is in the piles, and what is not.
    mutating func tell(_ assembly: PrintAssembly, _ piles: [PrintPile], _ problems: [PrintUnit: PressProblem]) {
        self.piles = piles.map { pile in
            Pile(
                file: pile.file, people: pile.entries.map { Person(id: $0.id, name: $0.heading.name) },
                documents: pile.entries.reduce(0) { $0 + $1.documents.count + ($1.letter == nil ? 0 : 1) })
        }
        let printed = Set(piles.flatMap(\.entries).map(\.id))
        notPrinted = assembly.missing(among: printed).map { one in
            Missing(
                person: Person(id: one.id, name: one.name), document: one.told.document?.rawValue,
                reason: one.told.reason.code)
        }
        var told: Set<String> = []
        for entry in piles.flatMap(\.entries) where entry.post != .usual && told.insert(entry.id).inserted {
            tellOfPost(entry, assembly)
        }
        for (unit, problem) in problems { tell(unit, problem, assembly) }
        let isWhole = !diagnostics.contains { $0.severity == .error }
        outcome = isWhole ? (piles.isEmpty ? .nothingNew : .printed) : .printedWithoutSome
    }

    private mutating func tellOfPost(_ entry: PrintPile.Entry, _ assembly: PrintAssembly) {
        let who = "\(entry.heading.name) (\(entry.id))"
        let source = entry.documents.first.flatMap { assembly.spooled.documents[$0.path]?.source }
        let place = source.map { SourceLocation(file: $0) }
        switch entry.post {
        case .usual, .letterFailed, .keptFromPerson, .personHasDied: break
        case .noAddress:
            diagnostics.append(
                Diagnostic(
                    .printNoAddress, at: place, path: "person.address", "there is no address for the papers of \(who)",
                    suggestion: "hand them over"))
        case .addressTooLong:
            diagnostics.append(
                Diagnostic(
                    .printAddressTooLong, at: place, path: "person.address",
                    "the address of \(who) is too long for a window",
                    suggestion: "use an envelope without a window"))
        }
    }

    private mutating func tell(_ unit: PrintUnit, _ problem: PressProblem, _ assembly: PrintAssembly) {
        let id: String?
        let source: String?
        let what: String
        switch unit {
        case .letter(let person): (id, source, what) = (person, nil, "letter")
        case .document(let path):
            let one = assembly.spooled.documents[path]
            (id, source, what) = (one?.what.person, one?.source, one?.what.kind.rawValue ?? path)
        }
        let name = assembly.harvest.entries.first { $0.entry.person.id == id }?.entry.person.name.full
        let whose = id.map { "the \(what) of \(name ?? $0) (\($0))" } ?? "\(what) (\(source ?? ""))"
        diagnostics.append(
            Diagnostic(
                .printFailed, at: source.map { SourceLocation(file: $0) },
                "\(whose) could not be printed: \(problem.description)"))
    }

    /// What is in the folder, without anybody’s name.
    var manifest: [UInt8] {
        var json = JSONWriter(indented: true)
        json.object { json in
            json.member("kind", OutputSwap.Holding.prints.rawValue)
            json.member("version", 1)
            json.member("asOf", asOf.iso)
            json.key("files")
            json.array { json in
                for pile in piles {
                    json.object { json in
                        json.member("path", pile.file)
                        json.member("people", pile.people.count)
                        json.member("documents", pile.documents)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension CoverSlip.Heading {
    /// For a list of names.
    var name: String {
        switch self {
        case .person(let person): person.name.isRecorded ? person.name.full : person.id
        case .meeting(let site, let day): "\(site), \(day.iso)"
        case .record(let words): words
        }
    }
}

extension CoverSlip.Missing.Reason {
    /// A stable code, for other programs.
    var code: String {
        switch self {
        case .failed: "failed"
        case .recordHasErrors: "problems-in-record"
        case .withheld(let reason): reason.code
        }
    }
}
