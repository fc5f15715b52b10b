import CareRecords
import Wording

/// Tables of actions that meetings have agreed: what, whose, for whom, by when, and how long it has been open.
struct ActionRows {
    let out: DocumentWriter
    let settings: DocumentSettings
    private func say(_ key: String) -> String { out.say(key) }

    /// - Parameters:
    ///   - what: writes what is to be done, where that is not as it was recorded.
    ///   - owner: writes who does it, where that is not the name with the organisation.
    ///   - person: writes for whom; nil where all are for one person.
    func table(
        of entries: [ActionLog.Entry], caption: String, what: ((ActionLog.Entry) -> Void)? = nil,
        owner: ((ActionLog.Entry) -> Void)? = nil, person: ((ActionLog.Entry) -> Void)? = nil
    ) {
        let widths = person == nil ? [42, 26, 0, 32] : [30, 21, 22, 27]
        var columns: [DocumentWriter.Column] = [
            .wide(say("minutes.action"), widths[0]), .wide(say("minutes.owner"), widths[1]),
        ]
        if person != nil { columns.append(.wide(say("minutes.for"), widths[2])) }
        columns.append(.wide(say("minutes.due"), widths[3]))
        out.table(role: "fold", caption: caption, columns: columns) {
            for entry in entries {
                out.row {
                    out.rowHead { if let what { what(entry) } else { out.inline(entry.action.what, at: "actions") } }
                    out.field(say("minutes.owner")) {
                        if let owner { owner(entry) } else { out.text(settings.owner(of: entry.action)) }
                    }
                    if let person { out.field(say("minutes.for")) { person(entry) } }
                    out.field(say("minutes.due")) {
                        due(entry)
                        out.lineBreak()
                        out.element("muted") { agreed(entry) }
                    }
                }
            }
        }
    }

    /// By when, and that it is late; of one that is over, what became of it.
    private func due(_ entry: ActionLog.Entry) {
        let action = entry.action
        guard action.status == .open else {
            out.status(action.status.mark, say("meeting-action.\(action.status.rawValue)"))
            if let doneOn = action.doneOn {
                out.text(" ")
                out.date(doneOn)
            }
            if let reason = action.reason {
                out.lineBreak()
                out.text(reason)
            }
            return
        }
        guard let due = action.due else { return out.notRecorded() }
        out.date(due)
        if entry.isLate(on: out.asOf) {
            out.text(" ")
            out.status("late", say("action-status.late"))
        }
    }

    /// At which meeting, and how long ago.
    private func agreed(_ entry: ActionLog.Entry) {
        let age = entry.age(on: out.asOf)
        let isOpen = entry.action.status == .open
        out.write(
            isOpen ? "actions.agreed-at" : "actions.agreed-when",
            [
                "site": { out.text(settings.siteName(entry.agreed.site)) }, "date": { out.date(entry.agreed.date) },
                "age": { out.text(out.say.age(age)) },
            ])
    }
}

extension Phrasebook {
    /// "28 days ago", "today".
    func age(_ days: Int) -> String { days == 0 ? self("age.today") : self("age.days", count: days) }
}

extension DocumentSettings {
    /// "Bethan Crowe, Marlshire County Council"; of somebody outside, the name alone.
    func owner(of action: MeetingAction) -> String {
        guard let id = action.organisation else { return action.owner }
        return "\(action.owner), \(programme.organisation(id)?.name ?? id)"
    }
}

extension [ActionLog.Entry] {
    /// By who is to do them, then the oldest first.
    var inOrderOfOwners: Self {
        enumerated().sorted {
            let (one, other) = ($0.element, $1.element)
            if one.action.owner != other.action.owner { return one.action.owner < other.action.owner }
            return one.agreed.date == other.agreed.date ? $0.offset < $1.offset : one.agreed.date < other.agreed.date
        }.map(\.element)
    }
}
