import CareRecords
import Content
import Diagnostics

/// Whether what stands in a cell can be a figure of a measure.
struct FigureJudgement {
    let measure: Measure
    /// Nil for a row of a breakdown.
    let part: CSVPart?
    let form: CSVForm

    enum Outcome {
        /// The cell is empty.
        case nothing
        case reading(ReturnFact.Reading)
        case refused(Diagnostic)
    }

    func reading(of words: String, at place: FactPlace) -> Outcome {
        if let part, !isMadeUp(of: part) {
            return .refused(
                Diagnostic(
                    .csvPart, at: place.location, path: place.path,
                    "the measure “\(measure.id)” is a \(measure.how.rawValue) and has no \(part.rawValue)",
                    suggestion: measure.how == .rate ? "map a numerator and a denominator" : "map its value"))
        }
        switch CellFigure(words, form: form) {
        case .blank: return .nothing
        case .missing: return .reading(.missing)
        case .suppressed: return .reading(.suppressed)
        case .number(let number): return judge(number, words, place)
        case .percent(let number):
            guard measure.unit == .percent, part == .value else {
                return refuse(words, "is a percentage, and the measure “\(measure.id)” is not read as one", place)
            }
            return judge(number, words, place)
        case .unreadable:
            let advice =
                form.decimal == .point && words.contains(",")
                ? "if the comma stands before decimals, say so in the mapping: \"decimal\": \"comma\"" : nil
            return refuse(words, "is no figure that can be read", place, advice)
        }
    }

    private func isMadeUp(of part: CSVPart) -> Bool {
        switch measure.how {
        case .rate: part == .numerator || part == .denominator
        case .count: part == .value
        case .mean: part == .value || part == .people
        }
    }

    private func judge(_ number: ExactNumber, _ words: String, _ place: FactPlace) -> Outcome {
        if part == .people, !number.isWhole || number.isNegative || number.digits > 10_000_000 {
            return refuse(words, "is no number of people", place)
        }
        let isCount = part != .people && (measure.how != .mean || part == nil)
        if isCount, number.isNegative { return refuse(words, "is below 0, which a count cannot be", place) }
        if isCount, !number.isWhole, measure.how == .count || measure.countsPeople || part == nil {
            return refuse(words, "is not whole, which a count must be", place)
        }
        return .reading(.number(number))
    }

    private func refuse(
        _ words: String, _ why: String, _ place: FactPlace, _ suggestion: String? = nil
    ) -> Outcome {
        .refused(
            Diagnostic(
                .csvNumber, at: place.location, path: place.path, "“\(CellWords.plain(words).prefix(40))” \(why)",
                suggestion: suggestion))
    }
}
