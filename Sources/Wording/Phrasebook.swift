public import CareRecords

/// All that a document says of its own accord, in one language: headings, labels, sentences, dates.
public final class Phrasebook: Sendable {
    /// BCP 47, such as "en" or "cy".
    public let language: String
    private let phrases: [String: PhraseForms]
    /// The same for no number, which is what nearly all are asked for.
    private let usual: PhraseTable
    private let months: [String]
    private let weekdays: [String]
    private let longDate: Phrase
    private let monthAndYear: Phrase
    private let comma: String
    /// Which way the language is written.
    public let script: ScriptDirection

    /// - Parameter phrases: by key. Keys that are missing are taken from `fallback`.
    public init(language: String, phrases: [String: PhraseForms], fallback: [String: PhraseForms] = [:]) {
        let all = fallback.merging(phrases) { _, own in own }
        self.language = language
        self.phrases = all
        usual = PhraseTable(all.mapValues { $0.form(for: .other) })
        func word(_ key: String) -> String { Self.plain(all[key]?.form(for: .other)) ?? key }
        months = (1...12).map { word("date.month.\($0)") }
        weekdays = Weekday.allCases.map { word("date.weekday.\($0.rawValue + 1)") }
        comma = Self.plain(all["list.comma"]?.form(for: .other)) ?? ", "
        script = ScriptDirection(of: language)
        longDate = all["date.long"]?.form(for: .other) ?? Phrase("{day} {month} {year}")
        monthAndYear = all["date.month-and-year"]?.form(for: .other) ?? Phrase("{month} {year}")
    }

    /// "rtl" for the scripts that run from right to left.
    public var direction: String { script.rawValue }

    public var keys: some Collection<String> { phrases.keys }

    /// The pieces of a phrase. A key that is in no strings file answers with itself, so that it shows.
    public func phrase(_ key: String) -> Phrase {
        usual.find(key)?.pointee.phrase ?? Phrase(key)
    }

    /// The pieces of a phrase that goes with a number.
    public func phrase(_ key: String, count: Int) -> Phrase {
        phrases[key]?.form(for: count, in: language) ?? Phrase(key)
    }

    /// A phrase as text, its places filled in.
    public func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let known = usual.find(key) else { return Self.fill(Phrase(key), values) }
        return known.pointee.plain ?? Self.fill(known.pointee.phrase, values)
    }

    /// A phrase that goes with a number, `{count}` being the number itself.
    public func callAsFunction(
        _ key: String, count: Int, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        var text = ""
        for piece in phrase(key, count: count).pieces {
            switch piece {
            case .text(let words): text += words
            case .place("count"): text += number(count)
            case .place(let name): text += values.first { $0.key == name }?.value ?? "{\(name)}"
            }
        }
        return text
    }

    /// Whether there is such a phrase.
    public func has(_ key: String) -> Bool { usual.find(key) != nil }

    /// "6 August 2018" (NHS digital service manual: months in full, no ordinals).
    public func date(_ date: CalendarDate) -> String {
        var text = ""
        text.reserveCapacity(20)
        write(date) { text += $0 }
        return text
    }

    /// The same, piece by piece.
    public func write(_ date: CalendarDate, _ put: (String) -> Void) {
        for piece in longDate.pieces {
            switch piece {
            case .text(let words): put(words)
            case .place("day"): put(String(date.day))
            case .place("month"): put(months[date.month - 1])
            case .place("year"): put(String(date.year))
            case .place(let name): put("{\(name)}")
            }
        }
    }

    /// "August 2018".
    public func month(_ month: YearMonth) -> String {
        Self.fill(monthAndYear, ["month": months[month.month - 1], "year": String(month.year)])
    }

    /// "Aug", for the foot of a chart.
    public func shortMonth(_ month: YearMonth) -> String { self("date.short-month.\(month.month)") }

    /// "Thursday 15 October 2026".
    public func dateWithWeekday(_ date: CalendarDate) -> String {
        "\(weekday(date.weekday)) \(self.date(date))"
    }

    public func weekday(_ day: Weekday) -> String { weekdays[day.rawValue] }

    /// Digits, with a comma in thousands from 1,000 on (NHS digital service manual).
    public func number(_ value: Int) -> String {
        let digits = String(abs(value))
        guard digits.count > 3 else { return String(value) }
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return value < 0 ? "-" + out : out
    }

    /// A number with at most `places` decimals, those that say nothing left off.
    public func number(_ value: Double, places: Int) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = (abs(value) * Double(scale)).rounded()
        guard scaled.isFinite, scaled < 9e15 else { return String(value) }
        let whole = Int(scaled) / scale
        var fraction = Int(scaled) % scale
        var width = places
        while width > 0, fraction % 10 == 0 {
            fraction /= 10
            width -= 1
        }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        if width == 0 { return sign + number(whole) }
        let digits = String(fraction)
        return "\(sign)\(number(whole)).\(String(repeating: "0", count: width - digits.count))\(digits)"
    }

    /// "Tomasz, Siân and me".
    public func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        if items.count == 1 { return last }
        return Self.fill(
            phrase("list.and"), ["first": items.dropLast().joined(separator: comma), "last": last])
    }

    private static func fill(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
        if let words = phrase.plain { return words }
        func words(of piece: Phrase.Piece) -> String {
            switch piece {
            case .text(let words): words
            case .place(let name): values.first { $0.key == name }?.value ?? "{\(name)}"
            }
        }
        var text = ""
        // To grow with each piece takes longer than to look at each twice.
        text.reserveCapacity(phrase.pieces.reduce(0) { $0 + words(of: $1).utf8.count })
        for piece in phrase.pieces { text += words(of: piece) }
        return text
    }

    private static func plain(_ phrase: Phrase?) -> String? { phrase.map { fill($0, [:]) } }
}
