import CareRecords
public import Disclosure

/// The agenda of a meeting that lies ahead, for the team: who is to be discussed and why, what earlier meetings have left
/// open, who is not to be discussed, and who is expected.
public struct MeetingAgenda {
    let view: AgendaView
    let people: (String) -> PersonReference?
    let settings: DocumentSettings
    let out: DocumentWriter
    var meeting: Meeting { view.list.meeting }
    var say: (String) -> String { { [out] in out.say($0) } }

    /// - Parameters:
    ///   - people: who a plan id stands for; nil where the plan cannot be read.
    ///   - root: the way back to the folder of the output; the case cards stand beside the agenda.
    public static func write(
        _ view: AgendaView, people: @escaping (String) -> PersonReference?, settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .agenda, settings: settings, root: root, id: view.list.meeting.id)
        MeetingAgenda(view: view, people: people, settings: settings, out: out).write()
        return out
    }

    private func write() {
        let site = settings.siteName(meeting.site)
        let title = out.say("agenda.title-of", ["site": site, "date": out.say.date(meeting.date)])
        out.head(title: title, running: Running(head: title, side: "", foot: say("minutes.run-foot")))
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(say("agenda.title")) }
                out.mainHeading(out.say("minutes.heading", ["site": site, "date": out.say.date(meeting.date)]))
                out.display("ids", [meeting.time, meeting.place].compactMap { $0 }.joined(separator: ", "))
            }
            out.element("top-side") {
                out.p(say: "minutes.chair", ["who": { out.text(meeting.chair.name) }])
                out.p(say: "minutes.taker", ["who": { out.text(meeting.minuteTaker.name) }])
                out.p(say: "practice.made", ["date": { out.date(out.asOf) }])
            }
        }
        cases()
        carried()
        untold()
        expected()
        mattersArising()
    }

    /// Who is to be discussed, in the order of the list, each with a card.
    private func cases() {
        out.section("now", heading: out.say("agenda.cases", count: view.list.cases.count)) {
            guard !view.list.cases.isEmpty else { return }
            out.table(
                role: "fold", caption: say("agenda.cases-caption"),
                columns: [
                    .wide(say("agenda.who"), 31), .wide(say("agenda.why"), 47), .wide(say("agenda.open"), 22),
                ]
            ) {
                for (number, one) in view.list.cases.enumerated() { out.row { row(one, number: number + 1) } }
            }
        }
    }

    private func row(_ one: MeetingCase, number: Int) {
        out.rowHead {
            out.text("\(number). ")
            out.link(
                MadeDocument.cardName(of: one.person), people(one.person).map { out.say.name($0.name) } ?? one.person)
            out.lineBreak()
            out.element("muted") {
                out.text(say("case-kind.\(one.kind.rawValue)").asSentence + " ")
                if let person = people(one.person) { out.bornAndNumber(person) }
            }
        }
        out.field(say("agenda.why")) {
            out.text(one.reason.asSentence)
            guard let question = one.question else { return }
            out.lineBreak()
            out.strong(question)
        }
        out.field(say("agenda.open")) {
            let open = view.actions(of: one.person).filter { $0.action.status == .open }
            guard let oldest = open.map({ $0.age(on: out.asOf) }).max() else {
                return out.text(say("agenda.none-open"))
            }
            out.text(out.say("agenda.open-actions", count: open.count))
            out.lineBreak()
            out.muted(out.say("agenda.oldest", ["age": out.say.age(oldest)]))
        }
    }

    private func carried() {
        out.topic(id: "carried", heading: out.say("agenda.carried", count: view.carried.count)) {
            guard !view.carried.isEmpty else { return }
            ActionRows(out: out, settings: settings).table(
                of: view.carried.inOrderOfOwners, caption: say("agenda.carried-caption"),
                person: { entry in
                    if let person = people(entry.person) { out.identified(person) } else { out.text(entry.person) }
                })
        }
    }

    /// People whose story is not told here, by name alone, with why.
    private func untold() {
        guard !view.list.untold.isEmpty || !meeting.notDiscussed.isEmpty else { return }
        out.topic(id: "not-discussed", heading: say("agenda.untold")) {
            out.element("facts", role: "lines") {
                for (person, reason) in view.list.untold {
                    out.fact(name(of: person)) { out.text(why(person, reason)) }
                }
                for other in meeting.notDiscussed {
                    out.fact(name(of: other.person)) { out.text(other.because) }
                }
            }
        }
    }

    /// Of those who have not agreed, whether they said no or nobody has asked them yet.
    private func why(_ person: String, _ reason: WithholdingReason) -> String {
        guard case .notAgreedToDiscussion = reason, let answer = view.answers[person] else {
            return say("withheld.\(reason.code)")
        }
        return say("agenda.answer.\(answer.rawValue)")
    }

    /// What somebody is called, or the id of their plan where nobody knows.
    private func name(of person: String) -> String {
        people(person).flatMap { $0.name.isRecorded ? $0.name.full : nil } ?? person
    }

    private func expected() {
        out.topic(id: "expected", heading: say("agenda.expected")) {
            if meeting.expected.isEmpty {
                out.element("p") { out.notRecorded() }
            } else {
                out.attendees(meeting.expected)
            }
            out.element("facts", role: "lines") {
                if !meeting.apologies.isEmpty {
                    out.fact(say("minutes.apologies")) { out.attendees(meeting.apologies) }
                }
                out.fact(say("minutes.quorum")) { out.text(meeting.quorum.rule) }
                out.fact(say("minutes.basis")) { out.text(meeting.sharingBasis) }
            }
        }
    }

    private func mattersArising() {
        guard !meeting.mattersArising.isEmpty else { return }
        out.topic(id: "matters-arising", heading: say("minutes.matters")) {
            for (index, matter) in meeting.mattersArising.enumerated() {
                out.blocks(matter, at: "mattersArising[\(index)]")
            }
        }
    }
}

extension DocumentWriter {
    /// Who is at a meeting, or expected there, one a line.
    func attendees(_ people: [Attendee]) {
        element("plain-list") {
            for person in people {
                element("item") {
                    text([person.name, person.role, person.organisation].compactMap { $0 }.joined(separator: ", "))
                }
            }
        }
    }
}

extension DocumentSettings {
    /// What a site is called in the language of the document.
    func siteName(_ id: String) -> String {
        programme.sites.firstIndex { $0.id == id }.map { programme.sites[$0].name.text(in: say.language) } ?? id
    }
}
