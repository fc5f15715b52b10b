import Diagnostics

/// The bytes of one record that nobody has looked into yet. Its room is used again for the next one.
public struct RawRecord: Sendable {
    /// Counts from 0 in the order of the files and of their lines; with it, results of many workers are put in order.
    public internal(set) var number = 0
    /// The file, relative to the project.
    public internal(set) var file = ""
    /// The line of the file on which the record begins.
    public internal(set) var firstLine = 1
    /// The byte of the file at which the record begins.
    public internal(set) var offset = 0
    public internal(set) var bytes: [UInt8] = []
    /// Why there are no bytes, if the record could not be taken from the disk.
    public internal(set) var problem: Diagnostic?

    /// Whether the bytes are all that its file holds.
    public var isWholeFile: Bool { problem == nil && file.hasSuffix(".json") }

    public init() {}

    /// A record that is not on the disk.
    public init(file: String, bytes: [UInt8], firstLine: Int = 1) {
        self.file = file
        self.bytes = bytes
        self.firstLine = firstLine
    }
}
