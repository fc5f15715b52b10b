/// The kinds of record that people write.
public struct RecordKind: Sendable {
    /// The value of the record's `kind`, such as `care-plan`; for pages of the portal, of their group.
    public let name: String
    /// One sentence.
    public let about: String
    /// Where such files live, for the reference.
    public let place: String
    public let shape: ObjectShape
    /// Whether it is the front matter of a Markdown page, not a JSON file.
    public let isFrontMatter: Bool

    /// The version of each format that this program understands.
    public static let version = 1

    static func file(_ name: String, _ title: String, _ about: String, _ place: String, _ fields: [Field]) -> RecordKind
    {
        let head: [Field] = [
            .required("kind", .kind(name), "Always `\(name)`."),
            .required("version", .version, "The version of the format: 1."),
            .optional("$schema", .text, "The address of the schema, for editors."),
        ]
        return RecordKind(
            name: name, about: about, place: place, shape: ObjectShape(title, about, head + fields),
            isFrontMatter: false)
    }

    public static let all: [RecordKind] = [
        .programme, .carePlan, .meeting, .programmeReturn, .publishedFigures, .printedDocuments, .sentDocuments,
        .invitationList, .learningForum,
        .healthCheckFramework, .healthCheck, .communityResource,
        .lesson, .story, .page, .csvMapping,
    ]
}
