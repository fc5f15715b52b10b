import Glibc

/// Reads files of the output that is there now, and nothing outside it.
struct OutputFolder: Sendable {
    let path: String

    /// The longest file that is served, in bytes.
    private static let limit = 1 << 30

    /// The names that an address leads through; nil for one that no file of the output can have.
    static func parts(of address: String) -> [String]? {
        var bytes: [UInt8] = []
        var rest = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(figure), let low = rest.popFirst().flatMap(figure) else { return nil }
            bytes.append(high << 4 | low)
        }
        guard bytes.first == UInt8(ascii: "/"), !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.last == "" { parts[parts.count - 1] = "index.html" }
        // No file of an output begins with a dot but the one that keeps its folder.
        return parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") } ? parts : nil
    }

    /// The bytes of a file; nil if there is none. No link is followed, wherever it stands.
    func file(_ parts: [String]) -> [UInt8]? {
        var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0, let name = parts.last else { return nil }
        defer { close(folder) }
        for part in parts.dropLast() {
            let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard next >= 0 else { return nil }
            close(folder)
            folder = next
        }
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.limit else { return nil }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            while count < size {
                let got = read(file, bytes.baseAddress! + count, size - count)
                if got < 0, errno == EINTR { continue }
                if got <= 0 { break }
                count += got
            }
        }
    }

    private static func figure(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
