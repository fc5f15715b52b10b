import Testing

@testable import Themes

/// A picture of a theme is a drawing. Whatever else an SVG file could be, it cannot get onto a page by this door.
struct PictureTests {
    private let folder = ThemeFolder()

    private static func svg(_ inside: String, _ attributes: String = "") -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 96\"\(attributes)>\(inside)</svg>"
    }

    private func load(_ name: String = "ours") -> (theme: Theme?, problems: [String]) {
        var loader = ThemeLoader(folder: folder.path)
        let theme = loader.load(name)
        return (theme, loader.diagnostics.map(\.id.name))
    }

    private func problems(with picture: String) -> [String] {
        folder.theme("ours")
        folder.write("ours/pictures/dog.svg", picture)
        let (theme, problems) = load()
        #expect((theme == nil) == !problems.isEmpty)
        return problems
    }

    @Test func `a drawing of shapes is taken, and written anew without what is no drawing`() throws {
        let picture = Self.svg(
            "<!-- a dog -->\n  <g transform=\"rotate(-10 4 5)\"><path d=\"M1 2h3.5\" fill=\"#f4c95d\"/>"
                + "<circle cx=\"1\" cy=\"2\" r=\"3\"/></g>", " fill=\"none\" stroke=\"#16232c\"")
        #expect(problems(with: "<?xml version=\"1.0\"?>\n" + picture) == [])
        let drawing = try #require(load().theme?.pictures["dog"])
        let shapes =
            "<g transform=\"rotate(-10 4 5)\"><path d=\"M1 2h3.5\" fill=\"#f4c95d\"/><circle cx=\"1\" cy=\"2\" r=\"3\"/></g>"
        let attributes = " viewBox=\"0 0 120 96\" fill=\"none\" stroke=\"#16232c\""
        #expect(
            String(decoding: drawing.svg, as: UTF8.self)
                == "<svg xmlns=\"http://www.w3.org/2000/svg\"\(attributes)>\(shapes)</svg>\n")
        #expect(
            String(decoding: drawing.symbol(named: "dog"), as: UTF8.self)
                == "<symbol id=\"picture-dog\"\(attributes)>\(shapes)</symbol>")
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<path d=\"M0 0\" onload=\"alert(1)\"/>",
        "<style>path{fill:url(//a.example)}</style>",
        "<path d=\"M0 0\" style=\"fill:url(https://example.org/a)\"/>", "<path d=\"M0 0\" fill=\"url(#a)\"/>",
        "<path d=\"M0 0\" fill=\"url(https://example.org/a)\"/>", "<image href=\"https://example.org/a.png\"/>",
        "<image xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"data:image/png;base64,AA\"/>", "<use href=\"#a\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>", "<text>Mrs Harcourt</text>",
        "<a href=\"javascript:alert(1)\"><path d=\"M0 0\"/></a>",
        "<animate attributeName=\"href\" to=\"//a.example\"/>",
        "<path id=\"plan\" d=\"M0 0\"/>", "<path class=\"skip\" d=\"M0 0\"/>", "<title>a dog</title>", "words",
        "<path d=\"M0 0&quot;/&gt;&lt;script&gt;\"/>", "<path xmlns=\"http://www.w3.org/1999/xhtml\" d=\"M0 0\"/>",
        "<path d=\"M0 0\" filter=\"url(#f)\"/>", "<path d=\"M0 0\" fill=\"red;background:url(x)\"/>",
        "<path d=\"M0 0\" xml:base=\"https://example.org/\"/>", "<![CDATA[<script>]]>",
    ])
    func `what is no drawing is refused`(inside: String) {
        #expect(problems(with: Self.svg(inside)) == ["theme-picture"])
    }

    @Test(arguments: [
        "", "<svg", "<p/>", "<svg viewBox=\"0 0 120 96\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 96\" onload=\"alert(1)\"/>",
        "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 96\"/>",
    ])
    func `a file that is no picture is refused`(file: String) {
        #expect(problems(with: file) == ["theme-picture"])
    }

    @Test func `a picture without end is refused`() {
        #expect(
            problems(with: Self.svg(String(repeating: "<path d=\"M0 0\"/>", count: 3000))) == ["theme-picture"])
        #expect(
            problems(with: Self.svg(String(repeating: "<g>", count: 40) + String(repeating: "</g>", count: 40)))
                == ["theme-picture"])
        #expect(
            problems(with: Self.svg("<path d=\"\(String(repeating: "M0 0", count: 20_000))\"/>")) == ["theme-picture"])
    }

    @Test func `a theme that builds on another covers one picture and inherits the rest`() throws {
        folder.theme("base")
        folder.write("base/pictures/dog.svg", Self.svg("<path d=\"M1 1\"/>"))
        folder.write("base/pictures/cat.svg", Self.svg("<path d=\"M2 2\"/>"))
        folder.theme("ours", inherits: "base")
        folder.write("ours/pictures/dog.svg", Self.svg("<path d=\"M3 3\"/>"))
        let pictures = try #require(load().theme?.pictures)
        #expect(pictures.keys.sorted() == ["cat", "dog"])
        let drawn = ["cat", "dog"].map { String(decoding: pictures[$0]?.svg ?? [], as: UTF8.self) }
        #expect(drawn[0].contains("M2 2") && drawn[1].contains("M3 3"))
    }

    @Test func `words for a picture that is not there are named, and the one that was meant`() {
        folder.theme("ours")
        folder.write("ours/pictures/tractor.svg", Self.svg("<path d=\"M1 1\"/>"))
        folder.write("ours/strings/en.json", "{\"picture.tracter\": \"tractor\"}")
        var loader = ThemeLoader(folder: folder.path)
        #expect(loader.load("ours") == nil)
        #expect(loader.diagnostics.map(\.id.name) == ["theme-picture"])
        #expect(loader.diagnostics.first?.suggestion == "did you mean “picture.tractor”?")
    }
}
