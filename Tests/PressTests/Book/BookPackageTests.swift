import Markup
import Testing

@testable import Press

/// What a book says of itself, and how it is packed.
@Suite struct BookPackageTests {
    private func properties(_ name: String, in package: XMLElement) -> [String] {
        package.every("meta").filter { $0["property"] == name }.map(\.text)
    }

    @Test func `a plan names its title, language, programme and day`() throws {
        let document = try BookShelf.golden("my-plan-in-welsh")
        let package = try BookShelf.part("EPUB/package.opf", of: document)
        #expect(package.every("title").map(\.text) == ["Fy nghynllun: Mrs Menna Haf Rhydderch"])
        #expect(package.every("language").map(\.text) == ["cy"])
        #expect(package.every("creator").map(\.text) == ["Gofal Dyffryn Marl Gyda’n Gilydd"])
        #expect(properties("dcterms:modified", in: package) == ["2026-10-15T00:00:00Z"])
    }

    @Test func `a book says for whom it is, and does not claim what nobody has examined`() throws {
        let plan = try BookShelf.part("EPUB/package.opf", of: BookShelf.golden("my-plan-of-a-long-life"))
        #expect(properties("schema:accessMode", in: plan) == ["textual"])
        #expect(properties("schema:accessModeSufficient", in: plan) == ["textual"])
        #expect(properties("schema:accessibilityHazard", in: plan) == ["none"])
        #expect(
            properties("schema:accessibilitySummary", in: plan).first?.hasPrefix("All of this book is text.") == true)
        #expect(properties("dcterms:conformsTo", in: plan) == [])
        let pack = try BookShelf.part("EPUB/package.opf", of: BookShelf.golden("portal-pack"))
        #expect(properties("schema:accessMode", in: pack) == ["textual", "visual"], "it has charts")
        #expect(properties("schema:accessModeSufficient", in: pack) == ["textual", "textual,visual"])
        #expect(properties("schema:accessibilityFeature", in: pack).contains("alternativeText"))
    }

    @Test(arguments: BookShelf.goldenNames)
    func `every file is listed, chapters are read in order, and drawings are declared`(name: String) throws {
        let document = try BookShelf.golden(name)
        let parts = try BookShelf.parts(of: document)
        let package = try BookShelf.part("EPUB/package.opf", of: document)
        let items = package.every("item")
        #expect(
            items.compactMap { $0["href"] }.map { "EPUB/" + $0 }.sorted()
                == parts.map(\.path).filter { $0.hasPrefix("EPUB/") && $0 != "EPUB/package.opf" }.sorted())
        #expect(
            package.every("itemref").compactMap { $0["idref"] } == Array(items.compactMap { $0["id"] }.dropFirst(2)))
        for item in items where item["href"]?.hasPrefix("chapter") == true {
            let page = try BookShelf.part("EPUB/" + (item["href"] ?? ""), of: document)
            #expect((item["properties"] == "svg") == !page.every("svg").isEmpty)
        }
    }

    @Test func `the names of files tell nothing of whose the book is`() throws {
        let paths = try BookShelf.parts(of: BookShelf.golden("my-plan-of-a-name-alone")).map(\.path)
        #expect(
            paths.prefix(5) == [
                "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/book.css",
            ])
        #expect(paths.dropFirst(5).elementsEqual((1...10).map { "EPUB/chapter-\($0).xhtml" }))
    }

    @Test func `one document of one person is always the same book, and another is another`() throws {
        let uuid = BookWriter.uuid(of: "mv-0001/my-plan")
        #expect(uuid == BookWriter.uuid(of: "mv-0001/my-plan"))
        #expect(uuid != BookWriter.uuid(of: "mv-0002/my-plan"))
        // Worked out with Python’s hashlib: SHA-256, its first 16 bytes, version 8 and the variant of RFC 9562.
        #expect(BookWriter.uuid(of: "abc") == "ba7816bf-8f01-8fea-8141-40de5dae2223")
    }

    @Test func `a script that runs from right to left turns the pages the other way`() throws {
        let document = try SampleTree.read(#"<document lang="ur" dir="rtl"><title>T</title><h1>T</h1></document>"#)
        let package = try BookShelf.part("EPUB/package.opf", of: document)
        #expect(package.every("spine").map { $0["page-progression-direction"] } == ["rtl"])
        #expect(try BookShelf.chapters(of: document).map { $0["dir"] } == ["rtl"])
    }

    @Test func `a document without a heading or a mark is a book too`() throws {
        let document = try SampleTree.read(#"<document lang="en"><title>Bare</title></document>"#)
        let navigation = try BookShelf.part("EPUB/nav.xhtml", of: document)
        #expect(navigation.every("nav")[0].every("a").map(\.text) == ["Bare"])
        #expect(try BookShelf.part("EPUB/package.opf", of: document).every("creator").isEmpty)
    }

    @Test func `the contents follow the headings, and the document’s own heading stands beside its parts`() throws {
        let document = try SampleTree.read(
            """
            <document lang="en"><title>T</title><h1>Mine</h1><part id="a"><h2><no>1</no> One</h2><h3>Within</h3>
            <h4>Deeper</h4></part><part id="b"><h2>Two</h2><h4>Passed over</h4></part></document>
            """)
        let toc = try BookShelf.part("EPUB/nav.xhtml", of: document).every("nav")[0]
        func outline(_ list: XMLElement) -> String {
            list.elements.map { item in
                item.elements.map { $0.name == "ol" ? "(\(outline($0)))" : $0.text }.joined()
            }.joined(separator: ", ")
        }
        #expect(outline(toc.every("ol")[0]) == "Mine, 1 One(Within(Deeper)), Two(Passed over)")
    }
}
