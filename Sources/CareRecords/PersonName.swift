/// A person's name: its parts as far as they are known, or else the whole of it.
///
/// At least one of `given`, `family` and `whole` is there, or the name is not recorded at all, as in a record from
/// elsewhere that came without its patient. Then every form of it is empty.
public struct PersonName: Sendable, Hashable {
    public var title: String?
    public var given: String?
    public var family: String?
    /// The whole name, where its parts are not known: the field `full` of a record.
    public var whole: String?
    /// What they like to be called.
    public var preferred: String?
    public var suffix: String?
    public var pronouns: Pronouns?

    public init(
        title: String? = nil, given: String? = nil, family: String? = nil, full: String? = nil,
        preferred: String? = nil, suffix: String? = nil, pronouns: Pronouns? = nil
    ) {
        self.title = title
        self.given = given
        self.family = family
        whole = full
        self.preferred = preferred
        self.suffix = suffix
        self.pronouns = pronouns
    }

    /// Whether anything says what the person is called.
    public var isRecorded: Bool { given != nil || family != nil || whole != nil }

    /// "Mrs Dilys Harcourt": as it stands on a document.
    public var full: String {
        guard let whole = wholeIfPartsAreMissing else { return joined(title, given, family, suffix) }
        // A whole name often has its title in it.
        guard let title, !whole.hasPrefix(title + " ") else { return whole }
        return "\(title) \(whole)"
    }

    /// "Dilys Harcourt": as they would sign.
    public var signature: String { wholeIfPartsAreMissing ?? joined(given, family) }

    /// "Dilys": what to call them.
    public var called: String { preferred ?? given ?? formal }

    /// "Mrs Harcourt", or the full name where there is no title or no family name.
    public var formal: String {
        guard let title, let family else { return signature }
        return "\(title) \(family)"
    }

    /// "Harcourt, Dilys": for lists in order of family name. A whole name stands as it is, since nobody can tell
    /// which of its words is the family's.
    public var indexed: String {
        wholeIfPartsAreMissing ?? [family, given].compactMap { $0 }.joined(separator: ", ")
    }

    private var wholeIfPartsAreMissing: String? { given == nil || family == nil ? whole : nil }

    private func joined(_ parts: String?...) -> String {
        var whole = ""
        for case let part? in parts {
            if !whole.isEmpty { whole += " " }
            whole += part
        }
        return whole
    }
}

public enum Pronouns: String, Sendable, Hashable, CaseIterable {
    case she, he, they
}
