import CareRecords

extension RecordKind {
    public static let lesson = frontMatter(
        .lesson, "Lesson", "Something that a site has learnt.",
        [.optional("status", .codes(LessonStatus.self), "How far the idea has come.")])

    public static let story = frontMatter(
        .story, "Story", "A person’s story, told with their agreement.",
        [
            .required("person", .id, "The id of the plan that holds the consent. Never published."),
            .required("told", .text, "How it is told: “Told with her agreement. Her name is changed.”"),
        ])

    public static let page = frontMatter(
        .page, "Page", "A page of the portal, such as its accessibility statement.",
        [
            .optional("order", .integer(0...9999), "Where it stands among the pages."),
            .optional("nav", .flag, "Whether the main navigation links to it."),
        ])

    private static func frontMatter(
        _ kind: ForumPageKind, _ title: String, _ about: String, _ fields: [Field]
    ) -> RecordKind {
        let head: [Field] = [
            .required("kind", .kind(kind.rawValue), "Always `\(kind.rawValue)`."),
            .required("title", .text, "The title."),
            .required("summary", .text, "What it says, in a sentence."),
            .optional("site", .id, "The id of the site that it comes from."),
            .required("date", .date, "The day on which it was written."),
            .optional("language", .language, "The language that it is written in; English if not given."),
            .many("themes", .text, "What it is about."),
            .optional("slug", .id, "The name of its page; the file’s name if not given."),
        ]
        return RecordKind(
            name: kind.rawValue, about: about, place: "content/forum/**/*.md",
            shape: ObjectShape(title, about, head + fields), isFrontMatter: true)
    }
}
