import CareRecords
import Diagnostics

/// A fixed form of text, with the regular expression that schemas publish and the same rule as code.
public enum Pattern: Sendable, CaseIterable {
    case id, ods, postcode, phone, email, language, nhsNumber, actionReference

    /// The form as a regular expression (ECMA 262) over the whole text.
    public var expression: String {
        switch self {
        case .id: "^[a-z0-9][a-z0-9-]{0,39}$"
        case .ods: "^[A-Z][0-9]{5}$"
        case .postcode: "^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$"
        case .phone: "^\\+?[ ()-]*([0-9][ ()-]*){3,15}$"
        case .email: "^[!-?A-~]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"
        case .language: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
        case .nhsNumber: "^[ -]*([0-9][ -]*){10}$"
        case .actionReference: "^[a-z0-9][a-z0-9-]{0,39}/[a-z0-9][a-z0-9-]{0,39}$"
        }
    }

    /// What a text of this form is called in a message and in the reference.
    public var noun: String {
        switch self {
        case .id: "an id"
        case .ods: "an ODS code"
        case .postcode: "a postcode"
        case .phone: "a telephone number"
        case .email: "an e-mail address"
        case .language: "a language code"
        case .nhsNumber: "an NHS number"
        case .actionReference: "a meeting’s action"
        }
    }

    /// How to write one.
    var advice: String {
        switch self {
        case .id: "use lower-case letters, digits and hyphens, at most 40"
        case .ods: "one capital letter and five digits, such as “W99001”"
        case .postcode: "capitals with one space, such as “ZZ99 3VZ”"
        case .phone: "3 to 15 digits with spaces, such as “01632 960114”"
        case .email: "such as “name@example.org”"
        case .language: "such as “en”, “cy” or “ur”"
        case .nhsNumber: "ten digits, such as “999 000 0018”, copied from a letter of the NHS"
        case .actionReference: "the meeting’s id, “/”, the action’s id"
        }
    }

    var problem: DiagnosticID {
        switch self {
        case .id, .actionReference: .invalidID
        case .ods: .odsCode
        case .postcode: .postcode
        case .phone: .phoneNumber
        case .email: .email
        case .language: .languageCode
        case .nhsNumber: .nhsNumber
        }
    }
}
