import CareRecords
import JSONReading

/// By what a plan and an import know whose they are.
struct PlanIdentity {
    /// Ten digits.
    let nhsNumber: String?
    let birthDate: String?
    /// The words of the name in small letters.
    private let words: Set<String>

    /// - Parameter plan: a whole plan, or one that is being made.
    init(_ plan: JSONTree) {
        let person = plan["person"]
        nhsNumber = person?["nhsNumber"]?.text.flatMap { NHSNumber($0)?.digits }
        birthDate = person?["birthDate"]?.text
        let name = person?["name"]
        let texts = ["given", "family", "full"].compactMap { name?[$0]?.text }
        words = Set(texts.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    }

    /// Whether both can be the same person.
    ///
    /// - Parameter isSameRecord: whether a system’s own id of the person says so. It does not decide by itself, since
    ///   every system may have a `Patient/1`.
    func canBe(_ other: PlanIdentity, isSameRecord: Bool) -> Bool {
        let isSameName = words.isSubset(of: other.words) || other.words.isSubset(of: words)
        if let one = nhsNumber, let another = other.nhsNumber {
            guard one == another else { return false }
            return !differs(birthDate, other.birthDate) || isSameRecord || isSameName
        }
        guard isSameRecord else { return false }
        if let one = birthDate, let another = other.birthDate, one == another { return true }
        return isSameName
    }

    private func differs(_ one: String?, _ other: String?) -> Bool { one != nil && other != nil && one != other }
}
