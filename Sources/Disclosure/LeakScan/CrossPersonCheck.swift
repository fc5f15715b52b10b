/// Whether a text about one person mentions another: asked before a person's extract of a meeting is made.
///
/// Stricter than the public scan: at one meeting a lone "Gwyn" or "Mr Harcourt" is enough to know somebody, so lone
/// given and family names with a capital are found as well. What the subject shares with the others does not count:
/// their own name, a telephone number or an address that they have in common, and the names of their own contacts,
/// who may be spoken of in their own record. A lone name that is also a word ("Will", "Grace") is found at the
/// beginning of a sentence too: `Leak.Kind.loneName` asks for a human eye, the other kinds are certain.
public struct CrossPersonCheck: Sendable {
    private let scanner: LeakScanner

    /// - Parameters:
    ///   - subject: the person the text is about, and for.
    ///   - others: the others at the same meeting. One with the subject's own record id is passed over.
    ///   - allow: names that may stand in the text, such as those of the staff.
    public init(subject: PersonIdentifiers, others: [PersonIdentifiers], allow: [String] = []) {
        var own = LeakIndexBuilder(withLoneNames: true)
        own.add(subject)
        let ownKeys = Set(own.entries.joined().map(\.key))
        var theirs = LeakIndexBuilder(withLoneNames: true)
        for other in others where other.recordID != subject.recordID { theirs.add(other) }
        let entries = theirs.entries.joined().filter { !ownKeys.contains($0.key) }
        scanner = LeakScanner(LeakIndex(records: theirs.records, entries: entries), allow: allow)
    }

    /// Every mention of another person in a text (plain, Markdown or HTML), in the order of the text. `name` is what
    /// the leaks call the text.
    public func mentions(in text: String, name: String = "") -> [Leak] {
        var copy = text
        return copy.withUTF8 { scanner.scan($0, fileName: name) }
    }
}
