import CareRecords

/// People whose record came from elsewhere, and what it does not say or nobody has looked at yet.
extension Desk {
    /// How many values wait for a place, and what the records say about consent; never the values themselves.
    func toFinish() {
        let people = peopleToFinish
        guard !people.isEmpty else { return }
        block("imported", "desk.imported", aside: say("desk.imported-aside"), count: people.count) {
            if people.contains(where: { $0.toFinish?.consents.isEmpty == false }) {
                out.p(say("desk.imported-consent-lead"))
            }
            table(
                "desk.imported", ["desk.person", "desk.unplaced", "desk.imported-consent", "desk.who"], of: people,
                about: \.self
            ) { entry in
                person(entry)
                out.field(say("desk.unplaced")) {
                    out.text(out.say("desk.unplaced-facts", count: entry.toFinish?.facts ?? 0))
                }
                out.field(say("desk.imported-consent")) { consents(entry.toFinish?.consents ?? []) }
                who(entry)
            }
        }
    }

    /// Each with its day, and with the words that it permits nothing.
    private func consents(_ consents: [ImportedConsent]) {
        guard !consents.isEmpty else { return out.text(say("desk.imported-consent-none")) }
        out.element("plain-list") {
            for consent in consents {
                out.element("item") {
                    out.text(consent.says.asSentence + " ")
                    if let day = consent.on {
                        out.write("desk.imported-consent-dated", ["date": { [out] in out.date(day) }])
                    } else {
                        out.text(say("desk.imported-consent-undated"))
                    }
                    out.text(" ")
                    out.status("held", say("desk.imported-consent-status"))
                }
            }
        }
    }

    /// Who answers when they ring? Nobody whom they know.
    func uncoordinated() {
        let people = uncoordinatedPeople
        guard !people.isEmpty else { return }
        block("no-coordinator", "desk.uncoordinated", aside: say("desk.uncoordinated-aside"), count: people.count) {
            table(
                "desk.uncoordinated", ["desk.person", "desk.site", "desk.review-due", "desk.documents"], of: people,
                more: "desk.more-uncoordinated", about: \.self
            ) { entry in
                person(entry)
                site(entry)
                reviewAndDocuments(entry)
            }
            out.display("more") { out.link(Self.pageOfNobody, say("desk.all-uncoordinated")) }
        }
    }

    /// The page of the people who have no coordinator, beside the programme's own.
    public static var pageOfNobody: String { "no-coordinator.html" }
}
