import Markup

extension String {
    /// Whether the same bytes stand in it somewhere.
    func holds(_ other: String) -> Bool {
        var (here, sought) = (self, other)
        return here.withUTF8 { here in sought.withUTF8 { firstPlace(of: $0, in: here) != nil } }
    }

    /// The same words held together by spaces at which no line breaks.
    var withoutBreaks: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 8)
        for byte in utf8 {
            if byte == 0x20 { bytes += [0xC2, 0xA0] } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
