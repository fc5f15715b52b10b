/// Makes one digest of several things, each with its length in front, so that no two lists of things run into one.
public struct DigestMaker: Sendable {
    private var bytes: [UInt8] = []

    public init() {}

    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0.count); bytes.append(contentsOf: $0) }
    }

    public mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    public mutating func add(_ digest: Digest) { withUnsafeBytes(of: digest) { bytes.append(contentsOf: $0) } }

    public var digest: Digest { Digest(of: bytes) }
}
