/// Something that the person keeps a record of themselves: weight, blood pressure, mood, falls.
///
/// PRSB Personalised Care and Support Plan 2.0 has no element for it; pages to write on are made of it.
public struct SelfMonitoring: Sendable, Hashable, Restrictable {
    public var id: String?
    /// "Weight".
    public var what: String
    /// "Every morning, before breakfast".
    public var howOften: String?
    /// What it is counted in: "kg".
    public var unit: String?
    /// What to write down each time, where that is more than one thing: "Top number", "Bottom number".
    public var columns: [String]
    /// What to do if: "Up 2 kg in 3 days: ring Lowri".
    public var whatToDo: [Statement]
    public var restriction: Restriction?

    public init(
        id: String? = nil, what: String, howOften: String? = nil, unit: String? = nil, columns: [String] = [],
        whatToDo: [Statement] = [], restriction: Restriction? = nil
    ) {
        self.id = id
        self.what = what
        self.howOften = howOften
        self.unit = unit
        self.columns = columns
        self.whatToDo = whatToDo
        self.restriction = restriction
    }
}
