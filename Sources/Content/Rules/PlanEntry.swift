import CareRecords
import Diagnostics
import JSONReading

/// The little of a plan that is compared with all others.
public struct PlanEntry: Sendable, Hashable {
    public let id: String
    /// Ten digits.
    public let nhsNumber: String?
    var number: Int
    let file: String
    let idPlace: Place
    let nhsPlace: Place

    /// A place in the file, small enough to keep for every plan.
    struct Place: Sendable, Hashable {
        let line: UInt32
        let column: UInt32

        init(_ place: (line: Int, column: Int)) {
            line = UInt32(clamping: place.line)
            column = UInt32(clamping: place.column)
        }
    }

    /// Nil if there is no id to speak of.
    init?(_ root: JSONValue, number: Int) {
        guard let value = root.member("id"), value.kind == .string, let id = value.string,
            Pattern.id.matchesWhole(id)
        else { return nil }
        self.id = id
        self.number = number
        file = root.tape.file
        idPlace = Place(value.place)
        let nhsValue = root.member("person")?.member("nhsNumber")
        nhsNumber = nhsValue?.string.flatMap { NHSNumber($0)?.digits }
        nhsPlace = Place(nhsValue?.place ?? (1, 1))
    }
}
