import Markup
import Testing

@testable import Press

/// Where the links of a book lead.
@Suite struct BookLinkTests {
    @Test(arguments: BookShelf.goldenNames)
    func `every link leads to a place in the book, or says openly that it leads out of it`(name: String) throws {
        let parts = try BookShelf.parts(of: BookShelf.golden(name)).filter { $0.path.hasSuffix(".xhtml") }
        var places: Set<String> = []
        var pages: [(file: String, page: XMLElement)] = []
        for part in parts {
            let file = String(part.path.dropFirst("EPUB/".count))
            let page = try BookShelf.page(part.bytes)
            pages.append((file, page))
            places.insert(file)
            let ids = page.everything.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "an id stands twice in \(file)")
            places.formUnion(ids.map { "\(file)#\($0)" })
        }
        for (file, page) in pages {
            for link in page.every("a") {
                let address = try #require(link["href"])
                if ["https:", "http:", "mailto:", "tel:"].contains(where: address.hasPrefix) { continue }
                #expect(places.contains(address.hasPrefix("#") ? file + address : address), "\(address) in \(file)")
            }
            for label in page.everything.compactMap({ $0["aria-labelledby"] }) {
                #expect(places.contains("\(file)#\(label)"))
            }
        }
    }

    @Test func `a list of contents leads into other chapters`() throws {
        let pages = try BookShelf.chapters(
            """
            <contents><h2>In it</h2><entry ref="a">First</entry><entry ref="b">Second</entry></contents>
            <part id="a"><h2>First</h2><p><link href="#b">See second</link> <link href="#a">See here</link></p></part>
            <part id="b"><h2>Second</h2></part>
            """)
        #expect(pages[0].every("a").map { $0["href"] } == ["chapter-2.xhtml#a", "chapter-3.xhtml#b"])
        #expect(pages[1].every("a").map { $0["href"] } == ["chapter-3.xhtml#b", "#a"])
        #expect(pages[0].every("li").count == 2, "entries are items of one list")
    }

    @Test func `what leads to other pages only is left out`() throws {
        let page = try BookShelf.chapters(
            "<p>Before</p><display role=\"more\"><link href=\"../measures/a.html\">Charts and figures</link></display><p>After</p>"
        )[0]
        #expect(page.every("p").count == 2 && page.every("a").isEmpty)
        #expect(page.every("p").map(\.text) == ["Before", "After"])
    }

    @Test(arguments: [
        "../my-plan.html", "assets/x.css", "figures.csv", "#nowhere", "javascript:alert(1)", "//example.org", "",
    ])
    func `what a book cannot lead to keeps its words`(address: String) throws {
        let page = try BookShelf.chapters("<p><link href=\"\(address)\">My plan</link></p>")[0]
        #expect(page.every("a").isEmpty)
        #expect(page.every("p").map(\.text) == ["My plan"])
    }

    @Test(arguments: ["https://example.org/a?b=c&amp;d=e", "mailto:a@example.org", "tel:01632960100"])
    func `what leads to the world outside stays`(address: String) throws {
        let page = try BookShelf.chapters("<p><link href=\"\(address)\">Here</link></p>")[0]
        #expect(page.every("a").map { $0["href"] } == [address.split(separator: "amp;").joined()])
    }

    @Test func `an id with a sign that means something in an address is found`() throws {
        let pages = try BookShelf.chapters(
            ##"<topic id="letter-#"><h2>1</h2><p><link href="#letter-#">Up</link></p></topic>"##)
        #expect(pages[0].every("a").map { $0["href"] } == ["#letter-%23"])
    }

    @Test func `a number can be rung, and runs from left to right in every script`() throws {
        let page = try BookShelf.chapters(
            #"<call><when>At night</when><phone number="01632960170">01632 960170</phone></call>"#,
            attributes: #"lang="ur" dir="rtl""#)[0]
        let number = try #require(page.every("a").first)
        #expect(number["href"] == "tel:01632960170")
        #expect(number["dir"] == "ltr")
    }
}
