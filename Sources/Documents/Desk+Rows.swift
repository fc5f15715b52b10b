import CareRecords

/// What the lists of the desk are made up of.
extension Desk {
    /// - Parameter also: what is said below the list, or where there is none.
    func block(_ id: String, _ key: String, aside: String?, count: Int, also: String? = nil, _ body: () -> Void) {
        out.topic(id: id, role: "block", heading: say(key), aside: count == 0 ? nil : aside) {
            if count == 0 { out.p(say("desk.none")) } else { body() }
            if let also { out.display("muted", also) }
        }
    }

    func table<Row>(
        _ caption: String, _ columns: [String], figures: Set<String> = [], of rows: [Row],
        atMost most: Int = Desk.most, more: String = "desk.more", about entry: (Row) -> CaseloadEntry? = { _ in nil },
        _ row: (Row) -> Void
    ) {
        let shown = isOfEveryone ? rows.prefix(most) : rows[...]
        out.table(
            role: "fold", caption: say(caption),
            columns: columns.filter { isOfEveryone || $0 != "desk.who" }
                .map { figures.contains($0) ? .figures(say($0)) : .plain(say($0)) }
        ) {
            for one in shown {
                out.tree.open("row")
                if let entry = entry(one) { mark(entry) }
                row(one)
                out.tree.close()
            }
        }
        if rows.count > shown.count { out.display("muted", out.say(more, count: rows.count - shown.count)) }
    }

    /// What a row can be found by.
    private func mark(_ entry: CaseloadEntry) {
        if isOfEveryone { out.tree.attribute("who", name(ofCoordinator: entry.coordinator)) }
        if let site = entry.site { out.tree.attribute("site", settings.siteName(site)) }
        if let status = entry.status { out.tree.attribute("status", say("team-status.\(status.rawValue)")) }
    }

    func person(_ entry: CaseloadEntry) {
        out.rowHead {
            out.tree.attribute("sort", entry.person.name.indexed)
            out.identified(entry.person)
        }
    }

    /// On a coordinator's own page everyone is theirs.
    func who(_ entry: CaseloadEntry) {
        guard isOfEveryone else { return }
        out.field(say("desk.who")) {
            out.text(name(ofCoordinator: entry.coordinator))
        }
    }

    func name(ofCoordinator id: String?) -> String {
        id.map { settings.programme.member($0)?.name ?? $0 } ?? say("desk.nobody")
    }

    func number(_ label: String, _ value: Int) {
        out.figure(say(label)) { out.text(out.say.number(value)) }
    }

    func site(_ entry: CaseloadEntry) {
        out.field(say("desk.site")) {
            if let id = entry.site {
                out.text(settings.siteName(id))
            } else {
                out.notRecorded()
            }
        }
    }

    func reviewAndDocuments(_ entry: CaseloadEntry) {
        out.field(say("desk.review-due")) {
            if let review = entry.review { out.date(review) } else { out.notRecorded() }
        }
        out.field(say("desk.documents")) {
            for (index, made) in entry.documents.made.enumerated() {
                if index > 0 { out.lineBreak() }
                out.link(root + made.path(of: entry.person.id), name(of: made))
            }
        }
    }
}
