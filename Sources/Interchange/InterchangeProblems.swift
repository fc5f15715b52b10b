public import Diagnostics

extension DiagnosticID {
    public static let fhirDanglingReference = DiagnosticID(
        "fhir-dangling-reference", .warning, "import the file that holds what is missing too")
    public static let fhirAmbiguousReference = DiagnosticID(
        "fhir-ambiguous-reference", .warning, "import the files of each system by themselves")
    public static let fhirNotAResource = DiagnosticID(
        "fhir-not-a-resource", .error, "export the records again as FHIR R4")
    public static let fhirUnknownType = DiagnosticID(
        "fhir-unknown-type", .warning, "see whether it is misspelt, or of another version of FHIR")
    public static let fhirPatientMissing = DiagnosticID(
        "fhir-patient-missing", .warning, "import the file with the Patient too")
    public static let fhirNobody = DiagnosticID("fhir-nobody", .error, "import the file with the Patient too")
    public static let fhirEnteredInError = DiagnosticID("fhir-entered-in-error", .note, "nothing needs to be done")
    public static let fhirPeriodReversed = DiagnosticID(
        "fhir-period-reversed", .warning, "put the days right in the plan, and where they come from")
    public static let fhirNHSNumber = DiagnosticID(
        "fhir-nhs-number", .warning, "find the right number, and have it put right where it comes from")
    public static let fhirSeveralNHSNumbers = DiagnosticID(
        "fhir-several-nhs-numbers", .warning, "find out which one is the person’s, and add it to the plan")
    public static let fhirNameOld = DiagnosticID(
        "fhir-name-old", .warning, "ask the person what they are called, and put it right")
    public static let fhirDuplicate = DiagnosticID(
        "fhir-duplicate", .warning, "look at what only the other one says, in the report")
    public static let fhirUnknownStatus = DiagnosticID(
        "fhir-unknown-status", .warning, "find out whether it holds now, and place it in the plan")
    public static let fhirContradiction = DiagnosticID(
        "fhir-contradiction", .warning, "find out which is so, and put it right in the plan")
    public static let fhirOtherPerson = DiagnosticID(
        "fhir-other-person", .warning, "find out whom it is about, and have it put right where it comes from")
    public static let fhirSeveralPersons = DiagnosticID(
        "fhir-several-persons", .warning, "look at the report for what it says of each")
    public static let fhirNHSNumberShared = DiagnosticID(
        "fhir-nhs-number-shared", .warning, "find out whose number it is, and have it put right where it comes from")
    public static let fhirNamesake = DiagnosticID(
        "fhir-namesake", .warning, "import the files of each system by themselves")
    public static let fhirRequestLeftOut = DiagnosticID(
        "fhir-request-left-out", .note,
        "nothing needs to be done; export the resources as they are now if something is missing")
    public static let fhirXML = DiagnosticID("fhir-xml", .error, "export the file again, without a document type")
    public static let fhirFileChanged = DiagnosticID(
        "fhir-file-changed", .error, "let the export finish, and import again")
    public static let fhirScratch = DiagnosticID("fhir-scratch", .error, "make room, or name another folder in TMPDIR")
    public static let fhirMore = DiagnosticID("fhir-more", .note, "put the first ones right and import again")
    public static let fhirRefused = DiagnosticID(
        "fhir-refused", .warning, "put it right in the plan, from imported.unplaced")
    public static let importPlanRefused = DiagnosticID(
        "import-plan-refused", .error, "put right what the message says where it comes from, and import again")
    public static let importPersonUnclear = DiagnosticID(
        "import-person-unclear", .error, "compare the plan with the import; correct what differs, and import again")
    public static let importPlanBroken = DiagnosticID(
        "import-plan-broken", .error, "put right what “caresheaf check” says of the plan, and import again")
    public static let importPlanUnknown = DiagnosticID(
        "import-plan-unknown", .warning, "put it right first, or the person may get a second plan")
    public static let importNotWritten = DiagnosticID(
        "import-not-written", .error, "make room, or get permission, and import again")
    public static let importEditKept = DiagnosticID("import-edit-kept", .note, "look at both with --diff, and decide")
    public static let importPartLeft = DiagnosticID(
        "import-part-left", .warning, "look at both with --diff, and put the plan right")
    public static let importTooMuch = DiagnosticID(
        "import-too-much", .warning, "see all of it with --report report.json")
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
            they call the person, if they say one, and no birth date, address or telephone number. Import the file with \
            the Patient too; the plan is then brought up to date. Until there is a name, nothing goes to the GP \
            practice or into minutes.
            """),
        Explanation(
            .fhirNobody, "Nobody can tell whom these resources are about",
            """
            Nothing says who the person is: their Patient is in none of the files, or says nothing of them. And nothing \
            that the resources say has a place in a plan. So none was made; the report lists what they say.
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
            .fhirSeveralNHSNumbers, "A person has two NHS numbers",
            """
            The record gives two different NHS numbers, and says of neither, or of both, that it was verified. A \
            wrong number leads to somebody else’s record, so none is used; both are kept in the plan, under \
            imported.unplaced.
            """),
        Explanation(
            .fhirNameOld, "Only a former name is given",
            """
            Every name in the record is one from before: a maiden name, an old one, or one whose time is over. A plan \
            must say whose it is, so this name is used. Ask the person what they are called, and put it right.
            """),
        Explanation(
            .fhirDuplicate, "The same resource is there twice",
            """
            Two resources have the same type and id. The one that was changed last, or the later one, is used. What \
            only the other one says is listed in the report.
            """),
        Explanation(
            .fhirUnknownStatus, "A status that FHIR does not have",
            """
            Whether a condition, an allergy or a medicine holds now hangs on its status, and this one is none of the \
            codes that FHIR has for it. Something that is over must never look as if it were not, so it has no place \
            in the plan by itself: it is kept there under imported.unplaced, for the coordinator to place.
            """),
        Explanation(
            .fhirContradiction, "A resource contradicts itself or another one",
            """
            Both cannot be true: a condition that someone has and that has ended, or an allergy where there are said \
            to be none. Nothing says which it is, so the part that the message names is not used. It is kept in the \
            plan, under imported.unplaced, for the coordinator to put right.
            """),
        Explanation(
            .fhirNamesake, "Two different resources have the same name",
            """
            Two resources have the same type and id, and they are not versions of one resource: they are about \
            different persons, or they are two different persons. Files of two systems were probably imported together. \
            Both are used where it is clear which of them is meant, and a reference that could mean either is followed \
            to neither. Import the files of each system by themselves.
            """),
        Explanation(
            .fhirOtherPerson, "A resource refers to one about somebody else",
            """
            A resource about one person refers to a resource that says it is about another. One of the two must be \
            wrong, or the two persons have something in common, such as a mother and her child. Nothing of the other \
            person is put into this plan; the reference itself is kept under imported.unplaced.
            """),
        Explanation(
            .fhirSeveralPersons, "A resource is about several persons",
            """
            A group, an appointment for two, or a list of several people’s records. It is not split, and nothing of it \
            is put into anyone’s plan, since each would then hold something of the others. What it says is in the \
            report of the import.
            """),
        Explanation(
            .fhirNHSNumberShared, "Two Patients have one NHS number",
            """
            Two Patients have the same NHS number and different dates of birth, or one has none. They may be one person \
            with a slip in a date, or two of whom one has the wrong number. Each is imported by itself. Find out which \
            it is, and have it put right where it comes from.
            """),
        Explanation(
            .fhirRequestLeftOut, "A request to change a server was not imported",
            """
            A Bundle can ask a server to delete a resource or to change a part of one, and a history lists what has \
            since been deleted. None of these says something about a person as they are now, so none is imported.
            """),
        Explanation(
            .fhirXML, "The file is not XML that can be read",
            """
            The text breaks the grammar of XML at the place shown, goes beyond what is read (128 MB, elements nested \
            128 deep), or has a document type. FHIR never has one, and through document types files have been made \
            that fill a computer’s memory or read its other files, so they are refused.
            """),
        Explanation(
            .fhirFileChanged, "A file was changed while it was imported",
            """
            A large import reads each file twice: to find out whose the resources are, and to make the plans. This file \
            was written to in between, so what was still to be read of it was left out. Let the export finish, and \
            import again: what is there already is only brought up to date.
            """),
        Explanation(
            .fhirScratch, "There is no room for notes on the disk",
            """
            A large import notes on disk where each resource is and whose, in a file without a name in the folder that \
            TMPDIR names (/var/tmp if it names none). The notes hold positions and digests, and nothing of any person. \
            They take up to about a third of the room of the files. Make room, or name another folder in TMPDIR.
            """),
        Explanation(
            .fhirMore, "There are more problems of this kind",
            """
            Of each kind only the first 200 are listed one by one. Put those right first.
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
        Explanation(
            .importPersonUnclear, "Nobody can tell whose plan this is to become",
            """
            A person is found again by the id that the other system has for them (imported.patients in the plan) or \
            by their NHS number. Here that leads to several plans, or to one whose name, birth date or NHS number is \
            another. Two people's records must never be mixed, so nothing was written for this person.

            Compare the plan with the import. If it is the same person, correct what differs and import again. If not, \
            take the key out of imported.patients in the plan, or correct the NHS number.
            """),
        Explanation(
            .importPlanBroken, "The person's plan has errors",
            """
            The person has a plan, and it does not pass the check as it is. An import does not touch such a file. Run \
            caresheaf check, put right what it says, and import again.
            """),
        Explanation(
            .importPlanUnknown, "A file among the plans cannot be read",
            """
            An import looks through all plans to find the one that a person has. This file cannot be read, so if it is \
            the plan of somebody in the import, they get a second one.
            """),
        Explanation(
            .importNotWritten, "A plan could not be written",
            """
            The message has the system's words. The file is as it was before, or is not there. Other people's plans \
            were written. Once there is room, or permission, import again.
            """),
        Explanation(
            .importEditKept, "An edit was kept",
            """
            Somebody has changed this in the plan, or taken it out, since it was imported, and now FHIR says something \
            else. The plan stays as it was edited. Look at both (--diff shows them) and decide; you are told once.
            """),
        Explanation(
            .importPartLeft, "A part of a plan was left as it was",
            """
            What FHIR says now and what stands in the plan do not make a plan that passes the check, such as a step \
            whose owner has been taken out of the plan. That part was left alone and the rest was brought up to date.
            """),
        Explanation(
            .importTooMuch, "Not everything without a place is in the plan",
            """
            A plan file has at most 4 MB, and what has no place in it is more than that. The report lists all of it: \
            caresheaf import fhir FILE --report report.json.
            """),
    ]
}
