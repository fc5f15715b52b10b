/// Looks through files that anyone may open for whatever points to a person.
///
/// Found, in any writing of upper and lower case, with or without diacritics: given and family name together in
/// either order (also with one more name or initial between), a title or an initial with the family name, NHS numbers, telephone numbers however they are
/// dialled, other identifiers, postcodes, the address line with the house, e-mail addresses, birth dates as they
/// are written in English and Welsh, entry codes, and the names and numbers of personal contacts. Found in text,
/// also where tags, entities or soft hyphens cut it; in attributes, comments, scripts, JSON and CSV; percent-encoded
/// and escaped; and in file names.
///
/// Not found, by decision: a lone given name or a lone family name, which would point to half the county; look-alike
/// letters of other alphabets; text inside pictures; figures written out in words; anything compressed, encrypted or
/// in base64; words put together by a script or escaped in CSS; names in writing that puts no spaces between words.
///
/// The cost is linear in the bytes. A scanner is a value and can be used by many workers at once.
public struct LeakScanner: Sendable {
    private let index: LeakIndex
    private let allowed: LeakIndex
    /// No more than so many leaks are told of one file.
    public let mostPerFile: Int

    /// - Parameter allow: what may stand in `public/` although it is found: the programme's own telephone numbers,
    ///   addresses and staff. An allowed text covers what lies wholly inside it, wherever it stands.
    public init(_ index: LeakIndex, allow: [String] = [], mostPerFile: Int = 100) {
        self.index = index
        self.mostPerFile = mostPerFile
        allowed = AllowedTexts.index(of: allow)
    }

    /// Scans one file, content and name. `fileName` may be a path inside the output; its folders are read too.
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>, fileName: String) -> [Leak] {
        var name = fileName
        var leaks = name.withUTF8 { nameBytes in
            findings(in: nameBytes).map { leak($0, in: nameBytes, of: fileName, at: .fileName) }
        }
        var (line, counted) = (1, 0)
        for finding in findings(in: bytes) {
            for byte in bytes[counted..<finding.start] where byte == UInt8(ascii: "\n") { line += 1 }
            counted = finding.start
            leaks.append(leak(finding, in: bytes, of: fileName, at: .content(offset: finding.start, line: line)))
        }
        return leaks
    }

    /// Scans one file, content and name.
    public func scan(_ bytes: [UInt8], fileName: String) -> [Leak] {
        bytes.withUnsafeBufferPointer { scan($0, fileName: fileName) }
    }

    private func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [LeakFinding] {
        let found = LeakTokeniser(bytes, sink: LeakMatcher(index: index)).read().findings
        guard !found.isEmpty else { return [] }
        let covers = AllowedTexts.Covers(allowed, in: bytes)
        var kept: [LeakFinding] = []
        for finding in found where !covers.contain(finding) {
            // Of neighbours that tell of the same person, the one that takes in the other is told.
            let neighbours = kept.suffix(8)
            if neighbours.contains(where: { $0.person == finding.person && $0.contains(finding) }) { continue }
            if let inner = neighbours.lastIndex(where: { $0.person == finding.person && finding.contains($0) }) {
                kept.remove(at: inner)
            }
            kept.append(finding)
        }
        kept.sort { ($0.start, $0.end, $0.kind.rawValue) < ($1.start, $1.end, $1.kind.rawValue) }
        return Array(kept.prefix(mostPerFile))
    }

    private func leak(
        _ finding: LeakFinding, in bytes: UnsafeBufferPointer<UInt8>, of file: String, at place: Leak.Place
    ) -> Leak {
        let length = min(finding.end - finding.start, 80)
        let text = String(
            decoding: UnsafeBufferPointer(rebasing: bytes[finding.start..<finding.start + length]), as: UTF8.self)
        return Leak(
            kind: finding.kind, recordID: index.records[finding.person], people: finding.people, file: file,
            place: place, excerpt: Self.masked(text))
    }

    /// The first letter of each word and no figure; everything else as it stands.
    static func masked(_ text: String) -> String {
        var hidden = ""
        var isInside = false
        for character in text {
            let isLetter = character.isLetter
            hidden.append(character.isNumber || (isLetter && isInside) ? "•" : character.isNewline ? " " : character)
            isInside = isLetter || character.isNumber
        }
        return hidden
    }
}
