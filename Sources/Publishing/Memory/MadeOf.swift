import Digests

/// All that a file of the output was made of, as one digest: what is made of the same again comes out the same.
struct MadeOf: Sendable, Hashable, BitwiseCopyable {
    let digest: Digest

    init(_ digest: Digest) { self.digest = digest }

    /// For a file of which nothing is known but itself.
    init(bytes digest: Digest) {
        var maker = DigestMaker()
        maker.add("bytes")
        maker.add(digest)
        self.digest = maker.digest
    }
}
