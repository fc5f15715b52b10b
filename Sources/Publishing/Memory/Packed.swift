import Digests
import Files

/// Writes numbers and texts one after another, as `PackedReader` reads them.
struct PackedWriter {
    var bytes: [UInt8]

    init(_ mark: [UInt8] = []) { bytes = mark }

    mutating func add(_ number: Int) { withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            add(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func add(_ text: String?) {
        add(text == nil ? 0 : 1)
        if let text { add(text) }
    }

    mutating func add(_ digest: Digest) { withUnsafeBytes(of: digest) { bytes.append(contentsOf: $0) } }

    mutating func add(_ stamp: FileStamp) {
        add(Int(truncatingIfNeeded: stamp.number))
        add(Int(stamp.written))
        add(Int(stamp.size))
    }

    mutating func add<Element>(_ elements: [Element], _ body: (inout PackedWriter, Element) -> Void) {
        add(elements.count)
        for element in elements { body(&self, element) }
    }
}

/// Reads what `PackedWriter` wrote. Every answer is nil once something does not fit.
struct PackedReader {
    /// What is left.
    private(set) var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    mutating func number() -> Int? {
        guard bytes.count >= 8 else { return nil }
        defer { bytes = bytes.dropFirst(8) }
        return bytes.withUnsafeBytes { Int(Int64(littleEndian: $0.loadUnaligned(as: Int64.self))) }
    }

    mutating func text() -> String? {
        guard let count = number(), count >= 0, count <= bytes.count else { return nil }
        defer { bytes = bytes.dropFirst(count) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    mutating func optionalText() -> String?? {
        switch number() {
        case 0: .some(nil)
        case 1: text().map { .some($0) }
        default: nil
        }
    }

    mutating func digest() -> Digest? {
        guard bytes.count >= Digest.size else { return nil }
        defer { bytes = bytes.dropFirst(Digest.size) }
        return bytes.withUnsafeBytes { $0.loadUnaligned(as: Digest.self) }
    }

    mutating func stamp() -> FileStamp? {
        guard let number = number(), let written = self.number(), let size = self.number() else { return nil }
        return FileStamp(number: UInt64(bitPattern: Int64(number)), written: Int64(written), size: Int64(size))
    }

    mutating func list<Element>(_ body: (inout PackedReader) -> Element?) -> [Element]? {
        guard let count = number(), count >= 0, count <= bytes.count else { return nil }
        var elements: [Element] = []
        for _ in 0..<count {
            guard let element = body(&self) else { return nil }
            elements.append(element)
        }
        return elements
    }
}
