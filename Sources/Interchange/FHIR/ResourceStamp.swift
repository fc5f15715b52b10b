import CareRecords

/// When a server stored a version of a resource, for telling which of two is the newer.
struct ResourceStamp: Comparable {
    /// Microseconds, worked out from `meta.lastUpdated`; nil if there is none that can be read.
    let instant: Int64?
    /// `meta.versionId` if it is a number.
    let version: Int64?

    init(instant: Int64? = nil, version: Int64? = nil) {
        self.instant = instant
        self.version = version
    }

    init(_ resource: FHIRElement) {
        let meta = resource["meta"]
        instant = meta?.peek("lastUpdated").flatMap(Self.instant)
        version = meta?.peek("versionId").flatMap { Int64($0) }
    }

    var isThere: Bool { instant != nil || version != nil }

    static func < (one: ResourceStamp, other: ResourceStamp) -> Bool {
        if let mine = one.instant, let theirs = other.instant, mine != theirs { return mine < theirs }
        if let mine = one.version, let theirs = other.version { return mine < theirs }
        return false
    }

    static func == (one: ResourceStamp, other: ResourceStamp) -> Bool { !(one < other) && !(other < one) }

    /// `2015-02-07T13:28:17.239+02:00` as microseconds of a calendar that begins long before.
    static func instant(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), let day = CalendarDate(text.prefix(10)),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19])
        else { return nil }
        var at = 19
        var micro: Int64 = 0
        if bytes[at] == UInt8(ascii: ".") {
            let figures = bytes[(at + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
            at = figures.endIndex
            for place in 0..<6 {
                let figure = place < figures.count ? Int64(figures[figures.startIndex + place] - 0x30) : 0
                micro = micro * 10 + figure
            }
        }
        guard at < bytes.count, let offset = offset(bytes[at...]) else { return nil }
        let days = Int64(day.dayNumber)
        return ((days * 1440 + hour * 60 + minute - offset) * 60 + second) * 1_000_000 + micro
    }

    /// Minutes east of Greenwich: `Z`, `+01:00`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let zone = Array(bytes)
        if zone == [UInt8(ascii: "Z")] { return 0 }
        guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]),
            let minutes = number(zone[4..<6])
        else { return nil }
        switch zone[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func number(_ figures: ArraySlice<UInt8>) -> Int64? {
        figures.reduce(Int64?(0)) { sum, byte in
            guard let sum, byte >= 0x30, byte <= 0x39 else { return nil }
            return sum * 10 + Int64(byte - 0x30)
        }
    }
}
