import CareRecords
import Disclosure

extension CaseCard {
    /// Why they are on the list, on what they are discussed, and what to know of them.
    func glance() {
        let forms = plan.documents.filter { [.respect, .dnacpr, .advanceDecision, .lpaHealth].contains($0.kind) }
        out.section(heading: say("card.glance")) {
            out.element("facts", role: "lines") {
                out.fact(say("card.why")) {
                    out.text(say("case-kind.\(card.content.kind.rawValue)").asSentence + " ")
                    out.text(card.content.reason.asSentence)
                }
                out.fact(say("minutes.consent")) { consent() }
                if let tier = card.content.tier { out.fact(say("minutes.tier")) { out.text(tier) } }
                if let status = plan.risk?.status {
                    out.fact(say("desk.status")) { out.text(say("team-status.\(status.rawValue)")) }
                }
                out.fact(say("card.home")) {
                    if let household = plan.person.household { out.recorded(household) } else { out.notRecorded() }
                }
                out.fact(say("card.forms")) {
                    guard !forms.isEmpty else { return out.notRecorded() }
                    for (at, form) in forms.enumerated() {
                        if at > 0 { out.lineBreak() }
                        out.text(form.name ?? say("document.\(form.kind.rawValue)"))
                        if let date = form.date {
                            out.text(", ")
                            out.date(date)
                        }
                        out.text(". ")
                        out.recorded(form.place.asSentence)
                    }
                }
            }
        }
    }

    /// On what they are discussed: as they answered for this meeting, or else for meetings at all.
    private func consent() {
        let consent = card.content.consent
        let standing = plan.consentStanding(to: .mdt, on: out.asOf).consent
        out.text(say("discussion.\(consent.decision.rawValue)"))
        if let on = consent.on ?? standing?.on {
            out.text(", ")
            out.date(on)
        }
        if let by = consent.decidedBy ?? standing?.decidedBy { out.text(", \(by)") }
    }
}
