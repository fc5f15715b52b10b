import Diagnostics
import Foundation
import Testing

@testable import JSONReading

/// The cases of nst/JSONTestSuite, if they are on this machine: y_ must be taken, n_ must be refused, and for each
/// i_ (where the standard leaves the choice) this project's choice is written down below.
@Suite struct PublishedSuiteTests {
    static let folder: URL? = {
        let fromEnvironment = ProcessInfo.processInfo.environment["CARESHEAF_JSON_TEST_SUITE"].map {
            URL(fileURLWithPath: $0)
        }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let candidates = [
            fromEnvironment, package.appendingPathComponent("../shared/data/json-test-suite"),
            package.appendingPathComponent("../../shared/data/json-test-suite"),
        ]
        return candidates.compactMap { $0?.standardizedFileURL }.first {
            FileManager.default.fileExists(atPath: $0.path)
        }
    }()

    /// Numbers of any size are grammar; whether one fits is asked where it is used. Everything else in doubt is
    /// refused, except a byte order mark.
    static func takesOptional(_ name: String) -> Bool {
        name.hasPrefix("i_number_") || name == "i_structure_UTF-8_BOM_empty_object.json"
    }

    @Test(.enabled(if: folder != nil, "set CARESHEAF_JSON_TEST_SUITE to the folder of the published cases"))
    func everyPublishedCase() throws {
        let folder = try #require(Self.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        #expect(names.count >= 300)
        for name in names.sorted() {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
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
