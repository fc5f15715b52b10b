import CareRecords
import Diagnostics
import JSONReading

/// The little of a plan that is compared with all others.
public struct PlanEntry: Sendable {
    public let id: String
    /// Ten digits.
    public let nhsNumber: String?
    let number: Int
    let file: String
    let idPlace: (line: Int, column: Int)
    let nhsPlace: (line: Int, column: Int)

    /// Nil if there is no id to speak of.
    init?(_ root: JSONValue, number: Int) {
        guard let value = root.member("id"), value.kind == .string, let id = value.string,
            Pattern.id.matchesWhole(id)
        else { return nil }
        self.id = id
        self.number = number
        file = root.tape.file
        idPlace = value.place
        let nhsValue = root.member("person")?.member("nhsNumber")
        nhsNumber = nhsValue?.string.flatMap { NHSNumber($0)?.digits }
        nhsPlace = nhsValue?.place ?? (1, 1)
    }
}
