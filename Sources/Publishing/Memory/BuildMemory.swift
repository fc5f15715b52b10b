import Digests
import Files
import Glibc

/// What an earlier build put into an output: of each file what it was made of, and by what it is known again.
///
/// It lies beside the output in a hidden file that its owner alone can read, and holds digests; its only words are those
/// that the build reported, which can quote a record. It speaks of one output only, whose manifest it knows by number and time: beside another one, or when a byte of it is damaged, it
/// counts for nothing, and everything is made anew.
struct BuildMemory: Sendable {
    /// One file of the output.
    struct Row: Sendable, BitwiseCopyable {
        /// Of the path.
        fileprivate let path: Digest
        let madeOf: MadeOf
        let content: Digest
        private let number: UInt64
        private let written: Int64
        private let size: Int64
        /// Where in the manifest the digest of its bytes stands, in letters.
        let digestAt: Int64

        init(_ file: ManifestFile, digestAt place: Int) {
            path = Self.name(file.path)
            madeOf = file.madeOf
            content = file.digest
            (number, written, size) = (file.stamp.number, file.stamp.written, file.stamp.size)
            digestAt = Int64(place)
        }

        var stamp: FileStamp { FileStamp(number: number, written: written, size: size) }

        fileprivate static func name(_ path: String) -> Digest { Digest(of: Array(path.utf8)) }
    }

    /// By what its manifest is known again.
    private(set) var manifest: FileStamp
    /// What all of the output was made of, and what its build had to report; nil where that cannot be told.
    var whole: WholeBuild?
    /// In the order of their paths' digests.
    private var rows: [Row]

    var count: Int { rows.count }

    func row(_ path: String) -> Row? { place(of: path).map { rows[$0] } }

    /// The same of an output in which these files, which are there already, have been made anew.
    mutating func replace(_ files: [ManifestFile], manifest: FileStamp) {
        (self.manifest, whole) = (manifest, nil)
        for file in files {
            guard let place = place(of: file.path) else { continue }
            rows[place] = Row(file, digestAt: Int(rows[place].digestAt))
        }
    }

    /// Whether it knows every file that the other one knows.
    func knowsAll(of other: BuildMemory) -> Bool {
        // Those whose digests begin alike are compared in the order in which they stand; that only says no too often.
        var at = 0
        return other.rows.allSatisfy { row in
            while at < rows.count, rows[at].path != row.path { at += 1 }
            return at < rows.count
        }
    }

    private func place(of path: String) -> Int? {
        let name = Row.name(path)
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].path.beginning < name.beginning { low = middle + 1 } else { high = middle }
        }
        while low < rows.count, rows[low].path.beginning == name.beginning {
            if rows[low].path == name { return low }
            low += 1
        }
        return nil
    }

    // MARK: On disk

    private static let mark = Array("caresheaf build memory 3\n".utf8)

    /// What the file beside an output is called.
    static func name(beside place: OutputPlace) -> String { ".caresheaf-memory-" + place.name }

    /// Nil if there is none, or none that speaks of the output that is there.
    init?(beside place: OutputPlace, for options: BuildOptions) {
        guard let manifest = place.manifest,
            let bytes = Self.read(place), bytes.count > Self.mark.count + Digest.size, bytes.starts(with: Self.mark)
        else { return nil }
        let end = bytes.count - Digest.size
        var reader = PackedReader(bytes[Self.mark.count..<end])
        guard reader.stamp() == manifest else { return nil }
        let hasWhole = reader.number() == 1
        let whole = hasWhole ? WholeBuild(&reader, for: options) : nil
        guard let count = reader.number(), (whole != nil) == hasWhole else { return nil }
        let head = end - reader.bytes.count
        let isWhole = bytes.withUnsafeBytes { all in
            Self.seal(
                UnsafeRawBufferPointer(rebasing: all[..<head]), UnsafeRawBufferPointer(rebasing: all[head..<end]))
                == all.loadUnaligned(fromByteOffset: end, as: Digest.self)
        }
        guard isWhole, let rows = reader.rows(count) else { return nil }
        self.init(manifest: manifest, whole: whole, rows: rows)
    }

    /// Of both parts of the file: what comes first, and the rows.
    private static func seal(_ head: UnsafeRawBufferPointer, _ rows: UnsafeRawBufferPointer) -> Digest {
        var maker = DigestMaker()
        maker.add(Digest(of: head))
        maker.add(Digest(of: rows))
        return maker.digest
    }

    private init(manifest: FileStamp, whole: WholeBuild?, rows: [Row]) {
        (self.manifest, self.whole, self.rows) = (manifest, whole, rows)
    }

    /// What is to be remembered of an output with this manifest.
    init(_ rows: consuming [Row], manifest: FileStamp) {
        rows.sort { $0.path.beginning < $1.path.beginning }
        self.init(manifest: manifest, whole: nil, rows: rows)
    }

    /// Puts it beside the output of which it speaks, or that is to be put there.
    func write(beside place: OutputPlace) throws(OutputError) {
        var writer = PackedWriter(Self.mark)
        writer.add(manifest)
        writer.add(whole == nil ? 0 : 1)
        whole?.write(to: &writer)
        writer.add(rows.count)
        try Self.write(writer.bytes, rows, place)
    }

    private static func read(_ place: OutputPlace) -> [UInt8]? {
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: place.path(of: name(beside: place)), limit: 4 << 30, into: &bytes)
            return bytes
        } catch { return nil }
    }

    private static func write(_ head: [UInt8], _ rows: [Row], _ place: OutputPlace) throws(OutputError) {
        let name = name(beside: place)
        let new = name + "-new"
        unlinkat(place.parent, new, 0)
        let number = openat(place.parent, new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw OutputError(.system(errno), path: place.path(of: new)) }
        let file = Descriptor(taking: number)
        do throws(OutputError) {
            // They can be many, so they are not put together first.
            try file.append(head)
            let seal = try rows.withUnsafeBufferPointer { rows throws(OutputError) in
                let rows = UnsafeRawBufferPointer(rows)
                try file.append(rows)
                return head.withUnsafeBytes { Self.seal($0, rows) }
            }
            try file.append(withUnsafeBytes(of: seal) { Array($0) })
            try file.close()
            guard renameat(place.parent, new, place.parent, name) == 0 else {
                throw OutputError(.system(errno), path: "")
            }
        } catch {
            unlinkat(place.parent, new, 0)
            throw OutputError(error.kind, path: place.path(of: new))
        }
    }
}

extension PackedReader {
    fileprivate mutating func rows(_ count: Int) -> [BuildMemory.Row]? {
        let stride = MemoryLayout<BuildMemory.Row>.stride
        guard count >= 0, count <= bytes.count / stride, bytes.count == count * stride else { return nil }
        return bytes.withUnsafeBytes { all in
            (0..<count).map { all.loadUnaligned(fromByteOffset: $0 * stride, as: BuildMemory.Row.self) }
        }
    }
}
