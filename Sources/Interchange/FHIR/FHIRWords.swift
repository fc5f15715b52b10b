/// What some elements say, in words, and the values that those words stand for.
///
/// Reading takes nothing, so that a mapping can look first; `take()` marks the values as used once the words are in
/// the plan.
struct FHIRWords {
    var text: String
    private(set) var used: [FHIRElement]

    /// Nil if there are no words.
    init?(_ text: String?, using used: [FHIRElement?]) {
        guard let text, !text.isEmpty else { return nil }
        self.text = text
        self.used = used.compactMap { $0 }
    }

    /// The words; what they stand for counts as used.
    @discardableResult
    func take() -> String {
        for element in used { element.take() }
        return text
    }

    /// The same values in other words.
    func said(as text: String) -> FHIRWords { FHIRWords(text, using: used) ?? self }

    /// The same words, which stand for what others say too.
    func with(_ others: FHIRWords) -> FHIRWords { FHIRWords(text, using: used + others.used) ?? self }

    /// The parts that there are, with something between them.
    static func joined(_ parts: [FHIRWords?], by separator: String) -> FHIRWords? {
        let parts = parts.compactMap { $0 }
        return FHIRWords(parts.map(\.text).joined(separator: separator), using: parts.flatMap(\.used))
    }

    /// “Monday, Wednesday and Friday”.
    static func listed(_ parts: [FHIRWords]) -> FHIRWords? {
        guard let last = parts.last, parts.count > 1 else { return parts.first }
        let before = parts.dropLast().map(\.text).joined(separator: ", ")
        return FHIRWords("\(before) and \(last.text)", using: parts.flatMap(\.used))
    }
}

extension FHIRElement {
    /// What a choice such as `value[x]`, `scheduled[x]` or `onset[x]` says, whichever type it has.
    func words(ofChoice name: String) -> FHIRWords? {
        guard let choice = choice(name) else { return nil }
        return choice.words(as: String(choice.name.unicodeScalars.dropFirst(name.unicodeScalars.count)))
    }

    /// What a value of one of FHIR’s types says; nil for a type that has no words, such as a signature.
    func words(as type: String) -> FHIRWords? {
        switch type {
        case "Quantity", "Age", "Duration", "Distance", "Count", "SimpleQuantity": quantityWords
        case "Range": rangeWords
        case "Ratio": ratioWords
        case "Money": moneyWords
        case "Period": periodWords
        case "Timing": timingWords
        case "CodeableConcept": conceptWords
        case "Coding": codingWords
        case "Identifier": identifierWords
        case "Reference": FHIRWords(peek("display"), using: [self["display"]])
        case "HumanName": humanNameWords
        case "Attachment": attachmentWords
        case "Date", "DateTime", "Instant", "Time": dateWords
        case "Boolean": FHIRWords(value == "true" ? "yes" : value == "false" ? "no" : value, using: [self])
        case "String": dateWords ?? FHIRWords(value, using: [self])
        default: FHIRWords(value, using: [self])
        }
    }

    /// Whether an extension says that this means something else than it seems to. Nothing of it may be relied on.
    var isModified: Bool { self["modifierExtension"] != nil }
}
