import CareRecords

extension PlanPage {
    /// The day of the version that the plan is compared with, or else of the one before in its history.
    var changedSince: CalendarDate? {
        changes?.since ?? plan.history.first { $0.revision < plan.revision }?.on
    }

    /// What a coordinator has told in their own words since then, with its path in the plan, the newest first.
    var typedChanges: [(change: Change, path: String)] {
        let last = changes?.revision ?? plan.revision - 1
        return plan.history.enumerated().filter { $0.element.revision > last && $0.element.revision <= plan.revision }
            .flatMap { at, revision in
                revision.changes.enumerated().map { ($0.element, "history[\(at)].changes[\($0.offset)]") }
            }
    }

    /// What has changed, for professionals: in a coordinator’s words first, then what the program has found.
    ///
    /// - Parameter isNew: whether what the program has found is new to them.
    func professionalNews(_ typed: [(change: Change, path: String)], isNew: Bool = true) -> [ProfessionalNews] {
        let told = typed.map { change, path in
            ProfessionalNews(
                term: change.area ?? out.say("change-kind.\(change.kind.rawValue)"),
                cost: (change.forGP ?? change.text.text).count + 16
            ) { [out] in
                if let forGP = change.forGP { out.recorded(forGP) } else { out.inline(change.text, at: "\(path).text") }
            }
        }
        guard isNew else { return told }
        let found = PlanNews(page: self, voice: .professional).lines().map { line in
            ProfessionalNews(term: out.say("gp-news.area.\(line.area.rawValue)"), cost: line.cost, tell: line.tell)
        }
        return told + found
    }
}

/// One thing that has changed, as a term with what is to be known of it.
struct ProfessionalNews {
    let term: String
    /// About how many letters it has.
    let cost: Int
    let tell: () -> Void
}
