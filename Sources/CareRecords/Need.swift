/// A need, concern or problem, with the goals that it gave rise to (PRSB 2.0).
public struct Need: Sendable, Hashable, Restrictable {
    public var id: String
    /// Nothing where goals or steps are recorded under no need by name.
    public var text: Statement?
    /// Two or three words for the GP's page: "Moving", "Nights".
    public var area: String?
    /// What is in place for it, for professionals.
    public var inPlace: Statement?
    /// Nothing exists nearby that would meet it: a gap to be counted.
    public var nothingLocal: Bool
    public var goals: [Goal]
    /// Steps that are tied to no one goal.
    public var actions: [Action]
    public var restriction: Restriction?

    public init(
        id: String, text: Statement? = nil, area: String? = nil, inPlace: Statement? = nil, nothingLocal: Bool = false,
        goals: [Goal] = [], actions: [Action] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.text = text
        self.area = area
        self.inPlace = inPlace
        self.nothingLocal = nothingLocal
        self.goals = goals
        self.actions = actions
        self.restriction = restriction
    }
}
