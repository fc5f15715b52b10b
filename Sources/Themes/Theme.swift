public import Markup
import Threads
public import Wording

/// A theme as it was read: what it says and how it looks, with what it inherits already laid underneath.
///
/// A plain value that every worker can share; `ThemeRenderer` compiles it for one of them.
public struct Theme: Sendable {
    public let name: String
    public let version: String
    /// Stylesheets by name (`my-plan.xsl`, `parts/inline.xsl`), the theme's own before those it inherits.
    public let stylesheets: StylesheetSources
    /// Constant pieces of pages, by name without the ending.
    let fragments: [String: StylesheetFile]
    /// The pictures of Easy Read, by name without the ending.
    public let pictures: [String: ThemePicture]
    /// Phrases by language, then by key.
    let phrases: [String: [String: PhraseForms]]
    /// What lies beside the pages: style sheets as bundles, scripts. By path under `assets/`.
    public let assets: [String: [UInt8]]
    /// The style sheet of books (`css/book.css`). It goes into each book and is not laid beside the pages.
    public let bookStyles: [UInt8]

    /// What paper is made with, by the path that its code knows it by: Typst code and fonts.json, `css/tokens.css`, `parts/….html`.
    public let paper: [String: [UInt8]]
    /// For a language that is said in part: the kinds of document of which every phrase is there. A language that has
    /// strings and is not among these is complete.
    let kindsByLanguage: [String: Set<String>]
    /// What its files were.
    public let digests: ThemeDigests
    /// The phrasebooks that have been asked for. There are two thousand phrases in each, and a hundred who ask.
    let phrasebooks = ThreadLock<[String: Phrasebook]>([:])

    /// The languages that it has strings for.
    public var languages: [String] { phrases.keys.sorted() }

    /// The language that a document of a kind is written in for somebody who reads `wanted`: English where not all that
    /// it says has been translated.
    public func language(for wanted: String, kind: String) -> String {
        guard phrases[wanted] != nil else { return "en" }
        return kindsByLanguage[wanted].map { $0.contains(kind) } ?? true ? wanted : "en"
    }

    /// The kinds of document that there are in a language; nil for all.
    public func kinds(in language: String) -> Set<String>? { kindsByLanguage[language] }

    /// All that a document says in `language`; what is not said in it is said in English.
    public func phrasebook(for language: String) -> Phrasebook {
        phrasebooks.withLock { made in
            if let known = made[language] { return known }
            let book = Phrasebook(language: language, phrases: phrases[language] ?? [:], fallback: phrases["en"] ?? [:])
            made[language] = book
            return book
        }
    }

    /// Keys that English has and `language` lacks, in order.
    public func missingKeys(in language: String) -> [String] {
        let there = phrases[language] ?? [:]
        return (phrases["en"] ?? [:]).keys.filter { there[$0] == nil }.sorted()
    }
}
