import Glibc
import Markup
import Testing
import Themes
import Wording

@testable import Press

/// Books of trees, and what stands in them.
enum BookShelf {
    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    static let theme: Theme? = {
        var loader = ThemeLoader(folder: root + "/themes")
        return loader.load("default")
    }()

    /// The trees in Tests/Golden by name.
    static let goldenNames: [String] = {
        guard let folder = opendir(root + "/Tests/Golden") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".xml") { names.append(String(name.dropLast(4))) }
        }
        return names.sorted()
    }()

    static func golden(_ name: String) throws -> XMLElement {
        let stream = try #require(fopen("\(root)/Tests/Golden/\(name).xml", "r"))
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
        return try XMLReader().read(bytes).get()
    }

    static func writer(of document: XMLElement) throws -> BookWriter {
        let theme = try #require(theme)
        return BookWriter(say: theme.phrasebook(for: document["lang"] ?? "en"), styles: theme.bookStyles)
    }

    static func parts(of document: XMLElement) throws -> [(path: String, bytes: [UInt8])] {
        try writer(of: document).parts(of: document, identifier: "mv-0001/my-plan", modified: "2026-10-15")
    }

    /// The chapters of a tree written in a test, as far as what is in `<document>`.
    static func chapters(_ xml: String, attributes: String = #"lang="en""#) throws -> [XMLElement] {
        try chapters(of: SampleTree.read("<document kind=\"my-plan\" \(attributes)><title>T</title>\(xml)</document>"))
    }

    static func chapters(of document: XMLElement) throws -> [XMLElement] {
        try parts(of: document).filter { $0.path.hasPrefix("EPUB/chapter-") }.map { try page($0.bytes) }
    }

    static func part(_ path: String, of document: XMLElement) throws -> XMLElement {
        try page(#require(parts(of: document).first { $0.path == path }).bytes)
    }

    /// A file of XML; a document type is refused by our reader, and taken off first.
    static func page(_ bytes: [UInt8]) throws -> XMLElement {
        let doctype = "<!DOCTYPE html>\n"
        let text = String(decoding: bytes, as: UTF8.self)
        let plain = text.split(separator: doctype, maxSplits: 1).joined()
        return try XMLReader().read(Array(plain.utf8)).get()
    }
}

extension XMLElement {
    /// This element and all within it, in the order of the text.
    var everything: [XMLElement] { [self] + elements.flatMap(\.everything) }

    func every(_ name: String) -> [XMLElement] { everything.filter { $0.name == name } }

    /// The words in their order, without those in elements that `isLeftOut` is true of.
    func words(without isLeftOut: (XMLElement) -> Bool = { _ in false }) -> [String] {
        children.flatMap { child -> [String] in
            switch child {
            case .text(let text): text.split(whereSeparator: \.isWhitespace).map(String.init)
            case .element(let element): isLeftOut(element) ? [] : element.words(without: isLeftOut)
            }
        }
    }
}
