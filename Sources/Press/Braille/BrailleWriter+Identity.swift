internal import CLouis

extension BrailleWriter {
    /// The version of what translates.
    public static var engineVersion: String { lou_version().map { String(cString: $0) } ?? "" }
}
