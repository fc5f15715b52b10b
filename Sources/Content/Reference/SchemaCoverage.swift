import Diagnostics

/// Which problems a JSON Schema can find too, and which only this program finds. Named once, here; the tests of
/// the schemas, in Swift and in Python, both go by it (`schemas/coverage.json`).
public enum SchemaCoverage {
    /// A schema refuses a record exactly if the program reports one of these.
    public static let expressible: [DiagnosticID] = [
        .wrongType, .missingField, .unknownField, .unknownCode, .emptyList, .tooManyElements, .outOfRange,
        .invalidDate, .invalidMonth, .invalidID, .odsCode, .postcode, .phoneNumber, .email, .languageCode,
        .kindUnknown, .versionUnknown, .contingencyWithoutTrigger, .restrictionWithoutJudge,
        .bestInterestsWithoutDecider, .nameMissing, .practiceUnnamed, .needEmpty, .readingUnnamed,
        .mappingIncomplete,
    ]

    /// Expressible in one part only: an empty required text is refused by both, an empty optional one is a warning
    /// here and nothing to a schema; ten digits are asked for by both, the check digit only here; what a meeting agreed has an
    /// owner for both, what a plan holds is looked at only here.
    public static let partlyExpressible: [DiagnosticID] = [.emptyText, .nhsNumber, .actionWithoutOwner]
}
