import CareRecords

/// A file for calendars (RFC 5545): days, each with a title.
///
/// Lines end in CRLF and are folded at 75 octets, never within a character. Nothing comes from the clock.
struct CalendarFile {
    /// Something that takes a day.
    struct Event {
        /// The same whenever the file is made, so that a calendar moves what it has and adds nothing twice.
        let uid: String
        let day: CalendarDate
        let title: String
        var note: String?
    }

    private(set) var bytes: [UInt8] = []
    /// What every event says of the file that it is in.
    private let stamp: String
    private let title: String
    private let description: String

    /// - Parameter stamp: the day for which it is made.
    init(name: String, language: String, stamp: CalendarDate) {
        title = "SUMMARY;LANGUAGE=\(language)"
        description = "DESCRIPTION;LANGUAGE=\(language)"
        // A later file is the newer word on the same event.
        let sequence = max(0, stamp.days(since: Self.beginning))
        let day = stamp.iso.filter { $0 != "-" }
        self.stamp = "DTSTAMP:\(day)T000000Z\r\nSEQUENCE:\(sequence)\r\n"
        put("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Caresheaf//Desk//EN\r\nCALSCALE:GREGORIAN\r\n")
        line("NAME", name)
        line("X-WR-CALNAME", name)
    }

    mutating func add(_ event: Event) {
        put("BEGIN:VEVENT\r\nUID:")
        put(event.uid)
        put("\r\n")
        put(stamp)
        put("DTSTART;VALUE=DATE:")
        put(event.day)
        put("\r\nDTEND;VALUE=DATE:")
        put(event.day.adding(days: 1))
        put("\r\n")
        line(title, event.title)
        if let note = event.note { line(description, note) }
        // It takes nobody's time: it is a day by which, not an hour at which.
        put("CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n")
    }

    mutating func end() { put("END:VCALENDAR\r\n") }

    private static let beginning = CalendarDate(year: 2020, month: 1, day: 1)!

    /// As in "20261015".
    private mutating func put(_ day: CalendarDate) {
        var iso = day.iso
        iso.withUTF8 { for byte in $0 where byte != UInt8(ascii: "-") { bytes.append(byte) } }
    }

    private mutating func line(_ name: String, _ text: String) {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 8)
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): escaped += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n") where last == UInt8(ascii: "\r"): break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): escaped += "\\n".utf8
            default: escaped.append(byte)
            }
            last = byte
        }
        escaped.withUnsafeBufferPointer { fold(name, $0) }
    }

    /// The longest line, in octets, without its end.
    private static let longest = 75

    private mutating func fold(_ name: String, _ value: UnsafeBufferPointer<UInt8>) {
        put(name)
        bytes.append(UInt8(ascii: ":"))
        // A name is always short.
        var room = Self.longest - name.utf8.count - 1
        var rest = value[...]
        while rest.count > room {
            // Not within a character: a byte that continues one stays with those before it.
            var end = rest.startIndex + room
            while end > rest.startIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += rest[..<end]
            put("\r\n ")
            room = Self.longest - 1
            rest = rest[end...]
        }
        bytes += rest
        put("\r\n")
    }

    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { bytes += $0 }
    }
}
