import CareRecords

extension ObjectShape {
    static let person = ObjectShape(
        "Person", "The person whose plan it is.", source: "PRSB 2.0: Person demographics",
        [
            .optional(
                "name", .object(.personName),
                "The person’s name. Without it nothing is made of the plan but the person’s own booklet."),
            .optional("birthDate", .date, "The day on which they were born."),
            .optional(
                "nhsNumber", .pattern(.nhsNumber), "Ten digits; the last is a check digit (Modulus 11).",
                source: "NHS Data Dictionary: NHS NUMBER"),
            .many("otherIdentifiers", .object(.otherIdentifier), "Numbers in other systems."),
            .optional("sex", .text, "Sex, as the person gives it."),
            .optional("gender", .text, "Gender, as the person gives it."),
            .optional("ethnicity", .text, "Ethnicity, as the person gives it."),
            .optional("religion", .text, "Religion, as the person gives it."),
            .optional("address", .object(.address), "Where they live."),
            .optional("household", .text, "Who shares the home, in a few words: “Lives alone”."),
            .many("phones", .object(.phone), "Telephone numbers."),
            .many("emails", .object(.emailAddress), "E-mail addresses."),
            .optional("language", .language, "The language that their documents are written in; English if not given."),
            .many("spokenLanguages", .language, "The languages that they speak."),
            .optional("deceasedOn", .date, "The day on which they died."),
            .optional("deceased", .flag, "Whether they have died, where the day is not known."),
        ])

    static let personName = ObjectShape(
        "PersonName", "A person’s name.", choices: [.name],
        [
            .optional("title", .text, "“Mrs”, “Mr”, “Dr”."),
            .optional("given", .text, "First name."),
            .optional("family", .text, "Last name."),
            .optional("full", .text, "The whole name, where its parts are not known."),
            .optional("preferred", .text, "What they like to be called."),
            .optional("suffix", .text, "What follows the name."),
            .optional("pronouns", .codes(Pronouns.self), "How to speak of them."),
        ])

    static let otherIdentifier = ObjectShape(
        "OtherIdentifier", "The person’s number in another system.",
        [
            .required("system", .text, "The system."),
            .required("value", .text, "The number there."),
        ])

    static let phone = ObjectShape(
        "Phone", "A telephone number of the person’s.",
        [
            .required("number", .phone, "The number."),
            .optional("kind", .codes(PhoneKind.self), "What sort of number."),
            .optional("preferred", .flag, "Whether to try it first."),
            .optional("note", .text, "What to know when ringing: “Let it ring”."),
        ])

    static let emailAddress = ObjectShape(
        "Email", "An e-mail address of the person’s.",
        [
            .required("address", .email, "The address."),
            .optional("preferred", .flag, "Whether to use it first."),
        ])

    static let accessNeeds = ObjectShape(
        "AccessNeeds", "What the person needs to be able to read, hear and be heard.",
        source: "Accessible Information Standard (DAPB1605)",
        [
            .many("formats", .codes(InformationFormat.self), "The forms in which they can read."),
            .many("contactMethods", .codes(ContactMethod.self), "How to be in touch."),
            .many("professionals", .codes(CommunicationProfessional.self), "Who must be there to help communicate."),
            .many("support", .codes(CommunicationSupport.self), "What helps them communicate."),
            .optional("colours", .codes(ColourScheme.self), "The two colours in which they can read, if they need others than most."),
            .many("glance", .object(.glanceNeed), "What to know before talking with them."),
        ])

    static let glanceNeed = ObjectShape(
        "GlanceNeed", "One thing to know before talking with the person.",
        [
            .required("kind", .codes(GlanceKind.self), "What it is about."),
            .required("text", .markdown, "A sentence or two."),
        ])

    static let aboutMe = ObjectShape(
        "AboutMe", "What matters to the person, in their own words.", source: "PRSB About Me 2.0",
        [
            .optional("mostImportant", .statement, "What is most important to me."),
            .optional("people", .statement, "People who are important to me."),
            .optional("communication", .statement, "How I communicate, and how to communicate with me."),
            .optional("wellness", .statement, "My wellness."),
            .many("pleaseDo", .statement, "Please do."),
            .many("pleaseDont", .statement, "Please do not."),
            .optional("howToSupport", .statement, "How and when to support me."),
            .optional("alsoKnow", .statement, "Also worth knowing about me."),
            .optional("supportedBy", .text, "Who helped to write this."),
            .optional("updatedOn", .date, "When it was last changed."),
        ])
}
