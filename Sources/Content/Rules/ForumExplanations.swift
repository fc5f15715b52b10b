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
            .themesAlike, "Two themes that look like one",
            """
            Each theme of lessons and stories has a page. Capitals, accents and punctuation make no difference to it; \
            other differences do, so that “home visit” and “home visits” would each tell half. With up to 300 themes, \
            words of eight letters or more that are a slip apart are noted too. Write both in the same way, if they \
            are one.
            """),
        Explanation(
            .lessonParts, "A lesson without one of its parts",
            """
            A lesson is of use to others if it tells, under headings of their own, what was tried, what happened and \
            what others can use. Headings are known by how they begin (docs/learning-forum.md has the list), in English \
            and Welsh. A lesson that is still being tried need not say what happened. It is published as it is; this is \
            only a question.
            """),
        Explanation(
            .namedInPublic, "Somebody is named where the page is public",
            """
            Forums and health checks are published, and say who does something or took part by what they do: “Site \
            lead, Llanmarl”. A name would stay on the page for good, beside what is late. Write the role.
            """),
    ]
}
