public import CareRecords

extension Desk {
    /// Someone to whom an invitation is to be posted.
    public struct Invitation: Sendable {
        let person: InvitedPerson
        /// The ODS code of the practice that it comes from.
        public let practice: String
        let listedOn: CalendarDate
        /// That of the letter: English where there are no words in theirs.
        let language: String

        public var id: String { person.id }

        public init(_ person: InvitedPerson, from practice: String, listedOn: CalendarDate, language: String) {
            self.person = person
            self.language = language
            self.practice = practice
            self.listedOn = listedOn
        }
    }

    /// The longest waiting first; and how many have been written to and have not answered.
    func invited() {
        guard !besides.invitations.isEmpty || besides.awaitedAnswers > 0 else { return }
        let people = besides.invitations.sorted { one, other in
            (one.listedOn, one.person.name.indexed, one.person.id) < (
                other.listedOn, other.person.name.indexed, other.person.id
            )
        }
        let awaited = besides.awaitedAnswers
        block(
            "invitations", "desk.invitations", aside: say("desk.invitations-aside"), count: people.count,
            also: awaited > 0 ? out.say("desk.invitations-awaited", count: awaited) : nil
        ) {
            table(
                "desk.invitations", ["desk.person", "desk.letter", "desk.practice", "desk.listed"], of: people,
                more: "desk.more-invitations"
            ) { one in
                out.rowHead { out.strong(out.say.name(one.person.name)) }
                out.field(say("desk.letter")) {
                    out.link(
                        root + InvitationLetter.path(of: one.person.id, practice: one.practice),
                        say("document-kind.invitation-letter"))
                    if !one.person.language.hasPrefix(one.language) {
                        out.lineBreak()
                        let key = "language.\(one.person.language)"
                        out.text((out.say.has(key) ? say(key) : one.person.language) + ". ")
                        out.status(
                            "care",
                            out.say("desk.in-english", ["documents": say("document-kind.invitation-letter")]))
                    }
                    if !InvitationLetter.window(of: one.person).fits {
                        out.lineBreak()
                        out.status("care", say("slip.address-too-long"))
                    }
                }
                out.field(say("desk.practice")) {
                    out.text(settings.programme.practice(one.practice)?.name ?? one.practice)
                }
                out.field(say("desk.listed")) { out.date(one.listedOn) }
            }
        }
    }
}
