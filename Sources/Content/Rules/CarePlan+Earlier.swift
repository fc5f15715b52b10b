import CareRecords
import Diagnostics

extension CarePlan {
    /// Says why this cannot be the version before `plan`. Nothing of somebody else may ever be told as theirs.
    func findDifferences(to plan: CarePlan, _ findings: inout Findings) {
        if id != plan.id {
            findings.add(
                .earlierOfAnother, "id", "this is the plan “\(id)”, and its file is called after “\(plan.id)”",
                suggestion: "call the file \(id).json, or take it away")
        } else if !person.isSame(as: plan.person) {
            findings.add(
                .earlierOfAnother, person.nhsNumber == nil ? "person" : "person.nhsNumber",
                "this is not the person of the plan “\(plan.id)”",
                suggestion: "find out whose plan it is; until then nothing is made of it")
        } else if revision >= plan.revision {
            findings.add(
                .earlierNotEarlier, "revision",
                "the plan “\(plan.id)” is at revision \(plan.revision), so revision \(revision) is not an earlier one",
                suggestion: "raise “revision” in the plan, as “caresheaf revise” does, or take this file away")
        } else if writtenOn > plan.writtenOn {
            findings.add(
                .earlierNotEarlier, "writtenOn",
                "the plan “\(plan.id)” was written on \(plan.writtenOn.iso), before this earlier version of it",
                suggestion: "put right whichever day is wrong")
        }
    }
}

extension Person {
    /// Whether two records are of one person: by NHS number, or else by birth date, or else by name. Names change.
    fileprivate func isSame(as other: Person) -> Bool {
        if let nhsNumber, let number = other.nhsNumber { return nhsNumber == number }
        if let birthDate, let day = other.birthDate { return birthDate == day }
        return PlainLetters.words(name.full) == PlainLetters.words(other.name.full)
    }
}
