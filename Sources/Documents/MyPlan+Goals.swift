import CareRecords

extension MyPlan {
    /// Goals in the order that matters to the person; then needs for which there is no goal yet.
    func goals() {
        let goals = plan.needs.goalsByImportance
        if goals.isEmpty {
            out.p(say("goals.none"))
        } else {
            out.p(say(intro(to: goals.map(\.goal))))
        }
        for (index, found) in goals.enumerated() {
            goal(found.goal, number: index + 1, of: goals.count, at: found.path)
        }
        otherSteps()
        agreedAtMeetings()
        needsWithoutGoal()
    }

    /// That the person chose them and their order is said only where they have said how much each matters.
    private func intro(to goals: [Goal]) -> String {
        let isRanked = goals.contains { $0.importance != nil }
        if goals.count == 1 { return isRanked ? "goals.intro-one" : "goals.intro-one-unranked" }
        return isRanked ? "goals.intro" : "goals.intro-unranked"
    }

    private func goal(_ goal: Goal, number: Int, of count: Int, at path: String) {
        out.element("goal", id: "goal-\(number)") {
            out.element("head") {
                out.heading(count == 1 ? say("goals.label-only") : out.say("goals.label", ["number": String(number)]))
                out.element("own") { out.element("quote") { out.inline(goal.words, at: "\(path).words") } }
                if let why = goal.why {
                    out.display("why") {
                        out.strong(say("goals.why"))
                        out.text(" ")
                        out.inline(why, at: "\(path).why")
                    }
                }
                if let importance = goal.importance { scale(importance) }
                reached(goal)
            }
            out.deeper { steps(goal, number: number, at: path) }
            if let note = goal.note {
                out.display("label", say("goals.note"))
                out.blocks(note, at: "\(path).note")
            }
            if !goal.outcomes.isEmpty {
                out.display("label", say("goals.outcomes"))
                out.list(goal.outcomes, at: "\(path).outcomes")
            }
        }
    }

    private func scale(_ importance: Int) {
        out.tree.open("scale")
        out.tree.attribute("value", importance)
        out.tree.attribute("of", 10)
        out.strong(say("goals.importance"))
        out.text(" ")
        out.text(out.say("out-of-ten", ["number": String(importance)]))
        out.tree.close()
    }

    private func reached(_ goal: Goal) {
        if let status = goal.status, status != .active, status != .proposed {
            out.display("label") { out.status(status.mark, say("goal-status.\(status.rawValue)")) }
        }
        if let sign = goal.target {
            out.element("p") {
                out.strong(say("goals.target"))
                out.text(" \(sign.asSentence)")
            }
        }
        if let target = goal.targetDate {
            out.p(say: "goals.by", ["date": { out.date(target) }])
        }
    }

    private func steps(_ goal: Goal, number: Int, at path: String) {
        guard !goal.actions.isEmpty else {
            out.p(say("goals.no-steps"))
            return
        }
        steps(captioned: out.say("goals.steps-caption", ["number": String(number)])) {
            for (index, action) in goal.actions.enumerated() { step(action, at: "\(path).actions[\(index)]") }
        }
    }

    private func steps(captioned caption: String, _ rows: () -> Void) {
        out.table(
            role: "steps", caption: caption,
            columns: [.wide(say("steps.what"), 40), .wide(say("steps.who"), 35), .wide(say("steps.going"), 25)],
            rows: rows)
    }

    /// Steps that are tied to no one goal, each with the need that it is for.
    private func otherSteps() {
        guard plan.needs.contains(where: { !$0.actions.isEmpty }) else { return }
        out.section(heading: say("goals.other-steps")) {
            steps(captioned: say("goals.other-steps")) {
                for (n, need) in plan.needs.enumerated() {
                    for (a, action) in need.actions.enumerated() {
                        step(action, for: need, at: "needs[\(n)].actions[\(a)]", needAt: "needs[\(n)].text")
                    }
                }
            }
        }
    }

    private func step(_ action: Action, for need: Need? = nil, at path: String, needAt needPath: String = "") {
        out.row {
            out.rowHead {
                out.inline(action.what, at: "\(path).what")
                if let text = need?.text {
                    out.lineBreak()
                    out.element("muted") { out.write("steps.for", ["need": { out.inline(text, at: needPath) }]) }
                }
                if let note = action.note {
                    out.lineBreak()
                    out.element("muted") { out.inline(note, at: "\(path).note") }
                }
                if let strategies = action.strategies {
                    out.lineBreak()
                    out.element("muted") { out.inline(strategies, at: "\(path).strategies") }
                }
                if let confidence = action.confidence {
                    out.lineBreak()
                    out.muted(out.say("steps.confidence", ["number": String(confidence)]))
                }
                stages(action, at: path)
            }
            out.field(say("steps.who")) { whoAndWhen(action) }
            out.cell {
                going(action)
                if let outcome = action.outcome {
                    out.lineBreak()
                    out.inline(outcome, at: "\(path).outcome")
                }
            }
        }
    }

    private func stages(_ action: Action, at path: String) {
        guard !action.stageGoals.isEmpty else { return }
        out.element("plain-list") {
            for (index, stage) in action.stageGoals.enumerated() {
                out.element("item") {
                    out.inline(stage.text, at: "\(path).stageGoals[\(index)].text")
                    if let status = stage.status { out.muted(" (\(say("goal-status.\(status.rawValue)")))") }
                }
            }
        }
    }

    private func whoAndWhen(_ action: Action) {
        let who = owners.inPersonsWords(action.owner)
        switch (action.when, action.due) {
        case (let when?, let due?):
            out.write(
                "steps.who-when-by", ["who": { out.text(who) }, "when": { out.text(when) }, "date": { out.date(due) }])
        case (let when?, nil): out.write("steps.who-when", ["who": { out.text(who) }, "when": { out.text(when) }])
        case (nil, let due?): out.write("steps.who-by", ["who": { out.text(who) }, "date": { out.date(due) }])
        case (nil, nil): out.text(who)
        }
    }

    /// The state as a mark and in words; a step whose day has passed is said to be late.
    func going(_ action: Action) {
        if action.status != .done, action.status != .stopped, let due = action.due, due < out.asOf {
            return out.status("late", say("action-status.late"))
        }
        guard let status = action.status else { return out.notRecorded() }
        out.status(status.rawValue, say("action-status.\(status.rawValue)"))
    }

    private func needsWithoutGoal() {
        let needs = plan.needs.enumerated().compactMap { index, need in
            need.goals.isEmpty ? need.text.map { (index, $0, need) } : nil
        }
        guard !needs.isEmpty else { return }
        out.section(heading: say("goals.also")) {
            out.element("list") {
                for (index, text, need) in needs {
                    out.element("item") {
                        out.inline(need.nothingLocal ? text.text.asSentence : text.text, at: "needs[\(index)].text")
                        if need.nothingLocal { out.text(" " + say("goals.nothing-local")) }
                    }
                }
            }
        }
    }
}

extension GoalStatus {
    /// The mark that stands beside the words.
    var mark: String {
        switch self {
        case .proposed: "not-started"
        case .active: "started"
        case .onHold: "held"
        case .met: "done"
        case .partlyMet: "going-well"
        case .notMet, .stopped: "stopped"
        }
    }
}

extension [Need] {
    /// All goals with the path of each, the most important first; as recorded among equals.
    var goalsByImportance: [(goal: Goal, path: String)] {
        let all = indices.flatMap { at in
            self[at].goals.indices.map { (goal: self[at].goals[$0], path: "needs[\(at)].goals[\($0)]") }
        }
        return all.enumerated().sorted {
            let (one, other) = ($0.element.goal.importance ?? 0, $1.element.goal.importance ?? 0)
            return one != other ? one > other : $0.offset < $1.offset
        }.map(\.element)
    }
}
