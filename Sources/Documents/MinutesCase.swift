import CareRecords
import Wording

/// One case in the minutes: fact apart from opinion, the decision with its reason and any dissent.
struct MinutesCase {
    let minutes: MeetingMinutes
    var out: DocumentWriter { minutes.out }
    var say: (String) -> String { minutes.say }

    func write(_ one: MeetingCase, number: Int) {
        let person = minutes.people(one.person)
        out.topic(
            id: "case-\(number)", role: "block",
            heading: out.say("minutes.case", ["number": String(number), "name": person?.name.full ?? one.person]),
            aside: say("case-kind.\(one.kind.rawValue)")
        ) {
            out.display("ids") {
                if let person {
                    out.born(person.birthDate)
                    if let number = person.nhsNumber {
                        out.text(" ")
                        out.write("plan.nhs-number", ["number": { out.nhs(number) }])
                    }
                }
            }
            if let wishes = one.wishes {
                out.section("own", heading: say("minutes.wishes")) {
                    out.blocks(wishes, at: "wishes")
                    if let speaker = one.speaksFor {
                        out.display(
                            "muted",
                            out.say("minutes.spoken-by", ["name": speaker.name, "relationship": speaker.relationship]))
                    }
                }
            }
            out.element("facts", role: "lines") { facts(one) }
            actions(one)
        }
    }

    private func facts(_ one: MeetingCase) {
        out.fact(say("minutes.reason")) { out.text(one.reason) }
        out.fact(say("minutes.consent")) {
            out.text(say("discussion.\(one.consent.decision.rawValue)"))
            if let on = one.consent.on {
                out.text(", ")
                out.date(on)
            }
            if let by = one.consent.decidedBy { out.text(", \(by)") }
            if let basis = one.consent.basis { out.text(". \(basis.asSentence)") }
        }
        if let tier = one.tier { out.fact(say("minutes.tier")) { out.text(tier) } }
        if let question = one.question { out.fact(say("minutes.question")) { out.text(question) } }
        if !one.facts.isEmpty { out.fact(say("minutes.facts")) { out.list(one.facts, at: "facts") } }
        if !one.opinions.isEmpty { out.fact(say("minutes.opinions")) { opinions(one.opinions) } }
        out.fact(say("minutes.decision")) {
            if let decision = one.decision {
                out.element("p") { out.element("strong") { out.inline(decision.text, at: "decision.text") } }
                if let rationale = decision.rationale {
                    out.element("p") {
                        out.text(say("minutes.because") + " ")
                        out.inline(rationale, at: "decision.rationale")
                    }
                }
                if !decision.dissent.isEmpty {
                    out.display("label", say("minutes.dissent"))
                    opinions(decision.dissent)
                }
            } else {
                out.notRecorded()
            }
        }
        if let effect = one.effectOnPlan { out.fact(say("minutes.effect")) { out.text(effect) } }
        if let next = one.nextReview { out.fact(say("minutes.next-review")) { out.date(next) } }
        out.fact(say("minutes.feedback")) {
            guard let feedback = one.feedback else { return out.notRecorded() }
            out.text(feedback.by)
            if let on = feedback.on {
                out.text(", ")
                out.date(on)
            }
        }
    }

    private func opinions(_ opinions: [Opinion]) {
        out.element("list") {
            for opinion in opinions {
                out.element("item") {
                    out.text("\(opinion.by): ")
                    out.inline(opinion.text, at: "opinions")
                }
            }
        }
    }

    private func actions(_ one: MeetingCase) {
        guard !one.actions.isEmpty else { return }
        out.table(
            role: "fold", caption: say("minutes.case-actions"),
            columns: [
                .plain(say("minutes.action")), .plain(say("minutes.owner")), .plain(say("minutes.due")),
                .plain(say("minutes.status")),
            ]
        ) {
            for action in one.actions {
                out.row {
                    out.rowHead {
                        out.inline(action.what, at: "actions")
                        if let from = action.carriedFrom {
                            out.lineBreak()
                            out.muted(out.say("minutes.carried", ["from": out.say.meeting(from)]))
                        }
                    }
                    out.field(say("minutes.owner")) { out.text(minutes.owner(action)) }
                    out.field(say("minutes.due")) { minutes.due(action) }
                    out.field(say("minutes.status")) {
                        out.status(action.status.mark, say("meeting-action.\(action.status.rawValue)"))
                        if let doneOn = action.doneOn {
                            out.text(" ")
                            out.date(doneOn)
                        }
                        if let reason = action.reason {
                            out.lineBreak()
                            out.text(reason)
                        }
                    }
                }
            }
        }
    }
}

extension MeetingActionStatus {
    var mark: String {
        switch self {
        case .open: "started"
        case .done: "done"
        case .declined, .overtaken: "stopped"
        }
    }
}

extension Phrasebook {
    /// The meeting that "aldermere-2026-08-20/a1" belongs to, by its day: "20 August 2026". An id that does not end
    /// in a day stands as it is.
    func meeting(_ reference: String) -> String {
        let meeting = reference.prefix { $0 != "/" }
        return CalendarDate(meeting.suffix(10)).map { date($0) } ?? String(meeting)
    }
}
