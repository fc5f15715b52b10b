internal import CMinizip

/// Packs the parts of a book into one file (EPUB OCF 3.3, 4), in memory, by minizip.
enum BookArchive {
    /// The first part is `mimetype`: it is stored as it is, so that a program knows the file by its first bytes.
    static func pack(_ parts: [(path: String, bytes: [UInt8])]) throws(PressProblem) -> [UInt8] {
        let memory = ArchiveMemory()
        let packed = withExtendedLifetime(memory) {
            var functions = memory.functions
            guard let archive = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions) else { return false }
            let isWhole = parts.allSatisfy { add($0.path, $0.bytes, to: archive) }
            return zipClose(archive, nil) == ZIP_OK && isWhole
        }
        guard packed else { throw PressProblem(.engineFailed, "minizip could not pack the book") }
        return memory.bytes
    }

    private static func add(_ path: String, _ bytes: [UInt8], to archive: zipFile) -> Bool {
        var info = zip_fileinfo()
        // 1 January 1980, the first day that an archive can name: the same book has the same bytes on every day.
        info.dosDate = 1 << 21 | 1 << 16
        let isStored = path == "mimetype"
        let opened = zipOpenNewFileInZip64(
            archive, path, &info, nil, 0, nil, 0, nil, isStored ? 0 : Z_DEFLATED, isStored ? 0 : Z_BEST_COMPRESSION, 0)
        guard opened == ZIP_OK, let length = UInt32(exactly: bytes.count) else { return false }
        let written = zipWriteInFileInZip(archive, bytes, length)
        return zipCloseFileInZip(archive) == ZIP_OK && written == ZIP_OK
    }
}

/// What minizip takes for a file: bytes, and a place in them.
private final class ArchiveMemory {
    private(set) var bytes: [UInt8] = []
    private var place = 0

    /// They hold no count on this object: it has to outlive the archive.
    var functions: zlib_filefunc64_def {
        zlib_filefunc64_def(
            zopen64_file: { memory, _, _ in memory },
            zread_file: { _, _, _, _ in 0 },
            zwrite_file: { memory, _, bytes, count in
                guard let bytes else { return 0 }
                ArchiveMemory.of(memory)?.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
                return count
            },
            ztell64_file: { memory, _ in UInt64(ArchiveMemory.of(memory)?.place ?? 0) },
            zseek64_file: { memory, _, offset, origin in ArchiveMemory.of(memory)?.seek(Int(offset), from: origin) ?? -1
            },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: Unmanaged.passUnretained(self).toOpaque())
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> ArchiveMemory? {
        pointer.map { Unmanaged<ArchiveMemory>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Minizip goes back to the head of a file once it knows how long it has become.
    private func write(_ new: UnsafeRawBufferPointer) {
        let end = min(bytes.count, place + new.count)
        bytes.replaceSubrange(place..<end, with: new)
        place += new.count
    }

    private func seek(_ offset: Int, from origin: Int32) -> Int {
        let target =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_SET: offset
            case ZLIB_FILEFUNC_SEEK_CUR: place + offset
            default: bytes.count + offset
            }
        guard (0...bytes.count).contains(target) else { return -1 }
        place = target
        return 0
    }
}
