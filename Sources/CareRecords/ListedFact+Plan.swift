/// What makes two entries of a plan the same thing, and what of them counts as a change.
extension Goal: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { words.text.inOneForm.lowercased() }
    var meaning: [String?] { [knownByName, status?.rawValue] }
}

extension Action: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { what.text.inOneForm.lowercased() }
    var meaning: [String?] { [knownByName, status?.rawValue, due?.iso] }

    /// Neither done nor given up.
    public var isOpen: Bool { status != .done && status != .stopped }

    /// Whether its day had passed on another day.
    public func isLate(on day: CalendarDate) -> Bool { isOpen && due.map { $0 < day } ?? false }
}

extension Need: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { text?.text.inOneForm.lowercased() ?? "" }
    var meaning: String { knownByName }
}

extension Condition: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { name.inOneForm.lowercased() }
    var meaning: [String] { [knownByName, status.rawValue, certainty.rawValue] }
}

extension Allergy: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { substance.inOneForm.lowercased() }
    var meaning: [String] { [knownByName, status.rawValue, certainty.rawValue, dangerous ? "dangerous" : ""] }
}

extension Alert: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { text.text.inOneForm.lowercased() }
    var meaning: String { knownByName }
    /// To read that a danger is no longer there would be worse than to read that it is told otherwise.
    var knownByPlace: Bool { id == nil }
}

extension Medicine: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { ListedMedicine(self).knownByName }
    var meaning: [String?] { ListedMedicine(self).meaning }
}

extension ContingencyPlan: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { ListedContingency(self).knownByName }
    var meaning: [[String]] { ListedContingency(self).meaning }
}

extension OtherDocument: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { [kind.rawValue, name?.inOneForm.lowercased() ?? ""].joined(separator: " ") }
    var meaning: [String?] { [knownByName, date?.iso, place.inOneForm.lowercased(), superseded ? "superseded" : nil] }
}

extension Professional: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { name.inOneForm.lowercased() }
    var meaning: [String?] { [knownByName, phone?.dialled, endedOn?.iso] }

    public func isCurrent(on day: CalendarDate) -> Bool { endedOn.map { $0 >= day } ?? true }
}

extension PersonalContact: ListedFact {
    var knownByID: String? { id }
    var knownByName: String { name.inOneForm.lowercased() }
    var meaning: [String?] { [knownByName, phone?.dialled] }
}
