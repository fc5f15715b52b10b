/// Patient.communication and its extensions → `person.language`, `person.spokenLanguages` and `accessNeeds`.
extension PersonImport {
    func mapLanguages(of patient: FHIRElement, _ person: inout PlanObject, _ needs: inout AccessNeedsDraft) {
        for communication in patient.all("communication") {
            guard let concept = communication["language"] else { continue }
            mapLanguage(concept, preferred: communication["preferred"], &person, &needs)
        }
        for communication in patient.all("extension") where communication.address.holds("NHSCommunication") {
            let parts = communication.all("extension")
            let part = { (name: String) in parts.first { $0.peek("url") == name } }
            guard let language = part("language"), let concept = language["valueCodeableConcept"] else { continue }
            communication.take(["url"])
            language.take(["url"])
            mapLanguage(concept, preferred: part("preferred")?["valueBoolean"], &person, &needs)
            if let preferred = part("preferred") { preferred.take(["url"]) }
            if let interpreter = part("interpreterRequired") { mapInterpreter(interpreter, &needs) }
        }
        for extra in patient.all("extension")
        where extra.isOne(of: ["patient-interpreterRequired", "us-core-interpreter-needed"]) {
            mapInterpreter(extra, &needs)
        }
    }

    /// That none is needed has no place, and stays.
    private func mapInterpreter(_ element: FHIRElement, _ needs: inout AccessNeedsDraft) {
        let isNeeded = element.peek("valueBoolean") == "true" || element["valueCoding"]?.peek("code") == "373066001"
        guard isNeeded else { return }
        needs.add("interpreter", to: "professionals", from: element)
        element.takeAll()
    }

    private func mapLanguage(
        _ concept: FHIRElement, preferred: FHIRElement?, _ person: inout PlanObject, _ needs: inout AccessNeedsDraft
    ) {
        var isPlaced = false
        for coding in concept.all("coding") {
            guard let code = coding.peek("code"), coding.isOfLanguages,
                let spoken = SpokenLanguage(code, coding.peek("display"))
            else {
                continue
            }
            switch spoken {
            case .support(let support): needs.add(support, to: "support", from: coding)
            case .glance(let text): needs.add(glance: text, "language", from: coding)
            case .tongue(let tag):
                if person["spokenLanguages"]?.words.contains(tag) != true {
                    person.append(tag, to: "spokenLanguages", from: coding)
                }
                if preferred?.value == "true", person["language"] == nil {
                    // Documents come in languages, not in those of one country.
                    person.set("language", tag.split(separator: "-").first.map(String.init), from: preferred)
                    preferred?.take()
                }
            }
            coding.take(["system", "code", "display"])
            isPlaced = true
        }
        if isPlaced {
            let displays = concept.all("coding").compactMap { $0.peek("display") }
            if let text = concept["text"], let words = text.value,
                SaidWords(displays).contain(words) || !words.withSingleSpaces.contains(" ")
            {
                text.take()
            }
            if preferred?.value == "false" { preferred?.take() }
        } else if let words = concept.conceptName {
            needs.add(glance: "Language: \(words.asMarkdownInline.asSentence)", "language", from: concept)
            concept.takeConcept(saying: words)
        }
    }

    // MARK: How to be in touch

    /// Preferred contact method, times and written format of UK Core and of what came before it.
    func mapContactPreference(of patient: FHIRElement, _ needs: inout AccessNeedsDraft) {
        for preference in patient.all("extension") where preference.address.holds("ContactPreference") {
            for part in preference.all("extension") {
                let isPlaced: Bool
                switch part.peek("url")?.lowercased() {
                case "preferredcontactmethod": isPlaced = mapMethod(part, &needs)
                case "preferredwrittencommunicationformat": isPlaced = mapFormat(part, &needs)
                case "preferredcontacttimes": isPlaced = mapTimes(part, &needs)
                default: isPlaced = false
                }
                if isPlaced {
                    preference["url"]?.take()
                    part["url"]?.take()
                }
            }
        }
    }

    private func mapMethod(_ part: FHIRElement, _ needs: inout AccessNeedsDraft) -> Bool {
        let methods = [
            "1": "letter", "2": "visit", "3": "telephone", "4": "email", "8": "no-telephone", "9": "sms",
        ]
        guard let concept = part["valueCodeableConcept"] else { return false }
        for coding in concept.all("coding") {
            guard let method = coding.peek("code").flatMap({ methods[$0] }),
                coding.peek("system")?.holds("PreferredContactMethod") == true
            else { continue }
            needs.add(method, to: "contactMethods", from: coding)
            coding.take(["system", "code", "display"])
            concept.takeConcept(saying: coding.peek("display") ?? method)
            return true
        }
        return glance("Preferred way to be in touch", concept, "other", &needs)
    }

    private func mapFormat(_ part: FHIRElement, _ needs: inout AccessNeedsDraft) -> Bool {
        guard let concept = part["valueCodeableConcept"] else { return false }
        for coding in concept.all("coding") where coding.peek("code") == "13" {
            guard coding.peek("system")?.holds("PreferredWrittenCommunicationFormat") == true else { continue }
            needs.add("audio", to: "formats", from: coding)
            coding.take(["system", "code", "display"])
            concept.takeConcept(saying: coding.peek("display") ?? "audio tape")
            return true
        }
        // How large a print and which braille it does not say, so the coordinator asks.
        return glance("Preferred written format", concept, "reading", &needs)
    }

    private func mapTimes(_ part: FHIRElement, _ needs: inout AccessNeedsDraft) -> Bool {
        guard let words = part.words(ofChoice: "value") else { return false }
        let text = words.text.asMarkdownInline.asSentence
        needs.add(glance: "Preferred times to be in touch: \(text)", "other", from: part)
        words.take()
        return true
    }

    private func glance(_ label: String, _ concept: FHIRElement, _ kind: String, _ needs: inout AccessNeedsDraft)
        -> Bool
    {
        guard let words = concept.conceptName else { return false }
        needs.add(glance: "\(label): \(words.asMarkdownInline.asSentence)", kind, from: concept)
        concept.takeConcept(saying: words)
        return true
    }
}

extension FHIRElement {
    /// Whether a coding is from a list of languages, and not from one of reasons why none is given.
    fileprivate var isOfLanguages: Bool {
        guard let system = peek("system")?.lowercased() else { return true }
        if peek("code") == "703963007" { return system.holds("snomed") }
        return ["bcp", "639", "language", "urn:oid:2.16.840.1.113883.6.121", "urn:oid:2.16.840.1.113883.6.99"]
            .contains(where: system.contains)
    }
}

/// What a code of a language means for how to talk with somebody.
private enum SpokenLanguage {
    /// A language tag as plans write it (BCP 47).
    case tongue(String)
    /// A code of `accessNeeds.support`.
    case support(String)
    /// A sentence for `accessNeeds.glance`.
    case glance(String)

    /// Two letters for the languages that documents come in, where they are written with three (ISO 639-2).
    private static let shortTags = ["eng": "en", "cym": "cy", "wel": "cy"]

    /// Nil if the code is none of a language.
    init?(_ code: String, _ display: String?) {
        switch code {
        // ISO 639-3, and the list that the NHS used before; makaton in SNOMED CT.
        case "bfi", "q4": self = .support("uses-bsl")
        case "q5", "703963007": self = .support("makaton")
        case "q1": self = .glance("Reads braille.")
        case "q2", "q3": self = .glance("Uses \(code == "q2" ? "American" : "Australian") Sign Language.")
        default:
            let parts = code.split(separator: "-", omittingEmptySubsequences: false)
            guard let first = parts.first, (2...3).contains(first.utf8.count),
                first.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }),
                parts.dropFirst().allSatisfy({ part in
                    (2...8).contains(part.utf8.count)
                        && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
                })
            else { return nil }
            let tongue = Self.shortTags[first.lowercased()] ?? first.lowercased()
            // No language in particular, several, or none that was found out.
            if ["und", "zxx", "mis", "mul"].contains(tongue) { return nil }
            if tongue == "sgn" {
                guard let display else { return nil }
                self = .glance("Uses \(display.asMarkdownInline.asSentence)")
            } else {
                self = .tongue(([tongue] + parts.dropFirst().map(String.init)).joined(separator: "-"))
            }
        }
    }
}
