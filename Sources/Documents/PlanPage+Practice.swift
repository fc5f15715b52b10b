import CareRecords

/// What the summary for a practice and a letter to it have in common.
extension PlanPage {
    private func say(_ key: String) -> String { out.say(key) }

    /// On the edge of the sheet: a loose one is filed by it.
    var runningNumber: String {
        plan.person.nhsNumber.map { out.say("gp.run-nhs", ["number": $0.spaced]) } ?? say("gp.run-nhs-missing")
    }

    /// Whose it is: name, birth date, number and address.
    func identity() {
        let person = plan.person
        out.mainHeading(person.name.full)
        out.display("ids") {
            if let born = person.birthDate {
                out.write(
                    "gp.born",
                    ["date": { [out] in out.date(born) }, "age": { [out] in out.text(String(born.age(on: out.asOf))) }])
            } else {
                out.born(nil)
            }
            out.text(" ")
            if let number = person.nhsNumber {
                out.write("plan.nhs-number", ["number": { [out] in out.nhs(number) }])
            } else {
                out.text(say("plan.nhs-number-missing"))
            }
        }
        out.display("ids") {
            out.text(person.address.map { $0.oneLine + "." } ?? say("gp.address-missing"))
            if let household = person.household {
                out.text(" ")
                out.recorded(household.asSentence)
            }
        }
    }

    func toThePractice() {
        let who = [plan.practice?.usualGP, surgery?.name].compactMap { $0 }.joined(separator: ", ")
        out.p(say: "gp.to", ["who": { [out] in out.text(who) }])
    }

    // MARK: What is asked of the practice

    /// - Parameter nothing: the phrase for a heading where nothing is.
    func practiceRequests(nothing: String) {
        let actions = plan.actionsForPractice
        out.section("now", heading: actions.isEmpty ? say(nothing) : out.say("gp.please", count: actions.count)) {
            guard !actions.isEmpty else { return }
            out.table(
                role: "actions", caption: say("gp.actions-caption"),
                columns: [
                    .numbers(say("gp.number")), .plain(say("gp.action")), .plain(say("gp.owner")),
                    .plain(say("gp.by-when")),
                ]
            ) {
                for (index, found) in actions.enumerated() { request(found.action, number: index + 1, at: found.path) }
            }
        }
    }

    private func request(_ action: Action, number: Int, at path: String) {
        out.row {
            out.element("row-number") { out.text(String(number)) }
            out.rowHead { out.inline(action.what, at: "\(path).what") }
            out.field(say("gp.owner")) { out.text(owners.forProfessionals(action.owner)) }
            out.field(say("gp.by-when")) {
                guard let due = action.due else { return out.text(action.when ?? say("gp.no-date")) }
                out.date(due)
                if due < out.asOf {
                    out.text(" ")
                    out.status("late", say("action-status.late"))
                }
            }
        }
    }

    // MARK: Whom to call, and on what basis

    func coordinatorBox(heading: String) {
        out.section("contact", role: "coordinator", heading: say(heading)) {
            out.element("name") { out.text(coordinator?.name ?? team) }
            out.phone(phone)
            if coordinator == nil || coordinator?.hours != nil { out.p(hours.text(in: out.say.language)) }
        }
    }

    /// On what the practice is told all this: the gate has seen that there is something.
    func basisForPractice() {
        out.section(heading: say("gp.basis")) {
            out.element("p") {
                switch plan.consentStanding(to: .gp, on: out.asOf) {
                case .bestInterests(let consent):
                    out.write(
                        "gp.basis-best-interests",
                        [
                            "who": { [out] in out.text(consent.decidedBy ?? out.say("not-recorded")) },
                            "date": { [out] in out.date(consent.on) },
                        ])
                case let standing:
                    guard let consent = standing.consent else { return out.notRecorded() }
                    given(consent)
                }
            }
        }
    }

    private func given(_ consent: Consent) {
        let name = plan.person.name.formal
        out.write(
            "gp.basis-given",
            [
                "name": { [out] in out.text(name) }, "date": { [out] in out.date(consent.on) },
                "scope": { [out] in
                    if let scope = consent.scope { out.recorded(scope) } else { out.text(out.say("gp.basis-all")) }
                },
            ])
        guard let until = consent.until else { return }
        out.text(" ")
        out.write("gp.basis-until", ["date": { [out] in out.date(until) }])
    }
}

extension CarePlan {
    /// What is asked of the practice and is still to be done, the earliest first; without a day, last.
    var actionsForPractice: [(action: Action, path: String)] {
        var found: [(action: Action, path: String)] = []
        forEachStep { step, path in
            if step.action.owner?.kind == .practice, step.action.isOpen { found.append((step.action, path())) }
        }
        return found.enumerated().sorted {
            switch ($0.element.action.due, $1.element.action.due) {
            case (let one?, let other?) where one != other: one < other
            case (.some, nil): true
            case (nil, .some): false
            default: $0.offset < $1.offset
            }
        }.map(\.element)
    }
}
