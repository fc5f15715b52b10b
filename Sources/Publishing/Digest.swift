import CGCrypt

/// Fingerprints of files, for the manifest and for telling what has changed.
public enum Digest {
    /// SHA-256 (FIPS 180-4) as 64 hexadecimal figures in lower case.
    public static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
        _ = started
        return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { digest in
            caresheaf_sha256(digest.baseAddress, bytes.baseAddress, bytes.count)
            return String(unsafeUninitializedCapacity: 64) { text in
                for (place, byte) in digest.enumerated() {
                    text[place * 2] = figure(byte >> 4)
                    text[place * 2 + 1] = figure(byte & 15)
                }
                return 64
            }
        }
    }

    /// SHA-256 as 64 hexadecimal figures in lower case.
    public static func sha256(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { sha256($0) } }

    private static func figure(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    private static let started: Void = caresheaf_gcrypt_start()
}
