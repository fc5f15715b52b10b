/// A need, concern or problem, with the goals that it gave rise to (PRSB 2.0).
public struct Need: Sendable, Hashable, Restrictable {
    public var id: String
    public var text: Statement
    /// Two or three words for the GP's page: "Moving", "Nights".
    public var area: String?
    /// What is in place for it, for professionals.
    public var inPlace: Statement?
    /// Nothing exists nearby that would meet it: a gap to be counted.
    public var nothingLocal: Bool
    public var goals: [Goal]
    public var restriction: Restriction?

    public init(
        id: String, text: Statement, area: String? = nil, inPlace: Statement? = nil, nothingLocal: Bool = false,
        goals: [Goal] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.text = text
        self.area = area
        self.inPlace = inPlace
        self.nothingLocal = nothingLocal
        self.goals = goals
        self.restriction = restriction
    }
}
