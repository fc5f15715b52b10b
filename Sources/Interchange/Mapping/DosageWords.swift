/// How a medicine is to be taken, in words.
struct DosageWords {
    var dose: FHIRWords?
    var times: FHIRWords?
    var notes: [FHIRWords] = []
    /// Whether every part of it says a time that is over.
    var isOver = false
}

extension PersonImport {
    /// The Dosages of a medicine, in their order. The resource's own text comes first; what it does not say itself,
    /// and the structure does, follows it.
    func dosage(of dosages: [FHIRElement], from resource: FHIRResource) -> DosageWords {
        let dosages = inOrder(dosages.filter { !$0.isModified })
        var said = DosageWords()
        guard !dosages.isEmpty else { return said }
        said.isOver = dosages.allSatisfy { isPast($0["timing"]?["repeat"]?["boundsPeriod"]) }
        said.notes = dosages.flatMap(\.dosageNotes)
        if dosages.count == 1 {
            (said.dose, said.times) = dosages[0].dosageWords
            return said
        }
        var whole: FHIRWords?
        for (number, dosage) in dosages.enumerated() {
            let (dose, times) = dosage.dosageWords
            guard let words = FHIRWords.joined([dose, times], by: ", ") else { continue }
            let isThen = number > 0 && dosage.peek("sequence") != dosages[number - 1].peek("sequence")
            whole = .joined([whole, words], by: isThen ? "; then " : "; and ")
        }
        said.dose = whole?.with(dosages.compactMap { $0["sequence"] })
        return said
    }

    private func inOrder(_ dosages: [FHIRElement]) -> [FHIRElement] {
        let numbers = dosages.map { $0.peek("sequence").flatMap { Int($0) } }
        guard !numbers.contains(nil) else { return dosages }
        return zip(numbers, dosages).enumerated().sorted { one, other in
            (one.element.0 ?? 0, one.offset) < (other.element.0 ?? 0, other.offset)
        }.map(\.element.1)
    }
}

extension FHIRElement {
    /// The dose and the times of one Dosage.
    fileprivate var dosageWords: (dose: FHIRWords?, times: FHIRWords?) {
        let amount = FHIRWords.joined(all("doseAndRate").compactMap(\.amountWords), by: "; ")
        let ways = waysWords
        let most = ["maxDosePerPeriod", "maxDosePerAdministration", "maxDosePerLifetime"].compactMap { mostWords($0) }
        let parts = [amount].compactMap { $0 } + ways + most
        let times = [self["timing"]?.timingWords, asNeededWords].compactMap { $0 }
        guard let text = FHIRWords(peek("text"), using: [self["text"]] + sayingNothing) else {
            return (FHIRWords.joined(parts, by: ", ").map { $0.with(sayingNothing) }, .joined(times, by: ", "))
        }
        // What the text says already is not said again.
        let words = DoseTokens(text.text)
        let said = (parts + times).filter { words.contain($0.text) }
        let dose = text.with(said.flatMap(\.used))
        let others = parts.filter { !words.contain($0.text) }
        // The brackets belong to the sentence, not after its full stop.
        let isStopped = !others.isEmpty && text.text.hasSuffix(".")
        let whole = (isStopped ? dose.said(as: String(text.text.dropLast())) : dose).aside(others)
        return (whole, .joined(times.filter { !words.contain($0.text) }, by: ", "))
    }

    /// The number of a Dosage that stands alone, and that it is not as needed, which is what a Dosage is.
    private var sayingNothing: [FHIRElement] {
        let number = parent?.all(name).count == 1 ? self["sequence"] : nil
        return [number, self["asNeededBoolean"].flatMap { $0.value == "false" ? $0 : nil }].compactMap { $0 }
    }

    /// “Swallow”, “Oral”: each once, though a route and a site may be called the same.
    private var waysWords: [FHIRWords] {
        var ways: [FHIRWords] = []
        for words in ["method", "route", "site"].compactMap({ self[$0]?.conceptWords }) {
            if let place = ways.firstIndex(where: { $0.text.lowercased() == words.text.lowercased() }) {
                ways[place] = ways[place].with(words)
            } else {
                ways.append(words)
            }
        }
        return ways
    }

    /// “1 to 2 tablets”, “at 100 mL per hour”.
    private var amountWords: FHIRWords? {
        let dose = words(ofChoice: "dose")
        let rate = words(ofChoice: "rate").map { $0.said(as: "at \($0.text)") }
        guard let amount = FHIRWords.joined([dose, rate], by: " ") else { return nil }
        guard let type = self["type"], let kind = type.conceptWords else { return amount }
        // Ordered is what a dose is, unless something else is said.
        return type.hasCode("ordered") ? amount.with(kind) : amount.aside([kind])
    }

    /// “at most 8 tablets per day”.
    private func mostWords(_ name: String) -> FHIRWords? {
        let words = name == "maxDosePerPeriod" ? self[name]?.ratioWords : self[name]?.quantityWords
        let tail = ["maxDosePerAdministration": " at a time", "maxDosePerLifetime": " in a lifetime"][name] ?? ""
        return words.map { $0.said(as: "at most \($0.text)\(tail)") }
    }

    private var asNeededWords: FHIRWords? {
        if let reason = self["asNeededCodeableConcept"]?.conceptWords {
            return reason.said(as: "as needed for \(reason.text)")
        }
        guard let flag = self["asNeededBoolean"], flag.value == "true" else { return nil }
        return FHIRWords("as needed", using: [flag])
    }

    /// Instructions beside the dose.
    fileprivate var dosageNotes: [FHIRWords] {
        all("additionalInstruction").compactMap(\.conceptWords)
            + [FHIRWords(peek("patientInstruction"), using: [self["patientInstruction"]])].compactMap { $0 }
    }
}
