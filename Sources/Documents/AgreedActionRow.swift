import CareRecords

/// One action that a team meeting has agreed, told to the person whom it is for: what, who and by when, and how it stands.
struct AgreedActionRow {
    let out: DocumentWriter
    let settings: DocumentSettings
    private func say(_ key: String) -> String { out.say(key) }

    func write(_ action: MeetingAction) {
        out.row {
            out.rowHead { what(action) }
            out.field(say("steps.who")) { who(action) }
            out.cell { out.status(action.status.mark, say("extract.action.\(action.status.rawValue)")) }
        }
    }

    /// Away from the page of its meeting: since when it has been agreed, whether it is late, and why it came to nothing.
    func write(_ entry: ActionLog.Entry) {
        out.row {
            out.rowHead {
                what(entry.action)
                out.lineBreak()
                out.element("muted") { out.write("goals.agreed-on", ["date": { out.date(entry.agreed.date) }]) }
            }
            out.field(say("steps.who")) { who(entry.action) }
            out.cell {
                standing(entry)
                guard let reason = entry.reasonToTell else { return }
                out.lineBreak()
                out.text(reason)
            }
        }
    }

    /// In plain words where somebody has written them.
    func what(_ action: MeetingAction) {
        if let plain = action.plain { out.text(plain) } else { out.inline(action.what, at: "actions") }
    }

    func who(_ action: MeetingAction) {
        out.text(settings.owner(of: action))
        guard let due = action.due else { return }
        out.text(", ")
        out.write("extract.by", ["date": { out.date(due) }])
    }

    func standing(_ entry: ActionLog.Entry) {
        if entry.isLate(on: out.asOf) { return out.status("late", say("action-status.late")) }
        out.status(entry.action.status.mark, say("extract.action.\(entry.action.status.rawValue)"))
    }
}

extension ActionLog.Entry {
    /// Why it is not going ahead.
    var reasonToTell: String? {
        switch action.status {
        case .declined, .overtaken: action.reason?.asSentence
        case .open, .done: nil
        }
    }
}
