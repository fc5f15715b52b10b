/// The forms in which FHIR writes a reference to another resource.
enum FHIRReference {
    /// The address without `/_history/3`.
    static func withoutVersion(_ address: String) -> String {
        guard let history = address.place(of: "/_history/") else { return address }
        return String(address[..<history.lowerBound])
    }

    /// The address as resources are looked for: without a version, and of a condition only the identifier, with its
    /// characters instead of their numbers (`Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9990000000`).
    static func normal(_ address: String) -> String {
        let address = withoutVersion(address)
        guard let start = address.place(of: "?identifier=") else { return address }
        let value = address[start.upperBound...].prefix { $0 != "&" }
        return "\(address[..<start.lowerBound])?identifier=\(withoutPercents(value))"
    }

    /// `Patient/123` from any address that ends so.
    static func typeAndID(of address: String) -> String? {
        let address = withoutVersion(address)
        let slash = UInt8(ascii: "/")
        guard !address.utf8.contains(UInt8(ascii: "?")), let end = address.utf8.lastIndex(of: slash) else { return nil }
        let start =
            address.utf8[..<end].lastIndex(of: slash).map { address.utf8.index(after: $0) } ?? address.startIndex
        let type = address[start..<end]
        let id = address[address.utf8.index(after: end)...]
        guard !id.isEmpty, type.unicodeScalars.first?.properties.isUppercase == true,
            !type.utf8.contains(UInt8(ascii: ":"))
        else { return nil }
        return String(address[start...])
    }

    /// `https://example.org/fhir` from `https://example.org/fhir/Patient/123`; nil unless it is an address on a server.
    static func base(of address: String) -> String? {
        guard address.holds("://"), let tail = typeAndID(of: address) else { return nil }
        return String(address.dropLast(tail.count + 1))
    }

    private static func withoutPercents(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
        var plain: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                plain.append(byte)
                at += 3
            } else {
                plain.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
