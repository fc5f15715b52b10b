import Diagnostics

extension DiagnosticID {
    public static let danglingReference = DiagnosticID(
        "dangling-reference", .error, "correct the reference, or add what it speaks of")
    public static let duplicateID = DiagnosticID("duplicate-id", .error, "give one of them another id")
    public static let duplicateNHSNumber = DiagnosticID(
        "duplicate-nhs-number", .error, "find out whose number it is; until then neither plan is used")
    public static let idNamesPerson = DiagnosticID(
        "id-names-person", .error, "use an id that says nothing, such as “mv-0014”, and rename the file too")
    public static let accessNeedsIncompatible = DiagnosticID(
        "access-needs-incompatible", .error, "ask the person what is right, and how they are reached")
    public static let contingencyWithoutTrigger = DiagnosticID(
        "contingency-without-trigger", .error, "add at least one sign by which to tell that it is happening")
    public static let goalWithoutAction = DiagnosticID(
        "goal-without-action", .warning,
        "agree a first step and add it under “actions”, or say in “status” that the goal waits")
    public static let actionWithoutOwner = DiagnosticID(
        "action-without-owner", .warning, "add “owner”: whoever has agreed to do it")
    public static let reviewDatePast = DiagnosticID(
        "review-date-past", .warning, "review the plan with the person, and write the day of the next review")
    public static let reviewMissing = DiagnosticID("review-missing", .warning, "agree a day and add it as “review”")
    public static let deceasedPerson = DiagnosticID(
        "deceased-person", .warning, "make sure that nothing is sent to the home")
    public static let periodOrder = DiagnosticID("period-order", .error, "correct whichever of the two is the slip")
    public static let futureDate = DiagnosticID("future-date", .warning, "look whether the year or the month is a slip")
    public static let restrictionWithoutJudge = DiagnosticID(
        "restriction-without-judge", .error, "add “judgedBy”: the health professional who judged the harm")
    public static let bestInterestsWithoutDecider = DiagnosticID(
        "best-interests-without-decider", .error, "add “decidedBy”: whoever made the decision")
    public static let entryCodeInText = DiagnosticID(
        "entry-code-in-text", .error, "say only that there is a code and who has it; the code stays in entry.codes")
    public static let consentFuture = DiagnosticID(
        "consent-future", .warning, "look whether the year or the month is a slip; until its day it does not count")
    public static let carerConsentUnclear = DiagnosticID(
        "carer-consent-unclear", .warning,
        "name the parts in “covers”, such as [\"week\", \"team\"], or [\"everything\"]")
    public static let carriedFromUnknown = DiagnosticID(
        "carried-from-unknown", .error, "write the meeting’s id, “/”, and the id of the action there")
    public static let carriedFromAnother = DiagnosticID(
        "carried-from-another", .error, "correct the reference; each person’s actions are their own")
    public static let carriedFromLater = DiagnosticID(
        "carried-from-later", .error, "carry actions on from the meeting before")
    public static let carriedFromClosed = DiagnosticID(
        "carried-from-closed", .warning, "leave it out here, or open it there")
    public static let fromMeetingUnknown = DiagnosticID(
        "from-meeting-unknown", .warning, "write the meeting’s id, “/”, and the id of the action that was agreed there")
    public static let actionDropped = DiagnosticID(
        "action-dropped", .warning, "carry it on in the next meeting, or say here what became of it")
    public static let actionDoneWithoutDate = DiagnosticID(
        "action-done-without-date", .warning, "add “doneOn”, or correct the status")
    public static let actionOwnerLeft = DiagnosticID(
        "action-owner-left", .warning, "agree with whoever has taken over, and name them")
    public static let nextMeetingMissing = DiagnosticID(
        "next-meeting-missing", .note, "add a meeting with that date and the people on its list")
    public static let earlierOfAnother = DiagnosticID(
        "earlier-of-another", .error, "take the file away, or find out whose plan it is")
    public static let earlierNotEarlier = DiagnosticID(
        "earlier-not-earlier", .warning,
        "raise “revision” in the plan, as “caresheaf revise” does, or take this file away")
    public static let dangerWithheld = DiagnosticID(
        "danger-withheld", .error,
        "take “gp” and “emergency” out of the restriction, and restrict the story behind it instead")
    public static let coordinatorLeft = DiagnosticID(
        "coordinator-left", .warning, "name the coordinator who has taken over, and tell the person")
    public static let nameMissing = DiagnosticID("name-missing", .error, "add “given” and “family”, or “full”")
    public static let practiceUnnamed = DiagnosticID("practice-unnamed", .error, "add “ods” or “name”")
    public static let needEmpty = DiagnosticID(
        "need-empty", .error, "add “text”, “goals” or “actions”, or take the need out")
    public static let readingUnnamed = DiagnosticID("reading-unnamed", .error, "add “tool” or “name”")
    public static let readingWithoutValue = DiagnosticID(
        "reading-without-value", .warning, "add “score”, “items” or “result”, or take the reading out")
    public static let nameNotRecorded = DiagnosticID(
        "name-not-recorded", .warning, "find out whose plan it is, and add “name” before anything is given to anyone")
    public static let breakdownSum = DiagnosticID(
        "breakdown-sum", .warning, "ask whether everyone has an entry, and whether anyone has two")
    public static let labelUnknown = DiagnosticID(
        "label-unknown", .warning, "correct the word, or add what it speaks of")
    public static let timesContradicted = DiagnosticID(
        "times-contradicted", .warning, "ask the site which of them is right")
    public static let storyTooPrecise = DiagnosticID(
        "story-too-precise", .warning, "say it less precisely, or leave it out")
    public static let outcomeSum = DiagnosticID("outcome-sum", .error, "ask the site to count again")
    public static let outcomePeriod = DiagnosticID(
        "outcome-period", .error, "move them to the return of March, June, September or December")
    public static let outcomesNotCounted = DiagnosticID(
        "outcomes-not-counted", .warning,
        "write \"source\": \"returns\" under \"outcomes\" in programme.json to use them")
    public static let siteMissing = DiagnosticID(
        "site-missing", .warning, "add “site”, the id of one of the programme’s sites")
    public static let coordinatorMissing = DiagnosticID(
        "coordinator-missing", .warning, "add “coordinator”, the id of a member of the team, and tell the person")
    public static let actionWithoutReason = DiagnosticID(
        "action-without-reason", .warning, "add the reason: why it is not done after all")
    public static let mappingIncomplete = DiagnosticID(
        "mapping-incomplete", .error, "name the column that says it, or say it once under “fixed”")
    public static let mappingUnclear = DiagnosticID(
        "mapping-unclear", .error, "say it once; docs/csv-import.md has an example of each kind of spreadsheet")
    public static let toolUnknown = DiagnosticID(
        "tool-unknown", .warning, "declare it under “tools” in programme.json, or say what was measured in “name”")
    public static let answersIncomplete = DiagnosticID(
        "answers-incomplete", .warning, "ask for the answers that are missing, or leave the reading without a score")
    public static let answerImpossible = DiagnosticID(
        "answer-impossible", .warning, "compare the answers with the form")
    public static let scoreImpossible = DiagnosticID(
        "score-impossible", .warning, "compare the score with the form, or give the answers alone")
    public static let scoreContradicted = DiagnosticID(
        "score-contradicted", .warning, "correct the slip, or leave the score out")
    public static let readingsDisagree = DiagnosticID(
        "readings-disagree", .warning, "take out the one that is wrong; until then neither counts")
    public static let toolIncomplete = DiagnosticID(
        "tool-incomplete", .error, "add what is missing; docs/tools.md has an example")
    public static let toolItems = DiagnosticID("tool-items", .error, "compare the items with the tool’s own form")
    public static let toolTable = DiagnosticID(
        "tool-table", .error, "compare the table with the one that the tool’s owner publishes")
    public static let toolBands = DiagnosticID(
        "tool-bands", .error, "make the bands follow each other without a gap or an overlap")
    public static let toolNumber = DiagnosticID("tool-number", .error, "write a number that a score can have")
    public static let judgementOrder = DiagnosticID(
        "judgement-order", .error, "begin with what is not yet so, and end with what is in place")
    public static let judgementMissing = DiagnosticID(
        "judgement-missing", .warning, "judge each item, or say that the check is a draft")
    public static let evidenceMissing = DiagnosticID(
        "evidence-missing", .warning, "write under “evidence” what bears it out")
    public static let themesAlike = DiagnosticID(
        "themes-alike", .warning, "if they are one, write both in the same way")
    public static let lessonParts = DiagnosticID(
        "lesson-parts", .warning, "add the part that is missing; docs/learning-forum.md shows them")
    public static let namedInPublic = DiagnosticID(
        "named-in-public", .warning, "say what they do instead of who they are")
    public static let subgroupUnclear = DiagnosticID(
        "subgroup-unclear", .error, "put everybody into one group or none; docs/outcomes.md has an example")
    public static let measureUnclear = DiagnosticID(
        "measure-unclear", .error, "make “per”, “how” and “unit” say the same")
    public static let pathwayUnclear = DiagnosticID(
        "pathway-unclear", .error, "name a measure that counts people, or one of time where a wait is meant")
}
