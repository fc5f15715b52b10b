import Diagnostics

/// The problems that a record of the right form can still have, explained.
public enum RuleProblems {
    public static let explanations: [Explanation] =
        references + meetings + gaps + people + dates + sharing
        + mappings + ForumExplanations.all + ScoreExplanations.all + EasyReadProblems.explanations

    private static let references: [Explanation] = [
        Explanation(
            .danglingReference, "A reference that leads nowhere",
            """
            The record names something by an id that nothing has: a site, a coordinator, a practice, a measure, a \
            person’s plan, a professional or contact of the same plan. A document made from it would leave a gap \
            where a name and a telephone number should stand. Correct the id, or add what it names.
            """),
        Explanation(
            .duplicateID, "An id that is used twice",
            """
            Two things of the same kind have the same id, so nobody can tell which of them is meant. Two plans with \
            one id would be written into one folder: neither is used until one has another id.
            """),
        Explanation(
            .duplicateNHSNumber, "An NHS number in two plans",
            """
            Two plans have the same NHS number. Either one person has two plans, or a number was copied into the \
            wrong plan and letters about one person would be filed under another. Neither plan is used until this \
            is settled.
            """),
        Explanation(
            .coordinatorLeft, "A coordinator who has left",
            """
            The plan names a coordinator who no longer works for the programme. The person’s booklet would carry a \
            number that nobody answers. Name the coordinator who has taken over.
            """),
    ]

    private static let gaps: [Explanation] = [
        Explanation(
            .nameMissing, "A person without a name",
            """
            A plan needs a name to be filed, greeted and found by: “given”, “family” or both, or “full” where nobody \
            knows which word is which.
            """),
        Explanation(
            .practiceUnnamed, "A practice that nothing names",
            """
            The plan speaks of a practice and says neither its ODS code nor its name. Give the code if it is one of \
            the programme’s practices, and the name if it is not. If nobody knows the practice, leave it out.
            """),
        Explanation(
            .needEmpty, "A need with nothing in it",
            """
            A need has words of its own, or a goal, or an action. This one has none of them, so no document could \
            say anything about it.
            """),
        Explanation(
            .readingUnnamed, "A reading of nobody knows what",
            "A reading names its tool (“swemwbs”), or says in words what was measured (“Body weight”)."),
        Explanation(
            .readingWithoutValue, "A reading without a value",
            "A reading has a score, the answers to its items, or a result in words. This one has none of them."),
        Explanation(
            .nameNotRecorded, "No name",
            """
            Nothing says what the person is called, as in a record from elsewhere that came without its patient. Their \
            booklet says “Name not recorded”, so that nobody hands it to the wrong person; nothing goes to the GP \
            practice or into the minutes, and they have no extract. Find out whose plan it is, and add the name.
            """),
        Explanation(
            .breakdownSum, "A breakdown that does not add up",
            """
            The rows of a breakdown come to another number than the measure that they split. Somebody may have no entry, \
            or two. Ask the site. Nothing is said of it in public, since it would tell something of rows that are hidden.
            """),
        Explanation(
            .labelUnknown, "A label that names nothing",
            """
            A breakdown by `resource` has the ids of community resources for its labels, so that pages can give their names \
            and lead to the directory; this label is none of them, and stands there as it was typed. Or what a measure is \
            broken down by looks like a name that the programme reads (`left` of its pathway, `resource`) and is not quite \
            that, so the pages do not find it. If a resource has closed, keep its file and say so in it.
            """),
        Explanation(
            .timesContradicted, "Times that do not fit their mean",
            """
            `times` holds what each person took of whom the mean was taken. There must be as many as `people` says, none \
            that the measure cannot have, and they must come to the mean that the return gives, to a tenth. As long as they \
            do not, no median is made of them. Ask the site whether somebody was left out, or the mean counted otherwise.
            """),
        Explanation(
            .storyTooPrecise, "A story that is too precise",
            """
            A story should be true and tell nobody who it is about. The phrase that is marked looks like a full name, an \
            exact day or age, a small place, or a way to reach somebody: with a few such details together, neighbours know \
            who it is. The program knows patterns and not people. What it marks may be harmless (then list the phrase under \
            `disclosure.allow` in `programme.json`, with a reason), and what it does not mark may not be: let somebody who \
            knows the place read each story before it goes out.
            """),
        Explanation(
            .outcomeSum, "Outcomes that cannot be",
            """
            A site’s counts of people before and after do not fit together: groups hold more people than there are, those \
            who are better, the same and worse are not all who have two scores, or a mean is none that the tool can have. \
            Ask the site. The return is set aside until it is put right.
            """),
        Explanation(
            .outcomePeriod, "Outcomes of a month",
            """
            Scores before and after are told by quarter, so they belong to the return of the quarter’s last month: March, \
            June, September or December.
            """),
        Explanation(
            .outcomesNotCounted, "Outcomes that are not used",
            """
            The return has outcomes, but the programme counts them in the plans that it holds. They cannot be added up, \
            since they may be the same people. Say in `programme.json`, under `outcomes`, which `source` is meant.
            """),
        Explanation(
            .measureUnclear, "A rate that is not clear",
            """
            A rate is for every 100, in percent, or for every so many as “per” says, with the unit “per-population”. Here \
            the two do not agree, and pages would give the figure another meaning than it has. Put right one of them.
            """),
        Explanation(
            .pathwayUnclear, "A step of the pathway that cannot be counted",
            """
            The steps of a pathway, and those who left, are counts of people that can be added up over months and sites; \
            how long a step takes is a mean of days or hours; and people leave after a step that there is. Otherwise a \
            funnel could not be drawn. Change the measure, or name another.
            """),
        Explanation(
            .siteMissing, "No site",
            """
            Nothing says which of the programme’s sites looks after the person. Their booklet gives the programme’s \
            own number instead of one nearby, and no minutes or lists of a site will have them.
            """),
        Explanation(
            .coordinatorMissing, "No coordinator",
            """
            Nobody is named who answers when the person rings. Their booklet gives the number of the site, or of the \
            programme, and says that a coordinator will be named. Name one, and tell the person.
            """),
    ]

    private static let people: [Explanation] = [
        Explanation(
            .earlierOfAnother, "An earlier version of somebody else’s plan",
            """
            A file in content/earlier is called after one plan and is another one, or is about another person. \
            Nothing may be told of one person as if it were another’s, so it is not used, and no document says what has \
            changed. The plan itself is published.
            """),
        Explanation(
            .earlierNotEarlier, "An earlier version that is not earlier",
            """
            The version in content/earlier has the same revision as the plan or a higher one, or was written later. It \
            is not used, and no document says what has changed since. Where the plan has been changed, raise its \
            “revision”; “caresheaf revise” does so when it keeps the plan as it stands.
            """),
        Explanation(
            .dangerWithheld, "An allergy or alert kept from those who treat",
            """
            An allergy, or something else that could hurt the person, is restricted from the GP or from emergency \
            services. Their documents would say “not recorded”, which is false and could kill. Tell them the allergy \
            or the alert, and restrict what is private about it (how it was found out, who said it) where it stands.
            """),
        Explanation(
            .idNamesPerson, "An id that gives the person away",
            """
            Plan ids become names of folders and files, which are seen in lists, logs and messages by people who may \
            not open the plan. The id holds the person’s name, NHS number or date of birth. Use an id that says \
            nothing, such as mv-0014.
            """),
        Explanation(
            .accessNeedsIncompatible, "Access needs that do not go together",
            """
            Two of the recorded needs exclude each other, such as two sizes of print, or something that a need calls \
            for is not recorded, such as a telephone number for someone who is to be rung. What is recorded here \
            decides what is printed and how the person is reached, so ask rather than guess \
            (Accessible Information Standard, DAPB1605).
            """),
        Explanation(
            .contingencyWithoutTrigger, "A contingency plan without a trigger",
            """
            A plan for what to do if something happens must say how to tell that it is happening. Without a trigger \
            nobody knows when to act on it (PRSB 2.0: triggers are mandatory).
            """),
        Explanation(
            .goalWithoutAction, "A goal without an action",
            "The goal is active and nobody has agreed to do anything for it. Agree a first step, or say that it waits."),
        Explanation(
            .actionWithoutOwner, "An action without an owner",
            """
            Nothing says who has agreed to do it, so it will most likely not be done. Add an owner. In a plan that is a \
            warning. A meeting agrees an action with whoever does it, so its record is set aside until it says who.
            """),
        Explanation(
            .actionWithoutReason, "An action dropped without a reason",
            """
            A meeting’s action was declined or overtaken, and nothing says why. What was agreed is either done or \
            there is a reason: add it.
            """),
        Explanation(
            .deceasedPerson, "The person has died",
            """
            The plan records a day of death. Make sure that nothing is sent to the home and that no visits are \
            planned; speak with the family before anything else is done with the plan.
            """),
    ]

    private static let dates: [Explanation] = [
        Explanation(
            .reviewDatePast, "A review that is overdue",
            "The day by which the plan was to be reviewed has passed. Review it, or record that it has been reviewed."),
        Explanation(
            .reviewMissing, "No day for a review",
            "Nothing says when the plan is to be looked at again (PRSB 2.0: planned review date). Agree a day."),
        Explanation(
            .periodOrder, "An end before its beginning",
            "Something ends before it begins, or a lowest value is above the highest. One of the two is a slip."),
        Explanation(
            .futureDate, "A day that cannot lie ahead",
            """
            The record says that something has happened on a day that is after the day for which documents are made \
            (--as-of). Most likely the year or the month is a slip.
            """),
        Explanation(
            .consentFuture, "A consent from the future",
            """
            The decision is dated after the day for which documents are made (--as-of). It does not count before \
            its day, so nothing is shared on the strength of it.
            """),
    ]

    private static let sharing: [Explanation] = [
        Explanation(
            .restrictionWithoutJudge, "Nobody is named who judged the harm",
            """
            Something is kept from a reader because knowing it could do serious harm. Only an appropriate health \
            professional can judge that, and the record must say who did (Data Protection Act 2018, Schedule 3).
            """),
        Explanation(
            .bestInterestsWithoutDecider, "Nobody is named who decided",
            """
            A decision was made in someone’s best interests because they could not make it themselves. The record \
            must say who made it (Mental Capacity Act 2005, section 4).
            """),
        Explanation(
            .carerConsentUnclear, "What the carer may see is said in words alone",
            """
            The person has agreed to share with their carer, and `scope` says how much in words that no program \
            understands. So the carer’s page tells nothing of the person, only what is there for the carer. Say in \
            `covers` which parts of the plan the words mean.
            """),
        Explanation(
            .entryCodeInText, "An entry code in a text",
            """
            A key-safe number or door code of this plan stands in one of its texts. Documents made from that text \
            are carried about, posted and left on tables. No document of this person is made until the code is \
            taken out of the text. Say only that there is a code and who has it.
            """),
    ]

    private static let mappings: [Explanation] = [
        Explanation(
            .mappingIncomplete, "A mapping leaves out what every row needs",
            """
            To make returns of a spreadsheet it must be known of which site and of which month each row is. Name the \
            column that says it, or say it once for the whole file (fixed).
            """),
        Explanation(
            .mappingUnclear, "The parts of a mapping do not go together",
            """
            The mapping says something twice, or not at all: which measure a figure is of, in which column it stands, \
            how the months are told apart. Nothing is read until there is one answer. docs/csv-import.md has an \
            example of each kind of spreadsheet.
            """),
    ]
}
