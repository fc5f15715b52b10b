import Diagnostics
import Files
import JSONReading

/// Reads the files of an import into resources.
struct FHIRInput {
    let set = ResourceSet()
    private(set) var diagnostics: [Diagnostic] = []
    private var json: JSONReader

    /// The most bytes of one file that is not NDJSON.
    static let usualByteLimit = 256 << 20

    init(byteLimit: Int = usualByteLimit) { json = JSONReader(byteLimit: byteLimit) }

    /// Reads one file. What cannot be read is reported and passed over.
    mutating func read(file: String) {
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: file, limit: json.byteLimit, into: &bytes)
        } catch {
            diagnostics.append(.unreadable(file, error, limit: json.byteLimit))
            return
        }
        read(bytes, file: file)
    }

    mutating func read(_ bytes: [UInt8], file: String) {
        guard let root = json.read(bytes, file: file, into: &diagnostics) else { return }
        let resource = FHIRElement.read(root) { value in
            let place = value.location
            return (place.line, place.column)
        }
        take(resource, fullURL: nil, file: file)
    }

    /// Adds a resource; of a Bundle, those in it.
    private mutating func take(_ element: FHIRElement, fullURL: String?, file: String) {
        guard let type = element.resourceType else {
            diagnostics.append(
                Diagnostic(
                    .fhirNotAResource, at: SourceLocation(file: file, line: element.line, column: element.column),
                    path: element.path, "this is not a FHIR resource: it has no resourceType"))
            return
        }
        guard type == "Bundle" else {
            set.add(FHIRResource(element, fullURL: fullURL, file: file))
            return
        }
        for entry in element.all("entry") {
            guard let resource = entry["resource"] else { continue }
            take(resource, fullURL: entry.peek("fullUrl"), file: file)
        }
    }
}
