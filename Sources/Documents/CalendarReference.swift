import Digests

/// By what a calendar speaks of somebody: it says nothing to whoever sees it, and the desk says whose it is.
enum CalendarReference {
    /// “7K3F-Q2WX”: forty bits of a digest, in letters and digits that nobody mistakes for one another (Crockford).
    static func code(of person: String, in programme: String) -> String {
        let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var bits = digest(["person", programme, person]).beginning >> 24
        var code: [Character] = []
        for _ in 0..<8 {
            code.append(letters[Int(bits & 31)])
            bits >>= 5
        }
        return String(code[..<4]) + "-" + String(code[4...])
    }

    /// Of an event: the same at every build.
    static func uid(of what: [String], in programme: String) -> String {
        digest(["event", programme] + what).hex.prefix(32) + "@caresheaf"
    }

    private static func digest(_ parts: [String]) -> Digest {
        Digest(of: Array(parts.joined(separator: "\u{0}").utf8))
    }
}
