import Foundation

@testable import Content

/// A project folder that is made for one test and taken away with it.
final class TemporaryProject {
    let folder: URL
    var source: ContentSource { ContentSource(project: folder.path) }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("caresheaf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ file: String, _ text: String) throws {
        let place = folder.appendingPathComponent(file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    func write(_ file: String, _ record: [String: Any]) throws {
        try write(file, String(decoding: Plans.raw(record).bytes, as: UTF8.self))
    }

    func link(_ file: String, to target: String) throws {
        let place = folder.appendingPathComponent(file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
    }
}
