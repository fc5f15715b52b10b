/// FHIR’s general types in plain words that say exactly what the element states.
extension FHIRElement {
    // MARK: Amounts

    /// Quantity, Age and Duration: “7.5 kg”, “less than 7%”, “52 years”.
    var quantityWords: FHIRWords? {
        guard !isModified, let value = peek("value") else { return nil }
        guard let comparator = comparatorWords else { return nil }
        let unit = unitWords
        let amount = UnitNames.amount(value, unit.text)
        return FHIRWords(comparator.text + amount, using: [self["value"]] + comparator.used + unit.used)
    }

    /// Nil if there is a comparator that FHIR does not have; what it means is not known.
    private var comparatorWords: (text: String, used: [FHIRElement])? {
        guard let comparator = self["comparator"] else { return ("", []) }
        let words = ["<": "less than ", "<=": "at most ", ">": "more than ", ">=": "at least "]
        return comparator.value.flatMap { words[$0] }.map { ($0, [comparator]) }
    }

    /// The unit as people write it. Its code is left where it is if it is not known to say the same.
    private var unitWords: (text: String, used: [FHIRElement?]) {
        let code = self["code"]
        let isUCUM = peek("system")?.hasPrefix(UnitNames.ucum) == true
        if let unit = peek("unit") {
            let isSame = code?.value == unit || (isUCUM && code?.value.map { UnitNames.name($0, means: unit) } == true)
            return (unit, [self["unit"]] + (isSame ? [code, self["system"]] : []))
        }
        guard let written = code?.value else { return ("", []) }
        return (isUCUM ? UnitNames.name(of: written) : written, [code, isUCUM ? self["system"] : nil])
    }

    /// “5 to 7 kg”, “at least 5 kg”, “at most 7 kg”.
    var rangeWords: FHIRWords? {
        guard !isModified else { return nil }
        let low = self["low"]?.quantityWords
        let high = self["high"]?.quantityWords
        switch (low, high) {
        case (let low?, let high?):
            var from = low.text
            // A unit that both share is said once.
            if let first = self["low"], first.unitWords.text == self["high"]?.unitWords.text,
                let value = first.peek("value"), first["comparator"] == nil
            {
                from = value
            }
            return FHIRWords("\(from) to \(high.text)", using: low.used + high.used)
        case (let low?, nil): return self["high"] == nil ? low.said(as: "at least \(low.text)") : nil
        case (nil, let high?): return self["low"] == nil ? high.said(as: "at most \(high.text)") : nil
        case (nil, nil): return nil
        }
    }

    /// “1:128”, “5 mg per mL”, “250 mg per 5 mL”.
    var ratioWords: FHIRWords? {
        guard !isModified, let over = self["numerator"], let under = self["denominator"],
            let above = over.quantityWords, let below = under.quantityWords
        else { return nil }
        let used = above.used + below.used
        let unit = under.unitWords.text
        guard !unit.isEmpty else { return FHIRWords("\(above.text):\(below.text)", using: used) }
        let isOne = under.peek("value") == "1" && under["comparator"] == nil
        return FHIRWords("\(above.text) per \(isOne ? UnitNames.singular(unit) : below.text)", using: used)
    }

    /// “£12.50”, “40.00 CHF”.
    var moneyWords: FHIRWords? {
        guard !isModified, let value = peek("value") else { return nil }
        let used = [self["value"], self["currency"]]
        return switch peek("currency") {
        case "GBP": FHIRWords("£\(value)", using: used)
        case "EUR": FHIRWords("€\(value)", using: used)
        case let currency?: FHIRWords("\(value) \(currency)", using: used)
        case nil: FHIRWords(value, using: used)
        }
    }

    // MARK: Names of things

    /// A CodeableConcept: its own text, else the first display, else the first code. The codings are left for
    /// `PlanObject.addCodes(of:)`, but for what merely repeats those words.
    var conceptWords: FHIRWords? {
        guard !isModified else { return nil }
        let codings = all("coding")
        let coding = codings.first { $0["display"] != nil } ?? codings.first { $0["code"] != nil }
        guard let text = peek("text") else { return coding?.codingWords }
        let repeated = codings.filter { $0.repeats(text) }.compactMap(\.codingWords)
        return FHIRWords(text, using: [self["text"]] + repeated.flatMap(\.used))
    }

    /// Whether this coding says nothing that a text does not: “High priority” of FHIR’s own list, where the text is
    /// “high”. The codes of other systems are worth keeping by themselves.
    private func repeats(_ text: String) -> Bool {
        guard let name = peek("display") ?? peek("code") else { return false }
        return name.lowercased() == text.lowercased()
            || (isOfFHIR && (SaidWords(name).contain(text) || SaidWords(text).contain(name)))
    }

    /// A Coding: its display, else its code.
    var codingWords: FHIRWords? {
        // FHIR’s own code lists are words for machines; the display is the same word for people.
        let list = isOfFHIR ? [self["system"], self["version"]] : []
        guard let display = peek("display") else { return FHIRWords(peek("code"), using: [self["code"]] + list) }
        return FHIRWords(display, using: [self["display"]] + (isOfFHIR ? [self["code"]] : []) + list)
    }

    private var isOfFHIR: Bool { peek("system").map(Self.isListOfFHIR) ?? false }

    static func isListOfFHIR(_ system: String) -> Bool {
        system.hasPrefix("http://terminology.hl7.org/CodeSystem/") || system.hasPrefix("http://hl7.org/fhir/")
    }

    /// The value of an Identifier.
    var identifierWords: FHIRWords? { isModified ? nil : FHIRWords(peek("value"), using: [self["value"]]) }

    /// The title of an Attachment, else its address.
    var attachmentWords: FHIRWords? {
        FHIRWords(peek("title"), using: [self["title"]]) ?? FHIRWords(peek("url"), using: [self["url"]])
    }

    /// The words of an Annotation (Markdown), with who said so and when after them.
    ///
    /// - Parameter author: how the author is called, where `author[x]` is a reference that leads somewhere.
    func annotationWords(author: FHIRWords? = nil) -> FHIRWords? {
        guard !isModified, let text = FHIRWords(peek("text"), using: [self["text"]]) else { return nil }
        let who = author ?? words(ofChoice: "author")
        guard let signature = FHIRWords.joined([who, self["time"]?.dateWords], by: ", ") else { return text }
        return .joined([text, signature.said(as: "(\(signature.text))")], by: text.text.contains("\n") ? "\n\n" : " ")
    }
}
