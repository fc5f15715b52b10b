import CareRecords
import Documents

/// A document that is of no plan and of no meeting.
enum LoosePaper {
    case actionList(Organisation)
    /// From the practice of this code.
    case invitation(InvitedPerson, practice: String)

    var printed: PrintedDocument {
        switch self {
        case .actionList(let organisation): PrintedDocument(.actionList, organisation: organisation.id)
        case .invitation(let person, _): PrintedDocument(.invitation, person: person.id)
        }
    }

    /// The file under the output folder.
    var path: String {
        switch self {
        case .actionList(let organisation): "organisations/\(organisation.id)/actions.html"
        case .invitation(let person, let practice): InvitationLetter.path(of: person.id, practice: practice)
        }
    }

    /// The id of whom it is for.
    var id: String {
        switch self {
        case .actionList(let organisation): organisation.id
        case .invitation(let person, _): person.id
        }
    }

    /// How a slip tells of it.
    var heading: CoverSlip.Heading {
        switch self {
        case .actionList(let organisation): .record(organisation.name)
        case .invitation(let person, _): .record(person.name.full)
        }
    }

    /// How the printer is set for it.
    var setting: CoverSlip.Kind {
        switch self {
        case .actionList: CoverSlip.Kind(.actionLists)
        case .invitation(let person, _):
            CoverSlip.Kind(.invitations, printSize: person.accessNeeds.printSize, colours: person.accessNeeds.colours)
        }
    }

    var needs: AccessNeeds {
        switch self {
        case .actionList: AccessNeeds()
        case .invitation(let person, _): person.accessNeeds
        }
    }

    var post: CoverSlip.Post {
        switch self {
        case .actionList: .usual
        case .invitation(let person, _): InvitationLetter.window(of: person).fits ? .usual : .addressTooLong
        }
    }
}

/// Whoever wants to know of loose papers: a print run, which keeps them, and the print queue of a build, which counts them.
protocol LoosePaperTaker: AnyObject {
    var programmeLanguage: String { get }
    func settings(in language: String, for kind: DocumentKind?) -> DocumentSettings

    func take(
        _ paper: LoosePaper, in settings: DocumentSettings, source: String, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure)
}
