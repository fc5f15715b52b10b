import CareRecords
import Foundation
import Scoring
import Testing

/// docs/tools.md says what is so.
struct ToolsPageTests {
    private let page: [String]

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        page = try String(contentsOf: root.appendingPathComponent("docs/tools.md"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    @Test(arguments: Tool.builtIn.map(\.id))
    func `every built-in tool has its row, with its threshold and whether the person is told`(id: String) throws {
        let tool = try #require(Tool.builtIn(id))
        let row = try #require(page.first { $0.hasPrefix("| `\(id)` |") })
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(cells[4].hasPrefix("yes") == tool.forPerson)
        let scale = try #require(tool.scales.first)
        if scale.how == .profile {
            #expect(cells[3].hasPrefix("any"))
        } else {
            let threshold = scale.change.map { $0.atLeast.isWhole ? "\(Int($0.atLeast.value))" : "\($0.atLeast.value)" }
            #expect(cells[3] == threshold ?? "–")
        }
        if tool.scales.count == 1,
            let direction = ["higher": Direction.higher, "lower": .lower].first(where: {
                cells[2].contains("\($0.key) is better")
            })
        {
            #expect(scale.better == direction.value)
        }
    }

    @Test func `the page has no tool that is not built in`() {
        let rows = page.filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "`").dropFirst().first }
        let methods = Set(ScoringMethod.allCases.map(\.rawValue) + ["how"])
        let named = rows.map(String.init).filter { !methods.contains($0) }
        #expect(named == Tool.builtIn.map(\.id))
    }
}
