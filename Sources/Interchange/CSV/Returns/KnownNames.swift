import CareRecords
import Content
import Diagnostics

/// What the file calls sites or measures, and what the programme does.
struct KnownNames {
    private struct Meaning {
        let id: String
        let part: CSVPart?
    }

    private var meanings: [String: Meaning] = [:]
    private let ids: [String]
    private let noun: String
    private let fixed: String?
    let column: String?

    static func sites(_ names: CSVNames, _ programme: Programme) -> KnownNames {
        KnownNames(names, "site", programme.sites.map { ($0.id, $0.name) })
    }

    static func measures(_ names: CSVNames, _ programme: Programme) -> KnownNames {
        KnownNames(names, "measure", programme.measures.map { ($0.id, $0.title) })
    }

    private init(_ names: CSVNames, _ noun: String, _ known: [(id: String, title: LocalText)]) {
        self.noun = noun
        fixed = names.fixed
        column = names.column
        ids = known.map(\.id)
        // A translation goes before an id, and an id before a title.
        var shared: Set<String> = []
        for (id, title) in known {
            for words in Set(([title.english] + title.others.values).map(CellWords.folded)) {
                if meanings.updateValue(Meaning(id: id, part: nil), forKey: words) != nil { shared.insert(words) }
            }
        }
        // What two are called tells neither.
        for words in shared { meanings[words] = nil }
        for (id, _) in known { meanings[id] = Meaning(id: id, part: nil) }
        for translation in names.translate {
            meanings[CellWords.folded(translation.from)] = Meaning(id: translation.to, part: translation.part)
        }
    }

    /// The id that a row is of, and which part of the figure; nil if the name means nothing.
    func id(_ words: String) -> (id: String, part: CSVPart?)? {
        if let fixed { return (fixed, nil) }
        return meanings[CellWords.folded(words)].map { ($0.id, $0.part) }
    }

    func unknown(_ words: String, at place: FactPlace) -> Diagnostic {
        let plain = String(CellWords.plain(words).prefix(60))
        let near = nearestName(to: plain, among: ids)
        let advice = "add it to “translate” in the mapping, or pass such rows over with “skip”"
        return Diagnostic(
            .csvUnknownName, at: place.location, path: place.path,
            plain.isEmpty ? "the row does not say its \(noun)" : "there is no \(noun) “\(plain)”",
            suggestion: near.map { "did you mean “\($0)”? Otherwise \(advice)" } ?? advice)
    }
}
