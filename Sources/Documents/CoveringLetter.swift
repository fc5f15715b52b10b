import CareRecords
import Wording

/// The letter on top of what is posted to a person: what is enclosed and whom to call. It says nothing of their health:
/// somebody else may open it.
public struct CoveringLetter {
    private let page: PlanPage
    private var out: DocumentWriter { page.out }
    private func say(_ key: String) -> String { page.out.say(key) }

    /// - Parameters:
    ///   - window: the address.
    ///   - enclosed: what lies behind the letter.
    public static func write(
        to addressee: Addressee, at window: WindowAddress, enclosed: [MadeDocument], settings: DocumentSettings,
        root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .coveringLetter, settings: settings, root: root, id: addressee.id)
        let page = PlanPage(addressee.view, settings: settings, out: out)
        CoveringLetter(page: page).write(window, enclosed)
        return out
    }

    private func write(_ window: WindowAddress, _ enclosed: [MadeDocument]) {
        let name = page.plan.person.name
        let programme = page.settings.programme
        out.suit(page.plan.accessNeeds)
        out.head(
            title: out.say("letter.title-of", ["name": name.full]),
            running: Running(
                head: "",
                foot: out.say("plan.run-call", ["name": page.called, "phone": out.isolated(page.phone.written)])))
        out.element("letterhead") {
            out.element("mark") { out.text(programme.name.text(in: out.language)) }
            out.element("p") {
                for line in programme.address.lines + [programme.address.postcode].compactMap({ $0 }) {
                    out.text(line)
                    out.lineBreak()
                }
                out.phone(programme.telephone)
            }
        }
        out.tree.open("address")
        out.tree.attribute("points", window.points)
        for line in window.lines { out.tree.element("line", text: line) }
        out.tree.close()
        out.element("p") { out.date(out.asOf) }
        out.p(say: "letter.dear", ["name": { out.name(name.formal) }])
        out.mainHeading(say("letter.title"))
        out.p(say: "letter.enclosed", ["programme": { out.local(programme.name) }])
        out.element("list") {
            for one in enclosed { out.element("item") { item(one) } }
        }
        out.p(say("letter.keep"))
        out.section("contact", role: "coordinator", heading: say("letter.who-to-call")) {
            out.element("name") { out.text(page.coordinator?.name ?? page.team) }
            out.phone(page.phone)
            out.element("p") { out.local(page.hours) }
        }
        out.p(say("letter.other-forms"))
        out.element("p") {
            out.text(say("letter.wishes"))
            out.lineBreak()
            out.text(page.coordinator?.name ?? page.team)
        }
    }

    private func item(_ document: MadeDocument) {
        guard case .extract(let meeting) = document else {
            return out.text(say("letter.document.\(document.kind.rawValue)"))
        }
        out.text(out.say("letter.document.person-extract", ["meeting": out.say.meeting(meeting)]))
    }
}
