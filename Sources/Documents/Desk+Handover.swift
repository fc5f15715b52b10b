import CareRecords

/// People who are without the one they knew: a coordinator who has left, or somebody whom a carer has lost.
extension Desk {
    /// The people of a coordinator who has left, until somebody else is named.
    func handover() {
        let people = living.filter { leftOn($0.coordinator) != nil }
        guard !people.isEmpty else { return }
        block("handover", "desk.handover", aside: say("desk.handover-aside"), count: people.count) {
            table(
                "desk.handover", ["desk.person", "desk.coordinator", "desk.site", "desk.review-due"], of: people,
                about: \.self
            ) { entry in
                person(entry)
                out.field(say("desk.coordinator")) {
                    out.text(name(ofCoordinator: entry.coordinator))
                    if let day = leftOn(entry.coordinator) {
                        out.lineBreak()
                        out.element("muted") { out.write("desk.left", ["date": { [out] in out.date(day) }]) }
                    }
                }
                site(entry)
                out.field(say("desk.review-due")) {
                    if let review = entry.review { out.date(review) } else { out.notRecorded() }
                }
            }
        }
    }

    /// The day on which a coordinator left; nil while they are there.
    func leftOn(_ coordinator: String?) -> CalendarDate? {
        settings.programme.member(coordinator)?.leftOn.flatMap { $0 <= asOf ? $0 : nil }
    }

    /// After a death all that is left to do is for whoever cared.
    func afterDeath() {
        let people = entries.filter { $0.hasDied && $0.documents.made.contains(.carersPage) }
        guard !people.isEmpty else { return }
        block("after-death", "desk.after-death", aside: say("desk.after-death-aside"), count: people.count) {
            table("desk.after-death", ["desk.person", "desk.documents", "desk.who"], of: people, about: \.self) {
                entry in
                person(entry)
                out.field(say("desk.documents")) {
                    out.link(root + MadeDocument.carersPage.path(of: entry.person.id), name(of: .carersPage))
                }
                who(entry)
            }
        }
    }
}
