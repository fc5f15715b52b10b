import CareRecords

extension ObjectShape {
    static let condition = ObjectShape(
        "Condition", "A condition, as stated by a named source.", restrictable: true,
        [
            .required("name", .text, "What it is called."),
            .optional("since", .text, "Since when, in words."),
            .required("source", .text, "Who stated it."),
            .required("asOf", .date, "The day on which they did."),
            .optional("note", .statement, "What it means for the person."),
            .optional("snomed", .text, "Its SNOMED CT concept, if the source gave one.", source: "SNOMED CT"),
        ])

    static let medicine = ObjectShape(
        "Medicine", "A medicine, as stated by a named source. A coordinator is no prescriber.", restrictable: true,
        [
            .required("name", .text, "What it is called."),
            .optional("dose", .text, "The dose as stated."),
            .optional("times", .text, "When it is taken."),
            .optional("timeCritical", .flag, "Whether it must be taken at its time."),
            .required("source", .text, "Who stated it."),
            .required("asOf", .date, "The day on which they did."),
            .optional("note", .statement, "What to know about it."),
        ])

    static let allergy = ObjectShape(
        "Allergy", "An allergy or bad reaction, as stated by a named source.", restrictable: true,
        [
            .required("substance", .text, "To what."),
            .optional("reaction", .text, "What happens."),
            .required("source", .text, "Who stated it."),
            .required("asOf", .date, "The day on which they did."),
        ])

    static let noKnownAllergies = ObjectShape(
        "NoKnownAllergies", "That someone asked, and there are none.",
        [
            .required("source", .text, "Who asked."),
            .required("asOf", .date, "The day on which they did."),
        ])

    static let alert = ObjectShape(
        "Alert", "What could hurt the person if it is not known, such as a medicine to avoid.", restrictable: true,
        [
            .required("text", .statement, "What to know."),
            .required("source", .text, "Who stated it."),
            .required("asOf", .date, "The day on which they did."),
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
            .required("kind", .codes(OtherDocumentKind.self), "What sort of document."),
            .optional("name", .text, "What it is called."),
            .optional("date", .date, "The date on it."),
            .required("where", .text, "Where it is kept."),
            .optional("note", .statement, "What to know about it; never what it says."),
            .optional("superseded", .flag, "Whether a later one has taken its place."),
        ])
}
