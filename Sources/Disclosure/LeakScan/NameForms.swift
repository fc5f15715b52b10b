/// The ways in which a person's name is written, as words.
struct NameForms {
    var givens: [[LeakToken]] = []
    var families: [[LeakToken]] = []
    var titles: [LeakToken] = []
    var initials: [LeakToken] = []
    /// Names that are written as they stand only.
    var fullNames: [[LeakToken]] = []

    init(of person: PersonIdentifiers) {
        setFamilies(IdentifierWords.words(of: person.family))
        addGiven(IdentifierWords.words(of: person.given))
        if let preferred = person.preferred { addGiven(IdentifierWords.words(of: preferred)) }
        addJoined(person)
        if let fullName = person.fullName { addWhole(fullName) }
        for alias in person.aliases {
            let words = IdentifierWords.words(of: alias)
            if words.count == 1 { addGiven(words) } else if words.count > 1 { addFull(words) }
        }
        var initials: [UInt64: LeakToken] = [:]
        for given in givens {
            guard let initial = given[0].initial, initials[initial.hash] == nil else { continue }
            initials[initial.hash] = initial
            self.initials.append(initial)
        }
        let title = person.title.map(IdentifierWords.words(of:)) ?? titles
        titles = title.count == 1 ? title : Self.usualTitles
    }

    /// The forms of a name recorded as one text; nil for a lone name, which points to nobody.
    init?(fullName: String) {
        // "Gwen Pugh, daughter": what follows is no name.
        addWhole(String(fullName.prefix { $0 != "," }))
        if fullNames.isEmpty { return nil }
    }

    /// Adds the forms of a name recorded as one text. The last word is taken as the family's, or what stands before a
    /// comma ("Harcourt, Dilys"); titles, and letters after the name, are no name.
    private mutating func addWhole(_ name: String) {
        let parts = name.split(separator: ",", maxSplits: 1)
        let words = bareWords(parts.first ?? "")
        let given = parts.count > 1 ? bareWords(parts[1]) : []
        if !given.isEmpty, !words.isEmpty {
            setFamilies(words)
            addGiven(given)
            addFull(given + words)
        }
        guard words.count >= 2, let family = words.last else {
            if given.isEmpty, !words.isEmpty {
                if Self.isWrittenWithoutSpaces(name) { addFull(words) } else { addGiven(words) }
            }
            return
        }
        if families.isEmpty { setFamilies([family]) }
        addGiven(Array(words.dropLast()))
        addFull(words)
    }

    /// The words of a name without titles, letters after it, and what is in brackets: "(daughter)".
    private mutating func bareWords(_ name: Substring) -> [LeakToken] {
        var words = IdentifierWords.words(of: String(name.prefix { $0 != "(" }))
        while let first = words.first, Self.titleHashes.contains(first.hash) {
            words.removeFirst()
            titles.append(first)
        }
        while words.count > 1, let last = words.last, Self.lettersAfterNames.contains(last.hash) { words.removeLast() }
        return words
    }

    private mutating func setFamilies(_ words: [LeakToken]) {
        guard !words.isEmpty else { return }
        families = [words]
        guard words.count > 1, let joined = IdentifierWords.joined(words) else { return }
        families.append([joined])
        // Of a double-barrelled name either half is used alone; particles ("van", "de") and "O" are no name.
        for word in words where word.length > 3 { families.append([word]) }
    }

    private mutating func addGiven(_ words: [LeakToken]) {
        guard let first = words.first else { return }
        var forms = [words]
        if words.count > 1 {
            if first.length > 1 { forms.append([first]) }
            if let joined = IdentifierWords.joined(words) { forms.append([joined]) }
        }
        for form in forms where !givens.contains(where: { $0.map(\.hash) == form.map(\.hash) }) {
            givens.append(form)
        }
    }

    /// In scripts that are written without spaces the whole name is one word, the family's first.
    private mutating func addJoined(_ person: PersonIdentifiers) {
        let name = person.family + person.given
        guard !person.family.isEmpty, !person.given.isEmpty, Self.isWrittenWithoutSpaces(name) else { return }
        let words = IdentifierWords.words(of: name)
        if !words.isEmpty { addFull(words) }
    }

    /// Chinese and Japanese characters, kana and Hangul.
    private static func isWrittenWithoutSpaces(_ name: String) -> Bool {
        name.unicodeScalars.count >= 2
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
                    || (0xAC00...0xD7AF).contains(scalar.value)
            }
    }

    private mutating func addFull(_ words: [LeakToken]) { fullNames.append(words) }

    private static let usualTitles = ["mr", "mrs", "miss", "ms"].flatMap(IdentifierWords.words(of:))

    private static let titleHashes = Set(
        [
            "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "rev", "revd", "reverend", "sir", "dame",
            "lady", "lord", "sister", "nurse", "cllr",
        ].flatMap(IdentifierWords.words(of:)).map(\.hash))

    private static let lettersAfterNames = Set(
        [
            "mr", "mrs", "miss", "ms", "dr", "jr", "jnr", "junior", "sr", "snr", "senior", "ii", "iii", "mbe", "obe",
            "cbe",
            "bem", "dl", "jp", "phd", "md",
        ].flatMap(IdentifierWords.words(of:)).map(\.hash))

    /// One-letter words of English and Welsh.
    static let lettersThatAreWords = Set(
        ["a", "e", "i", "o", "u", "w", "y"].flatMap(IdentifierWords.words(of:)).map(\.hash))
}
