/// Words of health and care that people outside do not use, with plain ones for each. Of capitals alone that are on no
/// list, the whole words are asked for.
enum Jargon {
    struct Found {
        let place: Range<Int>
        let plain: String?
    }

    static func found(in words: [Word]) -> [Found] {
        // A sentence in capitals is not made of abbreviations.
        let isShouted = words.count(where: \.isInCapitals) * 2 > words.count && words.count > 2
        var found: [Found] = []
        var place = 0
        while place < words.count {
            if let match = match(words, at: place) {
                found.append(match)
                place = match.place.upperBound
                continue
            }
            if words[place].isInCapitals, !isShouted, !wellKnown.contains(words[place].text) {
                found.append(Found(place: place..<(place + 1), plain: nil))
            }
            place += 1
        }
        return found
    }

    /// The longest entry of the list that stands here.
    private static func match(_ words: [Word], at place: Int) -> Found? {
        guard let entries = byFirstWord[words[place].folded], !words[place].looksLikeName || words[place].isInCapitals
        else { return nil }
        for entry in entries where place + entry.words.count <= words.count {
            let here = words[place..<(place + entry.words.count)]
            guard here.map(\.folded) == entry.words else { continue }
            // “ED” is short for something, and “Ed” is somebody.
            if entry.isCapitals, !words[place].isInCapitals { continue }
            return Found(place: place..<(place + entry.words.count), plain: entry.plain)
        }
        return nil
    }

    private struct Entry {
        let words: [String]
        let isCapitals: Bool
        let plain: String
    }

    private static let byFirstWord: [String: [Entry]] = {
        var entries: [String: [Entry]] = [:]
        for (terms, plain) in PlainWordsList.english {
            for term in terms {
                let words = term.lowercased().split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                let isCapitals = words.count == 1 && term.contains { $0.isUppercase }
                entries[first, default: []].append(Entry(words: words, isCapitals: isCapitals, plain: plain))
            }
        }
        return entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// Abbreviations that are known better than what they stand for.
    private static let wellKnown: Set<String> = ["NHS", "UK", "TV", "DVD", "CD", "OK", "BBC", "USA"]
}
