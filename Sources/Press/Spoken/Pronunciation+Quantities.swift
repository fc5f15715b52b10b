import Wording

extension Pronunciation {
    /// A time, percentage, range, price, or number with its unit.
    func quantity(_ core: Substring) -> String? {
        if core.first == "-" || core.first == "−" {
            let rest = core.dropFirst()
            let number = quantity(rest) ?? (rest.isNumber ? String(rest) : nil)
            return number.map { say("press.spoken.minus", ["number": $0]) }
        }
        if core.hasSuffix("%"), core.dropLast().isNumber {
            return say("press.spoken.percent", ["number": String(core.dropLast())])
        }
        if let said = time(core) ?? range(core) ?? price(core) { return said }
        let number = core.prefix { $0.isDigit || $0 == "." || $0 == "," }
        guard number.isNumber, let unit = unit(core.dropFirst(number.count), after: number) else { return nil }
        return "\(number) \(unit)"
    }

    /// "milligrams". Only what stands after a number is a unit.
    func unit(_ short: Substring, after number: Substring) -> String? {
        let key = "press.spoken.unit.\(short)"
        guard !short.isEmpty, say.has(key) else { return nil }
        return say(key, count: Int(number) ?? 0)
    }

    /// "2.30pm", with a colon, which voices take for a time.
    func time(_ core: Substring) -> String? {
        guard core.hasSuffix("am") || core.hasSuffix("pm") else { return nil }
        let parts = core.dropLast(2).split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        guard parts.count <= 2, parts.allSatisfy(\.isWhole), let hour = Int(parts[0]), (1...12).contains(hour),
            parts.count == 1 || parts[1].count == 2
        else { return nil }
        let time = parts.joined(separator: ":")
        if core.hasSuffix("am") { return say("press.spoken.time.morning", ["time": time]) }
        let isEvening = (6...11).contains(hour)
        return say(isEvening ? "press.spoken.time.evening" : "press.spoken.time.afternoon", ["time": time])
    }

    /// "7–35", "9am–5pm", "9-5pm". A hyphen joins the ends of a range only before a time and between small whole numbers
    /// that rise: between others it may belong to a date, a year or a name.
    func range(_ core: Substring) -> String? {
        var ends = core.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
        guard ends.count == 2, ends[1].first?.isDigit == true, ends[0].isNumber || time(ends[0]) != nil
        else { return nil }
        if time(ends[1]) != nil {
            ends[0] = ends[0].replacing(".", with: ":")
        } else if core.contains("-") {
            guard let low = Int(ends[0]), let high = Int(ends[1].prefix(while: \.isDigit)), high < 1000, low <= high
            else { return nil }
        }
        let said = ends.map { quantity($0) ?? String($0) }
        return say("press.spoken.range", ["low": said[0], "high": said[1]])
    }

    /// "£2.50".
    private func price(_ core: Substring) -> String? {
        guard core.first == "£" else { return nil }
        let parts = core.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].isNumber, let pounds = Int(parts[0].filter(\.isDigit)) else { return nil }
        if parts.count == 1 { return say("press.spoken.pounds", count: pounds) }
        guard parts[1].count == 2, parts[1].isWhole else { return nil }
        return say("press.spoken.pounds-and-pence", count: pounds, ["pence": String(parts[1])])
    }
}
