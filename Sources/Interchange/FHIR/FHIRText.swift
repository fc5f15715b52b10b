import Diagnostics
import JSONReading
import Markup

/// Reads one text, JSON or XML, into resources.
struct FHIRText {
    private var json: JSONReader
    private let xml: XMLReader

    /// The most bytes of one text: a file, or a line of NDJSON.
    static let usualByteLimit = 128 << 20

    init(byteLimit: Int) {
        json = JSONReader(byteLimit: byteLimit, depthLimit: 128)
        xml = XMLReader(byteLimit: byteLimit)
    }

    /// - Parameters:
    ///   - number: the place of the file among those that are imported.
    ///   - firstLine: the line of the file on which the text begins.
    mutating func read(
        _ bytes: [UInt8], file: String, number: Int, firstLine: Int = 1, into diagnostics: inout [Diagnostic]
    ) -> [FHIRResource] {
        var envelope = FHIREnvelope(file: file, number: number, line: firstLine)
        if Self.isXML(bytes) {
            readXML(bytes, file: file, into: &envelope, &diagnostics)
        } else if let root = json.read(bytes, file: file, firstLine: firstLine, into: &diagnostics) {
            let places = PlaceCounter(bytes, firstLine: firstLine)
            // Not FHIR, but how some programs write several resources.
            let objects = root.kind == .array ? root.map { $0 } : [root]
            for object in objects { envelope.open(FHIRElement.read(object, places: places)) }
        }
        diagnostics += envelope.diagnostics
        let resources = envelope.letters.map {
            FHIRResource($0.element, fullURL: $0.fullURL, file: file, scope: $0.scope)
        }
        for resource in resources { diagnostics += resource.remarks }
        return resources
    }

    private func readXML(
        _ bytes: [UInt8], file: String, into envelope: inout FHIREnvelope, _ diagnostics: inout [Diagnostic]
    ) {
        switch xml.read(bytes) {
        case .failure(let problem): diagnostics.append(Diagnostic(problem, file: file))
        case .success(let root):
            if let element = FHIRElement.read(root) {
                envelope.open(element)
            } else {
                diagnostics.append(
                    Diagnostic(
                        .fhirNotAResource, at: SourceLocation(file: file, line: root.line),
                        "this is not a FHIR resource: <\(root.name.prefix(40))> is not in the namespace \(FHIRElement.namespace)"
                    ))
            }
        }
    }

    /// Whether a text is XML: it begins with `<`, or is in UTF-16, which JSON never is.
    static func isXML(_ bytes: some Collection<UInt8>) -> Bool {
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
        if start.starts(with: [0x3C, 0]) || start.starts(with: [0, 0x3C]) { return true }
        let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
        return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    }
}

extension Diagnostic {
    init(_ problem: XMLProblem, file: String) {
        let place = SourceLocation(file: file, line: problem.line, column: problem.column)
        self =
            switch problem.reason {
            case .syntax(let words): Diagnostic(.fhirXML, at: place, "the file is not XML: \(words)")
            case .documentType:
                Diagnostic(
                    .fhirXML, at: place, "the file has a document type",
                    suggestion: "take the line <!DOCTYPE …> out; FHIR has none")
            case .tooDeep(let limit): Diagnostic(.fhirXML, at: place, "elements nest deeper than \(limit)")
            case .tooMany(let limit): Diagnostic(.fhirXML, at: place, "there are more than \(limit) elements")
            case .tooLarge(let bytes, let limit): .tooLarge(file: file, bytes: bytes, limit: limit)
            }
    }
}
