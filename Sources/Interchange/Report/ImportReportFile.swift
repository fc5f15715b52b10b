/// A report that grows while the import goes on and takes its place when it is done. Its owner alone can read it.
public struct ImportReportFile: ~Copyable {
    private let file: NewFile

    /// - Parameter path: what is there is replaced.
    public init(_ path: String) throws(WritingFailure) { file = try NewFile(for: path, part: "-report") }

    public func write(_ text: String) throws(WritingFailure) { try file.write(Array(text.utf8)) }

    public consuming func finish() throws(WritingFailure) { _ = try file.put(.replacing) }
}
