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

    /// What a coordinator has told, for professionals.
    func told(_ typed: [(change: Change, path: String)]) -> [ProfessionalNews] {
        typed.map { change, path in
            ProfessionalNews(
                term: change.area ?? out.say("change-kind.\(change.kind.rawValue)"),
                cost: (change.forGP ?? change.text.text).count + 16
            ) { [out] in
                if let forGP = change.forGP { out.recorded(forGP) } else { out.inline(change.text, at: "\(path).text") }
            }
        }
    }

    /// What the program has found besides.
    func foundChanges() -> [ProfessionalNews] {
        PlanNews(page: self, voice: .professional).lines().map { line in
            ProfessionalNews(term: out.say("gp-news.area.\(line.area.rawValue)"), cost: line.cost, tell: line.tell)
        }
    }
}

/// One thing that has changed, as a term with what is to be known of it.
struct ProfessionalNews {
    let term: String
    /// About how many letters it has.
    let cost: Int
    let tell: () -> Void
}
