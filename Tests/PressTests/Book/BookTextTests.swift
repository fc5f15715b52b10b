import Markup
import Testing

@testable import Press

/// What a book says is what the document says.
@Suite struct BookTextTests {
    /// What is said of a document in the frame of the book, and what only a page of a site or a sheet of paper has use
    /// for. Everything else stands in a chapter.
    private static let outsideOfChapters: Set = [
        "title", "description", "running", "masthead", "footer", "crumbs", "search-form", "places",
    ]

    /// The words of a tree in its order. Of a chart those for people who do not see it.
    /// - Parameter onPaper: what stands in place of sheets to write on.
    private func words(of tree: XMLElement, onPaper: String = "") -> [String] {
        tree.children.flatMap { child -> [String] in
            switch child {
            case .text(let text): return text.split(whereSeparator: \.isWhitespace).map(String.init)
            case .element(let element):
                if Self.outsideOfChapters.contains(element.name) { return [] }
                // Where more stands on another page, which is not in the book.
                if element["role"] == "more",
                    element.elements.allSatisfy({ !["#", "http"].contains(where: ($0["href"] ?? "").hasPrefix) })
                {
                    return []
                }
                if ["log", "diary"].contains(element.name) { return onPaper.split(separator: " ").map(String.init) }
                if ["chart", "multiple", "row-chart"].contains(element.name) {
                    return element.elements.first { $0.name == "alternative" }?.words() ?? []
                }
                let number = element.name == "count" ? [element["n"] ?? ""] : []
                return number + words(of: element, onPaper: onPaper)
            }
        }
    }

    /// What the book adds: drawings, the marks of lists, the foot of sheets, and who publishes it.
    private func isAdded(_ element: XMLElement) -> Bool {
        switch (element.name, element["class"]) {
        case ("svg", _), ("span", "mark"), ("p", "foot"), ("section", "colophon"): true
        default: false
        }
    }

    @Test(arguments: BookShelf.goldenNames)
    func `no word of a document is lost, and none changes its place`(name: String) throws {
        let document = try BookShelf.golden(name)
        let bodies = try BookShelf.chapters(of: document).compactMap { $0.elements.first { $0.name == "body" } }
        let added = try #require(BookShelf.theme).phrasebook(for: document["lang"] ?? "en")
        // Letter by letter, since a link that is taken off joins two texts.
        let book = Array(bodies.flatMap { $0.words(without: isAdded) }.joined())
        let expected = Array(words(of: document, onPaper: added("press.book.write-on-paper")).joined())
        let agree = zip(book, expected).prefix { $0 == $1 }.count
        let difference = "…\(String(expected.dropFirst(max(0, agree - 30)).prefix(60)))…"
        #expect(agree == expected.count && agree == book.count, "it differs at \(difference)")
    }

    @Test(arguments: BookShelf.goldenNames)
    func `what stands in the frame of a document is said in the frame of the book`(name: String) throws {
        let document = try BookShelf.golden(name)
        let chapters = try BookShelf.chapters(of: document)
        let package = try BookShelf.part("EPUB/package.opf", of: document)
        for element in document.elements where element.name == "title" || element.name == "description" {
            #expect(package.every(element.name).map { $0.words() } == [element.words()])
        }
        let foot = document.every("running").flatMap { $0.every("foot") }.flatMap { $0.words() }
        #expect(chapters[0].every("p").filter { $0["class"] == "foot" }.flatMap { $0.words() } == foot)
        let publisher = document.every("footer").flatMap { $0.every("p") }.flatMap { $0.words() }
        #expect(
            chapters[chapters.count - 1].every("section").last { $0["class"] == "colophon" }?.words() ?? [] == publisher
        )
    }

    @Test func `words that look like markup stay words`() throws {
        let hostile = "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; ]]&gt; &quot;"
        let pages = try BookShelf.chapters(
            """
            <p>\(hostile)</p><table><rows><row><field label="\(hostile)">x</field></row></rows></table>
            """)
        #expect(pages[0].every("script").isEmpty)
        #expect(pages[0].every("p").map(\.text) == ["</p><script>alert(1)</script> &amp; ]]> \""])
        #expect(pages[0].every("td").first?["data-label"] == "</p><script>alert(1)</script> &amp; ]]> \"")
    }

    @Test func `an element that nobody knows shows what is in it`() throws {
        let page = try BookShelf.chapters("<p>Before <sparkle>the <strong>new</strong> thing</sparkle></p>")[0]
        #expect(page.every("p").map(\.text) == ["Before the new thing"])
        #expect(page.every("strong").count == 1)
    }

    @Test func `a mark that carries a meaning is a character, and has a word`() throws {
        let page = try BookShelf.chapters(
            """
            <do-list><item>Speak slowly</item></do-list><dont-list><item>Shout</item></dont-list>
            <list><task done="yes">Rang</task><task done="no">Wrote</task></list>
            """)[0]
        #expect(page.every("li").map(\.text) == ["✓ Speak slowly", "✗ Shout", "Ticked: Rang", "Not ticked: Wrote"])
        #expect(page.every("span").map { $0["aria-label"] } == ["Yes:", "No:"])
    }

    @Test func `sheets to write on are not in a book, and the book says so`() throws {
        let page = try BookShelf.chapters(
            "<log sheets=\"2\" rows=\"9\"><caption>C</caption><column>Day</column></log>")[0]
        #expect(
            page.every("body")[0].words().joined(separator: " ") == "The pages to write on are in the copy on paper.")
    }

    @Test func `a passage in another language says so to voices and to readers of XML`() throws {
        let page = try BookShelf.chapters(#"<p>He says <foreign lang="ur">شکریہ</foreign>.</p>"#)[0]
        let passage = try #require(page.every("span").first)
        let languages = passage.attributes.filter { $0.name == "lang" }.map(\.value)
        #expect(languages == ["ur", "ur"], "lang and xml:lang")
        #expect(passage["dir"] == "auto", "it runs its own way")
    }

    @Test func `code is in no language that people speak`() throws {
        let page = try BookShelf.chapters(#"<code-block lang="swift">let a</code-block>"#)[0]
        #expect(page.every("code").first?["lang"] == nil)
    }

    @Test(arguments: BookShelf.goldenNames)
    func `a cell says which column or row it belongs to`(name: String) throws {
        for page in try BookShelf.chapters(of: BookShelf.golden(name)) {
            #expect(page.every("th").allSatisfy { $0["scope"] == "col" || $0["scope"] == "row" })
            for table in page.every("table") {
                let columns = table.every("thead").flatMap { $0.every("th") }.count
                #expect(
                    table.every("tbody").flatMap { $0.every("tr") }.allSatisfy { Array($0.elements).count == columns })
            }
        }
    }
}
