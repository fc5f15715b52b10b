import Diagnostics

/// Takes resources out of what they were sent in: Bundles of every type, also within each other, and Parameters.
///
/// The envelope itself (who asked for what, how many pages there are) is about the exchange and not about a person,
/// and is not kept.
struct FHIREnvelope {
    /// A resource, and what its envelope says of it.
    struct Letter {
        let element: FHIRElement
        let fullURL: String?
        let scope: FHIRScope?
    }

    private let file: String
    private var scope: FHIRScope
    private(set) var letters: [Letter] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - file: where it was read, for what is wrong with it.
    ///   - number: the place of the file among those that are imported.
    ///   - line: the line of the file on which the text begins.
    init(file: String, number: Int, line: Int) {
        self.file = file
        scope = FHIRScope(file: number, line: line, bundle: 0)
    }

    mutating func open(_ element: FHIRElement) { open(element, fullURL: nil, within: nil) }

    private mutating func open(_ element: FHIRElement, fullURL: String?, within outer: FHIRScope?) {
        switch element.resourceType {
        case nil:
            diagnostics.append(
                problem(.fhirNotAResource, element, "this is not a FHIR resource: it has no resourceType"))
        case "Bundle": openBundle(element)
        case "Parameters"? where element.all("parameter").contains { $0["resource"] != nil }:
            openParameters(element, within: outer)
        default:
            letters.append(Letter(element: element, fullURL: fullURL, scope: outer))
        }
    }

    private mutating func openBundle(_ bundle: FHIRElement) {
        scope.bundle += 1
        let own = scope
        let isHistory = bundle.peek("type") == "history"
        let entries = bundle.all("entry")
        let deleted = isHistory ? deletedLast(entries) : []
        // A history lists what is newest first; of two versions that say no more the later one counts.
        for entry in isHistory ? entries.reversed() : entries {
            let address = entry.peek("fullUrl")
            switch entry["request"]?.peek("method") {
            case "DELETE"?, "PATCH"?:
                diagnostics.append(
                    problem(
                        .fhirRequestLeftOut, entry,
                        "a request to \(entry["request"]?.peek("method") == "PATCH" ? "change a part" : "delete") is not imported"
                    ))
                continue
            default: break
            }
            guard let resource = entry["resource"] else { continue }
            if let address, deleted.contains(FHIRReference.withoutVersion(address)) {
                diagnostics.append(
                    problem(.fhirRequestLeftOut, entry, "an earlier version of what was deleted since is not imported"))
                continue
            }
            open(resource, fullURL: address, within: own)
        }
    }

    /// The addresses of which a history says last that they were deleted.
    private func deletedLast(_ entries: [FHIRElement]) -> Set<String> {
        var seen: Set<String> = []
        var deleted: Set<String> = []
        for entry in entries {
            guard let address = entry.peek("fullUrl").map(FHIRReference.withoutVersion), seen.insert(address).inserted
            else { continue }
            if entry["request"]?.peek("method") == "DELETE" { deleted.insert(address) }
        }
        return deleted
    }

    private mutating func openParameters(_ element: FHIRElement, within outer: FHIRScope?) {
        for parameter in element.all("parameter") {
            guard let resource = parameter["resource"] else { continue }
            open(resource, fullURL: nil, within: outer)
        }
    }

    private func problem(_ id: DiagnosticID, _ element: FHIRElement, _ message: String) -> Diagnostic {
        Diagnostic(
            id, at: SourceLocation(file: file, line: element.line, column: element.column), path: element.path, message)
    }
}

/// A Bundle among everything that is imported: references inside it are looked for inside it first.
struct FHIRScope: Hashable {
    /// The place of its file among those that are imported.
    let file: Int
    /// The line on which the text that it is in begins.
    let line: Int
    /// Its place in that text, counting from 1.
    var bundle: Int
}
