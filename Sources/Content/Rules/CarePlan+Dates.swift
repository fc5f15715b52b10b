import CareRecords
import Diagnostics

extension CarePlan {
    /// Days that cannot lie ahead and do, and things that end before they begin.
    func findDateProblems(_ rules: RuleContext, _ findings: inout Findings) {
        findings.notAhead(person.birthDate, of: rules, "person.birthDate", "the day of birth", severity: .error)
        findings.notAhead(person.deceasedOn, of: rules, "person.deceasedOn", "the day of death", severity: .error)
        findings.inOrder(
            person.birthDate, person.deceasedOn, "person.deceasedOn", "the day of death is before the day of birth")
        findings.inOrder(person.birthDate, writtenOn, "writtenOn", "the plan was written before the person was born")
        findings.notAhead(writtenOn, of: rules, "writtenOn", "the day on which the plan was written")
        // What is dated with the plan itself is not said again.
        findings.notAhead(aboutMe.updatedOn, of: rules, orAfter: writtenOn, "aboutMe.updatedOn", "the last change")
        findings.notAhead(agreement?.on, of: rules, orAfter: writtenOn, "agreement.on", "the agreement")
        findings.notAhead(lastSeen?.on, of: rules, orAfter: writtenOn, "lastSeen.on", "the last contact")
        findings.notAhead(easyReadReview?.on, of: rules, "easyReadReview.on", "the check of the Easy Read version")
        findings.notAhead(risk?.date, of: rules, orAfter: writtenOn, "risk.date", "the reading of the risk tool")
        findings.notAhead(
            risk?.statusSince, of: rules, orAfter: writtenOn, "risk.statusSince", "the beginning of the status")
        findings.notAhead(
            noKnownAllergies?.asOf, of: rules, orAfter: writtenOn, "noKnownAllergies.asOf", "what was stated")
        for (n, entry) in conditions.enumerated() {
            findings.notAhead(entry.asOf, of: rules, orAfter: writtenOn, "conditions[\(n)].asOf", "what was stated")
        }
        for (n, entry) in medicines.enumerated() {
            findings.notAhead(entry.asOf, of: rules, orAfter: writtenOn, "medicines[\(n)].asOf", "what was stated")
        }
        for (n, entry) in allergies.enumerated() {
            findings.notAhead(entry.asOf, of: rules, orAfter: writtenOn, "allergies[\(n)].asOf", "what was stated")
        }
        for (n, entry) in alerts.enumerated() {
            findings.notAhead(entry.asOf, of: rules, orAfter: writtenOn, "alerts[\(n)].asOf", "what was stated")
        }
        for (n, reading) in measures.enumerated() {
            findings.notAhead(reading.on, of: rules, orAfter: writtenOn, "measures[\(n)].on", "the reading")
        }
        for (n, revision) in history.enumerated() {
            findings.notAhead(revision.on, of: rules, orAfter: writtenOn, "history[\(n)].on", "the revision")
        }
        for (n, helper) in professionals.enumerated() {
            findings.inOrder(
                helper.startedOn, helper.endedOn, "professionals[\(n)].endedOn", "the end is before the beginning")
        }
        for (n, other) in additionalPlans.enumerated() {
            findings.inOrder(other.from, other.until, "additionalPlans[\(n)].until", "the end is before the beginning")
        }
        for (n, consent) in consents.enumerated() {
            findings.notAhead(consent.on, of: rules, "consents[\(n)].on", "the decision", .consentFuture)
            findings.inOrder(consent.on, consent.until, "consents[\(n)].until", "the consent ends before it was given")
        }
    }
}
