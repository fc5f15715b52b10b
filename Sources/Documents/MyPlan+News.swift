import CareRecords

extension MyPlan {
    /// What has changed since the plan before this one.
    func news() {
        changes()
        been()
    }

    /// How much a part holds that nobody should have to wade through.
    private static let most = 12

    private func changes() {
        guard plan.revision > 1 else { return out.p(say("news.first")) }
        if let since = page.changedSince {
            out.p(say: "news.since", ["date": { out.date(since) }])
        }
        let typed = page.typedChanges
        let found = PlanNews(page: page, voice: .person).lines()
        guard !typed.isEmpty || !found.isEmpty else { return out.p(say("news.nothing")) }
        out.element("facts", role: "news") {
            for (change, path) in typed {
                out.change(change.kind.rawValue, say("change-kind.\(change.kind.rawValue)")) {
                    out.inline(change.text, at: "\(path).text")
                }
            }
            for line in found.prefix(Self.most) {
                out.change(line.kind.rawValue, say("change-kind.\(line.kind.rawValue)"), line.tell)
            }
        }
        if found.count > Self.most { out.p(out.say("news.more", count: found.count - Self.most)) }
    }
}
