import Testing
import Wording

@testable import Markup
@testable import Themes

/// The themes of this repository.
struct OwnThemesTests {
    private static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/themes"

    private func load(_ name: String) throws -> Theme {
        var loader = ThemeLoader(folder: Self.folder)
        let theme = loader.load(name)
        #expect(loader.diagnostics.isEmpty, "\(loader.diagnostics)")
        return try #require(theme)
    }

    @Test(arguments: ["default", "harbour"], ["en", "cy"])
    func `every stylesheet compiles in every language, and has words for all it says`(name: String, language: String)
        throws
    {
        let theme = try load(name)
        let book = theme.phrasebook(for: language)
        let documents = theme.stylesheets.files.keys.filter { !$0.contains("/") }.sorted()
        #expect(documents.count >= 17, "one for each kind of document")
        for file in documents {
            let compiled = Stylesheet.compile(file, from: theme.stylesheets) { book.has($0) ? book($0) : nil }
            if case .failure(let problems) = compiled { Issue.record("\(file): \(problems.diagnostics)") }
        }
    }

    /// One template that adds an attribute to an element of another’s is enough to have libxslt make a tree of every page of
    /// its kind first, and one pattern that cannot be told by its name to be asked for every element.
    @Test(arguments: ["default", "harbour"])
    func `pages are written at once`(name: String) throws {
        let theme = try load(name)
        let book = theme.phrasebook(for: "en")
        for file in theme.stylesheets.files.keys.filter({ !$0.contains("/") }).sorted() {
            let sheet = try Stylesheet.compile(file, from: theme.stylesheets) { book($0) }.get()
            #expect(sheet.straight.count > 5, "\(file)")
            // The frame of the portal asks for more than that.
            #expect(sheet.straight.writesWholePages == !file.hasPrefix("portal-"), "\(file)")
            #expect(sheet.page.knowsTemplatesByName, "\(file)")
        }
    }

    @Test(arguments: ["default", "harbour"])
    func `Welsh is complete`(name: String) throws {
        #expect(try load(name).missingKeys(in: "cy") == [])
    }

    /// It shows how little a theme of one’s own takes.
    @Test func `the second theme is small, and changes what it is there to change`() throws {
        let plain = try load("default")
        let harbour = try load("harbour")
        let changed = harbour.stylesheets.files.filter { plain.stylesheets.files[$0.key]?.bytes != $0.value.bytes }.keys
        #expect(changed.sorted() == ["parts/contact.xsl"])
        #expect(harbour.stylesheets.files.count == plain.stylesheets.files.count)
        #expect(harbour.assets.keys.sorted() == plain.assets.keys.sorted())
        #expect(harbour.assets["document.css"] != plain.assets["document.css"])
        #expect(harbour.fragments["logo"]?.bytes != plain.fragments["logo"]?.bytes)
    }

    /// Readers choose size and colours, and read at night (EPUB 3.3 forbids the last two).
    @Test func `books have no fixed size or colour`() throws {
        let css = String(decoding: try load("default").bookStyles, as: UTF8.self)
        for forbidden in ["px", "pt;", "color:", "background", "#", "direction:", "unicode-bidi"] {
            #expect(!css.contains(forbidden))
        }
    }

    /// Easy Read has a picture for every phrase that calls for one, and shows every picture that there is.
    @Test func `every picture has its words in both languages, and follows the colours of the theme`() throws {
        let theme = try load("default")
        #expect(theme.pictures.count > 70)
        for language in ["en", "cy"] {
            let book = theme.phrasebook(for: language)
            for name in theme.pictures.keys.sorted() { #expect(book.has("picture.\(name)"), "\(name) in \(language)") }
        }
        let css = String(decoding: theme.assets["document.css"] ?? [], as: UTF8.self)
        for (name, picture) in theme.pictures {
            let svg = String(decoding: picture.svg, as: UTF8.self)
            for attribute in ["fill", "stroke"] {
                for colour in svg.split(separator: "\(attribute)=\"#").dropFirst().map({ $0.prefix(6) }) {
                    let isPlain = colour == "16232c" || colour == "ffffff"
                    #expect(isPlain || css.contains(".pictures [\(attribute)=\"#\(colour)\"]"), "\(name): \(colour)")
                }
            }
        }
    }

    @Test(arguments: ["default", "harbour"])
    func `no style sheet fetches anything, and none sets italics`(name: String) throws {
        let theme = try load(name)
        for (file, bytes) in theme.assets.merging(["book.css": theme.bookStyles], uniquingKeysWith: { $1 })
        where file.hasSuffix(".css") {
            let css = String(decoding: bytes, as: UTF8.self).lowercased()
            for forbidden in [
                "@import", "http:", "https:", "url(//", "expression(", "font-style: italic", "font-style:italic",
            ] {
                #expect(!css.contains(forbidden), "\(forbidden) in \(file)")
            }
        }
    }
}
