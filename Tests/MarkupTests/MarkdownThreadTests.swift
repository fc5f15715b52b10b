import Glibc
import Testing

@testable import Markup

/// cmark-gfm's strikethrough and autolink change a process-wide table while they parse. Without `MarkdownGate` these
/// texts come out wrong thousands of times.
@Suite struct MarkdownThreadTests {
    static let texts = [
        "a ~~b~~ c ~~d *e*~~", "see www.example.org or https://example.org/x, or joy@example.org",
        "*~~a~~*b **c~~d~~**",
        "| a | b |\n|---|---|\n| ~~c~~ | www.example.org |", "| a | b |\n|---|---|\n| c: d | *e* w |",
        "- [x] *a*: w\n- [ ] b",
        "*a*b _c_d: w ~e", "plain words", "a: **b** www", "![a ~~b~~](c.png) <b>",
    ]

    @Test func `Many threads read what one thread reads`() {
        let expected = Self.texts.map { read($0).tree }
        let wrong = onThreads(8) { thread in
            var wrong = 0
            let reader = MarkdownReader()
            for round in 0..<2_000 {
                let index = (round + thread) % Self.texts.count
                let tree = DocumentTree(root: "r")
                _ = reader.write(Self.texts[index], into: tree, under: 2)
                if tree.serialised(indented: false) != "<r>\(expected[index])</r>" { wrong += 1 }
            }
            return wrong
        }
        #expect(wrong == 0)
    }

    @Test func `Many threads render what one thread renders`() throws {
        let sources = sources(["page.xsl": RenderingTests.sheet, "parts/inline.xsl": RenderingTests.inline])
        let alone = try Stylesheet.compile("page.xsl", from: sources, phrase: { $0 }).get()
        let expected = try (0..<10).map { try render($0, with: alone) }
        #expect(expected.allSatisfy { $0.count > 150 } && Set(expected).count == 10)
        let wrong = onThreads(4) { thread in
            guard let sheet = try? Stylesheet.compile("page.xsl", from: sources, phrase: { $0 }).get() else { return 1 }
            return (0..<300).count { round in
                let number = (round + thread) % expected.count
                return (try? render(number, with: sheet)) != expected[number]
            }
        }
        #expect(wrong == 0)
    }
}

/// A page with marks whose reading changes a table of the whole process.
private func render(_ number: Int, with sheet: Stylesheet) throws -> [UInt8] {
    let tree = DocumentTree(root: "document")
    tree.element("title", text: "A\(number)")
    tree.element("section") {
        _ = MarkdownReader().write("a **b** ~~c~~ \(number)\n\n*d* www.example.org", into: tree, under: 2)
    }
    var page: [UInt8] = []
    try sheet.render(tree, parts: ["head": []], into: &page)
    return page
}

/// Runs the body on that many threads with small stacks and adds up what they return.
func onThreads(_ count: Int, stack: Int = 512 * 1024, _ body: @escaping @Sendable (Int) -> Int) -> Int {
    final class Task: @unchecked Sendable {
        let body: @Sendable (Int) -> Int
        let number: Int
        var result = 0
        init(_ number: Int, _ body: @escaping @Sendable (Int) -> Int) {
            self.number = number
            self.body = body
        }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stack)
    defer { pthread_attr_destroy(&attributes) }
    let tasks = (0..<count).map { Task($0, body) }
    var threads: [pthread_t] = []
    for task in tasks {
        var thread = pthread_t()
        let started = pthread_create(
            &thread, &attributes,
            { argument in
                let task = Unmanaged<Task>.fromOpaque(argument!).takeUnretainedValue()
                task.result = task.body(task.number)
                return nil
            }, Unmanaged.passUnretained(task).toOpaque())
        if started == 0 { threads.append(thread) } else { task.result = 1 }
    }
    for thread in threads { pthread_join(thread, nil) }
    return withExtendedLifetime(tasks) { tasks.reduce(0) { $0 + $1.result } }
}
