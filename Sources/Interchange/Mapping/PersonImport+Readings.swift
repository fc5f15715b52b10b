import CareRecords

extension PersonImport {
    /// Observation with a value → `measures`.
    func addReading(_ resource: FHIRResource) {
        let element = resource.element
        guard let code = element["code"], let name = code.nameWords else { return }
        let value = ReadingValue(of: element)
        guard value.score != nil || value.result != nil else { return }
        var reading = PlanObject()
        reading.set("id", id(of: resource), from: element)
        if value.score != nil, let tool = MeasureTool(code) {
            reading.set("tool", tool.rawValue, from: code)
        } else {
            reading.set("name", name.text, from: code)
        }
        name.take()
        if let on = readOn(element) {
            reading.set("on", on.day.iso, from: on.from)
        }
        if let score = value.score {
            reading.set("score", number: score.take(), from: score.used.first)
            reading.set("unit", value.unit?.take(), from: score.used.first)
        }
        var result = [value.result]
        if reading["on"] == nil, let when = element["effectivePeriod"]?.periodWords {
            result.append(when.text.contains(" to ") ? when.said(as: "from \(when.text)") : when)
        }
        if let status = element["status"], status.value == "preliminary" {
            result.append(FHIRWords("preliminary", using: [status]))
        }
        if let method = element["method"]?.nameWords { result.append(method.said(as: "method: \(method.text)")) }
        if let site = element["bodySite"]?.nameWords { result.append(site.said(as: "where: \(site.text)")) }
        result += notes(of: resource)
        if let words = FHIRWords.joined(result, by: "; ") {
            reading.set("result", words.take(), from: words.used.first ?? element)
        }
        takeFinalStatus(element)
        takeKind(of: element)
        reading.addCodes(of: code)
        for component in value.components { reading.addCodes(of: component["code"]) }
        plan.append(reading, to: "measures", from: element)
    }

    /// The day of a reading, where it was one: a period has no day unless it began and ended on it.
    private func readOn(_ element: FHIRElement) -> (day: CalendarDate, from: FHIRElement)? {
        for name in ["effectiveDateTime", "effectiveInstant"] {
            if let day = element.day(name), let from = element[name] { return (day, from) }
        }
        guard let period = element["effectivePeriod"], let start = period["start"], let day = start.day else {
            return nil
        }
        guard let end = period["end"] else { return nil }
        guard end.day == day else { return nil }
        for one in [start, end] where one.value?.utf8.count == 10 { one.take() }
        return (day, start)
    }

    /// The sort of observation follows from what was measured. docs/fhir-import.md says that it is not kept.
    private func takeKind(of element: FHIRElement) {
        for category in element.all("category") {
            let codings = category.all("coding")
            let isKind =
                !codings.isEmpty
                && codings.allSatisfy {
                    $0.peek("system")?.hasSuffix("/observation-category") == true
                }
            if isKind { category.takeAll() }
        }
    }
}

/// The value of an Observation: a number with its unit, or words, or both where there is more to say than a number.
struct ReadingValue {
    /// The digits.
    private(set) var score: FHIRWords?
    private(set) var unit: FHIRWords?
    private(set) var result: FHIRWords?
    /// The parts whose values the result says.
    private(set) var components: [FHIRElement] = []

    init(of element: FHIRElement) {
        var words: [FHIRWords?] = []
        if let value = element.choice("value"), !value.isModified {
            if !setScore(value) { words.append(element.words(ofChoice: "value")) }
        }
        for component in element.all("component") where !component.isModified {
            guard let said = Self.words(of: component) else { continue }
            words.append(said)
            components.append(component)
        }
        guard score != nil || words.contains(where: { $0 != nil }) else { return }
        words.append(Self.asides(of: element))
        result = .joined(words, by: "; ")
    }

    /// Whether the value is a plain number. One with “less than” before it is none.
    private mutating func setScore(_ value: FHIRElement) -> Bool {
        let number: FHIRElement?
        switch value.name {
        case "valueInteger": number = value
        case "valueQuantity": number = value["comparator"] == nil ? value["value"] : nil
        default: return false
        }
        guard let number, let digits = number.value, digits.isJSONNumber else { return false }
        score = FHIRWords(digits, using: [number])
        if value.name == "valueQuantity", let whole = value.quantityWords {
            let unit = whole.text.hasPrefix(digits) ? whole.text.dropFirst(digits.count).drop { $0 == " " } : ""
            self.unit = FHIRWords(String(unit), using: whole.used)
            score = score?.with(whole.used)
        }
        return true
    }

    /// “Systolic blood pressure: 120 mmHg (high)”.
    private static func words(of component: FHIRElement) -> FHIRWords? {
        guard let name = component["code"]?.nameWords, let value = component.words(ofChoice: "value") else {
            return nil
        }
        let said = FHIRWords.joined([name, value], by: ": ")
        return asides(of: component).map { said?.aside([$0]) } ?? said
    }

    /// “high; usual range 3.5 to 5 mmol/L”.
    private static func asides(of element: FHIRElement) -> FHIRWords? {
        let interpretation = element.all("interpretation").compactMap(\.interpretationWords)
        let ranges = element.all("referenceRange").compactMap { range -> FHIRWords? in
            guard !range.isModified else { return nil }
            let words = FHIRWords(range.peek("text"), using: [range["text"]]) ?? range.rangeWords
            let kind = range["type"]?.conceptWords
            return words.map { $0.said(as: "\(kind?.text ?? "reference range") \($0.text)") }.map {
                $0.with(kind?.used ?? [])
            }
        }
        return .joined(interpretation + ranges, by: "; ")
    }
}

extension FHIRElement {
    private static let interpretations = [
        "H": "high", "HH": "critically high", "HU": "significantly high", "L": "low", "LL": "critically low",
        "LU": "significantly low", "N": "normal", "A": "abnormal", "AA": "critically abnormal", "POS": "positive",
        "NEG": "negative", "IND": "indeterminate", "DET": "detected", "ND": "not detected", "R": "resistant",
        "S": "susceptible", "I": "intermediate",
    ]

    /// How a result is to be taken. Of HL7’s list the bare codes are said too.
    fileprivate var interpretationWords: FHIRWords? {
        let isNamed = self["text"] != nil || all("coding").contains { $0["display"] != nil }
        guard !isNamed, let coding = self["coding"], let code = coding.peek("code"),
            coding.peek("system")?.hasSuffix("ObservationInterpretation") == true,
            let words = Self.interpretations[code]
        else { return conceptWords }
        return FHIRWords(words, using: [coding["code"], coding["system"]])
    }
}

/// Measures that a plan knows by an id of its own.
enum MeasureTool: String {
    case swemwbs
    case core10 = "core-10"
    case ucla3 = "ucla-3"
    case cfs

    private static let names: [(String, MeasureTool)] = [
        ("swemwbs", .swemwbs), ("short warwick edinburgh mental", .swemwbs), ("core 10", .core10),
        ("ucla 3", .ucla3), ("ucla three item loneliness", .ucla3), ("clinical frailty scale", .cfs),
        ("rockwood", .cfs),
    ]

    /// Nil unless a concept names one of them.
    init?(_ concept: FHIRElement) {
        if concept.hasCode("763264000", system: "http://snomed.info/sct") {
            self = .cfs
            return
        }
        let texts = [concept.peek("text")] + concept.all("coding").map { $0.peek("display") }
        for text in texts.compactMap({ $0 }) {
            let plain = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
            // A part of a scale, or a change of it, is not its score.
            guard !["item", "change", "question"].contains(where: { plain.hasPrefix($0) }) else { continue }
            if let (_, tool) = Self.names.first(where: { plain.hasPrefix($0.0) }) {
                self = tool
                return
            }
        }
        return nil
    }
}

extension String {
    /// Whether JSON would take these digits as a number.
    var isJSONNumber: Bool {
        var rest = utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        func digits() -> Int {
            let count = rest.prefix { (48...57).contains($0) }.count
            rest.removeFirst(count)
            return count
        }
        let isZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !isZero || whole == 1, whole <= 15 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
