import CareRecords
public import Disclosure

/// The minutes of a meeting, for the team: who was there, then case by case what was decided and who does what.
public struct MeetingMinutes {
    let view: MinutesView
    let people: (String) -> PersonReference?
    let settings: DocumentSettings
    let out: DocumentWriter
    var meeting: Meeting { view.meeting }
    var say: (String) -> String { { [out] in out.say($0) } }

    /// - Parameter people: who a plan id stands for; nil where the plan cannot be read.
    public static func write(
        _ view: MinutesView, people: @escaping (String) -> PersonReference?, settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .minutes, settings: settings, root: root, id: view.meeting.id)
        MeetingMinutes(view: view, people: people, settings: settings, out: out).write()
        return out
    }

    private func write() {
        let site = settings.programme.site(meeting.site).map { $0.name.text(in: out.say.language) } ?? meeting.site
        let title = out.say("minutes.title-of", ["site": site, "date": out.say.date(meeting.date)])
        out.head(
            title: title,
            running: Running(head: title, side: "", foot: say("minutes.run-foot")))
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(say("minutes.title")) }
                out.mainHeading(out.say("minutes.heading", ["site": site, "date": out.say.date(meeting.date)]))
                out.display("ids", [meeting.time, meeting.place].compactMap { $0 }.joined(separator: ", "))
            }
            out.element("top-side") {
                out.p(say: "minutes.chair", ["who": { out.text(meeting.chair.name) }])
                out.p(say: "minutes.taker", ["who": { out.text(meeting.minuteTaker.name) }])
                if let next = meeting.nextMeeting { out.p(say: "minutes.next", ["date": { out.date(next) }]) }
            }
        }
        actions()
        for (index, one) in view.cases.enumerated() { MinutesCase(minutes: self).write(one, number: index + 1) }
        untold()
        attendance()
        mattersArising()
    }

    /// All open actions at the top, by who is to do them: what a reader of minutes looks for.
    private func actions() {
        let open = view.cases.flatMap { one in one.actions.filter { $0.status == .open }.map { (one, $0) } }
        let inOrder = open.enumerated().sorted {
            let one = ($0.element.1.owner, $0.element.1.due ?? Self.never)
            let other = ($1.element.1.owner, $1.element.1.due ?? Self.never)
            return one == other ? $0.offset < $1.offset : one < other
        }.map(\.element)
        out.section("now", heading: out.say("minutes.open-actions", count: open.count)) {
            guard !open.isEmpty else { return }
            out.table(
                role: "fold", caption: say("minutes.actions-caption"),
                columns: [
                    .plain(say("minutes.owner")), .plain(say("minutes.action")), .plain(say("minutes.for")),
                    .plain(say("minutes.due")),
                ]
            ) {
                for (one, action) in inOrder {
                    out.row {
                        out.rowHead { out.text(owner(action)) }
                        out.field(say("minutes.action")) { out.inline(action.what, at: "actions") }
                        out.field(say("minutes.for")) {
                            if let person = people(one.person) { out.identified(person) } else { out.text(one.person) }
                        }
                        out.field(say("minutes.due")) { due(action) }
                    }
                }
            }
        }
    }

    func owner(_ action: MeetingAction) -> String {
        settings.owner(of: action)
    }

    func due(_ action: MeetingAction) {
        guard let due = action.due else { return out.notRecorded() }
        out.date(due)
        if action.status == .open, due < out.asOf {
            out.text(" ")
            out.status("late", say("action-status.late"))
        }
    }

    /// People whose story is not told here, by name alone, with why.
    private func untold() {
        guard !view.untold.isEmpty || !meeting.notDiscussed.isEmpty else { return }
        out.topic(id: "not-discussed", heading: say("minutes.untold")) {
            out.element("facts", role: "lines") {
                for (person, reason) in view.untold {
                    out.fact(name(of: person)) { out.text(say("withheld.\(reason.code)")) }
                }
                for other in meeting.notDiscussed {
                    out.fact(name(of: other.person)) { out.text(other.because) }
                }
            }
        }
    }

    /// What somebody is called, or the id of their plan where nobody knows.
    private func name(of person: String) -> String {
        people(person).flatMap { $0.name.isRecorded ? $0.name.full : nil } ?? person
    }

    private func attendance() {
        out.topic(id: "attendance", heading: say("minutes.attendance")) {
            out.element("facts", role: "lines") {
                out.fact(say("minutes.present")) { list(meeting.present) }
                out.fact(say("minutes.apologies")) {
                    if meeting.apologies.isEmpty { out.text(say("minutes.none")) } else { list(meeting.apologies) }
                }
                out.fact(say("minutes.quorum")) {
                    if let met = meeting.quorum.met {
                        out.status(met ? "done" : "late", say(met ? "minutes.quorum-met" : "minutes.quorum-not-met"))
                    } else {
                        out.notRecorded()
                    }
                    out.text(" \(meeting.quorum.rule)")
                    if let note = meeting.quorum.note { out.text(" \(note)") }
                }
                out.fact(say("minutes.basis")) { out.text(meeting.sharingBasis) }
            }
        }
    }

    private func list(_ people: [Attendee]) {
        out.element("plain-list") {
            for person in people {
                out.element("item") {
                    out.text([person.name, person.role, person.organisation].compactMap { $0 }.joined(separator: ", "))
                }
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

    private static var never: CalendarDate { CalendarDate(year: 2200, month: 12, day: 31)! }
}
