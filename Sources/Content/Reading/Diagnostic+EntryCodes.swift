import Diagnostics
import JSONReading

extension Diagnostic {
    /// The same problem without the line of the source if an entry code stands there: what is printed goes into logs,
    /// and a key-safe number is printed on nothing.
    ///
    /// - Parameter codes: the plan's own codes, as far as they could be read.
    func withoutEntryCodes(_ codes: [String]) -> Diagnostic {
        guard let location, let line = location.sourceLine else { return self }
        // The name of the field gives away what stands behind it, even where the record cannot be read.
        func shows(_ code: String) -> Bool {
            let pattern = EntryCodePattern(code)
            return line.contains(code) || (pattern.isLongEnough && pattern.occurs(in: line))
        }
        guard line.contains("\"code\"") || codes.contains(where: shows) else { return self }
        let place = SourceLocation(file: location.file, line: location.line, column: location.column)
        return Diagnostic(id, severity: severity, at: place, path: path, message, suggestion: suggestion)
    }
}

extension JSONValue {
    /// What stands in `entry.codes` of a plan that may be wrong in many ways.
    var entryCodes: [String] {
        var codes: [String] = []
        member("entry")?.member("codes")?.forEachElement { _, one in
            if let code = one.member("code")?.string, !code.isEmpty { codes.append(code) }
        }
        return codes
    }
}
