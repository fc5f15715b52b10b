import CareRecords
import Diagnostics
import Scoring

extension CarePlan {
    /// Readings that give no score, or another than they state. Each gives way to “no score”, never to a guess.
    func findScoreProblems(_ rules: RuleContext, _ findings: inout Findings) {
        var byDay: [ToolDay: ReadingScores] = [:]
        for (number, reading) in measures.enumerated() {
            guard let id = reading.tool else { continue }
            let path = "measures[\(number)]"
            guard let tool = rules.toolbox.tool(id) else {
                // It may be one that the programme declares, if only that could be read.
                if rules.knowsTools { findings.unknownTool(id, "\(path).tool", rules.toolbox) }
                continue
            }
            let scores = tool.scores(of: reading)
            for fault in scores.faults { findings.add(fault, of: tool, at: path) }
            guard let on = reading.on else { continue }
            let day = ToolDay(tool: id, on: on)
            if let before = byDay[day], before.disagrees(with: scores) {
                findings.add(
                    .readingsDisagree, path, "another reading by “\(id)” on \(on.iso) gives another score",
                    suggestion: "take out the one that is wrong; until then neither counts")
            }
            byDay[day] = scores
        }
    }

    private struct ToolDay: Hashable {
        let tool: String
        let on: CalendarDate
    }
}

extension ReadingScores {
    fileprivate func disagrees(with other: ReadingScores) -> Bool {
        zip(results, other.results).contains { one, other in one != nil && other != nil && one != other }
    }
}

extension Findings {
    fileprivate mutating func unknownTool(_ id: String, _ path: String, _ toolbox: Toolbox) {
        // Names are often written with capitals and spaces: “SWEMWBS”, “CORE 10”.
        let plain = id.lowercased().replacing(" ", with: "-")
        let near = toolbox.tool(plain)?.id ?? nearestName(to: plain, among: toolbox.ids)
        add(
            .toolUnknown, path, "there is no tool “\(id.prefix(40))”, so the reading gives no score",
            suggestion: near.map { "did you mean “\($0)”?" }
                ?? "declare it under “tools” in programme.json, or say what was measured in “name”")
    }

    /// Says what is wrong with a reading by `tool`.
    fileprivate mutating func add(_ fault: ScoreFault, of tool: Tool, at path: String) {
        let no = "so there is no score"
        switch fault {
        case .answersTwice:
            add(
                .answerImpossible, path, "the reading has “items” and “answers”, \(no)",
                suggestion: "keep the one that is right")
        case .answerCount(let count, let wanted):
            add(
                .answersIncomplete, "\(path).items",
                "there are \(count) answers for the \(wanted) items of “\(tool.id)”, \(no)",
                suggestion: wanted == 0
                    ? "give the “score”"
                    : "give them by item, under “answers”, so that it can be told which are missing")
        case .unknownItem(let number, let item):
            let near = nearestName(to: item, among: tool.items.map(\.id))
            add(
                .answerImpossible, "\(path).answers[\(number)].item", "“\(tool.id)” has no item “\(item)”, \(no)",
                suggestion: near.map { "did you mean “\($0)”?" })
        case .repeatedItem(let number, let item):
            add(
                .answerImpossible, "\(path).answers[\(number)].item", "“\(item)” is answered twice, \(no)",
                suggestion: "keep the one that is right")
        case .impossibleAnswer(let number, let answer):
            let range = tool.answers.map { "; they go from \($0.min) to \($0.max)" } ?? ""
            add(
                .answerImpossible, "\(path)\(place(of: number, at: path))",
                "\(answer) is no answer of “\(tool.id)”\(range)")
        case .missing(let scale, let items, let most):
            let names = items.prefix(5).map { "“\($0)”" }.joined(separator: ", ") + (items.count > 5 ? " …" : "")
            add(
                .answersIncomplete, path,
                "\(names) \(items.count == 1 ? "is" : "are") missing, and “\(tool.id)” allows \(most == 0 ? "none" : "\(most)") to be: no score of “\(scale)”"
            )
        case .noSingleScore:
            add(
                .scoreImpossible, "\(path).score", "“\(tool.id)” has no one score, so this number is left aside",
                suggestion: "give the answers under “items”")
        case .beyondRange(let range):
            add(
                .scoreImpossible, "\(path).score",
                "no score of “\(tool.id)” is that low or high; they go from \(range.min.written) to \(range.max.written)"
            )
        case .tooFine(let places):
            add(
                .scoreImpossible, "\(path).score",
                "scores of “\(tool.id)” have \(places == 0 ? "no decimal places" : "at most \(places) decimal place\(places == 1 ? "" : "s")")"
            )
        case .notInTable(let nearest):
            add(
                .scoreImpossible, "\(path).score",
                "this is neither a sum of the answers of “\(tool.id)” nor a score of its table",
                suggestion: "the nearest score is \(nearest.written); a sum of answers is a whole number")
        case .contradicted(let computed):
            add(
                .scoreContradicted, "\(path).score",
                "the answers give \(computed.written), and another score is stated; neither counts",
                suggestion: "correct the slip, or leave the score out")
        }
    }

    private func place(of number: Int, at path: String) -> String {
        value(at: path).member("answers").map { $0.count > 0 } ?? false
            ? ".answers[\(number)].answer" : ".items[\(number)]"
    }
}

extension Score {
    /// “19.98”, “36”.
    var written: String {
        let whole = hundredths.magnitude / 100
        let rest = hundredths.magnitude % 100
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
    }
}
