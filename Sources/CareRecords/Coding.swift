/// What a source called something in a system of codes, such as SNOMED CT. Nobody reads it aloud: it is for the practice
/// and for finding the same thing again.
public struct Coding: Sendable, Hashable {
    /// The address or name of the system.
    public var system: String
    public var code: String
    /// The words that the system has for it.
    public var display: String?

    public init(system: String, code: String, display: String? = nil) {
        self.system = system
        self.code = code
        self.display = display
    }
}
