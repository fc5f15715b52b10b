/// Timings in words.
extension FHIRElement {
    /// A Timing: “3 times a day after meals for 10 days”, “every 6 hours”, “6 August 2018, 14:30”.
    ///
    /// The words that the resource has itself come first; what its parts say follows in brackets if it is not the same.
    var timingWords: FHIRWords? {
        guard !isModified else { return nil }
        let events = FHIRWords.listed(all("event").compactMap(\.dateWords))
        let parts = FHIRWords.joined([self["repeat"]?.repeatWords, events], by: "; ")
        guard let code = self["code"]?.timingCodeWords else { return parts }
        guard let parts else { return code }
        if code.text.lowercased() == parts.text.lowercased() { return code.with(parts) }
        return .joined([code, parts.said(as: "(\(parts.text))")], by: " ")
    }

    /// The code of a Timing: its text, else what a code of HL7’s list means, else its display.
    private var timingCodeWords: FHIRWords? {
        let coding = all("coding").first { TimingWords.abbreviations[$0.peek("code") ?? ""] != nil }
        guard self["text"] == nil, let coding, let meaning = TimingWords.abbreviations[coding.peek("code") ?? ""],
            coding.peek("system") == "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation"
        else { return conceptWords }
        return FHIRWords(meaning, using: [coding["code"], coding["system"], coding["display"]])
    }

    /// Timing.repeat. Nil if a part of it cannot be said, since the rest would then mislead.
    fileprivate var repeatWords: FHIRWords? {
        guard !isModified else { return nil }
        var parts: [FHIRWords] = []
        for part in [\FHIRElement.rhythm, \.weekdays, \.meals, \.clockTimes, \.length, \.total, \.bounds] {
            switch self[keyPath: part] {
            case .nothing: continue
            case .unclear: return nil
            case .words(let words): parts.append(words)
            }
        }
        return .joined(parts, by: " ")
    }
}

private enum TimingPart {
    case nothing
    case unclear
    case words(FHIRWords)

    init(_ words: FHIRWords?) { self = words.map { .words($0) } ?? .unclear }
}

extension FHIRElement {
    /// “3 to 4 times a day”, “every 6 hours”.
    private var rhythm: TimingPart {
        let used = ["frequency", "frequencyMax", "period", "periodMax", "periodUnit"].map { self[$0] }
        guard used.contains(where: { $0 != nil }) else { return .nothing }
        let times = TimingWords.times(peek("frequency"), upTo: peek("frequencyMax"))
        guard let period = peek("period") else {
            guard self["periodMax"] == nil, self["periodUnit"] == nil else { return .unclear }
            return TimingPart(FHIRWords(times, using: used))
        }
        guard let unit = peek("periodUnit").flatMap({ TimingWords.units[$0] }) else { return .unclear }
        let isOne = period == "1" && self["periodMax"] == nil
        if let times, isOne {
            return TimingPart(FHIRWords("\(times) \(unit == "hour" ? "an" : "a") \(unit)", using: used))
        }
        let every = isOne ? unit : TimingWords.amount(period, upTo: peek("periodMax"), unit)
        let isOnce = times == nil || times == "once"
        return TimingPart(FHIRWords(isOnce ? "every \(every)" : "\(times ?? "") every \(every)", using: used))
    }

    private var weekdays: TimingPart {
        let days = all("dayOfWeek")
        guard !days.isEmpty else { return .nothing }
        let words = days.map { day in FHIRWords(day.value.flatMap { TimingWords.weekdays[$0] }, using: [day]) }
        guard !words.contains(where: { $0 == nil }) else { return .unclear }
        return TimingPart(FHIRWords.listed(words.compactMap { $0 }).map { $0.said(as: "on \($0.text)") })
    }

    /// “before breakfast”, “30 minutes after waking”.
    private var meals: TimingPart {
        let events = all("when")
        guard !events.isEmpty else { return self["offset"] == nil ? .nothing : .unclear }
        let words = events.map { event in FHIRWords(event.value.flatMap { TimingWords.events[$0] }, using: [event]) }
        guard !words.contains(where: { $0 == nil }) else { return .unclear }
        let list = FHIRWords.listed(words.compactMap { $0 })
        guard let offset = self["offset"], offset.value != "0" else { return TimingPart(list) }
        // Minutes count towards an event that says “before”, and else from it.
        guard let minutes = offset.value, events.count == 1, let list else { return .unclear }
        let isSided = list.text.hasPrefix("before ") || list.text.hasPrefix("after ")
        guard isSided || TimingWords.starts[list.text] != nil else { return .unclear }
        let event = isSided ? list.text : "after \(TimingWords.starts[list.text] ?? "")"
        return TimingPart(FHIRWords("\(UnitNames.amount(minutes, "minutes")) \(event)", using: list.used + [offset]))
    }

    private var clockTimes: TimingPart {
        let times = all("timeOfDay")
        guard !times.isEmpty else { return .nothing }
        let words = times.map(\.dateWords)
        guard !words.contains(where: { $0 == nil }) else { return .unclear }
        return TimingPart(FHIRWords.listed(words.compactMap { $0 }).map { $0.said(as: "at \($0.text)") })
    }

    /// “for 30 minutes each time”.
    private var length: TimingPart {
        let used = ["duration", "durationMax", "durationUnit"].map { self[$0] }
        guard used.contains(where: { $0 != nil }) else { return .nothing }
        guard let duration = peek("duration"), let unit = peek("durationUnit").flatMap({ TimingWords.units[$0] }) else {
            return .unclear
        }
        let amount = TimingWords.amount(duration, upTo: peek("durationMax"), unit)
        return TimingPart(FHIRWords("for \(amount) each time", using: used))
    }

    /// “10 times in all”.
    private var total: TimingPart {
        guard self["count"] != nil || self["countMax"] != nil else { return .nothing }
        let times = TimingWords.times(peek("count"), upTo: peek("countMax"))
        return TimingPart(FHIRWords(times.map { "\($0) in all" }, using: [self["count"], self["countMax"]]))
    }

    /// “for 10 days”, “from 6 August 2018”.
    private var bounds: TimingPart {
        guard let bounds = choice("bounds") else { return .nothing }
        guard let words = words(ofChoice: "bounds") else { return .unclear }
        if bounds.name != "boundsPeriod" { return .words(words.said(as: "for \(words.text)")) }
        let isWhole = bounds["start"] != nil && bounds["end"] != nil && bounds.peek("start") != bounds.peek("end")
        return .words(isWhole ? words.said(as: "from \(words.text)") : words)
    }
}

/// The words for the codes of a Timing.
private enum TimingWords {
    static let units = [
        "s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year",
    ]

    static let weekdays = [
        "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
        "sun": "Sunday",
    ]

    /// HL7 EventTiming.
    static let events = [
        "MORN": "in the morning", "MORN.early": "early in the morning", "MORN.late": "late in the morning",
        "NOON": "around midday", "AFT": "in the afternoon", "AFT.early": "early in the afternoon",
        "AFT.late": "late in the afternoon", "EVE": "in the evening", "EVE.early": "early in the evening",
        "EVE.late": "late in the evening", "NIGHT": "at night", "PHS": "after the start of sleep",
        "HS": "before going to sleep", "WAKE": "on waking", "C": "at a meal", "CM": "at breakfast", "CD": "at lunch",
        "CV": "at dinner", "AC": "before a meal", "ACM": "before breakfast", "ACD": "before lunch",
        "ACV": "before dinner", "PC": "after a meal", "PCM": "after breakfast", "PCD": "after lunch",
        "PCV": "after dinner",
    ]

    /// What an event that is neither before nor after something begins with.
    static let starts = ["on waking": "waking"]

    /// HL7 GTSAbbreviation.
    static let abbreviations = [
        "BID": "twice a day", "TID": "3 times a day", "QID": "4 times a day", "AM": "every morning",
        "PM": "every afternoon", "QD": "every day", "QOD": "every other day", "Q1H": "every hour",
        "Q2H": "every 2 hours", "Q3H": "every 3 hours", "Q4H": "every 4 hours", "Q6H": "every 6 hours",
        "Q8H": "every 8 hours", "BED": "at bedtime", "WK": "weekly", "MO": "monthly",
    ]

    /// “once”, “twice”, “3 times”, “3 to 4 times”, “up to 4 times”.
    static func times(_ least: String?, upTo most: String?) -> String? {
        switch (least, most) {
        case (let least?, let most?) where least != most: "\(least) to \(most) times"
        case (let least?, _): least == "1" ? "once" : least == "2" ? "twice" : "\(least) times"
        case (nil, let most?): most == "1" ? "up to once" : "up to \(most) times"
        case (nil, nil): nil
        }
    }

    /// “6 hours”, “4 to 6 hours”, “1 day”.
    static func amount(_ least: String, upTo most: String?, _ unit: String) -> String {
        if let most, most != least { return "\(least) to \(most) \(unit)s" }
        return "\(least) \(unit)\(least == "1" ? "" : "s")"
    }
}
