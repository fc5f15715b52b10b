import Files
import Foundation
import Testing

@testable import Interchange

/// Public examples of FHIR that are not in the repository, in the folder that CARESHEAF_FHIR_EXAMPLES names.
@Suite struct PublicExampleTests {
    static let folder: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ProcessInfo.processInfo.environment["CARESHEAF_FHIR_EXAMPLES"]
            ?? root.deletingLastPathComponent().appendingPathComponent("shared/data/fhir").path
    }()

    static let files: [String] = (FileSystem.entries(of: folder) ?? []).filter { $0.kind == .folder }.flatMap { part in
        (FileSystem.entries(of: "\(folder)/\(part.name)") ?? []).filter { $0.kind == .file }.map {
            "\(folder)/\(part.name)/\($0.name)"
        }
    }

    @Test(.enabled(if: !files.isEmpty, "there are no examples; name their folder in CARESHEAF_FHIR_EXAMPLES"))
    func `Examples come out the same whether all are in memory or a few persons at a time`() throws {
        let fixture = try IntakeFixture([:])
        for file in Self.files {
            var bytes: [UInt8] = []
            try FileSystem.read(file: file, limit: 64 << 20, into: &bytes)
            try fixture.add(file.split(separator: "/").suffix(2).joined(separator: "-"), bytes)
        }
        let outcome = fixture.outcomeEachWay()
        #expect(!outcome.persons.isEmpty)
        #expect(!outcome.kinds.contains("fhir-not-a-resource"))
    }
}
