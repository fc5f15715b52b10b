import CareRecords
public import Disclosure

/// One case for the table of a team meeting: the question first, what the person wants said, what has changed since they
/// were discussed last, what is still open, and lines to write on.
public struct CaseCard {
    /// The case, and what else the card says of its meeting.
    public struct Case {
        let view: AgendaView
        let content: MeetingCase
        let number: Int

        /// - Parameter number: its place in the list, from 1.
        public init(_ number: Int, of view: AgendaView) {
            self.view = view
            self.number = number
            content = view.list.cases[number - 1]
        }
    }

    let page: PlanPage
    let card: Case
    var plan: CarePlan { page.plan }
    private var settings: DocumentSettings { page.settings }
    var out: DocumentWriter { page.out }
    private var meeting: Meeting { card.view.list.meeting }
    func say(_ key: String) -> String { out.say(key) }

    /// - Parameter view: the plan as the team may see it; the gate has let it through.
    public static func write(
        _ card: Case, view: PlanView, settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .caseCard, settings: settings, root: root, id: view.plan.id)
        CaseCard(page: PlanPage(view, settings: settings, out: out), card: card).write()
        return out
    }

    private func write() {
        out.recordLanguage = plan.person.language
        let title = out.say("card.title-of", ["name": whose, "date": out.say.date(meeting.date)])
        let back = out.say("card.foot", ["name": whose, "who": page.coordinator?.name ?? meeting.minuteTaker.name])
        out.head(title: title, running: Running(head: title, side: "", foot: back))
        top()
        out.section("now", heading: say("card.question")) {
            if let question = card.content.question {
                out.display("lead", question)
            } else {
                out.element("p") { out.notRecorded() }
            }
        }
        out.element("split") {
            out.element("side") {
                DangerBox(page: page).write()
                glance()
            }
            out.element("main") {
                wishes()
                happened()
                changed()
            }
        }
        actions()
        decided()
    }

    /// Two people can have one name, and a loose sheet says whose it is.
    private var whose: String {
        let person = plan.person
        return person.nhsNumber.map { "\(person.name.full) (\($0.spaced))" } ?? person.name.full
    }

    private func top() {
        let person = plan.person
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") {
                    out.text(
                        out.say(
                            "card.doctype",
                            [
                                "date": out.say.date(meeting.date), "number": String(card.number),
                                "count": String(card.view.list.cases.count),
                            ]))
                }
                out.mainHeading(person.name.full)
            }
            out.element("top-side") {
                out.element("p") {
                    if let born = person.birthDate {
                        out.write(
                            "gp.born",
                            ["date": { out.date(born) }, "age": { out.text(String(born.age(on: meeting.date))) }])
                    } else {
                        out.born(nil)
                    }
                    out.text(" ")
                    if let number = person.nhsNumber {
                        out.write("plan.nhs-number", ["number": { out.nhs(number) }])
                    } else {
                        out.text(say("plan.nhs-number-missing"))
                    }
                }
                out.p(
                    say: "card.brought",
                    ["who": { out.text(page.coordinator?.name ?? page.team) }, "phone": { out.phone(page.phone) }])
            }
        }
    }

    // MARK: The main part

    /// What they want said at this meeting, or else what matters to them in their plan.
    private func wishes() {
        let name = plan.person.name.called
        if let wishes = card.content.wishes {
            out.section("own", heading: out.say("card.wishes", ["name": name])) {
                out.blocks(wishes, at: "wishes")
                spokesperson()
            }
        } else {
            out.section("own", heading: out.say("card.matters", ["name": name])) {
                if let words = plan.aboutMe.mostImportant {
                    out.blocks(words, at: "aboutMe.mostImportant")
                } else {
                    out.element("p") { out.notRecorded() }
                }
                spokesperson()
            }
        }
    }

    private func spokesperson() {
        guard let speaker = card.content.speaksFor else { return }
        out.display(
            "muted", out.say("card.speaks", ["name": speaker.name, "relationship": speaker.relationship]))
    }

    private func happened() {
        guard !card.content.facts.isEmpty else { return }
        out.section(heading: say("card.happened")) { out.list(card.content.facts, at: "facts") }
    }

    /// What the plan says has changed since the person was discussed last.
    private func changed() {
        guard let last = card.view.lastDiscussion(of: plan.id) else {
            return out.section(heading: say("card.changed")) { out.p(say("card.first-time")) }
        }
        let typed = plan.history.filter { $0.on > last.date }.flatMap(\.changes).map { (change: $0, path: "history") }
        // A plan that was written before has changed before: they have spoken of that.
        let changes = page.told(typed) + (plan.writtenOn > last.date ? page.foundChanges() : [])
        out.section(heading: out.say("gp.changed-since", ["date": out.say.date(last.date)])) {
            guard !changes.isEmpty else { return out.p(say("card.nothing-changed")) }
            out.element("facts", role: "lines") {
                for change in changes.prefix(Self.mostChanges) { out.fact(change.term, change.tell) }
            }
            if changes.count > Self.mostChanges {
                out.display("muted", out.say("gp.more", count: changes.count - Self.mostChanges))
            }
        }
    }

    /// A card is one sheet.
    private static let mostChanges = 8

    // MARK: What is to be done

    private func actions() {
        let actions = card.view.actions(of: plan.id)
        let open = actions.filter { $0.action.status == .open }
        let heading = open.isEmpty ? say("card.actions-none") : out.say("card.actions", count: open.count)
        out.section(heading: heading) {
            guard !actions.isEmpty else { return }
            ActionRows(out: out, settings: settings).table(of: actions, caption: say("card.actions-caption"))
        }
    }

    /// Lines to write on at the table. That somebody was not discussed is an outcome too.
    private func decided() {
        out.section(heading: say("card.decided")) {
            out.table(
                role: "write", caption: say("card.decided"),
                columns: [
                    .wide(say("minutes.action"), 58), .wide(say("minutes.owner"), 24), .wide(say("minutes.due"), 18),
                ]
            ) {
                for _ in 0..<3 { out.row { for _ in 0..<3 { out.cell {} } } }
            }
            out.p(say("card.not-discussed"))
        }
    }
}
