import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents

/// What is made for a meeting that lies ahead: its agenda, and a card for each case.
extension MeetingPages {
    mutating func publishAgenda(of meeting: Sourced<Meeting>) throws(BuildFailure) {
        let view = AgendaView(of: meeting.record, log: log, reasonToWithhold: reasonToWithhold)
        for (person, reason) in view.list.untold where meeting.record.cases.contains(where: { $0.person == person }) {
            hold(.caseCard, of: person, reason)
        }
        guard !namesUntold(view.list, words: view.words) else {
            for one in view.list.cases { hold(.caseCard, of: one.person, .namesAnotherPerson) }
            return tellOfName(in: "agenda and the cards", of: meeting)
        }
        try publish(.agenda, of: meeting, about: view.carried.map(\.person)) { [harvest] in
            MeetingAgenda.write(view, people: { harvest.reference(to: $0) }, settings: $0, root: "../../")
        }
        for number in view.list.cases.indices { try publishCard(number + 1, of: view, of: meeting) }
    }

    private mutating func publishCard(_ number: Int, of view: AgendaView, of meeting: Sourced<Meeting>)
        throws(BuildFailure)
    {
        let person = view.list.cases[number - 1].person
        guard let discussed = harvest.discussed[person], let plan = discussed.view else { return }
        let made = MadeDocument.caseCard(meeting: meeting.record.id)
        let settings = sink.settings(in: sink.programmeLanguage)
        func write(_ settings: DocumentSettings) -> DocumentWriter {
            CaseCard.write(CaseCard.Case(number, of: view), view: plan, settings: settings, root: "../../")
        }
        // What the plan says of others, too, may name someone who is not to be told of.
        let words = write(settings).tree.serialised(indented: false)
        let untold = view.list.untold.compactMap {
            harvest.discussed[$0.person]?.identifiers ?? harvest.unreadable[$0.person]
        }
        let check = CrossPersonCheck(subject: discussed.identifiers, others: untold, allow: programme.publicWords)
        guard !check.mentions(in: words).contains(where: { $0.kind != .loneName }) else {
            return hold(.caseCard, of: person, .namesAnotherPerson)
        }
        try refuseEntryCodes(of: [person], in: Array(words.utf8), of: meeting)
        let writer = try sink.publish(
            made, of: plan.plan, for: .mdt, in: settings, sources: [meeting.file, "plan:\(person)"], formats: paper,
            write: write)
        note(writer, of: meeting)
        guard let at = harvest.entries.firstIndex(where: { $0.entry.person.id == person }) else { return }
        var documents = harvest.entries[at].entry.documents
        documents.made.append(made)
        harvest.entries[at].entry = CaseloadEntry(harvest.entries[at].entry, documents: documents)
    }
}

extension AgendaView {
    /// Every word that was recorded in what the agenda tells.
    fileprivate var words: String {
        let actions = carried.flatMap { [$0.action.what.text, $0.action.owner] }
        return ([list.words] + actions).joined(separator: "\n")
    }
}
