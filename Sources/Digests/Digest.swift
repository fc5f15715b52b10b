import CGCrypt

/// The SHA-256 (FIPS 180-4) of a file, for the manifest and for telling what has changed: 32 bytes, no text kept.
public struct Digest: Sendable, Hashable, BitwiseCopyable {
    /// In bytes.
    public static let size = 32

    private let bytes: SIMD32<UInt8>

    public init(of content: UnsafeRawBufferPointer) {
        _ = Self.started
        bytes = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 32) { digest in
            caresheaf_sha256(digest.baseAddress, content.baseAddress, content.count)
            return digest.load(as: SIMD32<UInt8>.self)
        }
    }

    public init(of content: [UInt8]) { self = content.withUnsafeBytes { Digest(of: $0) } }

    /// 64 hexadecimal figures in lower case.
    public var hex: String {
        String(unsafeUninitializedCapacity: 64) { text in
            for place in 0..<32 {
                text[place * 2] = Self.figure(bytes[place] >> 4)
                text[place * 2 + 1] = Self.figure(bytes[place] & 15)
            }
            return 64
        }
    }

    /// The first 64 bits as a number, for finding things again.
    public var beginning: UInt64 { (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[$1]) } }

    private static func figure(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    private static let started: Void = caresheaf_gcrypt_start()
}
