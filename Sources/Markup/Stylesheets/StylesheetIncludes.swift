/// Which stylesheets of a theme go into which.
///
/// It is rather one too many than one too few: whatever is named between quotes in a stylesheet is taken for a part of
/// it, and where a name could be built from pieces (a document type is declared, or a character is written as a number),
/// that is all of them.
public struct StylesheetIncludes: Sendable {
    private let direct: [String: Set<String>]

    public init(of sources: StylesheetSources) {
        let names = Set(sources.files.keys)
        let byLastPart = Dictionary(grouping: names) { Self.lastPart(of: $0[...]) }
        direct = sources.files.mapValues { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            let pieces = text.split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
            let isSpelledOut = zip(pieces, pieces.dropFirst()).allSatisfy { before, piece in
                !before.hasSuffix("href=") || !piece.contains("&")
            }
            guard isSpelledOut, !text.utf8.containsDeclaration else { return names }
            return Set(pieces.lazy.filter { $0.hasSuffix(".xsl") }.flatMap { byLastPart[Self.lastPart(of: $0)] ?? [] })
        }
    }

    /// The stylesheet itself and all that it takes in, in order of their names.
    public func all(of name: String) -> [String] {
        var found: Set<String> = [name]
        var waiting = [name]
        while let next = waiting.popLast() {
            for part in direct[next] ?? [] where found.insert(part).inserted { waiting.append(part) }
        }
        return found.sorted()
    }

    private static func lastPart(of path: Substring) -> Substring {
        path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
    }
}

extension String.UTF8View {
    /// Whether “<!DOCTYPE” or “<!ENTITY” stands anywhere.
    fileprivate var containsDeclaration: Bool {
        var rest = self[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[place...].dropFirst()
            if rest.starts(with: "!DOCTYPE".utf8) || rest.starts(with: "!ENTITY".utf8) { return true }
        }
        return false
    }
}
