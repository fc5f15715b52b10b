import CareRecords
import Digests

/// One subject of lessons and stories. Spellings that differ only in capitals, accents and punctuation are one.
struct SharedTheme: Sendable {
    /// As most pages write it.
    let name: String
    /// The language of those pages.
    let language: String
    /// The name of its page.
    let slug: String
    /// Places in the shelf's articles, the newest first.
    let articles: [Int]
}

/// Lessons and stories by their themes.
struct ThemeShelf: Sendable {
    /// By name.
    let themes: [SharedTheme]
    private let articles: [ForumPage]
    /// By folded spelling, a place in `themes`.
    private let places: [String: Int]

    /// - Parameter articles: the newest first.
    init(_ articles: [ForumPage]) {
        self.articles = articles
        var byKey: [String: [(article: Int, spelling: String)]] = [:]
        for (number, article) in articles.enumerated() {
            for theme in article.themes {
                let key = PlainLetters.words(theme)
                if key.isEmpty || byKey[key]?.last?.article == number { continue }
                byKey[key, default: []].append((number, theme))
            }
        }
        var slugs: Set<String> = []
        var themes: [SharedTheme] = []
        var places: [String: Int] = [:]
        for key in byKey.keys.sorted() {
            let uses = byKey[key] ?? []
            let name = Self.commonest(uses.map(\.spelling))
            places[key] = themes.count
            themes.append(
                SharedTheme(
                    name: name, language: articles[uses.first { $0.spelling == name }?.article ?? 0].language,
                    slug: Self.slug(for: key, besides: &slugs), articles: uses.map(\.article)))
        }
        self.themes = themes
        self.places = places
    }

    func theme(_ words: String) -> SharedTheme? { places[PlainLetters.words(words)].map { themes[$0] } }

    func articles(on theme: SharedTheme) -> [ForumPage] { theme.articles.map { articles[$0] } }

    /// The themes of a page, in its order, each once.
    func themes(of page: ForumPage) -> [SharedTheme] {
        var seen: Set<String> = []
        return page.themes.compactMap { theme($0) }.filter { seen.insert($0.slug).inserted }
    }

    /// What else there is on the same themes: whatever shares most of them, then the newest.
    func related(to page: ForumPage) -> [ForumPage] {
        var shared: [Int: Int] = [:]
        for theme in themes(of: page) {
            for article in theme.articles.prefix(Self.mostLookedAt) { shared[article, default: 0] += 1 }
        }
        let order = shared.keys.sorted { (-(shared[$0] ?? 0), $0) < (-(shared[$1] ?? 0), $1) }
        return order.map { articles[$0] }.filter { $0.source != page.source }.prefix(Self.mostRelated).map { $0 }
    }

    private static let mostRelated = 5
    /// How many of the newest pages on a theme are looked at: a theme that everything has relates nothing.
    private static let mostLookedAt = 100

    private static func commonest(_ spellings: [String]) -> String {
        let counts = Dictionary(grouping: spellings) { $0 }.mapValues(\.count)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// A name for a file that every system can have; letters other than a to z are written as their numbers. What is too
    /// long is cut and told apart by its digest, so that a page’s address does not hang on which other themes there are.
    private static func slug(for key: String, besides taken: inout Set<String>) -> String {
        var name = ""
        var rest = key.unicodeScalars[...]
        while name.utf8.count < 50, let scalar = rest.popFirst() {
            switch scalar {
            case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
            case " ": name += "-"
            default: name += "u" + String(scalar.value, radix: 16)
            }
        }
        if !rest.isEmpty { name += "-" + Digest(of: Array(key.utf8)).hex.prefix(8) }
        var slug = name
        var number = 2
        while !taken.insert(slug).inserted {
            slug = "\(name)-\(number)"
            number += 1
        }
        return slug
    }
}
