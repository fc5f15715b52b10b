import Diagnostics
import Glibc

/// Where the program speaks: results on standard output, problems and progress on standard error.
enum Console {
    static let errorIsTerminal = isatty(STDERR_FILENO) == 1

    /// Colour where a person is looking, unless they have asked for none (no-color.org).
    static var colour: Bool { errorIsTerminal && getenv("NO_COLOR") == nil }

    static func out(_ text: String) { write(text, to: STDOUT_FILENO) }
    static func error(_ text: String) { write(text, to: STDERR_FILENO) }

    static func show(_ diagnostics: [Diagnostic], quiet: Bool) {
        let shown = quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        guard !shown.isEmpty else { return }
        error(TextDiagnosticWriter(colour: colour).text(of: shown))
    }

    /// A line that replaces itself, on a terminal alone.
    static func progress(_ text: String) {
        if errorIsTerminal { write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }
}
