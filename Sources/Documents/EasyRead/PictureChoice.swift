import PlainWords
import Wording

/// Which picture stands beside a sentence of a record, by the words in it.
///
/// The table is the theme’s: the phrase `picture.NAME` holds the words of one language for which that picture stands.
/// The first word of the sentence that has a picture counts; where a longer entry begins with the same word, the longer.
/// Pictures that fit many a sentence (`pictures.weak`: help, talk …) give way to those of a thing or a person.
///
/// A picture must never show what the words deny. So a sentence that tells someone not to do something has the cross,
/// and any other that says no has none of its own.
struct PictureChoice {
    enum Choice: Equatable {
        case picture(String)
        /// It says no: nothing in it may be shown.
        case denied
        /// No word of it has a picture.
        case none
    }

    private let byFirstWord: [String: [(words: [String], picture: String)]]
    private let weak: Set<String>
    private let negations: Set<String>
    private let prohibitions: [[String]]

    init(_ say: Phrasebook) {
        var table: [String: [(words: [String], picture: String)]] = [:]
        for name in say.keys.compactMap(Self.picture) {
            for words in Self.entries(say("picture.\(name)")) { table[words[0], default: []].append((words, name)) }
        }
        // The longest first; of two pictures for one word the first by name, so that pages are the same every time.
        byFirstWord = table.mapValues { entries in
            entries.sorted { ($1.words.count, $0.picture) < ($0.words.count, $1.picture) }
        }
        weak = Set(Self.entries(say("pictures.weak")).map { $0.joined(separator: "-") })
        negations = Set(Self.entries(say("pictures.no")).flatMap { $0 })
        prohibitions = Self.entries(say("pictures.do-not"))
    }

    /// - Parameter weak: whether a picture that fits many a sentence will do: never beside a danger, where a smiling
    ///   face for “my good arm goes weak” would be worse than none.
    func callAsFunction(_ sentence: some StringProtocol, weak isEnough: Bool = true) -> Choice {
        let words = sentence.foldedWords
        if prohibitions.contains(where: { words.starts(with: $0) }) { return .picture(EasyReadPicture.no.rawValue) }
        if words.contains(where: { negations.contains($0) }) { return .denied }
        let found = words.indices.compactMap { place in
            byFirstWord[words[place]]?.first { words[place...].starts(with: $0.words) }?.picture
        }
        guard let picture = found.first(where: { !weak.contains($0) }) ?? (isEnough ? found.first : nil) else {
            return .none
        }
        return .picture(picture)
    }

    /// "ring, rings, on the phone" as words.
    private static func entries(_ list: String) -> [[String]] {
        list.split(separator: ",").map { $0.foldedWords }.filter { !$0.isEmpty }
    }

    /// The picture that a phrase has the words for, if it is such a phrase.
    private static func picture(of key: String) -> String? {
        key.hasPrefix("picture.") ? String(key.dropFirst("picture.".utf8.count)) : nil
    }
}
