import Markup

/// Trees written by hand, for tests of what is made of them.
enum SampleTree {
    /// The document that XML text holds.
    static func read(_ xml: String) throws -> XMLElement { try XMLReader().read(Array(xml.utf8)).get() }
}
