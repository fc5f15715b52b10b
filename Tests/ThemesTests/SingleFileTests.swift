import Glibc
import Testing

@testable import Themes

/// Pages that are sent by e-mail, without a folder beside them.
@Suite struct SingleFileTests {
    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    private func theme(css: String = "p{margin:0}") throws -> Theme {
        let folder = ThemeFolder()
        folder.theme("ours")
        folder.write("ours/css/base.css", css)
        folder.write("ours/css/bundles.json", "{\"document.css\": [\"base.css\"]}")
        var loader = ThemeLoader(folder: folder.path)
        let theme = loader.load("ours")
        return try #require(theme)
    }

    private func sent(_ body: String, css: String = "p{margin:0}") throws -> String {
        let page = SingleFilePage(theme: try theme(css: css))
        return String(
            decoding: try page.page(
                from: Array(
                    "<html><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"../../assets/document.css\"></head><body>\(body)</body></html>"
                        .utf8)), as: UTF8.self)
    }

    private func body(_ body: String) throws -> String {
        let page = try sent(body)
        return try String(#require(page.split(separator: "<body>").last).dropLast("</body></html>".count))
    }

    @Test func `the style sheet is in the page, and a policy that forbids everything else`() throws {
        let page = try sent("")
        #expect(page.contains("<style>p{margin:0}"))
        #expect(!page.contains("<link"))
        #expect(
            page.contains(
                "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"))
    }

    @Test(arguments: [
        "p::before{content:\"</style><script>alert(1)</script>\"}", "p::before{content:\"</STYLE >\"}", "/*<!--*/",
    ])
    func `nothing in a style sheet ends it`(css: String) throws {
        let page = try sent("<p>Words</p>", css: css)
        let lower = page.lowercased()
        #expect(lower.split(separator: "</style").count == 2, "one end, ours")
        #expect(!lower.contains("<!--"))
        var tags = HTMLTagScanner(Array(page.utf8))
        var names: [String] = []
        while let tag = tags.next() { names.append(tag.name) }
        #expect(!names.contains("script"))
    }

    @Test(arguments: [
        "../index.html", "my-plan.html#goal-1", "figures.csv", "javascript:alert(1)", "//example.org/x",
        "file:///etc/passwd", "",
    ])
    func `a link to another file keeps its words`(address: String) throws {
        #expect(
            try body(
                "<p>See <a class=\"x\" href=\"\(address)\" download=\"\" type=\"text/csv\">my <b>plan</b></a>.</p>")
                == "<p>See <a class=\"x\">my <b>plan</b></a>.</p>")
    }

    @Test(arguments: [
        "#goals", "https://example.org/a?b=c&amp;d=e", "HTTPS://EXAMPLE.ORG/", "mailto:a@example.org",
        "tel:01632960100",
    ])
    func `a link within the page or to the world stays`(address: String) throws {
        let link = "<a href=\"\(address)\">Here</a>"
        #expect(try body(link) == link)
    }

    @Test func `a list of links that all lead elsewhere is taken out, and one that leads into the page stays`() throws {
        let contents = "<nav aria-labelledby=\"c\"><h2 id=\"c\">In it</h2><a href=\"#a\">A</a></nav>"
        #expect(
            try body("<nav><ul><li><a href=\"../index.html\">Home</a></li></ul></nav>\(contents)<p>Words</p>")
                == "\(contents)<p>Words</p>")
    }

    @Test func `a form that would send something is taken out, and a choice that styles answer stays`() throws {
        let choice = "<form class=\"places\"><input type=\"radio\" id=\"p\"></form>"
        #expect(
            try body("<form action=\"../search.html\"><label>Search</label><input name=\"q\"></form>\(choice)")
                == choice)
    }

    @Test func `scripts are taken out with what is in them`() throws {
        #expect(
            try body(
                "<p>A</p><script src=\"assets/search.js\"></script><script>if (a<b) { x(\"<p>\") }</script><p>B</p>")
                == "<p>A</p><p>B</p>")
    }

    @Test func `nothing that would be fetched is left`() throws {
        #expect(
            try body(
                """
                <img alt="A" src="a.png" srcset="b.png 2x"><img alt="B" src="data:image/png;base64,AA"><video \
                poster="c.png"></video><svg><use href="icons.svg#x"></use><use href="#x"></use></svg>
                """) == """
                    <img alt="A"><img alt="B" src="data:image/png;base64,AA"><video></video><svg><use></use><use \
                    href="#x"></use></svg>
                    """)
    }

    @Test func `words and values that look like tags are not taken for tags`() throws {
        let words =
            "<p title=\"a > b <a href='x.html'>\">1 < 2 &lt;a href=\"x.html\"&gt; <!-- <a href=\"x.html\"> --></p>"
        #expect(try body(words) == words)
    }

    @Test func `a page that asks for a style sheet which is not there is refused`() throws {
        let page = SingleFilePage(theme: try theme())
        #expect(throws: SingleFileProblem(asset: "assets/gone.css")) {
            try page.page(from: Array("<link rel=\"stylesheet\" href=\"assets/gone.css\">".utf8))
        }
    }

    @Test(arguments: [
        "<", "<a", "<a href", "<a href=", "<a href=\"x", "</", "<!--", "<script>", "<style", "<nav><form>",
    ])
    func `a page that breaks off is copied as far as it goes`(page: String) throws {
        #expect(try SingleFilePage(theme: theme()).page(from: Array(page.utf8)) == Array(page.utf8))
    }

    // MARK: Pages of the sample

    private static let pages: [String] = {
        guard let folder = opendir(root + "/Tests/Golden") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".html") { names.append(name) }
        }
        return names.sorted()
    }()

    private static let themes: [String: Theme] = {
        var loader = ThemeLoader(folder: root + "/themes")
        return ["default", "harbour"].reduce(into: [:]) { $0[$1] = loader.load($1) }
    }()

    private func golden(_ name: String) throws -> [UInt8] {
        let stream = try #require(fopen("\(Self.root)/Tests/Golden/\(name)", "r"))
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// What is between the tags, but for style sheets and for lists of links and forms that lead elsewhere.
    private func words(of page: [UInt8]) -> String {
        var text: [UInt8] = []
        var kept: [Int] = []
        var at = 0
        var isLiving = false
        var tags = HTMLTagScanner(page)
        while let tag = tags.next() {
            if !(tag.isEnd && tag.name == "style") { text += page[at..<tag.place.lowerBound] }
            at = tag.place.upperBound
            switch (tag.name, tag.isEnd) {
            case ("nav", false), ("form", false):
                kept.append(text.count)
                isLiving = tag.name == "form" && tag["action"] == nil
            case ("a", false): isLiving = isLiving || tag["href"]?.hasPrefix("#") == true
            case ("nav", true), ("form", true):
                let start = kept.removeLast()
                if !isLiving { text.removeSubrange(start...) }
            default: break
            }
        }
        return String(decoding: text.filter { $0 > 0x20 }, as: UTF8.self)
    }

    @Test(arguments: pages)
    func `every page of the sample says what it said, and asks for nothing`(name: String) throws {
        let theme = try #require(Self.themes[name.hasPrefix("harbour") ? "harbour" : "default"])
        let before = try golden(name)
        let after = try SingleFilePage(theme: theme).page(from: before)
        #expect(words(of: before) == words(of: after))
        var tags = HTMLTagScanner(after)
        var count = 0
        while let tag = tags.next() {
            count += 1
            #expect(!["link", "script", "base"].contains(tag.name))
            for attribute in tag.attributes where ["href", "src", "action"].contains(attribute.name) {
                #expect(
                    ["#", "https:", "mailto:", "tel:"].contains { attribute.value.hasPrefix($0) }, "\(attribute.value)")
            }
        }
        #expect(count > 20)
    }
}
