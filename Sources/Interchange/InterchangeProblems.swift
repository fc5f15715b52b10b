public import Diagnostics

extension DiagnosticID {
    public static let fhirDanglingReference = DiagnosticID("fhir-dangling-reference", .warning)
    public static let fhirAmbiguousReference = DiagnosticID("fhir-ambiguous-reference", .warning)
    public static let fhirNotAResource = DiagnosticID("fhir-not-a-resource", .error)
    public static let fhirUnknownType = DiagnosticID("fhir-unknown-type", .warning)
    public static let fhirPatientMissing = DiagnosticID("fhir-patient-missing", .warning)
    public static let fhirNobody = DiagnosticID("fhir-nobody", .error)
    public static let fhirEnteredInError = DiagnosticID("fhir-entered-in-error", .note)
    public static let fhirPeriodReversed = DiagnosticID("fhir-period-reversed", .warning)
    public static let fhirNHSNumber = DiagnosticID("fhir-nhs-number", .warning)
    public static let fhirDuplicate = DiagnosticID("fhir-duplicate", .warning)
    public static let fhirRefused = DiagnosticID("fhir-refused", .warning)
    public static let importPlanRefused = DiagnosticID("import-plan-refused", .error)
}

/// What `caresheaf explain` says about problems of an import.
public enum InterchangeProblems {
    public static let explanations: [Explanation] = [
        Explanation(
            .fhirDanglingReference, "A FHIR reference leads nowhere",
            """
            A resource refers to another that is in none of the files. What the reference itself says in words is used; \
            the rest of the resource is imported.

            Systems often export a person over several files. Import them together: caresheaf import fhir *.json.
            """),
        Explanation(
            .fhirAmbiguousReference, "A FHIR reference could mean several resources",
            """
            Files of several servers were imported together, and two of them use the same name for different \
            resources. Nothing was guessed. Import the files of each server by themselves.
            """),
        Explanation(
            .fhirNotAResource, "This is not a FHIR resource",
            """
            The file, or an entry of a Bundle, has no resourceType (JSON) or is not in the namespace \
            http://hl7.org/fhir (XML). It was left out; everything else was imported.
            """),
        Explanation(
            .fhirUnknownType, "FHIR R4 has no resource of this type",
            """
            The type is none of those in FHIR R4 (4.0.1). It may be misspelt, or the file may be of another version of \
            FHIR. What the resource says is kept in the plan, under imported.unplaced.
            """),
        Explanation(
            .fhirPatientMissing, "The Patient is not in the files",
            """
            Resources speak of a person whose Patient resource is in none of the files. The plan has the name by which \
            they call the person, and no birth date, NHS number, address or telephone number. Import the file with the \
            Patient too; the plan is then brought up to date.
            """),
        Explanation(
            .fhirNobody, "Nobody can tell whom these resources are about",
            """
            Resources refer to a Patient that is in none of the files, and no words say what the person is called. A \
            plan must say whose it is, so none was made. Import the file with the Patient together with this one.
            """),
        Explanation(
            .fhirEnteredInError, "A resource was entered in error",
            """
            Its author has taken the resource back. Nothing of it is in the plan.
            """),
        Explanation(
            .fhirPeriodReversed, "A period ends before it begins",
            """
            One of the two days must be wrong, and nothing says which, so neither is used. Both are kept in the plan, \
            under imported.unplaced, for the coordinator to put right.
            """),
        Explanation(
            .fhirNHSNumber, "An NHS number does not pass its check",
            """
            The last digit of an NHS number is worked out from the other nine (Modulus 11). This one does not fit, so \
            it is somebody else's number or has been mistyped. It is not used; it is kept in the plan, under \
            imported.unplaced.
            """),
        Explanation(
            .fhirDuplicate, "The same resource is there twice",
            """
            Two resources have the same type and id. The one that was changed last, or the later one, is used. What \
            only the other one says is listed in the report.
            """),
        Explanation(
            .fhirRefused, "A value is not one that a plan can hold",
            """
            The FHIR resource gives a value that the check of plans refuses, such as a telephone number without \
            digits. It is not used; it is kept in the plan, under imported.unplaced.
            """),
        Explanation(
            .importPlanRefused, "No plan could be made",
            """
            What was read does not make a plan that passes the check; the message says what stands in the way. Nothing \
            was written for this person, everyone else was imported.
            """),
    ]
}
