import Press

/// Finds which documents of a pile cannot be laid out, by halves.
struct FailureSearch<Document> {
    let documents: [Document]
    let lay: ([Document]) throws(PressProblem) -> Void
    /// Tries of a single document that failed before any succeeded.
    private var alone = 0
    private var hasSucceeded = false
    /// After so many the fault lies in the engine or the theme, and the rest need not be tried.
    private let enough = 12

    init(documents: [Document], lay: @escaping ([Document]) throws(PressProblem) -> Void) {
        self.documents = documents
        self.lay = lay
    }

    mutating func failures(among units: [(unit: PrintUnit, place: Int)]) -> [PrintUnit: PressProblem] {
        guard !units.isEmpty else { return [:] }
        let problem: PressProblem
        do throws(PressProblem) {
            if !hasSucceeded, alone >= enough {
                throw PressProblem(.engineFailed, "nothing in the pile could be laid out")
            }
            try lay(units.map { documents[$0.place] })
            hasSucceeded = true
            return [:]
        } catch { problem = error }
        if units.count == 1 {
            alone += 1
            return [units[0].unit: problem]
        }
        if !hasSucceeded, alone >= enough { return Dictionary(units.map { ($0.unit, problem) }) { first, _ in first } }
        let half = units.count / 2
        let first = failures(among: Array(units[..<half]))
        return first.merging(failures(among: Array(units[half...]))) { first, _ in first }
    }
}
