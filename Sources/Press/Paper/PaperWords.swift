public import Digests
import JSONReading
public import Wording

/// The few words that paper adds of its own, by language.
public struct PaperWords: Sendable {
    let byLanguage: [String: [String: String]]

    /// - Parameter books: the phrases of every language that a document may be in.
    public init(_ books: [Phrasebook]) {
        byLanguage = Dictionary(
            books.map { say in
                (say.language, Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, say("frame.\($0)")) }))
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// The same for as long as the words are.
    public var identity: Digest {
        var maker = DigestMaker()
        for (language, words) in byLanguage.sorted(by: { $0.key < $1.key }) {
            maker.add(language)
            for key in Self.keys { maker.add(words[key] ?? "") }
        }
        return maker.digest
    }

    private static let keys = ["page", "of"]
}

extension PaperJob {
    /// The job for the template: everything but the trees, which stand beside it.
    func description(words: PaperWords) -> [UInt8] {
        var json = JSONWriter(indented: false)
        json.object { json in
            json.member("title", title)
            json.member("author", author)
            json.member("duplex", duplex)
            json.key("words")
            json.object { json in
                for (language, phrases) in words.byLanguage.sorted(by: { $0.key < $1.key }) {
                    json.key(language)
                    json.object { json in
                        for (key, phrase) in phrases.sorted(by: { $0.key < $1.key }) { json.member(key, phrase) }
                    }
                }
            }
            json.key("documents")
            json.array { json in
                for (number, document) in documents.enumerated() {
                    json.object { json in
                        json.member("tree", Self.treeName(number))
                        json.member("words", words.byLanguage[document.language] == nil ? "en" : document.language)
                        json.key("size")
                        if let size = document.size { json.value(size) } else { json.null() }
                    }
                }
            }
        }
        return json.bytes
    }

    static func treeName(_ number: Int) -> String { "\(number).xml" }
}
