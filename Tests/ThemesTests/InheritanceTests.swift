import Testing
import Wording

@testable import Themes

struct InheritanceTests {
    private let folder = ThemeFolder()

    private func load(_ name: String) -> (theme: Theme?, problems: [String]) {
        var loader = ThemeLoader(folder: folder.path)
        let theme = loader.load(name)
        return (theme, loader.diagnostics.map { "\($0.id.name): \($0.message)" })
    }

    private func text(_ file: String, of theme: Theme?) -> String? {
        theme?.stylesheets.files[file].map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `a theme that changes one file has all the others of the one it inherits`() {
        folder.theme("plain")
        folder.write("plain/xsl/my-plan.xsl", "plain plan")
        folder.write("plain/xsl/parts/contact.xsl", "plain contact")
        folder.write("plain/strings/en.json", "{\"a\": \"plain a\", \"b\": \"plain b\"}")
        folder.write("plain/css/base.css", "body{}")
        folder.write("plain/css/print.css", "h1{}")
        folder.write("plain/css/bundles.json", "{\"document.css\": [\"base.css\", \"print.css\"]}")
        folder.theme("ours", inherits: "plain")
        folder.write("ours/xsl/parts/contact.xsl", "our contact")
        folder.write("ours/strings/en.json", "{\"b\": \"our b\"}")
        folder.write("ours/css/base.css", "p{}")
        let (theme, problems) = load("ours")
        #expect(problems == [])
        #expect(text("my-plan.xsl", of: theme) == "plain plan")
        #expect(text("parts/contact.xsl", of: theme) == "our contact")
        let book = theme?.phrasebook(for: "en")
        #expect(book?("a") == "plain a")
        #expect(book?("b") == "our b")
        #expect(theme?.assets["document.css"].map { String(decoding: $0, as: UTF8.self) } == "p{}h1{}")
        #expect(
            text("parts/contact.xsl", of: load("plain").theme) == "plain contact", "what is inherited is left as it is")
    }

    @Test func `a token that a theme leaves out is that of the theme it inherits, on the screen and on paper`() {
        folder.theme("plain")
        let inherited = ":root{--ink:#111; --brand:#222; --new:#333}"
        folder.write("plain/css/tokens.css", inherited)
        folder.write("plain/css/base.css", "body{}")
        folder.write("plain/css/bundles.json", "{\"document.css\": [\"tokens.css\", \"base.css\"]}")
        folder.theme("ours", inherits: "plain")
        folder.write("ours/css/tokens.css", ":root{--brand:#444}")
        folder.theme("theirs", inherits: "ours")
        folder.write("theirs/css/tokens.css", ":root{--ink:#555}")
        let tokens = inherited + ":root{--brand:#444}:root{--ink:#555}"
        let (theme, problems) = load("theirs")
        #expect(problems == [])
        #expect(theme?.assets["document.css"].map { String(decoding: $0, as: UTF8.self) } == tokens + "body{}")
        #expect(theme?.paper["css/tokens.css"].map { String(decoding: $0, as: UTF8.self) } == tokens)
        #expect(load("plain").theme?.paper["css/tokens.css"] == Array(inherited.utf8))
    }

    @Test func `the style sheet of books is inherited like any other, and is not laid beside the pages`() {
        folder.theme("plain")
        folder.write("plain/css/book.css", "h1{}")
        folder.theme("ours", inherits: "plain")
        folder.theme("theirs", inherits: "plain")
        folder.write("theirs/css/book.css", "h2{}")
        #expect(load("ours").theme?.bookStyles == Array("h1{}".utf8))
        #expect(load("theirs").theme?.bookStyles == Array("h2{}".utf8))
        #expect(load("ours").theme?.assets.isEmpty == true)
    }

    @Test func `a theme may inherit from one that inherits`() {
        folder.theme("one")
        folder.write("one/xsl/a.xsl", "one")
        folder.write("one/xsl/b.xsl", "one")
        folder.write("one/xsl/c.xsl", "one")
        folder.theme("two", inherits: "one")
        folder.write("two/xsl/b.xsl", "two")
        folder.write("two/xsl/c.xsl", "two")
        folder.theme("three", inherits: "two")
        folder.write("three/xsl/c.xsl", "three")
        let theme = load("three").theme
        #expect(["a.xsl", "b.xsl", "c.xsl"].map { text($0, of: theme) } == ["one", "two", "three"])
    }

    @Test(arguments: [["a"], ["a", "b"], ["a", "b", "c"]])
    func `themes that inherit in a circle are refused, and loading ends`(names: [String]) {
        for (index, name) in names.enumerated() { folder.theme(name, inherits: names[(index + 1) % names.count]) }
        let (theme, problems) = load("a")
        #expect(theme == nil)
        #expect(problems == ["theme-inherits: the theme “a” inherits itself"])
    }

    @Test func `a theme that is not there is named, with the nearest one that is`() {
        folder.theme("harbour")
        var loader = ThemeLoader(folder: folder.path)
        #expect(loader.load("harbuor") == nil)
        #expect(loader.diagnostics.first?.suggestion == "did you mean “harbour”?")
    }

    @Test(arguments: ["../harbour", "/etc", "a/b", "", "HARBOUR", "a b", "."])
    func `a name cannot lead out of the folder of themes`(name: String) {
        folder.theme("harbour")
        let (theme, problems) = load(name)
        #expect(theme == nil)
        #expect(problems.first?.hasPrefix("theme-missing") == true)
    }

    @Test func `a link in a theme is not followed`() {
        folder.theme("ours")
        folder.write("ours/xsl/a.xsl", "a")
        folder.link("ours/xsl/passwords.xsl", to: "/etc/passwd")
        let (theme, problems) = load("ours")
        #expect(theme == nil)
        #expect(problems == ["theme-file: the theme’s file cannot be read: it is a symbolic link"])
    }

    @Test func `a theme that inherits from nothing that is there is refused`() {
        folder.theme("ours", inherits: "theirs")
        #expect(load("ours").theme == nil)
    }
}
