import CareRecords

/// HumanName: the names of people, and which of several to use.
extension FHIRElement {
    /// The name to call somebody by on a day: the official one, or else the nearest to it. Names that are over, such
    /// as one before a marriage, come into question only if there is no other.
    func bestName(on day: CalendarDate) -> FHIRElement? {
        let names = all("name").filter(\.saysName)
        let current = names.filter { $0.holds(on: day) && !["maiden", "old"].contains($0.peek("use")) }
        return Self.bestOf(current) ?? Self.bestOf(names.filter { $0.peek("use") != "old" && $0.holds(on: day) })
            ?? Self.bestOf(names)
    }

    private static func bestOf(_ names: [FHIRElement]) -> FHIRElement? {
        // A name that is a reading aid for another (syllables or Latin letters, as in Japan) comes after it.
        let written = names.filter { !["SYL", "ABC"].contains($0.representation) }
        for names in [written, names] {
            for use in ["official", "usual", nil, "maiden", "nickname", "temp", "anonymous", "old"] {
                if let name = names.first(where: { $0.peek("use") == use }) { return name }
            }
        }
        return names.first
    }

    /// Whether a HumanName has any words.
    private var saysName: Bool {
        ["text", "family", "given"].contains { name in all(name).contains { $0.value?.isBlank == false } }
    }

    private static let representation = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation"

    /// In what script a name is written, where several ways of writing it are given.
    private var representation: String? {
        fhirExtension(Self.representation)?.peek("valueCode")
    }

    /// A HumanName as one would write it, and what of it those words stand for.
    var humanNameWords: FHIRWords? {
        guard !isModified, let whole = wholeName else { return nil }
        let said = SaidWords(whole)
        var used: [FHIRElement?] = [self["use"]]
        for name in ["text", "prefix", "given", "family", "suffix"] {
            for part in all(name) {
                if let value = part.value, said.contain(value) { used.append(part) }
                used += part.nameParts(in: said)
            }
        }
        if let written = fhirExtension(Self.representation) { used += [written["url"], written["valueCode"]] }
        return FHIRWords(whole, using: used)
    }

    /// The same, and marks what it says as used.
    func takeWholeName() -> String? { humanNameWords?.take() }

    /// A HumanName as one would write it: as its own text has it, or else from its parts.
    var wholeName: String? {
        if let text = nameText, !isIndexed(text) { return text }
        let names = isFamilyFirstInItsScript ? ["family", "given"] : ["given", "family"]
        return partsOfName(["prefix"] + names + ["suffix"]) ?? nameText
    }

    private var nameText: String? { peek("text").flatMap { $0.isBlank ? nil : $0.withSingleSpaces } }

    /// Whether a name’s text is as in a register, “JACKSON, Jane (Miss)”, and its parts say the same.
    private func isIndexed(_ text: String) -> Bool {
        guard let family = peek("family"), let parts = partsOfName(["prefix", "given", "family", "suffix"]),
            SaidWords(parts).contain(text)
        else { return false }
        let capitals = family.uppercased()
        let isShouted = capitals != family.lowercased() && text.hasPrefix(capitals) && text != text.uppercased()
        return isShouted || text.contains(",") || text.contains("(")
    }

    /// Whether only the whole name is in its right order: the family name is written first.
    var isWrittenWhole: Bool {
        guard let family = peek("family")?.withSingleSpaces, let given = givenNames.said else { return false }
        guard let text = nameText else { return isFamilyFirstInItsScript }
        if text.filter({ !$0.isWhitespace }) == (family + given).filter({ !$0.isWhitespace }) { return true }
        guard !isIndexed(text), SaidWords(text).contain("\(given) \(family)"),
            let first = text.firstRange(of: family), let second = text.firstRange(of: given)
        else { return false }
        return first.upperBound <= second.lowerBound
    }

    func partsOfName(_ names: [String]) -> String? {
        let words = names.flatMap { name in name == "given" ? givenNames : all(name) }.compactMap(\.value)
        let joined = words.map(\.withSingleSpaces).filter { !$0.isEmpty }.joined(separator: " ")
        return joined.isEmpty ? nil : joined
    }

    /// The given names, without those that are only initials of others or what the person is called.
    var givenNames: [FHIRElement] {
        let given = all("given").filter { $0.value?.isBlank == false }
        let full = given.filter { name in
            !name.all("extension").contains { ["IN", "CL"].contains($0.peek("valueCode")) && $0.isNameQualifier }
        }
        return full.isEmpty ? given : full
    }

    /// What the person is called, where a part of the name is marked so (as in the Netherlands).
    var callName: FHIRElement? {
        all("given").first { name in
            name.all("extension").contains { $0.peek("valueCode") == "CL" && $0.isNameQualifier }
        }
    }

    var isNameQualifier: Bool {
        peek("url") == "http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier"
    }

    /// Whether the family name is in a script in which it is written first: that of Chinese, Japanese or Korean.
    private var isFamilyFirstInItsScript: Bool {
        guard let family = peek("family") else { return false }
        return family.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3134F:
                true
            default: false
            }
        }
    }

    /// The parts of a family name that FHIR also lists by themselves, “van” of “van Dijk”, if `said` says them.
    func nameParts(in said: SaidWords) -> [FHIRElement] {
        all("extension").flatMap { part -> [FHIRElement] in
            guard let value = part.choice("value"), let words = value.value else { return [] }
            let isPart =
                part.address.hasPrefix("http://hl7.org/fhir/StructureDefinition/humanname-") && said.contain(words)
                || part.isNameQualifier && words == "BR"
            return isPart ? part.children : []
        }
    }
}

extension FHIRElement {
    /// The extension with this address.
    func fhirExtension(_ url: String) -> FHIRElement? { all("extension").first { $0.peek("url") == url } }

    /// Whether something with a use and a period is so on a day: neither over nor yet to come, as far as can be told.
    func holds(on day: CalendarDate) -> Bool {
        if peek("use") == "old" { return false }
        guard let period = self["period"] else { return true }
        if period.isReversed { return false }
        if let end = period.peek("end") {
            guard let moment = FHIRMoment(end), moment.latest >= day.dayNumber * 1440 else { return false }
        }
        if let start = period.peek("start") {
            guard let moment = FHIRMoment(start), moment.earliest < (day.dayNumber + 1) * 1440 else { return false }
        }
        return true
    }
}

extension String {
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// Without spaces at either end, and with no more than one between words.
    var withSingleSpaces: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
