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
            let pieces = file.bytes.split(omittingEmptySubsequences: false) {
                $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
            }
            let isSpelledOut = zip(pieces, pieces.dropFirst()).allSatisfy { before, piece in
                !before.ends(with: "href=") || !piece.contains(UInt8(ascii: "&"))
            }
            guard isSpelledOut, !file.bytes.containsDeclaration else { return names }
            return Set(
                pieces.lazy.filter { $0.ends(with: ".xsl") }.flatMap { piece in
                    let path = String(decoding: piece, as: UTF8.self)
                    return byLastPart[Self.lastPart(of: path[...])] ?? []
                })
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

extension ArraySlice<UInt8> {
    fileprivate func ends(with end: String) -> Bool { suffix(end.utf8.count).elementsEqual(end.utf8) }
}

extension [UInt8] {
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
