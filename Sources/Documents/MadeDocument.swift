import CareRecords

/// A document that was made of one plan. Where it stands follows from whose it is, so that no path need be kept.
public enum MadeDocument: Sendable, Hashable {
    case myPlan
    case kitchenSheet
    case walletCard
    /// In the folder of those who come in an emergency: it may hold what is kept from the person.
    case emergencySheet
    /// In the folder of the carer, who may not read the person’s.
    case carersPage
    /// A draft until somebody has checked it.
    case easyRead(isDraft: Bool)
    /// In the folder of the practice of this code.
    case gpSummary(practice: String)
    /// Beside it.
    case gpChangeLetter(practice: String)
    /// What a meeting, by its id, said of the person.
    case extract(meeting: String)
    /// The same for the practice of this code, in its folder.
    case practiceExtract(practice: String, meeting: String)
    /// For a meeting that lies ahead, by its id.
    case caseCard(meeting: String)

    public var kind: DocumentKind {
        switch self {
        case .myPlan: .myPlan
        case .kitchenSheet: .kitchenSheet
        case .walletCard: .walletCard
        case .emergencySheet: .emergencySheet
        case .carersPage: .carersPage
        case .easyRead: .easyRead
        case .gpSummary: .gpSummary
        case .gpChangeLetter: .gpChangeLetter
        case .extract: .extract
        case .practiceExtract: .practiceExtract
        case .caseCard: .caseCard
        }
    }

    /// The meeting that it comes from, by its id.
    public var meeting: String? {
        switch self {
        case .extract(let meeting), .caseCard(let meeting): meeting
        default: nil
        }
    }

    /// The file under the output folder, if the plan of this id is `person`.
    public func path(of person: String) -> String {
        switch self {
        case .myPlan: "people/\(person)/my-plan.html"
        case .kitchenSheet: "people/\(person)/kitchen-sheet.html"
        case .walletCard: "people/\(person)/wallet-card.html"
        case .emergencySheet: "emergency/\(person)/emergency-sheet.html"
        case .carersPage: "carers/\(person)/carers-page.html"
        case .easyRead: "people/\(person)/my-plan-easy-read.html"
        case .gpSummary(let practice): "practices/\(practice)/\(Self.summaryName(of: person))"
        case .gpChangeLetter(let practice): "practices/\(practice)/\(Self.changeLetterName(of: person))"
        case .extract(let meeting): "meetings/\(meeting)/extract-\(person).html"
        case .practiceExtract(let practice, let meeting): "practices/\(practice)/\(Self.practiceExtractName(of: person, meeting))"
        case .caseCard(let meeting): "meetings/\(meeting)/\(Self.cardName(of: person))"
        }
    }

    /// All files that may have been made of it: the web page and, beside it, every other format.
    public func paths(of person: String) -> [String] {
        let page = path(of: person)
        return [page] + DocumentFormat.allCases.map { $0.path(beside: page) }
    }

    /// The file of a case card in its meeting's folder.
    static func cardName(of person: String) -> String { "card-\(person).html" }

    /// The file of a GP summary in its practice's folder.
    static func summaryName(of person: String) -> String { "\(person)-gp-summary.html" }

    /// The file of an extract of a meeting, likewise.
    static func practiceExtractName(of person: String, _ meeting: String) -> String { "\(person)-extract-\(meeting).html" }

    /// The file of a change letter, likewise.
    static func changeLetterName(of person: String) -> String { "\(person)-gp-change-letter.html" }
}
