import CareRecords

/// Says how an action stands that was agreed in public: at a forum, or at a health check.
struct PublicActionWording {
    let out: DocumentWriter

    func state(of action: ForumAction) -> (mark: String, word: String) {
        switch action.status {
        case .done: ("done", "done")
        case .declined: ("stopped", "declined")
        case .overtaken: ("stopped", "overtaken")
        case .open: isLate(action) ? ("late", "late") : ("started", "open")
        }
    }

    func isLate(_ action: ForumAction) -> Bool {
        action.status == .open && action.due.map { $0 < out.asOf } ?? false
    }

    /// Mark and word, with the day on which it was settled.
    func write(stateOf action: ForumAction) {
        let state = state(of: action)
        out.status(state.mark, out.say("pack.action-\(state.word)"))
        if let on = action.on {
            out.text(" ")
            out.date(on)
        }
    }

    /// "2 done, 1 under way and 1 overdue".
    func counts(of actions: [ForumAction]) -> String {
        let words = actions.map { state(of: $0).word }
        return out.say.list(
            ["done", "open", "late", "declined", "overtaken"].compactMap { word in
                let count = words.count { $0 == word }
                return count == 0 ? nil : out.say("pack.count-\(word)", count: count)
            })
    }

    /// A row each: what, who, by when, and how it stands.
    func table(of actions: [ForumAction], caption: String) {
        out.table(
            role: "fold", caption: caption,
            columns: [
                .wide(out.say("pack.action"), 40), .wide(out.say("pack.who"), 18), .wide(out.say("pack.due"), 17),
                .wide(out.say("pack.state"), 25),
            ]
        ) {
            for action in actions { row(of: action) }
        }
    }

    private func row(of action: ForumAction) {
        out.row {
            out.rowHead { out.text(action.what) }
            out.field(out.say("pack.who")) { out.text(action.owner) }
            out.field(out.say("pack.due")) { if let due = action.due { out.date(due) } else { out.notRecorded() } }
            out.field(out.say("pack.state")) {
                write(stateOf: action)
                if let note = action.note {
                    out.lineBreak()
                    out.text(note)
                }
            }
        }
    }
}
