/// Something that someone said or recorded, in Markdown, which may be kept from an audience.
public struct Statement: Sendable, Hashable, Restrictable {
    /// Markdown.
    public var text: String
    public var restriction: Restriction?

    public init(_ text: String, restriction: Restriction? = nil) {
        self.text = text
        self.restriction = restriction
    }
}

/// Anything in a record that may be kept from an audience.
public protocol Restrictable {
    var restriction: Restriction? { get }
}

/// A recorded decision to keep something from someone, and why. A class, since every statement has room for one and few
/// have any: whatever is copied with them stays small.
public final class Restriction: Sendable, Hashable {
    public let from: Set<Audience>
    public let reason: RestrictionReason
    /// Who judged it. Needed for serious harm: an appropriate health professional (Data Protection Act 2018, Schedule 3).
    public let judgedBy: String?
    public let on: CalendarDate?

    public init(from: Set<Audience>, reason: RestrictionReason, judgedBy: String? = nil, on: CalendarDate? = nil) {
        self.from = from
        self.reason = reason
        self.judgedBy = judgedBy
        self.on = on
    }

    public static func == (one: Restriction, other: Restriction) -> Bool {
        one.from == other.from && one.reason == other.reason && one.judgedBy == other.judgedBy && one.on == other.on
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(from)
        hasher.combine(reason)
        hasher.combine(judgedBy)
        hasher.combine(on)
    }

    /// Whether it keeps something from a reader. Among those who come into a home may be any of the others.
    public func keepsFrom(_ audience: Audience) -> Bool { audience == .visitor || from.contains(audience) }
}

public enum RestrictionReason: String, Sendable, Hashable, CaseIterable {
    /// It is about someone else, or came from someone else in confidence.
    case thirdParty = "third-party"
    /// Knowing it could do serious harm to someone.
    case seriousHarm = "serious-harm"
    case safeguarding
    /// The person asked for it to be kept from them or from someone.
    case personAsked = "person-asked"
}

/// Who reads a document. Each sees only what it may.
public enum Audience: String, Sendable, Hashable, CaseIterable {
    /// The person whose plan it is, and whoever they show it to at home.
    case person
    /// The person's own GP practice.
    case gp
    /// The multidisciplinary team, at its meeting and in its minutes.
    case mdt
    /// The unpaid carer whom the person has agreed to share with.
    case carer
    /// Ambulance crews and out-of-hours services.
    case emergency
    /// Whoever comes into the home or is shown a card: what hangs in a kitchen or is carried in a purse. Nobody in
    /// particular, so that **what is kept from anyone is kept from them**.
    case visitor
    /// Anyone at all: the portal, packs and stories.
    case `public`
}

/// A text in each of the languages that it has been written in. English is always there.
public struct LocalText: Sendable, Hashable {
    public let english: String
    /// By language code, without English.
    public let others: [String: String]

    public init(_ english: String, others: [String: String] = [:]) {
        self.english = english
        self.others = others
    }

    /// The text in `language`, or in English where it has not been written.
    public func text(in language: String) -> String { others[language] ?? english }

    /// The language that `text(in:)` answers in.
    public func language(for language: String) -> String { others[language] == nil ? "en" : language }
}
