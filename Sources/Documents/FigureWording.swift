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
        case .rate: out.say("figure.percent", ["number": out.say.number(value, places: 0)])
        case .mean: out.say("figure.\(measure.unit.rawValue)", ["number": out.say.number(value, places: 1)])
        }
    }

    /// The target with its direction, or nil if there is none.
    func target() -> String? {
        guard let target = measure.target else { return nil }
        let number = out.say("figure.\(measure.unit.rawValue)", ["number": out.say.number(target, places: 1)])
        switch measure.better {
        case .higher: return out.say("target.at-least", ["value": number])
        case .lower: return out.say("target.at-most", ["value": number])
        case .neither: return number
        }
    }
}
