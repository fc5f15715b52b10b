import Diagnostics

/// The problems of what is published for the learning forum, explained: forums, health checks, lessons and stories.
enum ForumExplanations {
    static let all: [Explanation] = [
        Explanation(
            .judgementOrder, "Judgements that lead nowhere",
            """
            The order of a framework’s judgements says which way is forward, from “not-yet” over “under-way” to \
            “in-place”; what does not apply may stand anywhere. There must be a word for what is not yet so and one \
            for what is in place. Otherwise a page would call a step back progress.
            """),
        Explanation(
            .judgementMissing, "Items without a judgement",
            """
            Nobody has said how these items of the framework stand. The page says “Not judged”, and they count \
            neither as progress nor as the want of it. Judge them, or say that they do not apply, and why.
            """),
        Explanation(
            .evidenceMissing, "A judgement that nothing bears out",
            """
            Whoever says that something is under way or in place says what was seen or heard of it, and whoever says \
            that it does not apply says why. A judgement without evidence helps nobody to learn, and cannot be \
            compared with the next.
            """),
        Explanation(
            .namedInPublic, "Somebody is named where the page is public",
            """
            Forums and health checks are published, and say who does something or took part by what they do: “Site \
            lead, Llanmarl”. A name would stay on the page for good, beside what is late. Write the role.
            """),
    ]
}
