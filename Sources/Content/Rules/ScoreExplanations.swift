import Diagnostics

/// The problems of scores and of the tools that give them, explained.
enum ScoreExplanations {
    static let all: [Explanation] = readings + tools

    private static let readings: [Explanation] = [
        Explanation(
            .toolUnknown, "A tool that nobody has declared",
            """
            The reading names a tool that is neither built in nor declared in programme.json, so nothing says what its \
            numbers mean: they are in no document and no outcome. Correct the id, declare the tool under “tools”, or \
            say in “name” what was measured.
            """),
        Explanation(
            .answersIncomplete, "Answers that are missing",
            """
            More answers are missing than the tool allows, or a list of answers has not as many as the tool has items. \
            A score from fewer answers could be far from the person’s own, so there is none. Ask again if you can; do \
            not fill in what you think was meant. To say which answers there are, give them by item under “answers”.
            """),
        Explanation(
            .answerImpossible, "An answer that cannot be",
            """
            An answer lies outside what the tool allows, is to an item that it does not have, or is given twice. One of \
            the figures is a slip, and nobody can tell which, so there is no score. Look at the form again.
            """),
        Explanation(
            .scoreImpossible, "A score that cannot be",
            """
            The number is below the lowest or above the highest score of the tool, has decimals that its scores never \
            have, or is neither a sum of answers nor a score of the tool’s conversion table (SWEMWBS: a sum from 7 to \
            35 is whole; the metric score that it becomes has two decimals, such as 19.98 for 22). It is left aside.
            """),
        Explanation(
            .scoreContradicted, "A score that is not what the answers give",
            """
            The reading has answers and a score, and the answers give another score. One of them is a slip, and nobody \
            can tell which, so neither counts. Correct it, or leave the score out: it is worked out from the answers.
            """),
        Explanation(
            .readingsDisagree, "Two scores on one day",
            """
            Two readings by the same tool on the same day give different scores, so nobody can tell which is right. \
            Neither is shown or counted until one is taken out.
            """),
    ]

    private static let tools: [Explanation] = [
        Explanation(
            .toolIncomplete, "A tool that lacks something",
            """
            A tool that the programme declares has a title, at least one scale with a title, a range and how it is \
            scored, and, where it has items, the answers that they can have. Only a tool with the id of a built-in one \
            may leave something out: it then stays as it is built in.
            """),
        Explanation(
            .toolItems, "Answers and scales that do not fit",
            """
            The words or points of a tool are not as many as its answers, a range is narrower than the scores that the \
            answers can give, or a scale has what it cannot have. Scores would be lost or wrong.
            """),
        Explanation(
            .toolTable, "A conversion table that does not convert",
            """
            A conversion table has one row for each sum that the answers can give, from the lowest to the highest, and \
            its scores only rise or only fall. Otherwise some people would have no score, or a better one for worse \
            answers. Compare it with the published table.
            """),
        Explanation(
            .toolBands, "Bands with gaps or overlaps",
            """
            Bands name stretches of scores. Both ends belong to a band, so the next one begins one step of the score \
            above, and together they reach from the lowest score to the highest. Otherwise a score would have no name, \
            or two.
            """),
        Explanation(
            .toolNumber, "A number that no score can be",
            "Scores have at most two decimal places and lie within 1,000 of nought; a change that counts is above nought."
        ),
        Explanation(
            .subgroupUnclear, "Groups that are not clear",
            """
            People are counted in one group or in none. Here a group overlaps another, nobody can be in it, or it goes \
            by ages where it should go by values, or the other way round. Put it right before outcomes are counted.
            """),
    ]
}
