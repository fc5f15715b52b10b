import CareRecords

extension ObjectShape {
    static let need = ObjectShape(
        "Need", "A need, concern or problem, with the goals that came from it.",
        source: "PRSB 2.0: Needs, concerns or health problems", restrictable: true, choices: [.need],
        [
            .required("id", .id, "An id that nothing else of its kind in the plan has."),
            .optional("text", .statement, "The need."),
            .optional("area", .text, "Two or three words for the GP: “Moving”, “Nights”."),
            .optional("inPlace", .statement, "What is in place for it, for professionals."),
            .optional("nothingLocal", .flag, "Whether nothing nearby would meet it."),
            .many("goals", .object(.goal), "The goals that came from it."),
            .many("actions", .object(.action), "Steps that are tied to no one goal."),
        ])

    static let goal = ObjectShape(
        "Goal", "A goal or hope, in the person’s own words.", source: "PRSB 2.0: Goals and hopes", restrictable: true,
        [
            .required("id", .id, "An id that nothing else of its kind in the plan has."),
            .required("words", .statement, "The goal in the person’s own words."),
            .optional("why", .statement, "Why it matters to them."),
            .optional("importance", .integer(1...10), "How important it is to them, 1 to 10."),
            .optional("status", .codes(GoalStatus.self), "How far it has come."),
            .optional("targetDate", .date, "When they hope to be there."),
            .optional("target", .text, "What will show that it is reached: “Walks 50 metres”."),
            .optional("note", .statement, "What else to know of it: who set it, why it was put off."),
            .many("outcomes", .statement, "What came of it."),
            .many("actions", .object(.action), "The steps."),
            .codes,
        ])

    static let action = ObjectShape(
        "Action", "A step towards a goal: what, who, when.", source: "PRSB 2.0: Actions and activities",
        restrictable: true,
        [
            .required("id", .id, "An id that nothing else of its kind in the plan has."),
            .required("what", .statement, "What is to be done."),
            .optional("owner", .object(.actionOwner), "Who has agreed to do it."),
            .optional("when", .text, "When, in words: “Every day”."),
            .optional("due", .date, "By which day."),
            .optional("status", .codes(ActionStatus.self), "How far it has come."),
            .optional("confidence", .integer(1...10), "How sure the person is that they can do it, 1 to 10."),
            .optional("strategies", .statement, "What will help."),
            .optional("note", .statement, "What else to know of it: who asked for it, and why."),
            .optional("updatedOn", .date, "When it was last changed."),
            .optional("reviewOn", .date, "When it is to be looked at again."),
            .optional("outcome", .statement, "What came of it."),
            .many("stageGoals", .object(.stageGoal), "Smaller goals on the way.", source: "PRSB 2.0: Stage goal"),
            .optional(
                "fromMeeting", .pattern(.actionReference),
                "The action of a team meeting that this is, written `MEETING/ACTION`: it is not shown a second time, and what becomes of it there holds here."
            ),
            .codes,
        ])

    static let actionOwner = ObjectShape(
        "ActionOwner", "Who has agreed to do it.",
        [
            .required("kind", .codes(OwnerKind.self), "What they are to the person."),
            .optional("ref", .id, "The id of one of the plan’s professionals or contacts."),
            .optional("name", .text, "Their name, where they have no entry of their own."),
            .optional("organisation", .text, "Their organisation."),
        ])

    static let stageGoal = ObjectShape(
        "StageGoal", "A smaller goal on the way.", source: "PRSB 2.0: Stage goal",
        [
            .required("text", .statement, "The smaller goal."),
            .optional("status", .codes(GoalStatus.self), "How far it has come."),
            .optional("outcome", .statement, "What came of it."),
        ])

    static let week = ObjectShape(
        "Week", "The person’s ordinary week.",
        [
            .optional("note", .statement, "What to know about the week as a whole."),
            .many("entries", .object(.weekEntry), "Visits, calls and outings."),
        ])

    static let weekEntry = ObjectShape(
        "WeekEntry", "One visit, call or outing.", restrictable: true,
        [
            .ownID,
            .required("day", .codes(WeekDay.self), "The day of the week."),
            .required("part", .codes(DayPart.self), "The part of the day."),
            .optional("time", .text, "The time as the person says it: “7am”."),
            .required("who", .text, "Who comes or goes along."),
            .required("what", .text, "What for."),
            .optional("from", .text, "The organisation that they come from."),
        ])
}
