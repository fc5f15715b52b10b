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
    private let stamp: CalendarDate
    private let language: String

    /// - Parameter stamp: the day for which it is made.
    init(name: String, language: String, stamp: CalendarDate) {
        self.stamp = stamp
        self.language = language
        line("BEGIN", "VCALENDAR")
        line("VERSION", "2.0")
        line("PRODID", "-//Caresheaf//Desk//EN")
        line("CALSCALE", "GREGORIAN")
        line("NAME", escaped: name)
        line("X-WR-CALNAME", escaped: name)
    }

    mutating func add(_ event: Event) {
        line("BEGIN", "VEVENT")
        line("UID", event.uid)
        line("DTSTAMP", "\(Self.digits(stamp))T000000Z")
        // A later file is the newer word on the same event.
        line("SEQUENCE", String(max(0, stamp.days(since: Self.beginning))))
        line("DTSTART;VALUE=DATE", Self.digits(event.day))
        line("DTEND;VALUE=DATE", Self.digits(event.day.adding(days: 1)))
        line("SUMMARY;LANGUAGE=\(language)", escaped: event.title)
        if let note = event.note { line("DESCRIPTION;LANGUAGE=\(language)", escaped: note) }
        line("CLASS", "PRIVATE")
        // It takes nobody's time: it is a day by which, not an hour at which.
        line("TRANSP", "TRANSPARENT")
        line("END", "VEVENT")
    }

    mutating func end() { line("END", "VCALENDAR") }

    private static let beginning = CalendarDate(year: 2020, month: 1, day: 1)!

    private static func digits(_ day: CalendarDate) -> String {
        String(decoding: day.iso.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }

    private mutating func line(_ name: String, escaped text: String) {
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

    private mutating func line(_ name: String, _ value: String) {
        var value = value
        value.withUTF8 { fold(name, $0) }
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
