import Testing
import Wording

@testable import Themes

struct StringsTests {
    private let folder = ThemeFolder()

    private func load(english: String, welsh: String) -> (theme: Theme?, problems: [String]) {
        folder.theme("ours")
        folder.write("ours/strings/en.json", english)
        folder.write("ours/strings/cy.json", welsh)
        var loader = ThemeLoader(folder: folder.path)
        let theme = loader.load("ours")
        return (theme, loader.diagnostics.map { "\($0.path): \($0.message)" })
    }

    @Test func `a translation that forgets a place is refused, or a name would be lost`() {
        let (theme, problems) = load(
            english: #"{"call": "Call {name} on {phone}", "plain": "Hello"}"#,
            welsh: #"{"call": "Ffoniwch {name}", "plain": "Helo"}"#)
        #expect(theme == nil)
        #expect(problems == ["call: the phrase lacks {phone}"])
    }

    @Test func `every form of a translation has to have the places`() {
        let (theme, problems) = load(
            english: #"{"cats": {"one": "{count} cat of {who}", "other": "{count} cats of {who}"}}"#,
            welsh: #"{"cats": {"two": "2 gath", "other": "{count} cath {who}"}}"#)
        #expect(theme == nil)
        #expect(problems == ["cats: the phrase lacks {who}"])
    }

    @Test func `the number itself may be written out in a form`() {
        let (theme, problems) = load(
            english: #"{"cats": {"one": "{count} cat", "other": "{count} cats"}}"#,
            welsh: #"{"cats": {"two": "dwy gath", "other": "{count} cath"}}"#)
        #expect(problems == [])
        #expect(theme?.phrasebook(for: "cy")("cats", count: 2) == "dwy gath")
    }

    @Test(arguments: ["7", "[\"a\"]", "{\"one\": \"a cat\"}", "null", "true"])
    func `what is neither a text nor plural forms is refused`(value: String) {
        let (theme, problems) = load(english: "{\"cats\": \(value)}", welsh: "{}")
        #expect(theme == nil)
        #expect(problems.count == 1 && problems[0].hasPrefix("cats: "))
    }

    @Test func `a language that is said in part is for the kinds that the theme names, also in a theme that inherits`()
    {
        folder.write("ours/theme.json", #"{"name": "ours", "version": "1", "languages": {"ur": ["card"]}}"#)
        folder.write("ours/strings/en.json", "{}")
        folder.write("ours/strings/ur.json", #"{"a": "الف"}"#)
        folder.write("ours/strings/cy.json", #"{"a": "A"}"#)
        folder.write("theirs/theme.json", #"{"name": "theirs", "version": "1", "inherits": "ours"}"#)
        for name in ["ours", "theirs"] {
            var loader = ThemeLoader(folder: folder.path)
            let theme = loader.load(name)
            #expect(theme?.language(for: "ur", kind: "card") == "ur")
            #expect(theme?.language(for: "ur", kind: "plan") == "en")
            #expect(theme?.language(for: "cy", kind: "plan") == "cy")
            #expect(theme?.language(for: "fr", kind: "card") == "en")
        }
    }

    @Test func `keys that a language lacks are listed, and said in English`() {
        let (theme, _) = load(english: #"{"a": "A", "b": "B"}"#, welsh: #"{"b": "Bi"}"#)
        #expect(theme?.missingKeys(in: "cy") == ["a"])
        #expect(theme?.phrasebook(for: "cy")("a") == "A")
        #expect(theme?.languages == ["cy", "en"])
    }
}
