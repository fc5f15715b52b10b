public import CareRecords

/// A letter from a person’s own practice: what the programme is, that it is their choice, how to say yes, how to say no,
/// and that nothing changes for them if they do. In short sentences, since nobody knows yet how they read best.
public struct InvitationLetter {
    private let practice: Practice
    private let signedBy: String?
    private let person: InvitedPerson
    private let settings: DocumentSettings
    private let out: DocumentWriter
    private func say(_ key: String) -> String { out.say(key) }

    /// - Parameters:
    ///   - person: whom it is for.
    ///   - practice: whom it is from, and who signs for it.
    public static func write(
        to person: InvitedPerson, from practice: Practice, signedBy: String?, settings: DocumentSettings, root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .invitation, settings: settings, root: root, id: person.id)
        InvitationLetter(practice: practice, signedBy: signedBy, person: person, settings: settings, out: out).write()
        return out
    }

    /// The file under the output folder.
    public static func path(of person: String, practice: String) -> String {
        "invitations/\(practice)/\(person)-invitation.html"
    }

    /// What stands in the window of the envelope.
    public static func window(of person: InvitedPerson) -> WindowAddress {
        WindowAddress(name: person.name.full, person.address)
    }

    private func write() {
        let programme = settings.programme
        out.suit(person.accessNeeds)
        out.head(
            title: out.say("invite.title-of", ["name": person.name.full]),
            running: Running(
                head: "",
                foot: out.say(
                    "invite.run-foot",
                    ["practice": practice.name, "phone": out.isolated(practice.telephone.written)])))
        letterhead()
        let window = Self.window(of: person)
        out.tree.open("address")
        out.tree.attribute("points", window.points)
        for line in window.lines { out.tree.element("line", text: line) }
        out.tree.close()
        out.element("p") { out.date(out.asOf) }
        out.p(say: "letter.dear", ["name": { out.name(person.name.formal) }])
        out.mainHeading(out.say("invite.title", ["programme": programme.name.text(in: out.language)]))
        out.p(say("invite.why"))
        out.section(heading: say("invite.what")) {
            out.p(say: "invite.they-say", ["words": { out.local(programme.summary) }])
            out.p(say("invite.what-happens"))
        }
        out.section(heading: say("invite.choice")) {
            out.p(say("invite.choice-free"))
            out.p(say("invite.choice-no"))
        }
        out.section("contact", role: "coordinator", heading: say("invite.yes")) {
            out.element("name") { out.text(team) }
            out.phone(site?.telephone ?? programme.telephone)
            out.element("p") { out.local(site?.hours ?? programme.hours) }
            out.p(say("invite.ask"))
        }
        out.section(heading: say("invite.no")) {
            out.p(say: "invite.no-how", ["phone": { out.phone(practice.telephone) }])
            out.p(say("invite.no-answer"))
        }
        out.section(heading: say("invite.known")) {
            out.p(say: "invite.known-what", ["programme": { out.local(programme.name) }])
        }
        out.p(say("invite.other-forms"))
        out.element("p") {
            out.text(say("letter.wishes"))
            if let signedBy {
                out.lineBreak()
                out.text(signedBy)
            }
            out.lineBreak()
            out.text(practice.name)
        }
    }

    private func letterhead() {
        out.element("letterhead") {
            out.element("p") {
                out.strong(practice.name)
                out.lineBreak()
                for line in (practice.address?.lines ?? []) + [practice.address?.postcode].compactMap({ $0 }) {
                    out.text(line)
                    out.lineBreak()
                }
                out.phone(practice.telephone)
            }
        }
    }

    private var site: Site? { settings.programme.site(practice.site) }

    /// Who answers: “The Llanmarl team”.
    private var team: String {
        site.map { out.say("plan.coordinator-none", ["site": $0.name.text(in: out.language)]) }
            ?? settings.programme.name.text(in: out.language)
    }
}
