/// What a record that came from elsewhere says and the plan has no place for yet. It is the coordinator's to finish: no
/// document but the desk is made from it.
public struct Imported: Sendable, Hashable {
    /// "FHIR R4".
    public var format: String
    /// The day of the last import.
    public var on: CalendarDate
    /// By which the person is found again in the records that are imported.
    public var patients: [String]
    public var unplaced: [UnplacedResource]
    public var consents: [ImportedConsent]
    /// Digests of what the last import wrote, by which the program tells what has been changed by hand since.
    public var written: [String]

    public init(
        format: String, on: CalendarDate, patients: [String] = [], unplaced: [UnplacedResource] = [],
        consents: [ImportedConsent] = [], written: [String] = []
    ) {
        self.format = format
        self.on = on
        self.patients = patients
        self.unplaced = unplaced
        self.consents = consents
        self.written = written
    }
}

/// A resource of which something has found no place.
public struct UnplacedResource: Sendable, Hashable {
    /// "Observation/abc".
    public var resource: String
    public var file: String?
    public var facts: [UnplacedFact]

    public init(resource: String, file: String? = nil, facts: [UnplacedFact] = []) {
        self.resource = resource
        self.file = file
        self.facts = facts
    }
}

/// One value that has found no place.
public struct UnplacedFact: Sendable, Hashable {
    /// Where it stands in its resource.
    public var path: String
    public var value: String
    public var why: String?

    public init(path: String, value: String, why: String? = nil) {
        self.path = path
        self.value = value
        self.why = why
    }
}

/// What an imported record says about consent. It permits nothing: someone has to ask the person, and record the answer
/// among the plan's consents.
public struct ImportedConsent: Sendable, Hashable {
    public var id: String?
    /// In plain words, what the record states.
    public var says: String
    public var on: CalendarDate?
    public var source: String?

    public init(id: String? = nil, says: String, on: CalendarDate? = nil, source: String? = nil) {
        self.id = id
        self.says = says
        self.on = on
        self.source = source
    }
}
