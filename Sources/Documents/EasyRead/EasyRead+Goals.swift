import CareRecords

extension EasyRead {
    /// Goals in the order that matters to the person, each with who does what.
    func goals() {
        let goals = plan.needs.goalsByImportance
        if goals.isEmpty {
            ideas.list { ideas.idea(.goal) { out.p(say("easy.goals.none")) } }
        } else {
            ideas.list {
                ideas.idea(.goal) {
                    out.p(say: "easy.goals.intro", ["goal": { out.strong(say("easy.goals.word")) }])
                    out.p(say("easy.goals.means"))
                }
            }
        }
        for (index, found) in goals.enumerated() { goal(found.goal, number: index + 1, at: found.path) }
        otherSteps()
        agreedAtMeetings()
        needsWithoutGoal()
    }

    /// What team meetings have agreed: like a step, without what is for those who were there.
    private func agreedAtMeetings() {
        guard !whole.page.agreed.isEmpty else { return }
        let row = AgreedActionRow(out: out, settings: whole.settings)
        list("goals.agreed") {
            for entry in whole.page.agreed {
                ideas.record(
                    entry.action.plain ?? entry.action.what.text, at: "actions", .todo,
                    after: {
                        labelled("easy.step.who", whole.settings.owner(of: entry.action))
                        if let due = entry.action.due { out.p(say: "easy.by", ["date": { out.date(due) }]) }
                        out.element("p") { row.standing(entry) }
                        if let reason = entry.reasonToTell { out.p(reason) }
                    })
            }
        }
    }

    private func goal(_ goal: Goal, number: Int, at path: String) {
        out.section(heading: out.say("easy.goals.goal", ["number": String(number)])) {
            ideas.list {
                ideas.record(goal.words, at: "\(path).words", .goal, after: { reached(goal) })
                if let why = goal.why {
                    ideas.record(why, at: "\(path).why", .important, before: { out.p(say("easy.goals.why")) })
                }
                if let sign = goal.target {
                    ideas.record(sign, at: "\(path).target", .check, before: { out.p(say("easy.goals.target")) })
                }
            }
            if goal.actions.isEmpty {
                ideas.list { ideas.idea(.todo) { out.p(say("easy.goals.no-steps")) } }
            } else {
                list("easy.goals.steps") {
                    for (number, action) in goal.actions.enumerated() {
                        step(action, at: "\(path).actions[\(number)]")
                    }
                }
            }
            if let note = goal.note {
                list("easy.goals.note") { ideas.record(note, at: "\(path).note", .read) }
            }
            if !goal.outcomes.isEmpty {
                list("easy.goals.outcomes") { ideas.records(goal.outcomes, at: "\(path).outcomes", .check) }
            }
        }
    }

    private func reached(_ goal: Goal) {
        if let date = goal.targetDate { out.p(say: "easy.by", ["date": { out.date(date) }]) }
        guard let status = goal.status, status != .active, status != .proposed else { return }
        out.element("p") { out.status(status.mark, say("goal-status.\(status.rawValue)")) }
    }

    /// What is done, who does it, when, and how it goes: one idea, with what is recorded of it besides below.
    private func step(_ action: Action, at path: String) {
        ideas.record(
            action.what, at: "\(path).what", .todo,
            after: {
                labelled("easy.step.who", whole.owners.inPersonsWords(action.owner))
                if let when = action.when { labelled("easy.step.when", when) }
                if let due = action.due { out.p(say: "easy.by", ["date": { out.date(due) }]) }
                out.element("p") { whole.going(action) }
            })
        for (statement, field) in [(action.strategies, "strategies"), (action.note, "note")] {
            if let statement { ideas.record(statement, at: "\(path).\(field)", .help) }
        }
        for (number, stage) in action.stageGoals.enumerated() {
            ideas.record(
                stage.text, at: "\(path).stageGoals[\(number)].text", .todo,
                after: { if let status = stage.status { out.p(say("goal-status.\(status.rawValue)").asSentence) } })
        }
        if let outcome = action.outcome { ideas.record(outcome, at: "\(path).outcome", .check) }
    }

    private func otherSteps() {
        guard plan.needs.contains(where: { !$0.actions.isEmpty }) else { return }
        list("easy.goals.other-steps") {
            for (n, need) in plan.needs.enumerated() {
                for (a, action) in need.actions.enumerated() { step(action, at: "needs[\(n)].actions[\(a)]") }
            }
        }
    }

    private func needsWithoutGoal() {
        let needs = plan.needs.enumerated().filter { $0.element.goals.isEmpty && $0.element.text != nil }
        guard !needs.isEmpty else { return }
        list("easy.goals.also") {
            for (number, need) in needs {
                guard let text = need.text else { continue }
                ideas.record(
                    text, at: "needs[\(number)].text", .think,
                    after: { if need.nothingLocal { out.p(say("easy.goals.nothing-local")) } })
            }
        }
    }
}
