import CareRecords
import Scoring

extension MyPlan {
    /// What came of asking the person the same questions again: first and latest, what a number can be and which way is
    /// better. No band or cut-off is named: those are for telling many people apart, and would worry one.
    func been() {
        let wording = ScoreWording(toolbox: settings.toolbox, say: out.say)
        let found = wording.byTool(plan.measures, asOf: out.asOf).filter(\.tool.forPerson)
        guard !found.isEmpty else { return }
        out.section(heading: say("been.heading")) {
            out.p(say("been.intro"))
            out.element("facts", role: "lines") {
                for (tool, series) in found {
                    out.fact(local(tool.about ?? tool.title)) { tell(tool, tool.shown(among: series), wording) }
                }
            }
            out.p(
                say: "been.talk",
                ["name": { out.text(coordinatorCalled) }, "phone": { out.phone(coordinatorPhone) }])
        }
    }

    private func tell(_ tool: Tool, _ series: [ScoreSeries], _ wording: ScoreWording) {
        guard let leading = series.first else { return }
        let scale = tool.scales[leading.scale]
        if scale.how == .profile {
            asked(leading)
            statements(leading, of: tool, scale)
            // Where the answers have words these say enough.
            if let answers = tool.answers, answers.words.isEmpty {
                range(String(answers.min), String(answers.max), saying: "been.range-each")
                direction(of: scale)
            }
            course(leading, of: scale)
        } else if series.count == 1 {
            number(leading, of: scale, wording, isDated: true)
            range(of: scale, wording)
            direction(of: scale)
            course(leading, of: scale)
        } else {
            let haveSameDays = series.allSatisfy { $0.days == leading.days }
            if haveSameDays { asked(leading) }
            out.element("plain-list") {
                for one in series {
                    let scale = tool.scales[one.scale]
                    out.element("item") {
                        named(local(scale.title))
                        number(one, of: scale, wording, isDated: !haveSameDays)
                        direction(of: scale)
                        course(one, of: scale)
                    }
                }
            }
            range(of: scale, wording, saying: "been.range-each")
        }
    }

    private func named(_ what: String) {
        out.text(out.say("been.named", ["what": what]))
        out.text(" ")
    }

    private func asked(_ series: ScoreSeries) {
        guard let first = series.first else { return }
        if let latest = series.latest {
            out.write("been.asked-again", ["date": { out.date(first.on) }, "later": { out.date(latest.on) }])
        } else {
            out.write("been.asked", ["date": { out.date(first.on) }])
        }
    }

    // MARK: Numbers

    private func number(_ series: ScoreSeries, of scale: ToolScale, _ wording: ScoreWording, isDated: Bool) {
        guard let first = series.first, let before = first.result.number else { return }
        let written = wording.plain(before, of: scale)
        guard let latest = series.latest, let now = latest.result.number else {
            out.write(
                isDated ? "been.once" : "been.answer",
                ["score": { out.strong(written) }, "date": { out.date(first.on) }])
            return
        }
        out.write(
            isDated ? "been.twice" : "been.answers",
            [
                "first": { out.strong(written) }, "date": { out.date(first.on) },
                "latest": { out.strong(wording.plain(now, of: scale)) }, "later": { out.date(latest.on) },
            ])
    }

    private func range(of scale: ToolScale, _ wording: ScoreWording, saying key: String = "been.range") {
        guard let range = scale.range else { return }
        self.range(wording.plain(range.min, of: scale), wording.plain(range.max, of: scale), saying: key)
    }

    private func range(_ min: String, _ max: String, saying key: String) {
        out.text(" " + out.say(key, ["min": min, "max": max]))
    }

    private func direction(of scale: ToolScale) {
        switch scale.better {
        case .higher: out.text(" " + say("been.higher"))
        case .lower: out.text(" " + say("been.lower"))
        case .neither: break
        }
    }

    private func course(_ series: ScoreSeries, of scale: ToolScale) {
        guard let first = series.first, let latest = series.latest,
            let course = scale.course(from: first.result, to: latest.result)
        else { return }
        out.text(" " + say("been.course.\(course.rawValue)"))
    }

    // MARK: Statements

    /// Each item of a profile with what was answered, in words where it has them.
    private func statements(_ series: ScoreSeries, of tool: Tool, _ scale: ToolScale) {
        guard case .profile(let before) = series.first?.result else { return }
        var after: [Int]?
        if case .profile(let answers) = series.latest?.result { after = answers }
        func written(_ answer: Int) -> String { tool.answers?.words(of: answer).map(local) ?? String(answer) }
        out.element("plain-list") {
            for (number, place) in tool.places(of: scale).enumerated() where number < before.count {
                let item = tool.items[place]
                out.element("item") {
                    named((item.text ?? item.title).map(local) ?? String(number + 1))
                    let first = { out.strong(written(before[number])) }
                    guard let after, number < after.count else { return out.write("been.answer", ["score": first]) }
                    let latest = { out.strong(written(after[number])) }
                    if after[number] == before[number] {
                        out.write("been.same", ["latest": latest])
                    } else {
                        out.write("been.answers", ["first": first, "latest": latest])
                    }
                }
            }
        }
    }
}

extension Tool {
    /// The scales that the person is told: the one that is made of everything, or else each of them.
    fileprivate func shown(among series: [ScoreSeries]) -> [ScoreSeries] {
        guard let main = mainScale, let whole = series.first(where: { $0.scale == main }) else { return series }
        return [whole]
    }
}

extension ScoreSeries {
    fileprivate var days: [CalendarDate?] { [first?.on, latest?.on] }
}
