/// One file of a theme: what it holds, and what to call it in messages.
public struct StylesheetFile: Sendable, Hashable {
    /// The path as a person would write it, relative to the project.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// The stylesheets of one theme and of the themes it builds on, by name.
///
/// A name may have folders (`parts/inline.xsl`). Nothing outside can be reached from inside: `xsl:include` and
/// `xsl:import` look here, beside the file that they stand in, and nowhere else.
public struct StylesheetSources: Sendable {
    public let files: [String: StylesheetFile]

    public init(files: [String: StylesheetFile]) { self.files = files }

    /// How libxslt sees our names: as addresses that lead nowhere.
    static let scheme = "theme:///"

    static func address(of name: String) -> String { scheme + name }

    static func name(at address: String) -> String? {
        address.hasPrefix(scheme) ? String(address.dropFirst(scheme.count)) : nil
    }

    /// The file at an address, if it is one of ours.
    func file(at address: String) -> StylesheetFile? { Self.name(at: address).flatMap { files[$0] } }

    /// What to call the file at an address when speaking to a person.
    func displayPath(of address: String) -> String { file(at: address)?.path ?? Self.name(at: address) ?? address }
}
