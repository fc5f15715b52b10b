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

    /// What a plan and an import share beside what the person is called.
    enum Tie: Comparable {
        case nothing
        /// The id that a system gives the person. Every system may have a `Patient/1`.
        case id
        /// The id together with the address of the system, or with another resource that an import wrote before.
        case record
    }

    /// Whether both can be the same person.
    func canBe(_ other: PlanIdentity, _ tie: Tie) -> Bool {
        let areNamed = !words.isEmpty && !other.words.isEmpty
        let isSameName = areNamed && (words.isSubset(of: other.words) || other.words.isSubset(of: words))
        if let one = nhsNumber, let another = other.nhsNumber {
            guard one == another else { return false }
            return !differs(birthDate, other.birthDate) || tie != .nothing || isSameName
        }
        guard tie != .nothing else { return false }
        if let one = birthDate, let another = other.birthDate, one == another { return true }
        // Of somebody without a name the id alone says too little.
        return areNamed ? isSameName : tie == .record && !differs(birthDate, other.birthDate)
    }

    private func differs(_ one: String?, _ other: String?) -> Bool { one != nil && other != nil && one != other }
}
