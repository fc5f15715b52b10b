/// What a practice is told of one person, as far as a change of it is a reason to write again: as it may see it.
public struct PracticeFacts: Sendable, Hashable {
    public var status: TeamStatus?
    /// Nil while nobody is named, or whoever is has left.
    public var coordinator: NamedCoordinator?
    public var medicines: [ListedMedicine]
    public var contingency: [ListedContingency]

    public init(
        status: TeamStatus? = nil, coordinator: NamedCoordinator? = nil, medicines: [ListedMedicine] = [],
        contingency: [ListedContingency] = []
    ) {
        self.status = status
        self.coordinator = coordinator
        self.medicines = medicines
        self.contingency = contingency
    }
}

/// The coordinator, by id, and by name for when they are no longer in the programme.
public struct NamedCoordinator: Sendable, Hashable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// A medicine as a practice is told of it.
public struct ListedMedicine: Sendable, Hashable {
    public var id: String?
    public var name: String
    public var status: MedicineStatus
    public var dose: String?
    public var times: String?
    public var timeCritical: Bool

    public init(
        id: String? = nil, name: String, status: MedicineStatus = .current, dose: String? = nil, times: String? = nil,
        timeCritical: Bool = false
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.dose = dose
        self.times = times
        self.timeCritical = timeCritical
    }

    public init(_ medicine: Medicine) {
        self.init(
            id: medicine.id, name: medicine.name, status: medicine.status, dose: medicine.dose, times: medicine.times,
            timeCritical: medicine.timeCritical)
    }
}

/// A contingency plan as a practice is told of it.
public struct ListedContingency: Sendable, Hashable {
    public var id: String
    public var name: String
    public var emergency: Bool
    /// Markdown, like the steps.
    public var triggers: [String]
    public var whatToDo: [String]

    public init(
        id: String, name: String, emergency: Bool = false, triggers: [String] = [], whatToDo: [String] = []
    ) {
        self.id = id
        self.name = name
        self.emergency = emergency
        self.triggers = triggers
        self.whatToDo = whatToDo
    }

    public init(_ plan: ContingencyPlan) {
        self.init(
            id: plan.id, name: plan.name, emergency: plan.emergency, triggers: plan.triggers.map(\.text),
            whatToDo: plan.whatToDo.map(\.text))
    }
}
