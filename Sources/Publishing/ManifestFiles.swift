import Digests
import Files
import Glibc

/// One file of the output.
struct ManifestFile: Sendable {
    let path: String
    let digest: Digest
    let kind: String
    let audience: String
    let sources: [String]
    let madeOf: MadeOf
    /// By what it is known again.
    let stamp: FileStamp

    var size: Int { Int(stamp.size) }
}

/// What the manifest says of each file, gathered while files are made.
///
/// There are several files for every plan, so they lie packed one after another, about 170 bytes each: the lead, and
/// the texts, each closed by a zero, which no path holds; one more zero ends the sources.
struct ManifestFiles: Sendable {
    private var pieces: [[UInt8]] = []
    private var removed: Set<String> = []
    /// How many were taken over from the earlier output.
    private(set) var taken = 0

    private static let pieceSize = 64 << 10
    /// What has the same length for every file.
    private struct Lead: BitwiseCopyable {
        let digest: Digest
        let madeOf: MadeOf
        let number: UInt64
        let written: Int64
        let size: Int64

        init(_ file: ManifestFile) {
            (digest, madeOf) = (file.digest, file.madeOf)
            (number, written, size) = (file.stamp.number, file.stamp.written, file.stamp.size)
        }

        var stamp: FileStamp { FileStamp(number: number, written: written, size: size) }
    }

    private static let lead = MemoryLayout<Lead>.size

    /// - Parameter isTaken: it was taken over from the earlier output.
    mutating func append(_ file: ManifestFile, isTaken: Bool = false) {
        if isTaken { taken += 1 }
        let texts = [file.path, file.kind, file.audience] + file.sources
        let length = Self.lead + texts.reduce(1) { $0 + $1.utf8.count + 1 }
        if pieces.last.map({ $0.count + length > Self.pieceSize }) ?? true {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(max(length, Self.pieceSize))
        }
        let last = pieces.count - 1
        withUnsafeBytes(of: Lead(file)) { pieces[last].append(contentsOf: $0) }
        for text in texts {
            pieces[last].append(contentsOf: text.utf8)
            pieces[last].append(0)
        }
        pieces[last].append(0)
    }

    /// Takes over what another worker gathered.
    mutating func append(contentsOf other: ManifestFiles) {
        pieces += other.pieces
        removed.formUnion(other.removed)
        taken += other.taken
    }

    /// Files that were taken out of the output again. Their paths stay out.
    mutating func remove(_ paths: Set<String>) { removed.formUnion(paths) }

    /// Calls `body` with every file, in the byte order of the paths: it does not depend on who finished first.
    func forEachInOrder<Failure>(_ body: (ManifestFile) throws(Failure) -> Void) throws(Failure) {
        for place in places().sorted(by: precedes) {
            let file = file(at: place)
            if !removed.contains(file.path) { try body(file) }
        }
    }

    /// How many there are, with those that were taken out again.
    var count: Int { places().count }

    // MARK: The packed form

    /// Where a file is spoken of.
    private struct Place {
        let piece: UInt32
        let offset: UInt32
    }

    private func places() -> [Place] {
        var places: [Place] = []
        for (number, piece) in pieces.enumerated() {
            piece.withUnsafeBytes { bytes in
                var offset = 0
                while offset < bytes.count {
                    places.append(Place(piece: UInt32(number), offset: UInt32(offset)))
                    var texts = Texts(bytes, from: offset + Self.lead)
                    while texts.next() != nil {}
                    offset = texts.offset
                }
            }
        }
        return places
    }

    private func precedes(_ one: Place, _ other: Place) -> Bool {
        withPath(at: one) { path in withPath(at: other) { strcmp(path, $0) < 0 } }
    }

    /// The path comes first of the texts of a file.
    private func withPath<Result>(at place: Place, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        pieces[Int(place.piece)].withUnsafeBytes { bytes in
            body(bytes.baseAddress!.advanced(by: Int(place.offset) + Self.lead).assumingMemoryBound(to: CChar.self))
        }
    }

    private func file(at place: Place) -> ManifestFile {
        pieces[Int(place.piece)].withUnsafeBytes { bytes in
            let offset = Int(place.offset)
            var texts = Texts(bytes, from: offset + Self.lead)
            var all: [String] = []
            while let text = texts.next() { all.append(String(decoding: text, as: UTF8.self)) }
            let lead = bytes.loadUnaligned(fromByteOffset: offset, as: Lead.self)
            return ManifestFile(
                path: all[0], digest: lead.digest, kind: all[1], audience: all[2], sources: Array(all[3...]),
                madeOf: lead.madeOf, stamp: lead.stamp)
        }
    }

    /// Reads texts that are each closed by a zero, up to an empty one.
    private struct Texts {
        private let bytes: UnsafeRawBufferPointer
        private(set) var offset: Int

        init(_ bytes: UnsafeRawBufferPointer, from offset: Int) {
            self.bytes = bytes
            self.offset = offset
        }

        mutating func next() -> Slice<UnsafeRawBufferPointer>? {
            guard offset < bytes.count, let start = bytes.baseAddress?.advanced(by: offset) else { return nil }
            let end =
                memchr(start, 0, bytes.count - offset).map { offset + (UnsafeRawPointer($0) - start) } ?? bytes.count
            defer { offset = end + 1 }
            return end == offset ? nil : bytes[offset..<end]
        }
    }
}
