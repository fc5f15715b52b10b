import Glibc

/// Why the output could not be written or put in place. The old output is whole whenever one is thrown.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
    public let kind: Kind
    /// The file or folder, as far as it is known.
    public let path: String

    public enum Kind: Sendable, Hashable {
        /// A path that is empty, absolute, too long, or climbs out of the output.
        case unsafePath
        /// Two documents were to be written to one file.
        case writtenTwice
        /// The output folder holds what this program did not make.
        case notOurs
        /// What was to become the output has no manifest.
        case noManifest
        /// Another build is writing beside the same output.
        case buildRunning
        /// The system refused; the number is its `errno`.
        case system(Int32)
    }

    public init(_ kind: Kind, path: String) {
        self.kind = kind
        self.path = path
    }

    /// The number of the system's error, if it was one.
    public var errorNumber: Int32? {
        if case .system(let number) = kind { number } else { nil }
    }

    public var description: String {
        switch kind {
        case .unsafePath: "“\(path)” is no path inside the output."
        case .writtenTwice: "“\(path)” would be written twice: two documents have the same place in the output."
        case .notOurs:
            "“\(path)” holds files that Caresheaf did not make, and making the output would delete them. "
                + "Choose an empty folder, or one that holds an earlier output."
        case .noManifest: "“\(path)” has no manifest, so it cannot become the output."
        case .buildRunning: "Another build is under way beside “\(path)”. Wait until it is done, then try again."
        case .system(let number): "“\(path)”: \(Self.text(of: number))."
        }
    }

    /// What the system says of an error, such as "No space left on device".
    static func text(of number: Int32) -> String {
        // strerror's own buffer is not safe between threads in every C library.
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(number, &buffer, buffer.count - 1) == 0 else { return "error \(number)" }
        return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }
}
