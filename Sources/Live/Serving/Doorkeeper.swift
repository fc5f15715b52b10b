/// Decides who is let in. The pages are full of personal details, and every program and every page that is open on this
/// machine can knock.
///
/// - Another name than that of this machine's loopback is refused: a page elsewhere whose name has been made to lead here
///   (DNS rebinding) has its own name in the request.
/// - A request that a page of another site makes is refused, as the browser itself tells of it.
/// - Who has not shown the key that stands in the address on the terminal is refused: other people may be signed in on the
///   same machine.
struct Doorkeeper: Sendable {
    let port: Int
    let key: String

    enum Verdict: Sendable, Equatable {
        case letIn
        /// The key was in the address; from now on it is in a cookie.
        case admit(path: String)
        case refuse(status: Int, why: String)
    }

    var names: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    var cookie: String { "caresheaf-\(port)" }

    func verdict(on request: Request) -> Verdict {
        guard let host = request.host?.lowercased(), names.contains(host) else {
            return .refuse(status: 421, why: "This address is not served here.")
        }
        if let site = request.site, site != "same-origin", site != "none" {
            return .refuse(status: 403, why: "Another site asked for this page.")
        }
        if let origin = request.origin?.lowercased(), !names.contains(where: { origin == "http://\($0)" }) {
            return .refuse(status: 403, why: "Another site asked for this page.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .refuse(status: 405, why: "Pages can be read here, and nothing else.")
        }
        if let mark = request.target.firstIndex(of: "?"), Self.isSame(request.target[mark...].dropFirst(), "key=\(key)") {
            return .admit(path: String(request.target[..<mark]))
        }
        let isKnown = request.cookies.lazy.flatMap { $0.split(separator: ";") }.contains {
            Self.isSame($0.drop { $0 == " " }, "\(cookie)=\(key)")
        }
        guard isKnown else {
            return .refuse(
                status: 403, why: "Open the address that “caresheaf serve” has printed: it holds the key to these pages.")
        }
        return .letIn
    }

    /// Takes the same time wherever the difference is.
    private static func isSame(_ one: some StringProtocol, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    static func newKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let part = String(generator.next(), radix: 16)
            return String(repeating: "0", count: 16 - part.count) + part
        }.joined()
    }
}
