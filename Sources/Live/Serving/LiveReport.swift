import Diagnostics
import JSONReading
import Publishing

/// What a page is told of a build.
struct LiveReport: Sendable {
    /// One line of JSON.
    let text: String

    /// The most problems that are shown over a page; the terminal has them all.
    private static let most = 50

    /// - Parameter number: of the build, from 1.
    init(_ report: BuildReport, number: Int) {
        let isNew = report.outcome == .built || report.outcome == .builtWithoutSome
        let errors = report.diagnostics.filter { $0.severity == .error }
        var json = JSONWriter()
        json.object { json in
            json.member("build", number)
            json.member("isNew", isNew)
            json.member("head", isNew ? "Something was left out" : "This could not be built")
            json.member(
                "words",
                isNew
                    ? "What is named below could not be made. Everything else is up to date."
                    : "Every page is still as it was before. It is made again as soon as you save.")
            json.key("problems")
            json.array { json in for one in errors.prefix(Self.most) { Self.write(one, to: &json) } }
            if errors.count > Self.most { json.member("more", "The terminal shows \(errors.count - Self.most) more.") }
        }
        text = json.text
    }

    private static func write(_ problem: Diagnostic, to json: inout JSONWriter) {
        json.object { json in
            json.member("severity", problem.severity.rawValue)
            if let place = problem.location {
                let path = problem.path.isEmpty ? "" : ", \(problem.path)"
                json.member("place", "\(place.file), line \(place.line), column \(place.column)\(path)")
                if let source = place.sourceLine {
                    json.member("source", source)
                    json.member("caret", max(1, place.caret))
                    json.member("length", min(place.length, 200))
                }
            }
            json.member("message", problem.message)
            json.member("suggestion", problem.suggestion)
        }
    }
}
