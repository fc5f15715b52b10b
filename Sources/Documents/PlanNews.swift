import CareRecords

/// What the program has found to have changed since the earlier version of a plan, a sentence for each thing: to the
/// person in their order and voice, to professionals in clinical order.
struct PlanNews {
    enum Voice {
        case person
        case professional
    }

    /// What a sentence is about.
    enum Area: String {
        case risk, alert, medicine, allergy, condition, contingency, need, goal, step
        case coordinator, professional, contact, practice, paper, review
    }

    struct Line {
        let area: Area
        let kind: ChangeKind
        /// About how many letters it has.
        let cost: Int
        let tell: () -> Void
    }

    let page: PlanPage
    let voice: Voice
    var out: DocumentWriter { page.out }

    /// Nothing where there is no earlier version.
    func lines() -> [Line] {
        guard let changes = page.changes else { return [] }
        let all = care(changes) + health(changes) + people(changes) + rest(changes)
        let order = voice == .person ? Self.ofThePerson : Self.clinical
        return order.flatMap { area in all.filter { $0.area == area } }
    }

    private static let ofThePerson: [Area] = [
        .goal, .step, .coordinator, .professional, .contact, .practice, .alert, .contingency, .medicine, .allergy,
        .condition, .paper, .review,
    ]
    private static let clinical: [Area] = [
        .risk, .alert, .medicine, .allergy, .condition, .contingency, .need, .goal, .step, .coordinator,
        .professional, .contact, .paper, .review,
    ]

    /// A sentence from the phrase of its area and course.
    private func line(
        _ area: Area, _ course: String, _ kind: ChangeKind, cost: Int,
        _ places: KeyValuePairs<String, () -> Void>
    ) -> Line {
        let key = voice == .person ? "news.\(area.rawValue).\(course)" : "gp-news.\(area.rawValue).\(course)"
        let phrase = out.say.phrase(key)
        return Line(area: area, kind: kind, cost: cost + 24) { [out] in out.write(phrase, places) }
    }

    /// About something that has words of its own.
    private func line<Fact, Course: ChangeCourse & RawRepresentable<String>>(
        _ area: Area, _ change: PlanChange<Fact, Course>, words: (Fact) -> Statement
    ) -> Line {
        let text = words(change.fact).text.asSentence
        return line(area, change.course.rawValue, change.course.kind, cost: text.count, ["words": { [out] in out.retold(text) }])
    }

    /// About something that has a name.
    private func line<Fact, Course: ChangeCourse & RawRepresentable<String>>(
        _ area: Area, _ change: PlanChange<Fact, Course>, name: String
    ) -> Line {
        line(area, change.course.rawValue, change.course.kind, cost: name.count, ["name": { [out] in out.recorded(name) }])
    }

    // MARK: Goals, steps and needs

    private func care(_ changes: PlanChanges) -> [Line] {
        var lines = changes.goals.map { line(.goal, $0, words: \.words) }
        for change in changes.steps where !isAskedOfReader(change) {
            let text = change.fact.what.text.asSentence
            lines.append(
                line(
                    .step, change.course.rawValue, change.course.kind, cost: text.count,
                    [
                        "words": { [out] in out.retold(text) },
                        "date": { [out] in if let due = change.fact.due { out.date(due) } },
                    ]))
        }
        for change in changes.needs {
            if let text = change.fact.text { lines.append(line(.need, change) { _ in text }) }
        }
        return lines
    }

    /// What is asked of a practice stands at the top of what it reads, and what a meeting agreed on the card for the next.
    private func isAskedOfReader(_ change: PlanChange<Action, StepCourse>) -> Bool {
        switch out.kind {
        case .gpSummary: change.fact.owner?.kind == .practice && change.fact.isOpen
        case .caseCard: change.fact.fromMeeting != nil
        default: false
        }
    }

    // MARK: Health

    private func health(_ changes: PlanChanges) -> [Line] {
        var lines = changes.alerts.map { line(.alert, $0, words: \.text) }
        lines += changes.allergies.map { line(.allergy, $0, name: $0.fact.substance) }
        lines += changes.conditions.map { line(.condition, $0, name: $0.fact.name) }
        lines += changes.contingency.map { line(.contingency, $0, name: $0.fact.name) }
        lines += changes.medicines.map(medicine)
        if let risk = changes.risk { lines += self.risk(risk) }
        return lines
    }

    private func medicine(_ change: PlanChange<Medicine, MedicineCourse>) -> Line {
        let medicine = change.fact
        let how = [medicine.dose, medicine.times].compactMap { $0 }.joined(separator: ", ")
        let course = change.course == .changed && !how.isEmpty ? "changed-to" : change.course.rawValue
        return line(
            .medicine, course, change.course.kind, cost: medicine.name.count + how.count,
            ["name": { [out] in out.recorded(medicine.name) }, "how": { [out] in out.recorded(how.asSentence) }])
    }

    private func risk(_ change: FactChange<Risk>) -> [Line] {
        func line(_ course: String, _ before: String?, _ now: String?) -> Line? {
            guard before != now else { return nil }
            let unknown = out.say("not-recorded")
            return self.line(
                .risk, course, .changed, cost: (before ?? unknown).count + (now ?? unknown).count,
                ["now": { [out] in out.strong(now ?? unknown) }, "before": { [out] in out.text(before ?? unknown) }])
        }
        func status(_ risk: Risk?) -> String? { risk?.status.map { out.say("team-status.\($0.rawValue)") } }
        return [
            line("status", status(change.before), status(change.now)), line("tier", change.before?.tier, change.now?.tier),
        ].compactMap { $0 }
    }

    // MARK: People

    private func people(_ changes: PlanChanges) -> [Line] {
        var lines = changes.professionals.map {
            helper(.professional, $0.course, $0.fact.name, $0.fact.role, $0.fact.phone, $0.before?.name)
        }
        lines += changes.contacts.map {
            helper(.contact, $0.course, $0.fact.name, $0.fact.relationship, $0.fact.phone, $0.before?.name)
        }
        if let coordinator = changes.coordinator { lines.append(self.coordinator(coordinator)) }
        if changes.practice != nil, let surgery = page.surgery {
            lines.append(line(.practice, "new", .changed, cost: surgery.name.count, ["name": { [out] in out.recorded(surgery.name) }]))
        }
        return lines
    }

    private func helper(
        _ area: Area, _ course: HelperCourse, _ name: String, _ role: String?, _ phone: PhoneNumber?, _ before: String?
    ) -> Line {
        let who = [name, role].compactMap { $0 }.joined(separator: ", ")
        return line(
            area, course.rawValue, course.kind, cost: who.count,
            [
                "who": { [out] in out.recorded(who) }, "name": { [out] in out.recorded(name) },
                "before": { [out] in out.recorded(before ?? "") },
                "phone": { [out] in if let phone { out.phone(phone) } },
            ])
    }

    private func coordinator(_ change: FactChange<String>) -> Line {
        let name = page.coordinator?.name
        return line(
            .coordinator, name == nil ? "none" : "new", .changed, cost: name?.count ?? 0,
            ["name": { [out] in out.text(name ?? "") }])
    }

    // MARK: Papers and the review

    private func rest(_ changes: PlanChanges) -> [Line] {
        var lines = changes.papers.map { change in
            let paper = change.fact
            let name = paper.name ?? out.say("document.\(paper.kind.rawValue)")
            return line(
                .paper, change.course.rawValue, change.course.kind, cost: name.count + paper.place.count,
                ["name": { [out] in out.recorded(name) }, "place": { [out] in out.recorded(paper.place.asSentence) }])
        }
        if let review = changes.review {
            lines.append(
                line(
                    .review, review.now == nil ? "none" : "by", .changed, cost: 20,
                    ["date": { [out] in if let day = review.now { out.date(day) } }]))
        }
        return lines
    }
}
