import Diagnostics

/// What `caresheaf explain` says about actions that meetings hand on to each other.
extension RuleProblems {
    static let meetings: [Explanation] = [
        Explanation(
            .carriedFromUnknown, "An action carried on from nowhere",
            """
            The action is said to carry on one from an earlier meeting, written MEETING/ACTION, and no meeting has \
            that action. What was agreed earlier must not be lost: correct the reference, or add the earlier meeting.
            """),
        Explanation(
            .carriedFromAnother, "An action carried on from someone else",
            """
            The action is said to carry on one that was agreed for another person. One of the two would lose theirs, \
            and the other would get it. Correct the reference. Until then the two are taken for different actions.
            """),
        Explanation(
            .fromMeetingUnknown, "A step from a meeting that did not agree it",
            """
            A step of the plan says which action of a team meeting it is (“fromMeeting”, written MEETING/ACTION), and no \
            meeting has that action for this person. So what the meeting agreed is shown beside the step, as if there were \
            two things to do. Correct the reference.
            """),
        Explanation(
            .carriedFromLater, "An action carried on from a later meeting",
            """
            The action is said to carry on one of a meeting that was not before this one. Actions go forward from \
            meeting to meeting, by the days of the meetings and not by when they were entered. Correct the reference.
            """),
        Explanation(
            .carriedFromClosed, "An action carried on after its end",
            """
            The action carries on one that is done, declined or overtaken where it was agreed. Either it was not, or \
            this is a new action. Put right whichever is wrong.
            """),
        Explanation(
            .actionDropped, "An open action that the next meeting does not mention",
            """
            What was agreed is done, or carried on to the next meeting, or there is a reason. This action is still \
            open, and the next meeting of the site at which the person was to be looked at again says nothing of it. \
            Carry it on there with carriedFrom, or say in its own record what became of it: done, declined or \
            overtaken. It stays on the lists until you do. Nothing is said where the person stands under notDiscussed, \
            or had not agreed to be discussed.
            """),
        Explanation(
            .actionDoneWithoutDate, "An action whose end is unclear",
            """
            An action of a meeting is done and nothing says when, or it is open and has a day on which it was done. The \
            case card tells the team what has been done since the person was discussed last, and needs the day. Add \
            doneOn, or put the status right.
            """),
        Explanation(
            .actionOwnerLeft, "An action whose owner has left",
            """
            The action is open, and the member of the team who was to do it no longer works for the programme. Nobody \
            is doing it. Agree with whoever has taken over, and name them.
            """),
        Explanation(
            .nextMeetingMissing, "The next meeting has no record yet",
            """
            The last meeting of a site says when the next one is, and no record of that one is there, so there is no \
            agenda and there are no case cards. Add a meeting with that date, the people who are expected and the \
            people on the list; what came of it is entered afterwards in the same file.
            """),
    ]
}
