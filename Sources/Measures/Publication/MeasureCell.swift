import CareRecords
import Disclosure

/// What stands behind one figure, in whole numbers that can be added up.
enum MeasureCell: Hashable {
    case count(Int)
    case rate(part: Int, whole: Int)
    /// The sum of a mean in hundredths, and over how many people it was taken.
    case mean(sum: Int, people: Int)

    /// Nil where there is nothing that can be right.
    init?(_ value: ReturnValue?, of measure: Measure) {
        guard let value, !value.missing else { return nil }
        switch measure.how {
        case .count:
            guard let count = value.value?.wholeNumber else { return nil }
            self = .count(count)
        case .rate:
            guard let part = value.numerator?.wholeNumber, let whole = value.denominator?.wholeNumber, part <= whole,
                whole > 0
            else { return nil }
            self = .rate(part: part, whole: whole)
        case .mean:
            guard let mean = value.value, let people = value.people, people > 0 else { return nil }
            let sum = (mean * 100 * Double(people)).rounded()
            // What is larger is no measure of care, and could not be added up.
            guard abs(sum) < 1e12 else { return nil }
            self = .mean(sum: Int(sum), people: people)
        }
    }

    /// Nil of nothing.
    init?(sum cells: [MeasureCell]) {
        guard let first = cells.first else { return nil }
        self = cells.dropFirst().reduce(first) { $0.adding($1) }
    }

    /// Both together. Cells of one measure are of one kind; of unlike ones the first stays.
    func adding(_ other: MeasureCell) -> MeasureCell {
        switch (self, other) {
        case (.count(let one), .count(let other)): .count(one + other)
        case (.rate(let part, let whole), .rate(let otherPart, let otherWhole)):
            .rate(part: part + otherPart, whole: whole + otherWhole)
        case (.mean(let total, let people), .mean(let otherTotal, let otherPeople)):
            .mean(sum: total + otherTotal, people: people + otherPeople)
        default: self
        }
    }

    /// The true number, rates as so many for every `per`.
    func number(of measure: Measure) -> Double {
        switch self {
        case .count(let count): Double(count)
        case .rate(let part, let whole): Double(measure.per) * Double(part) / Double(whole)
        case .mean(let sum, let people): Double(sum) / 100 / Double(people)
        }
    }

    func published(of measure: Measure, keeping small: SmallNumbers) -> PublishedFigure.Value {
        switch self {
        case .count(let count): measure.countsPeople ? .count(of: count, keeping: small) : .count(count)
        case .rate(let part, let whole):
            measure.countsPeople
                ? .rate(part, of: whole, per: measure.per, keeping: small) : .rate(number(of: measure))
        case .mean(_, let people):
            measure.countsPeople
                ? .mean(number(of: measure), over: people, keeping: small) : .mean(number(of: measure))
        }
    }
}
