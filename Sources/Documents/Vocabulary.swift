/// The vocabulary of the document tree: which elements there are, what each is, and where it may stand.
///
/// It is the contract between what is said (this room) and how it looks (themes, paper, braille, sound).
/// docs/document-tree.md is written from it, and a test holds every tree of the sample programme against it.
public enum Vocabulary {
    /// Every element, in the order in which the guide explains them.
    public static let elements: [VocabularyElement] =
        frame + blocks + plan + sheets + post + easyRead + tables + charts + rowCharts + portal + inline

    /// What `name` is where it stands in `parent`: a few names mean one thing in one place and another elsewhere.
    public static func element(_ name: String, in parent: String?) -> VocabularyElement? {
        if let parent, let special = byPlace["\(parent)/\(name)"] { return special }
        return byName[name]
    }

    private static let byName: [String: VocabularyElement] = Dictionary(
        elements.filter { $0.only == nil }.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    private static let byPlace: [String: VocabularyElement] = Dictionary(
        elements.compactMap { one in one.only.map { ("\($0)/\(one.name)", one) } },
        uniquingKeysWith: { first, _ in first })
}

/// One element of the document tree.
public struct VocabularyElement: Sendable {
    public enum Standing: Sendable {
        /// Wherever blocks may stand.
        case block
        /// Wherever running text may stand.
        case inline
        /// In the elements alone that name it among their children.
        case named
    }

    /// What may stand in it, beside the children that it names.
    public enum Content: Sendable {
        case nothing
        /// Plain text, no element.
        case words
        /// Text and inline elements.
        case inline
        case blocks
        /// Running text or blocks: a cell holds a word or a list.
        case flow
    }

    public let name: String
    /// The one parent in which the name means this; nil for its usual meaning.
    public let only: String?
    public let meaning: String
    public let standing: Standing
    public let content: Content
    /// Children that stand in few places, this being one.
    public let children: [String]
    public let attributes: [VocabularyAttribute]
    /// The kinds of document that have it; nil for all.
    public let kinds: Set<DocumentKind>?
    /// It comes from the Markdown of a record, which need not use it.
    public let isOfMarkdown: Bool

    init(
        _ name: String, _ meaning: String, only: String? = nil, _ standing: Standing = .named,
        holds content: Content = .nothing, children: [String] = [], _ attributes: [VocabularyAttribute] = [],
        in kinds: Set<DocumentKind>? = nil, isOfMarkdown: Bool = false
    ) {
        self.name = name
        self.only = only
        self.meaning = meaning
        self.standing = standing
        self.content = content
        self.children = children
        self.attributes = attributes
        self.kinds = kinds
        self.isOfMarkdown = isOfMarkdown
    }

    /// Whether `child` may stand in it.
    func allows(_ child: VocabularyElement) -> Bool {
        if children.contains(child.name) { return true }
        switch child.standing {
        case .block: return content == .blocks || content == .flow
        case .inline: return content == .inline || content == .flow
        case .named: return false
        }
    }

    var allowsText: Bool { content == .words || content == .inline || content == .flow }
}

/// One attribute of an element.
public struct VocabularyAttribute: Sendable {
    public enum Values: Sendable {
        case text
        case wholeNumber
        /// `YYYY-MM-DD`.
        case date
        /// A BCP 47 language code.
        case language
        /// Unique in the document.
        case id
        /// The id of another element of the same document.
        case reference
        /// An address: another file, relative, or a place in this document.
        case address
        case oneOf([String])
    }

    public let name: String
    public let meaning: String
    public let values: Values
    public let isRequired: Bool

    init(_ name: String, _ values: Values = .text, _ meaning: String, required: Bool = false) {
        self.name = name
        self.meaning = meaning
        self.values = values
        isRequired = required
    }
}

extension Set<DocumentKind> {
    /// The public pages.
    static let portal = Set(DocumentKind.allCases.filter { $0.rawValue.hasPrefix("portal-") })
    /// What a person, or their carer, holds in their own hands.
    static let personal: Set = [DocumentKind.myPlan, .easyRead, .extract, .coveringLetter, .invitation, .carersPage]
    /// What is posted in an envelope with a window.
    static let letters: Set = [DocumentKind.coveringLetter, .invitation]
    /// What hangs in a kitchen, is carried in a purse or is there for a crew.
    static let sheets: Set = [DocumentKind.kitchenSheet, .walletCard, .emergencySheet]
    /// What professionals read.
    static let professional: Set = [
        DocumentKind.gpSummary, .gpChangeLetter, .practiceExtract, .agenda, .caseCard, .minutes, .actionList, .actionReport, .practiceIndex, .coverSlip,
    ]
    /// What a person’s practice gets about them.
    static let practice: Set = [DocumentKind.gpSummary, .gpChangeLetter, .practiceExtract]
}
