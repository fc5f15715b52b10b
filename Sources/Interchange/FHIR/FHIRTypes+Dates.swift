import CareRecords

/// Days, moments and periods in words.
extension FHIRElement {
    /// A date, dateTime, instant or time: “6 August 2018”, “August 2018”, “2018”, “6 August 2018, 14:30”, “14:30”.
    ///
    /// The time is the one that was written. Its zone is said unless it is that of the United Kingdom on that day.
    var dateWords: FHIRWords? {
        guard let value else { return nil }
        return FHIRWords(FHIRMoment(value)?.words, using: [self])
    }

    /// “6 August 2018 to 7 September 2019”, “from 6 August 2018”, “until 7 September 2019”.
    /// Nil where it ends before it begins.
    var periodWords: FHIRWords? {
        guard !isModified, !isReversed else { return nil }
        let start = self["start"]?.dateWords
        let end = self["end"]?.dateWords
        return switch (start, end) {
        case (let start?, let end?) where start.text == end.text: FHIRWords(start.text, using: start.used + end.used)
        case (let start?, let end?):
            .joined([start, end.said(as: Self.shortened(end.text, after: start.text))], by: " to ")
        // A day that cannot be read leaves the other one alone, but not as the whole truth.
        case (let start?, nil): self["end"] == nil ? start.said(as: "from \(start.text)") : nil
        case (nil, let end?): self["start"] == nil ? end.said(as: "until \(end.text)") : nil
        case (nil, nil): nil
        }
    }

    /// The end of a time without its day, if that is the day of the beginning: “10:50”.
    static func shortened(_ end: String, after start: String) -> String {
        guard let comma = start.firstRange(of: ", "), end.hasPrefix(start[..<comma.upperBound]) else { return end }
        return String(end[comma.upperBound...])
    }

    /// Whether this Period ends before it begins.
    var isReversed: Bool {
        guard let start = peek("start"), let end = peek("end") else { return false }
        guard let first = FHIRMoment(start), let last = FHIRMoment(end) else { return false }
        return last.latest < first.earliest
    }
}

/// A point in time as exact as FHIR writes it: a year, a month, a day, or a moment of a day; or a time of any day.
struct FHIRMoment {
    private var year = 0
    private var month: Int?
    private var day: CalendarDate?
    /// `14:30`, with seconds if they are not nought.
    private var time: String?
    /// `Z`, `+01:00`.
    private var zone: String?

    /// Nil if it is not written as FHIR does, or if there is no such day.
    init?(_ text: String) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first else { return nil }
        if parts.count == 1, first.contains(":") {
            guard setTime(first), zone == nil else { return nil }
            return
        }
        switch first.utf8.count {
        case 4:
            guard first.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(first), number > 0 else {
                return nil
            }
            year = number
        case 7:
            guard let month = YearMonth(first) else { return nil }
            (year, self.month) = (month.year, month.month)
        default:
            guard let day = CalendarDate(first) else { return nil }
            (year, month, self.day) = (day.year, day.month, day)
        }
        guard parts.count == 2 else { return }
        guard day != nil, setTime(parts[1]) else { return nil }
    }

    private mutating func setTime(_ text: Substring) -> Bool {
        let clock = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        let rest = text[clock.endIndex...]
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].utf8.count == 2, parts[1].utf8.count == 2,
            let hour = Int(parts[0]), hour <= 24, let minute = Int(parts[1]), minute < 60
        else { return false }
        guard rest.isEmpty || Self.minutes(ofZone: rest) != nil else { return false }
        // Nobody speaks of parts of a second.
        let seconds = parts.count == 3 ? parts[2].prefix { $0 != "." } : ""
        let isExact = seconds.contains { $0 != "0" }
        time = "\(parts[0]):\(parts[1])" + (isExact ? ":\(seconds)" : "")
        zone = rest.isEmpty ? nil : String(rest)
        return true
    }

    private static func minutes(ofZone zone: some StringProtocol) -> Int? {
        if zone == "Z" { return 0 }
        let parts = zone.dropFirst().split(separator: ":")
        guard let sign = zone.first, sign == "+" || sign == "-", parts.count == 2, let hours = Int(parts[0]),
            let minutes = Int(parts[1]), hours <= 14, minutes < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }

    /// Whether it is midnight of a day: how systems that only know moments write a day.
    var isMidnight: Bool { day != nil && time == "00:00" }

    var words: String {
        guard let time, !isMidnight else { return dayWords }
        let clock =
            zone.map { isUKTime($0) ? time : "\(time) \(Self.minutes(ofZone: $0) == 0 ? "UTC" : "UTC\($0)")" } ?? time
        return year == 0 ? clock : "\(dayWords), \(clock)"
    }

    private var dayWords: String {
        guard let month else { return String(year) }
        let name = Self.months[month - 1]
        return day.map { "\($0.day) \(name) \(year)" } ?? "\(name) \(year)"
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    // MARK: Comparing

    /// The first minute that it can mean, wherever on Earth it was written, counted as `CalendarDate.dayNumber` is.
    var earliest: Int {
        guard let first = day ?? CalendarDate(year: year, month: month ?? 1, day: 1) else { return 0 }
        guard time != nil else { return first.dayNumber * 1440 }
        return minute(of: first) ?? first.dayNumber * 1440 - 14 * 60
    }

    /// The last minute that it can mean.
    var latest: Int {
        guard let last = day ?? YearMonth(year: year, month: month ?? 12)?.lastDay else { return Int.max }
        guard time != nil else { return (last.dayNumber + 1) * 1440 - 1 }
        return minute(of: last) ?? (last.dayNumber + 1) * 1440 + 14 * 60
    }

    /// The minute in UTC; nil where no zone is given.
    private func minute(of day: CalendarDate) -> Int? {
        guard let zone = zone.flatMap(Self.minutes), let time, let hour = Int(time.prefix(2)),
            let minute = Int(time.dropFirst(3).prefix(2))
        else { return nil }
        return day.dayNumber * 1440 + hour * 60 + minute - zone
    }

    // MARK: The clock of the United Kingdom

    /// Whether clocks in the United Kingdom show the time that is written.
    private func isUKTime(_ zone: String) -> Bool {
        guard let day, let minutes = Self.minutes(ofZone: zone), let utc = minute(of: day) else { return false }
        // Summer time begins and ends at 01:00 UTC on the last Sundays of March and October.
        let isSummer = utc >= Self.lastSunday(of: 3, day.year) + 60 && utc < Self.lastSunday(of: 10, day.year) + 60
        return minutes == (isSummer ? 60 : 0)
    }

    /// In minutes, as `dayNumber` counts days.
    private static func lastSunday(of month: Int, _ year: Int) -> Int {
        guard let last = YearMonth(year: year, month: month)?.lastDay else { return 0 }
        let daysSince = (last.weekday.rawValue - Weekday.sunday.rawValue + 7) % 7
        return (last.dayNumber - daysSince) * 1440
    }
}
