/// How far a goal has come: what its lifecycle and its achievement say together.
struct GoalStanding {
    /// The plan’s word for it.
    let plan: String?
    /// What the plan’s word leaves out.
    let words: FHIRWords?
    /// The achievement, where the plan’s word does not say it.
    let progress: FHIRWords?
    private let used: [FHIRElement]

    init(_ goal: FHIRElement) {
        let lifecycle = goal["lifecycleStatus"]
        let achievement = goal["achievementStatus"]
        let reached = Self.codes.first { achievement?.hasCode($0) ?? false }
        var said: String?
        switch (lifecycle?.value, reached) {
        case ("active", "achieved"), ("completed", "achieved"): plan = "met"
        case ("completed", "not-achieved"), ("completed", "not-attainable"): plan = "not-met"
        case ("active", _): plan = "active"
        case ("proposed", _): plan = "proposed"
        case ("planned", _): (plan, said) = ("proposed", "Planned")
        case ("accepted", _): (plan, said) = ("proposed", "Accepted, and not begun")
        case ("on-hold", _): plan = "on-hold"
        case ("completed", nil) where achievement == nil:
            (plan, said) = ("stopped", "No longer sought; nothing says whether it was reached")
        case ("completed", _): (plan, said) = ("stopped", "No longer sought")
        case ("cancelled", _): (plan, said) = ("stopped", "Given up")
        case ("rejected", _): (plan, said) = ("stopped", "Rejected")
        default: plan = nil
        }
        words = FHIRWords(said, using: [])
        let isSaid =
            plan == "met" && reached == "achieved" || plan == "active" && reached == "in-progress"
            || plan == "not-met" && reached == "not-achieved"
        progress = isSaid ? nil : achievement?.conceptWords
        let codings = isSaid ? achievement?.all("coding") ?? [] : []
        let text = isSaid ? achievement?["text"] : nil
        used = [plan == nil ? nil : lifecycle, text].compactMap { $0 } + codings.flatMap(\.children)
    }

    /// Marks as used what the plan’s word says.
    func take() { for element in used { element.take() } }

    private static let codes = [
        "achieved", "not-achieved", "not-attainable", "in-progress", "improving", "worsening", "no-change",
        "sustaining",
        "no-progress",
    ]
}
