import Diagnostics

extension DiagnosticID {
    public static let danglingReference = DiagnosticID("dangling-reference", .error)
    public static let duplicateID = DiagnosticID("duplicate-id", .error)
    public static let duplicateNHSNumber = DiagnosticID("duplicate-nhs-number", .error)
    public static let idNamesPerson = DiagnosticID("id-names-person", .error)
    public static let accessNeedsIncompatible = DiagnosticID("access-needs-incompatible", .error)
    public static let contingencyWithoutTrigger = DiagnosticID("contingency-without-trigger", .error)
    public static let goalWithoutAction = DiagnosticID("goal-without-action", .warning)
    public static let actionWithoutOwner = DiagnosticID("action-without-owner", .warning)
    public static let reviewDatePast = DiagnosticID("review-date-past", .warning)
    public static let reviewMissing = DiagnosticID("review-missing", .warning)
    public static let deceasedPerson = DiagnosticID("deceased-person", .warning)
    public static let periodOrder = DiagnosticID("period-order", .error)
    public static let futureDate = DiagnosticID("future-date", .warning)
    public static let restrictionWithoutJudge = DiagnosticID("restriction-without-judge", .error)
    public static let bestInterestsWithoutDecider = DiagnosticID("best-interests-without-decider", .error)
    public static let entryCodeInText = DiagnosticID("entry-code-in-text", .error)
    public static let consentFuture = DiagnosticID("consent-future", .warning)
    public static let carriedFromUnknown = DiagnosticID("carried-from-unknown", .error)
    public static let coordinatorLeft = DiagnosticID("coordinator-left", .warning)
    public static let actionWithoutReason = DiagnosticID("action-without-reason", .warning)
}
