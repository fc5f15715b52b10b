/// The practice that the person is registered with.
public struct RegisteredPractice: Sendable, Hashable {
    /// ODS code, of one of the programme's practices.
    public var ods: String?
    /// What it is called, and its number, if it is not one of the programme's.
    public var name: String?
    public var telephone: PhoneNumber?
    public var usualGP: String?

    public init(
        ods: String? = nil, name: String? = nil, telephone: PhoneNumber? = nil, usualGP: String? = nil
    ) {
        self.ods = ods
        self.name = name
        self.telephone = telephone
        self.usualGP = usualGP
    }
}

/// Whom the plan was agreed with.
public struct Agreement: Sendable, Hashable {
    public var with: AgreementParty
    public var name: String?
    public var role: String?
    public var on: CalendarDate

    public init(
        with: AgreementParty, name: String? = nil, role: String? = nil, on: CalendarDate
    ) {
        self.with = with
        self.name = name
        self.role = role
        self.on = on
    }
}

/// Who agreed the plan.
public enum AgreementParty: String, Sendable, Hashable, CaseIterable {
    case person
    case representative
    case notAgreed = "not-agreed"
}

/// When the plan is to be looked at again, and who sees to it.
public struct Review: Sendable, Hashable {
    public var on: CalendarDate
    public var responsible: String?

    public init(
        on: CalendarDate, responsible: String? = nil
    ) {
        self.on = on
        self.responsible = responsible
    }
}

/// An earlier step in the life of the plan: what had changed when it was written.
public struct Revision: Sendable, Hashable {
    public var revision: Int
    public var on: CalendarDate
    public var changes: [Change]

    public init(
        revision: Int, on: CalendarDate, changes: [Change] = []
    ) {
        self.revision = revision
        self.on = on
        self.changes = changes
    }
}

/// Something that has changed, in the person's words and for the GP.
public struct Change: Sendable, Hashable, Restrictable {
    public var kind: ChangeKind
    public var area: String?
    public var text: Statement
    public var forGP: String?
    /// The ids of what in the plan it is about: the program does not tell of that once more.
    public var about: [String]
    public var restriction: Restriction?

    public init(
        kind: ChangeKind, area: String? = nil, text: Statement, forGP: String? = nil, about: [String] = [],
        restriction: Restriction? = nil
    ) {
        self.kind = kind
        self.area = area
        self.text = text
        self.forGP = forGP
        self.about = about
        self.restriction = restriction
    }
}

/// What sort of change.
public enum ChangeKind: String, Sendable, Hashable, CaseIterable {
    case new
    case changed
    case stopped
    case done
}

/// How people get in. The codes are for no document at all.
public struct EntryArrangements: Sendable, Hashable {
    public var codes: [EntryCode]
    /// By reference, never the code itself.
    public var arrangements: String?

    public init(
        codes: [EntryCode] = [], arrangements: String? = nil
    ) {
        self.codes = codes
        self.arrangements = arrangements
    }
}

/// A key-safe number or door code.
public struct EntryCode: Sendable, Hashable {
    public var what: String
    public var code: String

    public init(
        what: String, code: String
    ) {
        self.what = what
        self.code = code
    }
}
