import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents

/// The letters to people whom practices have listed, each in their language and formats.
struct InvitationPages {
    let lists: [Sourced<InvitationList>]
    let programme: Programme
    let asOf: CalendarDate
    let sent: SentMemory

    /// What came of the letters.
    struct Outcome {
        /// To be posted.
        var due: [Desk.Invitation] = []
        /// How many were posted and are not answered.
        var awaited = 0
    }

    /// People on a list that cannot be read have no plan by which the leak scan would know them.
    static func check(_ small: SmallRecords) throws(BuildFailure) {
        let damaged = small.diagnostics.first { problem in
            problem.severity == .error && problem.location?.file.hasPrefix("content/invitations/") == true
        }
        guard let file = damaged?.location?.file else { return }
        throw BuildFailure([
            Diagnostic(
                .invitationsUnreadable, at: SourceLocation(file: file), "nobody can tell who is on this list",
                suggestion: "put it right or take it out of content/invitations; nothing was published")
        ])
    }

    /// Writes to those who have not answered.
    func publish(to maker: PageMaker, _ works: FormatWorks) throws(BuildFailure) -> Outcome {
        var outcome = Outcome()
        try forEachLetter { list, practice, person throws(BuildFailure) in
            let letter = write(
                to: person, from: practice, list, in: maker.settings(in: person.language, for: .invitation))
            try maker.publish(
                letter, kind: .invitation, to: InvitationLetter.path(of: person.id, practice: practice.ods),
                audience: Audience.person.rawValue, sources: [list.file],
                formats: works.formats(for: person.accessNeeds), for: person.accessNeeds)
            // Who is listed again later is invited again.
            if let day = sent.invitation(of: person.id), day >= list.record.on {
                outcome.awaited += 1
            } else {
                outcome.due.append(
                    Desk.Invitation(person, from: practice.ods, listedOn: list.record.on, language: letter.language))
            }
        }
        return outcome
    }

    /// Shows them to whoever prints.
    func offer(to taker: any LoosePaperTaker) throws(BuildFailure) {
        try forEachLetter { list, practice, person throws(BuildFailure) in
            try taker.take(
                .invitation(person, practice: practice.ods), in: taker.settings(in: person.language, for: .invitation),
                source: list.file
            ) { write(to: person, from: practice, list, in: $0) }
        }
    }

    private func write(
        to person: InvitedPerson, from practice: Practice, _ list: Sourced<InvitationList>,
        in settings: DocumentSettings
    ) -> DocumentWriter {
        InvitationLetter.write(
            to: person, from: practice, signedBy: list.record.signedBy, settings: settings, root: "../../")
    }

    private func forEachLetter(
        _ body: (Sourced<InvitationList>, Practice, InvitedPerson) throws(BuildFailure) -> Void
    ) throws(BuildFailure) {
        for list in lists where list.record.on <= asOf {
            guard let practice = programme.practice(list.record.practice) else { continue }
            for person in list.record.people where person.waits(on: asOf) { try body(list, practice, person) }
        }
    }
}
