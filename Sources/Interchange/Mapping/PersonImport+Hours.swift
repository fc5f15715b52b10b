/// When somebody can be reached: `availableTime` of PractitionerRole and HealthcareService → `professionals[].hours`.
extension PersonImport {
    func setHours(_ resource: FHIRResource, _ id: String) {
        var parts: [String] = []
        for time in resource.element.all("availableTime") {
            if let words = Self.takeHours(time) { parts.append(words) }
        }
        if let exceptions = resource.element.text("availabilityExceptions") { parts.append(exceptions) }
        let first = resource.element["availableTime"] ?? resource.element["availabilityExceptions"]
        change(id) { one in one.set("hours", parts.joined(separator: "; "), from: first) }
    }

    private static let weekdays: [(code: String, name: String)] = [
        ("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday"), ("thu", "Thursday"), ("fri", "Friday"),
        ("sat", "Saturday"), ("sun", "Sunday"),
    ]

    /// “Monday to Friday, 08:30 to 17:00”.
    private static func takeHours(_ time: FHIRElement) -> String? {
        let numbers = time.all("daysOfWeek").compactMap { day in weekdays.firstIndex { $0.code == day.value } }
        guard numbers.count == time.all("daysOfWeek").count else { return nil }
        var words: [String] = []
        if !numbers.isEmpty { words.append(days(Set(numbers).sorted())) }
        let start = time.peek("availableStartTime").flatMap(clock)
        let end = time.peek("availableEndTime").flatMap(clock)
        switch (time.peek("allDay"), start, end) {
        case ("true", _, _): words.append("all day")
        case (_, let start?, let end?): words.append("\(start) to \(end)")
        case (_, let start?, nil): words.append("from \(start)")
        case (_, nil, let end?): words.append("until \(end)")
        case (_, nil, nil): break
        }
        guard !words.isEmpty else { return nil }
        time.takeAll()
        return words.joined(separator: ", ")
    }

    /// Days in a row as “Monday to Friday”, others as a list.
    private static func days(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let words = runs.flatMap { run -> [String] in
            switch run.count {
            case 1, 2: run.map { weekdays[$0].name }
            default: ["\(weekdays[run.lowerBound].name) to \(weekdays[run.upperBound].name)"]
            }
        }
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// “08:30” of “08:30:00”.
    private static func clock(_ time: String) -> String? {
        let parts = time.split(separator: ":")
        guard parts.count >= 2, parts.allSatisfy({ $0.utf8.count >= 2 }) else { return nil }
        return "\(parts[0]):\(parts[1])"
    }
}
