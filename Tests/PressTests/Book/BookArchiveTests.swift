import CMinizip
import Glibc
import Testing

@testable import Press

/// The one file that a book is.
@Suite struct BookArchiveTests {
    private func book(_ name: String) throws -> [UInt8] {
        let document = try BookShelf.golden(name)
        return try BookShelf.writer(of: document).epub(of: document, identifier: name, modified: "2026-10-15")
    }

    @Test func `a book is known by its first bytes`() throws {
        let bytes = try book("portal-pack")
        #expect(bytes.prefix(4) == [0x50, 0x4B, 3, 4])
        #expect(String(decoding: bytes[8..<10], as: UTF8.self) == "\0\0", "stored, not deflated")
        #expect(
            String(decoding: bytes[26..<30], as: UTF8.self) == "\u{8}\0\0\0", "eight letters of a name, no extra field")
        #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    }

    @Test func `the same book has the same bytes`() throws {
        #expect(try book("my-plan-of-a-long-life") == book("my-plan-of-a-long-life"))
    }

    @Test func `what is unpacked is what was packed`() throws {
        let parts: [(path: String, bytes: [UInt8])] = [
            ("mimetype", Array("application/epub+zip".utf8)), ("EPUB/empty", []),
            ("EPUB/long", (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }),
        ]
        var name = Array("/tmp/caresheaf-book-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        let path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        defer { unlink(path) }
        let packed = try BookArchive.pack(parts)
        #expect(write(file, packed, packed.count) == packed.count)
        close(file)
        let archive = try #require(unzOpen64(path))
        defer { unzClose(archive) }
        for part in parts {
            #expect(unzLocateFile(archive, part.path, 1) == UNZ_OK)
            #expect(unzOpenCurrentFile(archive) == UNZ_OK)
            var bytes = [UInt8](repeating: 0, count: part.bytes.count + 1)
            #expect(unzReadCurrentFile(archive, &bytes, UInt32(bytes.count)) == Int32(part.bytes.count))
            #expect(bytes.dropLast() == part.bytes[...])
            #expect(unzCloseCurrentFile(archive) == UNZ_OK, "the sum agrees")
        }
    }
}
