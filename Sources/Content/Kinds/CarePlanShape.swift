import CareRecords

extension RecordKind {
    public static let carePlan = RecordKind.file(
        "care-plan", "CarePlan", "One person’s care and support plan (PRSB 2.0, with plain names).",
        "content/plans/*.json, *.ndjson; the version before in content/earlier/ID.json",
        [
            .required("id", .id, "The plan’s id. It names folders, so it gives no name and no number away."),
            .required("person", .object(.person), "The person whose plan it is."),
            .optional("accessNeeds", .object(.accessNeeds), "What the person needs to read, hear and be heard."),
            .optional("practice", .object(.registeredPractice), "The GP practice."),
            .optional("site", .id, "The id of the programme’s site."),
            .optional("coordinator", .id, "The id of the named coordinator."),
            .required("writtenOn", .date, "The day on which this revision was written."),
            .required("revision", .integer(1...9999), "Which revision of the plan this is, counting from 1."),
            .optional("aboutMe", .object(.aboutMe), "What matters to the person, in their own words."),
            .many("strengths", .statement, "What the person is good at and can build on."),
            .many("needs", .object(.need), "Needs, and the goals that come from them."),
            .optional("week", .object(.week), "The person’s ordinary week."),
            .many("conditions", .object(.condition), "Conditions, as stated by a named source."),
            .many("medicines", .object(.medicine), "Medicines, as stated by a named source."),
            .many("allergies", .object(.allergy), "Allergies, as stated by a named source."),
            .optional("noKnownAllergies", .object(.noKnownAllergies), "That someone asked, and there are none."),
            .many("alerts", .object(.alert), "What could hurt the person if it is not known."),
            .many("contingency", .object(.contingency), "What to do if something happens."),
            .many("documents", .object(.otherDocument), "Other documents about the person’s wishes, and where."),
            .many("professionals", .object(.professional), "Who helps as their work."),
            .many("contacts", .object(.personalContact), "People from the person’s own life."),
            .optional("carer", .object(.carer), "The unpaid carer’s own needs."),
            .optional("risk", .object(.risk), "How a risk tool and the team have placed the person."),
            .many("measures", .object(.measureReading), "Readings of outcome measures."),
            .many("selfMonitoring", .object(.selfMonitoring), "What the person keeps a record of themselves."),
            .many("consents", .object(.consent), "What the person agreed to share, with whom."),
            .optional("agreement", .object(.agreement), "Whom the plan was agreed with."),
            .optional("review", .object(.review), "When the plan is to be looked at again."),
            .optional(
                "lastSeen", .object(.lastSeen),
                "When somebody who helps last saw the person or spoke with them. Only the coordinators’ desk is made from it."),
            .optional(
                "easyReadReview", .object(.easyReadReview),
                "Who has checked the Easy Read version. Without it, or once the plan has changed, that version is a draft."
            ),
            .many("history", .object(.revision), "What changed with each revision, newest first."),
            .optional("entry", .object(.entry), "How people get in. Codes are for no document at all."),
            .optional("careFunding", .text, "Who pays for care."),
            .many("additionalPlans", .object(.additionalPlan), "Other plans for the person."),
            .optional(
                "imported", .object(.imported),
                "What came from elsewhere and has no place in the plan yet. Only the coordinators’ desk is made from it."
            ),
        ])
}

extension ObjectShape {
    static let registeredPractice = ObjectShape(
        "RegisteredPractice", "The practice that the person is registered with.", choices: [.practice],
        [
            .optional(
                "ods", .ods, "The ODS code of one of the programme’s practices.",
                source: "NHS Organisation Data Service"),
            .optional("name", .text, "What the practice is called, if it is not one of the programme’s."),
            .optional("telephone", .phone, "Its number, if it is not one of the programme’s."),
            .optional("usualGP", .text, "The doctor whom they usually see."),
        ])

    static let agreement = ObjectShape(
        "Agreement", "Whom the plan was agreed with.",
        source: "PRSB 2.0: Agreed with patient or legitimate representative",
        [
            .required("with", .codes(AgreementParty.self), "Who agreed it."),
            .optional("name", .text, "Their name, if not the person."),
            .optional("role", .text, "What they are to the person."),
            .required("on", .date, "The day."),
        ])

    static let review = ObjectShape(
        "Review", "When the plan is to be looked at again.", source: "PRSB 2.0: Planned review date",
        [
            .required("on", .date, "The day by which it is to be reviewed."),
            .optional("responsible", .text, "Who sees to it."),
        ])

    static let lastSeen = ObjectShape(
        "LastSeen", "When somebody who helps last saw the person or spoke with them.",
        [
            .required("on", .date, "The day. A message that nobody answered is no contact."),
            .optional("by", .text, "Who it was."),
        ])

    static let easyReadReview = ObjectShape(
        "EasyReadReview", "That people with a learning disability have checked the Easy Read version.",
        source: "Department of Health, Making written information easier to understand (2010)",
        [
            .required("by", .text, "Who checked it: the person or group, by name."),
            .optional("role", .text, "What they are, such as “Easy Read group of Marlshire People First”."),
            .required("on", .date, "The day. A plan that changes after it has to be checked again."),
        ])

    static let revision = ObjectShape(
        "Revision", "What had changed when a revision of the plan was written.",
        [
            .required("revision", .integer(1...9999), "The number of the revision."),
            .required("on", .date, "The day it was written."),
            .many("changes", .object(.change), "What changed since the revision before."),
        ])

    static let change = ObjectShape(
        "Change", "Something that has changed.", restrictable: true,
        [
            .required("kind", .codes(ChangeKind.self), "What sort of change."),
            .optional("area", .text, "A word or two for the GP: “Falls”, “Medicines”."),
            .required("text", .statement, "The change in the person’s words."),
            .optional("forGP", .text, "The change as the GP needs to hear it."),
            .many(
                "about", .id,
                "The ids of what it is about in the plan, or “coordinator”, “practice”, “review” or “risk”: what the program finds out of it by itself is not told once more."
            ),
        ])

    static let entry = ObjectShape(
        "EntryArrangements", "How people get in.", sensitive: true,
        [
            .many("codes", .object(.entryCode), "Key-safe numbers and door codes. They are printed on nothing."),
            .optional(
                "arrangements", .text, "How to get in, by reference: “Key safe. The control room has the number.”"),
        ])

    static let entryCode = ObjectShape(
        "EntryCode", "A key-safe number or door code.",
        [
            .required("what", .text, "What it opens."),
            .required("code", .text, "The code."),
        ])

    static let additionalPlan = ObjectShape(
        "AdditionalPlan", "Another plan for the person, such as a wound or diet plan.",
        source: "PRSB 2.0: Additional support plans", restrictable: true,
        [
            .ownID,
            .required("name", .text, "What it is."),
            .optional("status", .codes(AdditionalPlanStatus.self), "How far it has come."),
            .optional("from", .date, "The first day on which it holds."),
            .optional("until", .date, "The last day on which it holds."),
            .optional("where", .text, "Where it is kept."),
            .optional("reviewOn", .date, "When it is to be reviewed."),
            .optional("responsible", .text, "Who is responsible for it."),
            .optional("text", .statement, "What it says, where that is recorded here."),
        ])
}
