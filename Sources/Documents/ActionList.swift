import CareRecords
public import Disclosure

/// What one organisation has still to do for people who were discussed: for its office, and so with no more of anybody than
/// it takes to find them in its own records.
public struct ActionList {
    /// Who is meant by a plan id, and whom the organisation can ask about them.
    public struct Subject: Sendable {
        public let person: PersonReference
        public let coordinator: String?
        public let site: String?

        public init(person: PersonReference, coordinator: String?, site: String?) {
            self.person = person
            self.coordinator = coordinator
            self.site = site
        }
    }

    private let actions: OrganisationActions
    private let subjects: (String) -> Subject?
    private let settings: DocumentSettings
    private let out: DocumentWriter
    private func say(_ key: String) -> String { out.say(key) }

    public static func write(
        _ actions: OrganisationActions, subjects: @escaping (String) -> Subject?, settings: DocumentSettings,
        root: String
    ) -> DocumentWriter {
        let out = DocumentWriter(kind: .actionList, settings: settings, root: root, id: actions.organisation.id)
        ActionList(actions: actions, subjects: subjects, settings: settings, out: out).write()
        return out
    }

    private func write() {
        let organisation = actions.organisation.name
        let title = out.say("action-list.title-of", ["organisation": organisation])
        out.head(
            title: title,
            running: Running(
                head: title, side: "",
                foot: out.say(
                    "action-list.run-foot", ["organisation": organisation, "date": out.say.date(out.asOf)])))
        let late = actions.entries.count { $0.isLate(on: out.asOf) }
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(say("action-list.title")) }
                out.mainHeading(organisation)
                out.display("ids", late == 0 ? say("action-list.none-late") : out.say("action-list.late", count: late))
            }
            out.element("top-side") {
                out.p(
                    say: "action-list.from",
                    [
                        "who": { out.text(settings.programme.name.text(in: out.language)) },
                        "date": { out.date(out.asOf) },
                    ])
            }
        }
        out.section("now", heading: out.say("action-list.open", count: actions.entries.count)) {
            ActionRows(out: out, settings: settings).table(
                of: actions.entries.inOrderOfOwners, caption: title, owner: { out.text($0.action.owner) },
                person: person)
        }
        out.section(heading: say("action-list.whom")) {
            out.p(say("action-list.rule"))
            out.p(say("action-list.tell"))
        }
    }

    /// Initials and NHS number, and whom to ask: what somebody is called is not lying about in another office.
    private func person(_ entry: ActionLog.Entry) {
        guard let subject = subjects(entry.person) else { return out.notRecorded() }
        out.text(subject.person.name.initials)
        out.text(" ")
        if let number = subject.person.nhsNumber { out.nhs(number) } else { out.text(say("plan.nhs-number-missing")) }
        out.lineBreak()
        let reach = settings.reach(coordinator: subject.coordinator, site: subject.site)
        out.element("muted") {
            out.write("action-list.ask", ["who": { out.text(reach.name) }, "phone": { out.phone(reach.phone) }])
        }
    }
}

extension PersonName {
    /// "D H": enough to see that it is the right record, and too little to know who it is.
    var initials: String {
        let names = given != nil || family != nil ? [given, family].compactMap { $0 } : [whole].compactMap { $0 }
        let words = names.flatMap { $0.split(separator: " ") }
        return words.compactMap(\.first).map { String($0).uppercased() }.joined(separator: " ")
    }
}

extension DocumentSettings {
    /// Whom to ring about somebody: their coordinator while they are there, or the site, or the programme.
    func reach(coordinator: String?, site: String?) -> (name: String, phone: PhoneNumber) {
        if let member = programme.member(coordinator), member.leftOn.map({ $0 > asOf }) ?? true {
            return (member.name, member.telephone)
        }
        if let site = programme.site(site) {
            return (say("plan.coordinator-none", ["site": site.name.text(in: say.language)]), site.telephone)
        }
        return (programme.name.text(in: say.language), programme.telephone)
    }
}
