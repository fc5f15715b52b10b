import Diagnostics

extension JSONWriter {
    /// Problems for other programs: everything but the text of the source line, which may be someone's private words.
    ///
    /// - Parameter catalogue: what explains them.
    public mutating func value(
        _ diagnostics: some Sequence<Diagnostic>, explainedBy catalogue: DiagnosticCatalogue
    ) {
        array { list in
            for diagnostic in diagnostics { list.value(diagnostic, explainedBy: catalogue) }
        }
    }

    /// One problem, as an object with `id`, `severity`, `message`, `explanation`, `suggestion`, and as far as known `file`,
    /// `line`, `column` and `path`.
    public mutating func value(_ diagnostic: Diagnostic, explainedBy catalogue: DiagnosticCatalogue) {
        object { fields in
            fields.member("id", diagnostic.id.name)
            fields.member("severity", diagnostic.severity.rawValue)
            fields.member("message", diagnostic.message)
            if let place = diagnostic.location {
                fields.member("file", place.file)
                fields.member("line", place.line)
                fields.member("column", place.column)
            }
            if !diagnostic.path.isEmpty { fields.member("path", diagnostic.path) }
            fields.member("explanation", ifPresent: catalogue[diagnostic.id.name]?.short)
            fields.member("suggestion", diagnostic.suggestion)
        }
    }

    /// The counts, as an object with `errors`, `warnings` and `notes`.
    public mutating func value(_ counts: DiagnosticCounts) {
        object { fields in
            fields.member("errors", counts.errors)
            fields.member("warnings", counts.warnings)
            fields.member("notes", counts.notes)
        }
    }
}
