import CareRecords

extension ObjectShape {
    static let condition = ObjectShape(
        "Condition", "A condition, as stated by a named source.", restrictable: true,
        [
            .ownID,
            .required("name", .text, "What it is called."),
            .optional("status", .codes(ConditionStatus.self), "Whether they have it now; `current` if not given."),
            .certainty,
            .optional("since", .text, "Since when, in words."),
            .required("source", .text, "Who stated it."),
            .asOf,
            .optional("note", .statement, "What it means for the person."),
            .optional("snomed", .text, "Its SNOMED CT concept, if the source gave one.", source: "SNOMED CT"),
            .codes,
        ])

    static let medicine = ObjectShape(
        "Medicine", "A medicine, as stated by a named source. A coordinator is no prescriber.", restrictable: true,
        [
            .ownID,
            .required("name", .text, "What it is called."),
            .optional("status", .codes(MedicineStatus.self), "Whether they take it now; `current` if not given."),
            .optional("dose", .text, "The dose as stated."),
            .optional("times", .text, "When it is taken."),
            .optional("timeCritical", .flag, "Whether it must be taken at its time."),
            .optional("reason", .text, "What it is for."),
            .required("source", .text, "Who stated it."),
            .asOf,
            .optional("note", .statement, "What to know about it."),
            .codes,
        ])

    static let allergy = ObjectShape(
        "Allergy", "An allergy or bad reaction, as stated by a named source.", restrictable: true,
        [
            .ownID,
            .required("substance", .text, "To what."),
            .optional("kind", .codes(AllergyKind.self), "What sort of reaction it is."),
            .optional("status", .codes(AllergyStatus.self), "Whether they have it now; `current` if not given."),
            .certainty,
            .optional("dangerous", .flag, "Whether a reaction could be dangerous to life."),
            .optional("reaction", .text, "What happens."),
            .required("source", .text, "Who stated it."),
            .asOf,
            .optional("note", .statement, "What else to know."),
            .codes,
        ])

    static let noKnownAllergies = ObjectShape(
        "NoKnownAllergies", "That someone asked, and there are none.",
        [
            .required("source", .text, "Who asked."),
            .optional("asOf", .date, "The day on which they did."),
        ])

    static let alert = ObjectShape(
        "Alert", "What could hurt the person if it is not known, such as a medicine to avoid.", restrictable: true,
        [
            .ownID,
            .required("text", .statement, "What to know."),
            .required("source", .text, "Who stated it."),
            .asOf,
        ])

    static let contingency = ObjectShape(
        "ContingencyPlan", "What to do if something happens.", source: "PRSB 2.0: Contingency plans",
        restrictable: true,
        [
            .required("id", .id, "An id that nothing else of its kind in the plan has."),
            .required("name", .text, "What may happen."),
            .optional("emergency", .flag, "Whether to ring 999 first."),
            .some(
                "triggers", .statement, "How to tell that it is happening.", source: "PRSB 2.0: mandatory",
                orElse: .contingencyWithoutTrigger),
            .many("whatToDo", .statement, "What to do, in order."),
            .many("contacts", .object(.contingencyContact), "Whom to ring, in order."),
            .many("anticipatory", .object(.anticipatory), "Medicines or equipment kept ready, and where."),
            .many("copingStrategies", .statement, "What helps meanwhile."),
            .many("earlyWarnings", .statement, "Early signs."),
            .optional("updatedOn", .date, "When it was last changed."),
            .optional("reviewOn", .date, "When it is to be looked at again."),
            .optional("responsible", .text, "Who is responsible for it."),
        ])

    static let contingencyContact = ObjectShape(
        "ContingencyContact", "Whom to ring.",
        [
            .optional("ref", .id, "The id of one of the plan’s professionals or contacts."),
            .optional("name", .text, "Their name, where they have no entry of their own."),
            .optional("phone", .phone, "Their number."),
            .optional("when", .text, "When to ring them: “In the day”."),
            .optional("kind", .codes(ContingencyContactKind.self), "What they are."),
        ])

    static let anticipatory = ObjectShape(
        "Anticipatory", "Medicines or equipment kept ready.",
        [
            .required("what", .text, "What is kept ready."),
            .required("where", .text, "Where it is."),
        ])

    static let otherDocument = ObjectShape(
        "OtherDocument", "Another document about the person’s wishes: that it exists, and where.",
        source: "PRSB 2.0: Other care planning documents", restrictable: true,
        [
            .ownID,
            .required("kind", .codes(OtherDocumentKind.self), "What sort of document."),
            .optional("name", .text, "What it is called."),
            .optional("date", .date, "The date on it."),
            .required("where", .text, "Where it is kept."),
            .optional("note", .statement, "What to know about it; never what it says."),
            .optional("superseded", .flag, "Whether a later one has taken its place."),
        ])
}

extension Field {
    fileprivate static let asOf = optional("asOf", .date, "The day on which they did.")
    fileprivate static let certainty = optional(
        "certainty", .codes(Certainty.self), "Whether it is established; `confirmed` if not given.")
}
