import Digests

/// By what a calendar speaks of somebody: it says nothing to whoever sees it, and the desk says whose it is.
enum CalendarReference {
    /// “7K3F-Q2WX”: forty bits of a digest, in letters and digits that nobody mistakes for one another (Crockford).
    static func code(of person: String, in programme: String) -> String {
        var bits = digest(["person", programme, person]).beginning >> 24
        var code: [UInt8] = []
        for place in 0..<8 {
            if place == 4 { code.append(UInt8(ascii: "-")) }
            code.append(letters[Int(bits & 31)])
            bits >>= 5
        }
        return String(decoding: code, as: UTF8.self)
    }

    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Of an event: the same at every build.
    static func uid(of what: [String], in programme: String) -> String {
        let hex = digest(["event", programme] + what).hex.utf8
        return String(decoding: hex.prefix(32), as: UTF8.self) + "@caresheaf"
    }

    private static func digest(_ parts: [String]) -> Digest {
        var bytes: [UInt8] = []
        for (number, part) in parts.enumerated() {
            if number > 0 { bytes.append(0) }
            bytes += part.utf8
        }
        return Digest(of: bytes)
    }
}
