import CareRecords

extension ObjectShape {
    static let restriction = ObjectShape(
        "Restriction", "A recorded decision to keep something from someone, and why.",
        source: "Data Protection Act 2018, Schedule 3", sensitive: true,
        condition: .init(
            field: "reason", value: RestrictionReason.seriousHarm.rawValue, needs: "judgedBy",
            problem: .restrictionWithoutJudge, message: "the restriction does not say who judged the harm"),
        [
            .some("from", .codes(Audience.self), "The readers who do not get it."),
            .required("reason", .codes(RestrictionReason.self), "Why it is kept from them."),
            .optional(
                "judgedBy", .text, "The health professional who judged it; needed where the reason is serious harm.",
                source: "Data Protection Act 2018, Schedule 3"),
            .optional("on", .date, "The day of the decision."),
        ])

    static let statement = ObjectShape(
        "Statement", "Something that someone said or recorded, which may be kept from a reader.", restrictable: true,
        [.required("text", .markdown, "What was said.")])

    static let localText = ObjectShape(
        "LocalText", "A text in each of the programme’s languages.",
        [
            .required("en", .text, "In English."),
            .optional("cy", .text, "In Welsh."),
            .optional("ur", .text, "In Urdu, for what people hold in their hands."),
        ])

    static let address = ObjectShape(
        "Address", "A postal address.",
        [
            .required("lines", .list(.text, 1...5), "One to five lines, without the postcode."),
            .optional("postcode", .postcode, "The postcode, in capitals."),
            .optional("kind", .codes(AddressKind.self), "What sort of place it is."),
        ])
}

extension ObjectShape {
    /// What a source called something, in a system of codes.
    static let coding = ObjectShape(
        "Coding", "What a source called something in a system of codes.",
        [
            .required("system", .text, "The address or name of the system."),
            .required("code", .text, "The code."),
            .optional("display", .text, "The words that the system has for it."),
        ])
}

extension Field {
    /// By which an import finds again what it brought.
    static let ownID = optional("id", .id, "An id that nothing else in this list has.")
    static let codes = many("codes", .object(.coding), "Its codes, as the source gave them.")
}

extension Shape {
    static let statement = Shape.textOr(.statement)
    static let local = Shape.textOr(.localText)
}

extension ObjectShape.Choice {
    /// A person without any name cannot be told from others.
    static let name = ObjectShape.Choice(
        fields: ["given", "family", "full"], problem: .nameMissing, message: "the person has no name")
    static let practice = ObjectShape.Choice(
        fields: ["ods", "name"], problem: .practiceUnnamed, message: "nothing says which practice this is")
    static let need = ObjectShape.Choice(
        fields: ["text", "goals", "actions"], problem: .needEmpty,
        message: "the need has no words, no goal and no action")
    static let reading = ObjectShape.Choice(
        fields: ["tool", "name"], problem: .readingUnnamed, message: "nothing says what was measured")
}

extension ObjectShape.Condition {
    /// A decision in someone’s best interests has someone who made it (Mental Capacity Act 2005, section 4).
    static let bestInterests = ObjectShape.Condition(
        field: "decision", value: ConsentDecision.bestInterests.rawValue, needs: "decidedBy",
        problem: .bestInterestsWithoutDecider, message: "the decision does not say who made it for the person")
}
