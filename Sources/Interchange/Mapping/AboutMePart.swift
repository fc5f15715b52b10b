/// The headings of PRSB About Me 2.0 and of strengths, and how records from elsewhere call them.
enum AboutMePart: String {
    case mostImportant, people, communication, wellness, pleaseDo, pleaseDont, howToSupport, alsoKnow
    case supportedBy
    case strengths

    /// Whether a plan has a list of statements there, and not one.
    var isList: Bool { [.pleaseDo, .pleaseDont, .strengths].contains(self) }

    private static let phrases: [String: AboutMePart] = [
        "what is most important to me": .mostImportant, "whats most important to me": .mostImportant,
        "what is important to me": .mostImportant, "whats important to me": .mostImportant,
        "what matters to me": .mostImportant, "what matters most to me": .mostImportant,
        "what matters most": .mostImportant, "what matters": .mostImportant, "most important to me": .mostImportant,
        "what is most important to you": .mostImportant, "what matters to you": .mostImportant,
        "what matters most to you": .mostImportant, "most important": .mostImportant,
        "people who are important to me": .people, "people important to me": .people,
        "who is important to me": .people, "important people": .people, "people who are important to you": .people,
        "how i communicate and how to communicate with me": .communication, "how i communicate": .communication,
        "how to communicate with me": .communication, "how best to communicate with me": .communication,
        "how do you communicate and how should we communicate with you": .communication,
        "my wellness": .wellness, "wellness": .wellness, "your wellness": .wellness,
        "please do": .pleaseDo, "please dont": .pleaseDont, "please do not": .pleaseDont,
        "how and when to support me": .howToSupport, "how to support me": .howToSupport,
        "how best to support me": .howToSupport, "how and when to support you": .howToSupport,
        "also worth knowing about me": .alsoKnow, "also worth knowing": .alsoKnow,
        "also worth knowing about you": .alsoKnow,
        "supported to write this by": .supportedBy, "i was supported to write this by": .supportedBy,
        "strengths": .strengths, "my strengths": .strengths, "your strengths": .strengths,
        "what are your strengths": .strengths, "what are my strengths": .strengths, "personal strengths": .strengths,
    ]

    /// Codes that say which it is.
    private static let codes: [String: AboutMePart] = [
        "http://hl7.org/us/eLTSS/CodeSystem/eltss-observation-code strength": .strengths,
        "http://hl7.org/fhir/us/eLTSS/CodeSystem/eltss-observation-code strength": .strengths,
        // What somebody prefers need not be what matters most to them.
        "http://hl7.org/us/eLTSS/CodeSystem/eltss-observation-code preference": .alsoKnow,
        "http://hl7.org/fhir/us/eLTSS/CodeSystem/eltss-observation-code preference": .alsoKnow,
        "http://loinc.org 95541-9": .howToSupport,
    ]

    /// The heading that a text is, apart from how it is written: “What’s most important to me?”, `mostImportant`.
    init?(heading text: String?) {
        guard let text, text.utf8.count <= 120 else { return nil }
        var words: [String] = []
        var word = ""
        var before: Character = " "
        for character in text where character != "'" && character != "’" {
            let isWord = character.isLetter
            // A name such as aboutMe or pleaseDo is several words.
            if !isWord || (character.isUppercase && before.isLowercase), !word.isEmpty {
                words.append(word.lowercased())
                word = ""
            }
            if isWord { word.append(character) }
            before = character
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        if words.starts(with: ["about", "me"]), words.count > 2 { words.removeFirst(2) }
        guard let part = Self.phrases[words.joined(separator: " ")] else { return nil }
        self = part
    }

    /// The heading that a concept names, by code, text or display.
    init?(concept: FHIRElement?) {
        guard let concept else { return nil }
        let byCoding = concept.all("coding").lazy.compactMap { Self(coding: $0) }.first
        guard let part = byCoding ?? Self(heading: concept.peek("text")) else { return nil }
        self = part
    }

    /// The heading that a coding names.
    init?(coding: FHIRElement) {
        let code = "\(coding.peek("system") ?? "") \(coding.peek("code") ?? "")"
        guard let part = Self.codes[code] ?? Self(heading: coding.peek("display")) else { return nil }
        self = part
    }
}

extension PersonImport {
    /// Adds to what the person says of themselves. Where one statement is already, this follows it.
    func add(_ words: FHIRWords, to part: AboutMePart, from origin: FHIRElement) {
        let text = words.take().asMarkdown
        if part == .strengths {
            plan.append(text, to: "strengths", from: origin)
            return
        }
        var aboutMe = plan.object("aboutMe")
        if part.isList {
            aboutMe.append(text, to: part.rawValue, from: origin)
        } else {
            aboutMe.extend(part.rawValue, with: part == .supportedBy ? words.text : text, from: origin)
        }
        plan["aboutMe"] = PlanValue(content: .object(aboutMe), origin: nil)
    }

    /// Notes when what a person says of themselves was written; the latest day counts.
    func noteAboutMe(writtenOn element: FHIRElement?) {
        guard let element, let day = element.day else { return }
        var aboutMe = plan.object("aboutMe")
        if case .text(let before)? = aboutMe["updatedOn"]?.content, before >= day.iso { return }
        aboutMe["updatedOn"] = nil
        aboutMe.set("updatedOn", day.iso, from: element)
        if element.value?.utf8.count == 10 { element.take() }
        plan["aboutMe"] = PlanValue(content: .object(aboutMe), origin: nil)
    }
}

extension PlanObject {
    /// The object under a key; an empty one if there is none.
    fileprivate func object(_ key: String) -> PlanObject {
        if case .object(let object)? = self[key]?.content { object } else { PlanObject() }
    }

    /// Sets a text, or adds a paragraph to the one that is there.
    fileprivate mutating func extend(_ key: String, with text: String, from origin: FHIRElement) {
        if case .text(let before)? = self[key]?.content {
            self[key]?.content = .text("\(before)\n\n\(text)")
        } else {
            set(key, text, from: origin)
        }
    }
}
