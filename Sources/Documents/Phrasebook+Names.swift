import CareRecords
import Wording

/// How documents call a person, also one whose name nobody has recorded.
extension Phrasebook {
    /// "Mrs Dilys Harcourt", or that the name is not recorded.
    func name(_ name: PersonName) -> String { name.isRecorded ? name.full : self("person.name-missing") }

    /// "Mrs Harcourt", or "The person".
    func formal(_ name: PersonName) -> String { name.isRecorded ? name.formal : self("person.unnamed") }

    /// "Dilys Harcourt", or dots to write on.
    func signature(_ name: PersonName) -> String { name.isRecorded ? name.signature : "…" }
}
