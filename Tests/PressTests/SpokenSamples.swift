import Glibc
import Markup
import Press
import Testing
import Themes
import Wording

/// The words and trees of this repository, for tests of what is read aloud.
enum SpokenSamples {
    static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

    private static let theme: Theme? = {
        var loader = ThemeLoader(folder: folder + "/themes")
        return loader.load("default")
    }()

    static func phrasebook(_ language: String) throws -> Phrasebook {
        try #require(theme, "the theme is not as it should be").phrasebook(for: language)
    }

    /// The trees that are kept in Tests/Golden.
    static let golden: [String] = {
        guard let stream = opendir(folder + "/Tests/Golden") else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".xml") { names.append(name) }
        }
        return names.sorted()
    }()

    static func tree(_ name: String) throws -> XMLElement { try SampleTree.read(text(of: "Tests/Golden/\(name)")) }

    static func text(of file: String) throws -> String {
        let stream = try #require(fopen("\(folder)/\(file)", "r"), "there is no \(file)")
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is said of some blocks in a document in English, or another language.
    static func said(_ blocks: String, in language: String = "en") throws -> String {
        let tree = try SampleTree.read("<document lang=\"\(language)\"><title>T</title>\(blocks)</document>")
        let text = try SpokenText(say: phrasebook(language)).text(of: tree)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast(3)
            .joined(separator: "\n")
    }
}
