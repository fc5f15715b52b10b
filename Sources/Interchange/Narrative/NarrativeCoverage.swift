import CareRecords

/// Whether a narrative says anything that the values of its resource do not.
///
/// Systems write narratives from the values, and then they add nothing. A narrative is let go only if each of its
/// words is among the values (or is a name of an element, which is a label); one word more and it is kept.
struct NarrativeCoverage {
    private var words: Set<String> = []

    /// Words that say nothing by themselves. “No”, “not” and the like are not among them.
    private static let idle: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "in", "is", "it", "of", "on", "or", "s",
        "the", "this", "to", "was", "were", "with", "generated", "narrative", "details", "resource", "profile", "given",
        "annotation", "x",
    ]

    mutating func add(_ element: FHIRElement) {
        add(name: element.name)
        if let type = element.resourceType { add(name: type) }
        if let value = element.value {
            add(text: value)
            if let moment = FHIRMoment(value) { add(text: "\(moment.words) \(value.replacing("-", with: " "))") }
            addClock(value)
            if element.name == "system" { add(text: CodeSystemName.name(of: value)) }
        }
        for child in element.children where child.name != "div" { add(child) }
    }

    /// A time by a clock of twelve hours.
    private mutating func addClock(_ value: String) {
        guard let mark = value.lastIndex(of: "T") ?? (value.contains(":") ? value.startIndex : nil),
            FHIRMoment(value) != nil, let hour = Int(value[mark...].drop { !$0.isNumber }.prefix(2))
        else { return }
        add(text: "\(hour < 12 ? "am" : "pm") \((hour + 11) % 12 + 1)")
    }

    /// Words are also found within a longer name: `dueDate` is labelled “Due date”.
    private mutating func add(name: String) {
        words.insert(name.lowercased())
        var part = ""
        for character in name {
            if character.isUppercase, !part.isEmpty {
                words.insert(part.lowercased())
                part = ""
            }
            part.append(character)
        }
        words.insert(part.lowercased())
    }

    mutating func add(text: String) { words.formUnion(Self.words(of: text)) }

    /// Whether every word of a text is known to one of several.
    static func covers(_ text: String, by known: [NarrativeCoverage]) -> Bool {
        words(of: withoutTerminology(text)).allSatisfy { word in
            idle.contains(word) || known.contains { $0.words.contains(word) }
        }
    }

    /// The text without what HL7’s own tool looks up for each code: “(Details : {SNOMED CT code '64915003' = …})”.
    private static func withoutTerminology(_ text: String) -> String {
        guard text.contains("Generated Narrative") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "(Details") {
            let end = rest[open.upperBound...].hasPrefix(" : {") ? "})" : ")"
            guard let close = rest[open.upperBound...].firstRange(of: end) else { break }
            result += rest[..<open.lowerBound]
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    /// Runs of letters and digits, in small letters; months by their first three letters.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            guard !word.isEmpty else { return }
            let whole = String(word)
            words.append(months[whole] ?? withoutZeros(whole))
            word = String.UnicodeScalarView()
        }
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.canonicalCombiningClass != .notReordered
            {
                word.append(scalar)
            } else {
                end()
            }
        }
        end()
        return words
    }

    private static let months = Dictionary(
        FHIRMoment.months.map { ($0.lowercased(), String($0.lowercased().prefix(3))) },
        uniquingKeysWith: { one, _ in one })

    /// A day is written as 6 and as 06.
    private static func withoutZeros(_ word: String) -> String {
        let rest = word.drop { $0 == "0" }
        return rest.isEmpty || !(rest.first?.isNumber ?? false) ? word : String(rest)
    }
}
