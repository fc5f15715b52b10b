import CareRecords

/// What in a story could tell who somebody is: names, exact days, ages and small places, as far as a program can see it.
///
/// It knows patterns and no people: whose record it is, the leak scan looks for. What it finds may be harmless, and what
/// it does not find may not be: somebody who knows the place reads a story before it goes out.
struct StoryDetails {
    /// One phrase that is too precise.
    struct Phrase {
        enum Kind { case name, day, age, place, contact }

        let kind: Kind
        let words: String
        /// Places in the line, counting Unicode scalars from 1.
        let column: Int
        let length: Int
    }

    /// Names of several words that tell nobody: sites, organisations, what the programme says is allowed.
    private let known: [String]
    /// Places that are smaller than a site: the practices, and the localities in their addresses.
    private let places: [String]

    init(_ programme: Programme?) {
        guard let programme else {
            known = []
            places = []
            return
        }
        func everyForm(of text: LocalText) -> [String] { [text.english] + text.others.values }
        let sites = programme.sites.map(\.name).flatMap(everyForm)
        let practices = programme.practices.map(\.name)
        known =
            (sites + everyForm(of: programme.name) + [programme.county] + programme.organisations.map(\.name)
            + programme.disclosure.allow.map(\.text)).map { $0.lowercased() }
        let localities = programme.practices.flatMap { $0.address?.lines.dropFirst() ?? [] }
        let larger = Set(sites + [programme.county])
        places = Set(practices + localities.filter { !larger.contains($0) }).map { $0.lowercased() }.sorted()
    }

    /// Those of one line, from left to right.
    func phrases(in line: some StringProtocol) -> [Phrase] {
        let words = StoryWords(line).words
        let scalars = Array(line.unicodeScalars)
        var found: [Phrase] = []
        var place = 0
        while place < words.count {
            guard let (kind, last) = phrase(in: words, at: place) else {
                place += 1
                continue
            }
            let start = words[place].column
            let end = words[last].column + words[last].length
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[(start - 1)..<(end - 1)])
            if !known.contains(text.lowercased()) {
                found.append(Phrase(kind: kind, words: text, column: start, length: end - start))
            }
            place = last + 1
        }
        return found
    }

    /// The kind of phrase that begins with a word, and its last word.
    private func phrase(in words: [StoryWords.Word], at place: Int) -> (Phrase.Kind, Int)? {
        contact(words, place) ?? age(words, place) ?? day(words, place) ?? smallPlace(words, place)
            ?? name(words, place)
    }

    // MARK: Each kind

    private func contact(_ words: [StoryWords.Word], _ place: Int) -> (Phrase.Kind, Int)? {
        let word = words[place]
        if word.text.contains("@"), word.text.count > 3 { return (.contact, place) }
        // Eight figures or more in a row, however they are parted: a telephone or an NHS number.
        var last = place
        var figures = 0
        while last < words.count, words[last].text.allSatisfy(\.isNumber), last == place || words[last].followsDirectly
        {
            figures += words[last].text.count
            last += 1
        }
        return figures >= 8 ? (.contact, last - 1) : nil
    }

    private func age(_ words: [StoryWords.Word], _ place: Int) -> (Phrase.Kind, Int)? {
        let word = words[place].lowercased
        // “83-year-old”, “aged 83”, “turned ninety”.
        if word.contains("-year"), Self.isAge(String(word.prefix { $0 != "-" })) { return (.age, place) }
        if ["aged", "turned", "age"].contains(word), place + 1 < words.count, words[place + 1].followsDirectly,
            Self.isAge(words[place + 1].lowercased)
        {
            return (.age, place + 1)
        }
        guard Self.isAge(word) else { return nil }
        func says(_ next: [String]) -> Bool {
            words.dropFirst(place + 1).prefix(next.count).map(\.lowercased) == next
        }
        for next in [["years", "old"], ["years", "of", "age"], ["year", "old"], ["mlwydd", "oed"], ["oed"]]
        where says(next) {
            return (.age, place + next.count)
        }
        return nil
    }

    private func day(_ words: [StoryWords.Word], _ place: Int) -> (Phrase.Kind, Int)? {
        let word = words[place].lowercased
        if Self.isWrittenDate(word) { return (.day, place) }
        func follows(_ offset: Int) -> StoryWords.Word? {
            guard place + offset < words.count, words[place + offset].followsDirectly else { return nil }
            return words[place + offset]
        }
        if Self.isDay(word) {
            if let next = follows(1), Self.isMonth(next) { return (.day, year(words, place + 1)) }
            if let of = follows(1), ["of", "o"].contains(of.lowercased), let month = follows(2), Self.isMonth(month) {
                return (.day, year(words, place + 2))
            }
        }
        if Self.isMonth(words[place]), let next = follows(1), Self.isDay(next.lowercased) {
            return (.day, year(words, place + 1))
        }
        return nil
    }

    /// The year belongs to the day if it follows.
    private func year(_ words: [StoryWords.Word], _ last: Int) -> Int {
        guard last + 1 < words.count, let year = Int(words[last + 1].text), (1800...2200).contains(year) else {
            return last
        }
        return last + 1
    }

    private func smallPlace(_ words: [StoryWords.Word], _ place: Int) -> (Phrase.Kind, Int)? {
        let word = words[place]
        // “MV3 4BD”, “Ward 7”.
        if place + 1 < words.count, words[place + 1].followsDirectly {
            let next = words[place + 1]
            if Self.isPostcode(word.text, next.text) { return (.place, place + 1) }
            if word.text == "Ward", next.text.first?.isNumber == true { return (.place, place + 1) }
        }
        for name in places {
            let parts = name.split(separator: " ")
            guard words.count - place >= parts.count else { continue }
            let isHere = parts.indices.allSatisfy { offset in
                words[place + offset].lowercased == parts[offset]
                    && (offset == 0 || words[place + offset].followsDirectly)
            }
            if isHere, word.isCapitalised { return (.place, place + parts.count - 1) }
        }
        // “12 Weir Lane”, “Sheep Street”: capitals that end with a word for a street.
        var last = word.text.allSatisfy(\.isNumber) ? place + 1 : place
        var names = 0
        while last < words.count, words[last].isCapitalised, last == place || words[last].followsDirectly {
            if names > 0, Self.streets.contains(words[last].lowercased) { return (.place, last) }
            names += 1
            last += 1
        }
        return nil
    }

    private func name(_ words: [StoryWords.Word], _ place: Int) -> (Phrase.Kind, Int)? {
        let word = words[place]
        guard word.isCapitalised, !Self.isPlainCapital(word) else { return nil }
        var last = place
        while last + 1 < words.count, words[last + 1].followsDirectly, words[last + 1].isCapitalised,
            !Self.isPlainCapital(words[last + 1])
        {
            last += 1
        }
        guard last > place else { return nil }
        return (.name, last)
    }

    // MARK: Words

    private static func isAge(_ word: String) -> Bool {
        if let number = Int(word) { return (1...120).contains(number) }
        let parts = word.split(separator: "-")
        guard let ten = parts.first, tens.contains(String(ten)) else { return false }
        return parts.count == 1 || parts.count == 2 && ones.contains(String(parts[1]))
    }

    private static func isDay(_ word: String) -> Bool {
        let figures = word.prefix { $0.isNumber }
        guard let day = Int(figures), (1...31).contains(day) else { return false }
        return ["", "st", "nd", "rd", "th", "af", "ain", "il", "ydd", "fed", "eg"].contains(
            String(word.dropFirst(figures.count)))
    }

    private static func isMonth(_ word: StoryWords.Word) -> Bool {
        word.isCapitalised && months.contains(word.lowercased)
    }

    /// “3/3/2026”, “03.03.26”, “2026-03-03”.
    private static func isWrittenDate(_ word: String) -> Bool {
        let parts = word.split(whereSeparator: { "/.-".contains($0) })
        return parts.count == 3 && parts.allSatisfy { Int($0) != nil && $0.count <= 4 }
    }

    private static func isPostcode(_ first: Substring, _ second: Substring) -> Bool {
        let outward = Array(first.utf8)
        let inward = Array(second.utf8)
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        return (2...4).contains(outward.count) && isLetter(outward[0]) && outward.contains(where: isFigure)
            && inward.count == 3 && isFigure(inward[0]) && isLetter(inward[1]) && isLetter(inward[2])
    }

    /// A capital that begins no name: of a sentence’s first word, a language, a day, a month, a title of a thing.
    private static func isPlainCapital(_ word: StoryWords.Word) -> Bool {
        let small = word.lowercased
        if titles.contains(small) { return false }
        if word.beginsSentence, sentenceWords.contains(small) { return true }
        return plain.contains(small) || months.contains(small)
    }

    private static let titles: Set = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "sister", "nurse", "father", "reverend", "rev", "sir", "lady",
    ]
    /// English and Welsh words with which sentences begin.
    private static let sentenceWords: Set = [
        "the", "a", "an", "he", "she", "it", "we", "they", "you", "his", "her", "its", "our", "their", "my", "your",
        "in", "on", "at", "by", "to", "for", "from", "of", "with", "and", "but", "or", "so", "if", "as", "no", "not",
        "now", "then", "when", "what", "who", "why", "how", "this", "that", "these", "those", "there", "here", "some",
        "one", "two", "three", "all", "both", "each", "every", "after", "before", "since", "until", "because",
        "while", "although", "once", "last", "next", "only", "even", "just", "let", "ask", "tell", "nobody",
        "somebody", "everybody", "someone", "later", "today", "without", "nothing", "is", "was", "are", "were", "do",
        "did", "has", "had", "have", "can", "will", "would", "says", "said", "y", "yr", "mae", "roedd", "oedd", "ac",
        "ond", "pan", "ar", "yn", "o", "fe", "hi", "ef", "nid", "doedd", "dyma", "wedyn", "ers",
    ]
    private static let plain: Set = [
        "i", "english", "welsh", "british", "deaf", "blind", "christmas", "easter", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "mondays", "fridays", "god", "care", "together", "easy", "read",
        "sign",
        "language", "dear", "all", "yours", "lasting", "power", "blue", "badge",
    ]
    private static let months: Set = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref",
        "tachwedd", "rhagfyr",
    ]
    private static let streets: Set = [
        "street", "road", "lane", "close", "avenue", "drive", "terrace", "crescent", "gardens", "grove", "row",
        "square",
        "walk", "stryd", "heol", "ffordd", "lôn", "rhodfa", "farm", "cottage", "cottages", "court",
    ]
    private static let tens: Set = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let ones: Set = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
}
