import CareRecords

/// A health check with the questions that were asked, and what has moved since the one before at the same site.
///
/// Two checks are compared item by item, and only where the same was asked and judged in the same words: what is new, or
/// was reworded, counts neither way.
struct HeldCheck: Sendable {
    let check: HealthCheck
    let framework: HealthCheckFramework
    /// The check before at the same site, by any edition of the same framework.
    let before: HealthCheck?
    let items: [ItemProgress]
    /// What was asked then and is asked no longer.
    let retired: [HealthCheckItem]

    /// All checks that are published, the newest first, by site.
    static func all(_ checks: [HealthCheck], by frameworks: [HealthCheckFramework]) -> [String: [HeldCheck]] {
        func framework(of check: HealthCheck) -> HealthCheckFramework? {
            frameworks.first { $0.id == check.framework && $0.edition == check.edition }
        }
        let published = checks.filter { !$0.isDraft && framework(of: $0) != nil }
        return Dictionary(grouping: published, by: \.site).mapValues { checks in
            let newest = checks.sorted { $0.date > $1.date }
            return newest.enumerated().compactMap { place, check in
                guard let own = framework(of: check) else { return nil }
                let before = newest[(place + 1)...].first { $0.framework == check.framework }
                return HeldCheck(check, own, before: before, by: before.flatMap(framework))
            }
        }
    }

    init(
        _ check: HealthCheck, _ framework: HealthCheckFramework, before: HealthCheck? = nil,
        by earlier: HealthCheckFramework? = nil
    ) {
        self.check = check
        self.framework = framework
        self.before = before
        let known = Dictionary((earlier?.items ?? []).map { ($0.id, $0) }) { first, _ in first }
        let isSameScale = earlier.map { framework.judgesLike($0) } ?? false
        items = framework.items.map { item in
            let found = check.item(item.id)
            let now = found?.judgement.flatMap(framework.judgement)
            let then = before?.item(item.id)?.judgement.flatMap { earlier?.judgement($0) }
            let step: ItemProgress.Step
            if earlier == nil {
                step = .first
            } else if let old = known[item.id] {
                if !item.asksLike(old) {
                    step = .reworded
                } else if !isSameScale {
                    step = .rescaled
                } else {
                    step = ItemProgress.Step(from: then, to: now, in: framework)
                }
            } else {
                step = .new
            }
            return ItemProgress(item: item, found: found, now: now, before: then, step: step)
        }
        let asked = Set(framework.items.map(\.id))
        retired = (earlier?.items ?? []).filter { !asked.contains($0.id) }
    }

    /// How many items apply, of those that were judged.
    var applicable: Int { items.count { $0.now.map { $0.standing != .notApplicable } ?? false } }

    var inPlace: Int { items.count { $0.now?.standing == .inPlace } }

    func items(_ steps: Set<ItemProgress.Step>) -> [ItemProgress] { items.filter { steps.contains($0.step) } }

    /// Items that were judged in the same words both times.
    var compared: [ItemProgress] { items([.forward, .back, .same]) }

    /// Items that cannot be compared with the check before.
    var notCompared: [ItemProgress] { items([.new, .reworded, .rescaled, .notApplicable, .unjudged]) }

    func item(_ id: String) -> ItemProgress? { items.first { $0.item.id == id } }
}

/// One item at a check, beside the check before.
struct ItemProgress: Sendable {
    enum Step: String, Sendable, CaseIterable {
        /// There is no check before.
        case first
        case forward, back, same
        /// The item was not asked before.
        case new
        /// It was asked in other words.
        case reworded
        /// It was judged in other words.
        case rescaled
        /// It does not apply, or did not.
        case notApplicable = "not-applicable"
        /// Nobody judged it now, or then.
        case unjudged
    }

    let item: HealthCheckItem
    /// What the check says of it; nil if nothing.
    let found: JudgedItem?
    let now: Judgement?
    let before: Judgement?
    let step: Step
}

extension ItemProgress.Step {
    /// Between two judgements of one scale.
    fileprivate init(from before: Judgement?, to now: Judgement?, in framework: HealthCheckFramework) {
        guard let before, let now else {
            self = .unjudged
            return
        }
        guard before.standing != .notApplicable, now.standing != .notApplicable,
            let from = framework.judgements.firstIndex(where: { $0.id == before.id }),
            let to = framework.judgements.firstIndex(where: { $0.id == now.id })
        else {
            self = .notApplicable
            return
        }
        self = to == from ? .same : to > from ? .forward : .back
    }
}

extension HealthCheckFramework {
    /// Whether the other edition judges by the same scale: the same judgements, meaning the same, in the same order.
    fileprivate func judgesLike(_ other: HealthCheckFramework) -> Bool {
        func scale(_ framework: HealthCheckFramework) -> [[String]] {
            framework.judgements.map { [$0.id, PlainLetters.words($0.meaning), $0.standing.rawValue] }
        }
        return scale(self) == scale(other)
    }
}

extension HealthCheckItem {
    /// Whether the other asks the same in the same words; capitals and punctuation aside.
    fileprivate func asksLike(_ other: HealthCheckItem) -> Bool {
        PlainLetters.words(question) == PlainLetters.words(other.question)
            && PlainLetters.words(good) == PlainLetters.words(other.good)
    }
}
