import CareRecords

extension EasyRead {
    /// What is other than in the plan before: what a coordinator has told first, then what the program has found.
    func news() {
        guard plan.revision > 1 else { return }
        let told = whole.page.typedChanges
        let found = PlanNews(page: whole.page, voice: .person).lines().prefix(Self.most)
        guard !told.isEmpty || !found.isEmpty else { return }
        list("easy.changed") {
            if let since = whole.page.changedSince {
                ideas.idea(.calendar) { out.p(say: "news.since", ["date": { out.date(since) }]) }
            }
            for (change, path) in told { ideas.record(change.text, at: "\(path).text", .plan) }
            for line in found { ideas.idea(line.area.picture) { out.element("p", line.tell) } }
        }
    }

    /// More is in the whole plan.
    private static let most = 8
}

extension PlanNews.Area {
    fileprivate var picture: EasyReadPicture {
        switch self {
        case .goal: .goal
        case .step: .todo
        case .coordinator: .coordinator
        case .contact: .family
        case .professional, .practice, .condition: .doctor
        case .alert, .allergy: .danger
        case .contingency: .help
        case .medicine: .medicine
        case .paper: .letter
        case .review: .calendar
        case .risk, .need: .plan
        }
    }
}
