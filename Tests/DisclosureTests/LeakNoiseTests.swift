import Disclosure
import Testing

/// Broken markup hides nothing and stops nothing: whatever stands before a name, the name is found.
@Suite struct LeakNoiseTests {
    private let scraps = [
        "<", "</", ">", "&", "&#", "&#x", "&amp;", "&lt;", "%", "%C3", "%25", "\\", "\\u", "\\u00", "\\u{", "\"", "\":",
        "=", "<b>", "<wbr>", "<!--", "-->", "Dilys", "Harcourt", "12", "999", "0000018", "1934", "03", "March", "/",
        "-",
        ".", "'", " ", "\n", "é", "\u{301}", "\u{200B}", "A", "1", "99999999999999999999", "code", "&eacute;",
        "\u{1F600}",
    ]

    @Test(arguments: 1...40)
    func aNameIsFoundAfterAnyNoise(seed: UInt64) {
        var numbers = Numbers(state: seed)
        let scanner = LeakScanner(Someone.everyone)
        for _ in 0..<50 {
            var page: [UInt8] = []
            for _ in 0..<numbers.next(below: 60) {
                if numbers.next(below: 12) == 0 {
                    page.append(UInt8(numbers.next(below: 256)))
                } else {
                    page += Array(scraps[numbers.next(below: scraps.count)].utf8)
                }
            }
            page += Array(">>>> \n Dilys Harcourt \n".utf8)
            let found = scanner.scan(page, fileName: "page.html").contains { $0.kind == .name }
            #expect(found, "\(String(decoding: page, as: UTF8.self))")
        }
    }

    /// The same numbers in every run.
    private struct Numbers {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}
