import CareRecords

extension RecordKind {
    public static let communityResource = RecordKind.file(
        "community-resource", "CommunityResource",
        "Something on offer near people: a lunch club, a car scheme, advice.",
        "content/resources/*.json",
        [
            .required("id", .id, "The resource’s id; it names a place on a page."),
            .required("name", .local, "What it is called."),
            .required("summary", .local, "What it offers."),
            .some("needs", .id, "The ids of the headings under which it stands."),
            .some("sites", .id, "The ids of the sites near which it is."),
            .required("when", .local, "When it is on."),
            .optional("where", .local, "Where it is."),
            .optional("cost", .local, "What it costs."),
            .optional("access", .local, "How to get in and what help there is."),
            .optional("telephone", .phone, "Its number."),
            .optional("email", .email, "Its e-mail address."),
            .optional("web", .text, "Its website."),
            .optional("howToJoin", .local, "How to join."),
            .many("languages", .language, "The languages spoken there."),
            .required("checkedOn", .date, "When someone last made sure that all this is right."),
        ])
}
