import Diagnostics
import Foundation
import Testing

@testable import JSONReading

/// The cases of nst/JSONTestSuite (Tests/PublishedCases): y_ must be taken, n_ must be refused, and for each i_ (where the
/// standard leaves the choice) this project's choice is written down below.
@Suite struct PublishedSuiteTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("PublishedCases/JSONTestSuite")

    /// Numbers of any size are grammar; whether one fits is asked where it is used. Everything else in doubt is
    /// refused, except a byte order mark.
    static func takesOptional(_ name: String) -> Bool {
        name.hasPrefix("i_number_") || name == "i_structure_UTF-8_BOM_empty_object.json"
    }

    @Test func everyPublishedCase() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".json") }
        #expect(names.count == 318)
        for name in names.sorted() {
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
            var reader = JSONReader()
            var found: [Diagnostic] = []
            let value = reader.read(bytes, file: name, into: &found)
            // A repeated key is grammar, and read; that it is reported as well is this project's rule.
            let taken = value != nil && found.allSatisfy { $0.id == .duplicateKey }
            switch name.prefix(2) {
            case "y_": #expect(taken, "\(name) should be taken: \(found.map(\.message))")
            case "n_": #expect(!taken && !found.isEmpty, "\(name) should be refused")
            default: #expect(taken == Self.takesOptional(name), "\(name): \(found.map(\.message))")
            }
        }
    }
}
