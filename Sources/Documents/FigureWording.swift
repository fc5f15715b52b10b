import CareRecords
import Measures

/// Writes a published figure with its unit and what to know before trusting it.
struct FigureWording {
    let measure: Measure
    let out: DocumentWriter

    func write(_ figure: PublishedFigure) {
        switch figure.value {
        case .count(let count): out.text(out.say.number(count))
        case .rate(let rate): out.text(out.say("figure.percent", ["number": out.say.number(rate, places: 0)]))
        case .mean(let mean):
            out.text(out.say("figure.\(measure.unit.rawValue)", ["number": out.say.number(mean, places: 1)]))
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
