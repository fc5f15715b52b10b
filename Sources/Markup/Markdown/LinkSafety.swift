/// Whether a link may stand in a document.
///
/// Allowed: http, https, mailto and tel; an anchor in the same document; a path relative to it. Not allowed:
/// every other scheme (`javascript:`, `data:`, `file:` …), another host without a scheme (`//host`), a path from
/// the root (it means nothing on a shared drive), backslashes (browsers read them as slashes), blanks and controls.
func isSafeLink(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "/") else { return false }
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":") else {
        return true
    }
    let rest = bytes[(end + 1)...]
    switch String(decoding: bytes[..<end], as: UTF8.self).lowercased() {
    case "http", "https":
        let host = rest.dropFirst(2)
        return rest.starts(with: "//".utf8) && !host.isEmpty && host.first != UInt8(ascii: "/")
    case "mailto", "tel": return !rest.isEmpty
    default: return false
    }
}

/// The address with every character that no address may hold written as %XX, as a browser would read it anyway.
///
/// Source of the rule: WHATWG URL Standard, "URL code points". Letters beyond ASCII may stand.
func encodedLink(_ address: String) -> String {
    let bytes = Array(address.utf8)
    let isHex = { (at: Int) in at < bytes.count && Character(Unicode.Scalar(bytes[at])).isHexDigit }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count)
    for (at, byte) in bytes.enumerated() {
        let isAllowed =
            switch byte {
            case UInt8(ascii: "%"): isHex(at + 1) && isHex(at + 2)
            case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                false
            default: true
            }
        if isAllowed {
            encoded.append(byte)
        } else {
            encoded += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}
