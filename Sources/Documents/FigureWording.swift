import CareRecords
import Measures

/// Writes a published figure with its unit and what to know before trusting it.
struct FigureWording {
    let measure: Measure
    let out: DocumentWriter

    func write(_ figure: PublishedFigure) {
        switch figure.value {
        case .count(let count): out.text(out.say.number(count))
        case .rate, .mean: out.text(number(figure.value.number ?? 0))
        case .hidden: out.text(out.say("figure.hidden"))
        case .missing: out.text(out.say("figure.missing"))
        case .impossible: out.status("late", out.say("figure.impossible"))
        }
        // What is not shown needs no word of caution: nothing of it can be trusted too far.
        if figure.value == .hidden || figure.value == .missing { return }
        for caution in figure.cautions where caution != .numeratorAboveDenominator {
            out.text(" ")
            out.muted(out.say("caution.\(caution.rawValue)"))
        }
    }

    /// A number with its unit, to as many places as figures of the measure are shown with.
    func number(_ value: Double) -> String {
        switch measure.how {
        case .count: out.say.number(value, places: 0)
        case .rate: written(value, places: 0)
        case .mean: written(value, places: 1)
        }
    }

    private func written(_ value: Double, places: Int) -> String {
        // A rate for every 100 is a percentage, whatever it is of.
        let unit = measure.how == .rate && measure.per == 100 ? .percent : measure.unit
        return out.say(
            "figure.\(unit.rawValue)",
            ["number": out.say.number(value, places: places), "per": out.say.number(measure.per)])
    }

    /// What is counted: “People”, “For every 100,000”.
    var unit: String { out.say("unit.\(measure.unit.rawValue)", ["per": out.say.number(measure.per)]) }

    /// The target with its direction, or nil if there is none.
    func target() -> String? {
        guard let target = measure.target else { return nil }
        let number = written(target, places: 1)
        switch measure.better {
        case .higher: return out.say("target.at-least", ["value": number])
        case .lower: return out.say("target.at-most", ["value": number])
        case .neither: return number
        }
    }
}
