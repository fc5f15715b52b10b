import CareRecords
import Disclosure

/// What a cover slip calls things.
struct CoverSlipWords {
    let out: DocumentWriter
    private func say(_ key: String) -> String { out.say(key) }

    func title(of pile: CoverSlip.Pile) -> String {
        if let practice = pile.practice {
            return out.say("slip.pile.gp-summaries-for", ["practice": practice.name])
        }
        return title(of: pile.kind)
    }

    func title(of kind: CoverSlip.Kind) -> String {
        guard let size = kind.printSize else { return say("slip.pile.\(kind.paper.rawValue)") }
        let title = out.say("slip.pile.\(kind.paper.rawValue)-in", ["size": String(size)])
        return kind.colours.map { "\(title)\(say("list.comma"))\(say("slip.colours.\($0.rawValue)"))" } ?? title
    }

    /// What the entries of a pile are: people, meetings or organisations.
    func counted(in paper: CoverSlip.Paper) -> String {
        switch paper {
        case .minutes, .agendas: "meetings"
        case .actionLists: "organisations"
        default: "people"
        }
    }

    func printer(for kind: CoverSlip.Kind) -> String {
        let how = say("slip.printer.\(kind.paper.rawValue)")
        return kind.colours == nil ? how : "\(how) \(say("slip.printer.in-colour"))"
    }

    func write(_ heading: CoverSlip.Heading) {
        switch heading {
        case .person(let person) where person.name.isRecorded: out.identified(person)
        case .person(let person): out.strong(person.id)
        case .meeting(let site, let day):
            out.strong("\(site)\(say("list.comma"))")
            out.date(day)
        case .record(let words): out.strong(words)
        }
    }

    func name(of piece: CoverSlip.Piece) -> String {
        switch piece {
        case .letter: say("slip.piece.letter")
        case .minutes: say("slip.piece.minutes")
        case .agenda: say("slip.piece.agenda")
        case .actionList: say("document-kind.action-list")
        case .invitation: say("document-kind.invitation-letter")
        case .made(let document): name(of: document)
        }
    }

    func name(of document: MadeDocument) -> String {
        switch document {
        case .extract(let meeting): out.say("desk.extract-of", ["meeting": out.say.meeting(meeting)])
        case .practiceExtract(_, let meeting): out.say("desk.gp-extract-of", ["meeting": out.say.meeting(meeting)])
        case .caseCard(let meeting): out.say("desk.card-of", ["meeting": out.say.meeting(meeting)])
        case .easyRead(isDraft: true): say("desk.easy-read-draft")
        default: say("document-kind.\(document.kind.rawValue)")
        }
    }

    /// What whoever fills the envelope has to see to, one thing each.
    func toDo(_ row: CoverSlip.Row) -> [String] {
        var toDo: [String] = []
        if !row.elsewhere.isEmpty {
            toDo.append(out.say("slip.add", ["what": out.say.list(row.elsewhere.map { name(of: $0) })]))
        }
        if let envelope = row.envelope {
            toDo.append(out.say("slip.goes-with", ["pile": title(of: envelope)]))
        }
        if row.pieces.contains(where: { $0.piece == .made(.easyRead(isDraft: true)) }) {
            toDo.append(say("slip.draft"))
        }
        switch row.post {
        case .usual: break
        case .noAddress: toDo.append(say("slip.no-address"))
        case .addressTooLong: toDo.append(say("slip.address-too-long"))
        case .letterFailed: toDo.append(say("slip.letter-failed"))
        case .keptFromPerson: toDo.append(say("slip.kept-from-person"))
        case .personHasDied: toDo.append(say("slip.has-died"))
        }
        return toDo
    }

    func why(_ reason: CoverSlip.Missing.Reason) -> String {
        switch reason {
        case .failed: say("slip.failed")
        case .recordHasErrors: say("slip.record-has-errors")
        case .withheld(let reason): say("withheld.\(reason.code)")
        }
    }
}
