import Foundation

/// Where the project's own files are, for tests that compare with them.
enum Project {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Set to write the generated files anew instead of comparing with them.
    static let blesses = ProcessInfo.processInfo.environment["CARESHEAF_BLESS"] != nil

    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appendingPathComponent(path))).map { [UInt8]($0) }
    }

    /// The names of the JSON files in a folder, in order.
    static func jsonFiles(in folder: String) -> [String] { files(in: folder, ending: ".json") }

    static func files(in folder: String, ending: String) -> [String] {
        let path = root.appendingPathComponent(folder).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(ending) }
            .sorted()
    }
}
