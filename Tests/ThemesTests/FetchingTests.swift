import Testing

@testable import Themes

/// A page opens from a disk and tells no other machine that it was.
struct FetchingTests {
    private let folder = ThemeFolder()

    private func problems() -> [String] {
        var loader = ThemeLoader(folder: folder.path)
        let theme = loader.load("ours")
        #expect((theme == nil) == loader.diagnostics.contains { $0.severity == .error })
        return loader.diagnostics.map(\.id.name)
    }

    @Test(arguments: [
        "@import 'other.css';", "body{background:url(https://example.org/a.png)}", "a{background:URL( \"a.png\" )}",
        "a{background:url(//example.org/a)}",
    ])
    func `a style sheet that would fetch is refused`(css: String) {
        folder.theme("ours")
        folder.write("ours/css/base.css", css)
        #expect(problems() == ["theme-fetches"])
    }

    @Test(arguments: [
        "<img src=\"https://example.org/a.png\"/>", "<script src='//example.org/a.js'></script>",
        "<link rel=\"stylesheet\" href=\"http://example.org/a.css\"/>",
    ])
    func `a piece of a page that would fetch is refused`(html: String) {
        folder.theme("ours")
        folder.write("ours/parts/logo.html", html)
        #expect(problems() == ["theme-fetches"])
    }

    @Test(arguments: ["#import \"@preview/x:1.0.0\": y", "#datetime.today().display()"])
    func `Typst code that would fetch a package, or ask the clock, is refused`(code: String) {
        folder.theme("ours")
        folder.write("ours/paper/main.typ", code)
        #expect(problems() == ["theme-fetches"])
    }

    @Test func `links that a reader may follow, icons and embedded pictures are let through`() {
        folder.theme("ours")
        folder.write("ours/css/base.css", "a{mask:url(#icon);background:url(data:image/png;base64,AAAA)}")
        folder.write(
            "ours/parts/logo.html", "<p><a href=\"https://example.org/\">Us</a> <img src=\"a.png\" alt=\"\"/></p>")
        #expect(problems() == [])
    }
}
