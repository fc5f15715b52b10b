import CareRecords
import Diagnostics

extension CarePlan {
    /// What a plan may lack, as a record from elsewhere often does, and should not lack for long.
    func findGaps(_ findings: inout Findings) {
        if !person.name.isRecorded {
            findings.add(
                .nameNotRecorded, "person", "nothing says what the person is called",
                suggestion: "find out whose plan it is, and add “name” before anything is given to anyone")
        }
        if site == nil {
            findings.add(
                .siteMissing, "", "nothing says which site looks after the person",
                suggestion: "add “site”, the id of one of the programme’s sites")
        }
        if coordinator == nil {
            findings.add(
                .coordinatorMissing, "", "nobody is named who answers when the person rings",
                suggestion: "add “coordinator”, the id of a member of the team, and tell the person")
        }
        for (number, reading) in measures.enumerated()
        where reading.score == nil && reading.items.isEmpty && reading.answers.isEmpty && reading.result == nil {
            findings.add(
                .readingWithoutValue, "measures[\(number)]", "the reading has no score, no items and no result")
        }
    }
}
