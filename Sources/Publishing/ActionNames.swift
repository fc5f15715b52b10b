import CareRecords
import Disclosure

/// Whether the words of an action name someone: they go to an office where nobody need know who it is.
struct ActionNames {
    enum Named: String {
        case them = "the person whom it is for"
        case someoneElse = "someone else, and is on no organisation’s list"
    }

    private let harvest: Harvest
    private let allow: [String]
    /// Everybody who stands on the list of a meeting.
    private let everybody: [PersonIdentifiers]
    private let check: CrossPersonCheck

    init(harvest: Harvest, allow: [String]) {
        self.harvest = harvest
        self.allow = allow
        everybody =
            harvest.discussed.sorted { $0.key < $1.key }.map(\.value.identifiers)
            + harvest.unreadable.sorted { $0.key < $1.key }.map(\.value)
        check = CrossPersonCheck(subject: Self.nobody, others: everybody, allow: allow)
    }

    /// Nil where the words name nobody, as nearly all do: then one look is enough. A lone first name is a maybe.
    func named(in entry: ActionLog.Entry) -> Named? {
        guard let subject = harvest.discussed[entry.person], subject.minutesReason == nil else { return nil }
        let words = "\(entry.action.what.text)\n\(entry.action.owner)"
        func isNamed(_ check: CrossPersonCheck) -> Bool {
            check.mentions(in: words).contains { $0.kind != .loneName }
        }
        guard isNamed(check) else { return nil }
        if isNamed(CrossPersonCheck(subject: subject.identifiers, others: everybody, allow: allow)) {
            return .someoneElse
        }
        return isNamed(CrossPersonCheck(subject: Self.nobody, others: [subject.identifiers], allow: allow)) ? .them : nil
    }

    private static var nobody: PersonIdentifiers { PersonIdentifiers(recordID: "", given: "", family: "") }
}
