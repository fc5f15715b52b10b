public import Markup
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

    /// The languages that it has strings for.
    public var languages: [String] { phrases.keys.sorted() }

    /// All that a document says in `language`; what is not said in it is said in English.
    public func phrasebook(for language: String) -> Phrasebook {
        Phrasebook(language: language, phrases: phrases[language] ?? [:], fallback: phrases["en"] ?? [:])
    }

    /// Keys that English has and `language` lacks, in order.
    public func missingKeys(in language: String) -> [String] {
        let there = phrases[language] ?? [:]
        return (phrases["en"] ?? [:]).keys.filter { there[$0] == nil }.sorted()
    }
}
