public import Digests
import Markup

/// What the files of a theme were, by what is made with them: a page whose part of the theme is the same as before looks
/// the same as before.
public struct ThemeDigests: Sendable {
    /// By the name of the stylesheet, with all that it may include or import.
    private let stylesheets: [String: Digest]
    /// By language.
    private let phrases: [String: Digest]
    /// Everything of the theme that goes into a page, by language and kind: ten thousand pages ask.
    private let pages: [String: [String: Digest]]
    /// Fragments and pictures: any page may hold any of them.
    private let pieces: Digest
    /// Style sheets and scripts.
    public let styles: Digest
    /// All that `Theme.paper` holds.
    public let paper: Digest

    init(
        stylesheets: StylesheetSources, fragments: [String: StylesheetFile], pictures: [String: ThemePicture],
        strings: [String: [Digest]], styles: [String: [UInt8]], paper: [String: [UInt8]]
    ) {
        let includes = StylesheetIncludes(of: stylesheets)
        let all = Dictionary(
            uniqueKeysWithValues: stylesheets.files.keys.map { name in
                (name, Self.digest(includes.all(of: name).map { ($0, stylesheets.files[$0]?.bytes ?? []) }))
            })
        let phrases = strings.mapValues { parts in
            var maker = DigestMaker()
            for part in parts { maker.add(part) }
            return maker.digest
        }
        let pieces = Self.digest(
            fragments.map { ("parts/\($0.key)", $0.value.bytes) } + pictures.map { ($0.key, $0.value.svg) })
        pages = strings.keys.reduce(into: [:]) { pages, language in
            let words = Self.words(in: language, phrases)
            for (name, digest) in all where name.hasSuffix(".xsl") {
                pages[language, default: [:]][String(name.dropLast(4))] = Self.page(of: digest, pieces, words)
            }
        }
        self.stylesheets = all
        self.phrases = phrases
        self.pieces = pieces
        self.styles = Self.digest(styles.map { ($0.key, $0.value) })
        self.paper = Self.digest(paper.map { ($0.key, $0.value) })
    }

    /// Everything of the theme that goes into a page.
    public func page(of kind: String, in language: String) -> Digest {
        pages[language]?[kind]
            ?? Self.page(of: stylesheets["\(kind).xsl"] ?? pieces, pieces, words(in: language))
    }

    private static func page(of stylesheet: Digest, _ pieces: Digest, _ words: Digest) -> Digest {
        var maker = DigestMaker()
        maker.add(stylesheet)
        maker.add(pieces)
        maker.add(words)
        return maker.digest
    }

    /// What can be said in a language, and in English where it has no words.
    public func words(in language: String) -> Digest { Self.words(in: language, phrases) }

    private static func words(in language: String, _ phrases: [String: Digest]) -> Digest {
        var maker = DigestMaker()
        for one in [language, "en"] {
            maker.add(one)
            if let digest = phrases[one] { maker.add(digest) }
        }
        return maker.digest
    }

    private static func digest(_ files: [(String, [UInt8])]) -> Digest {
        var maker = DigestMaker()
        for (name, bytes) in files.sorted(by: { $0.0 < $1.0 }) {
            maker.add(name)
            maker.add(Digest(of: bytes))
        }
        return maker.digest
    }
}
