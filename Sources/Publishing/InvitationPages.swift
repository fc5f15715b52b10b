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
    /// - Returns: what is to be posted, for the desk.
    func publish(to maker: PageMaker, _ works: FormatWorks) throws(BuildFailure) -> [Desk.Invitation] {
        var made: [Desk.Invitation] = []
        for list in lists where list.record.on <= asOf {
            guard let practice = programme.practice(list.record.practice) else { continue }
            for person in list.record.people where person.waits(on: asOf) {
                let letter = InvitationLetter.write(
                    to: person, from: practice, signedBy: list.record.signedBy,
                    settings: maker.settings(in: person.language, for: .invitation), root: "../../")
                try maker.publish(
                    letter, kind: .invitation, to: InvitationLetter.path(of: person.id, practice: practice.ods),
                    audience: Audience.person.rawValue, sources: [list.file],
                    formats: works.formats(for: person.accessNeeds), for: person.accessNeeds)
                made.append(
                    Desk.Invitation(
                        person, from: practice.ods, listedOn: list.record.on, language: letter.language))
            }
        }
        return made
    }
}
