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
        let requests = requests
        out.section("now", heading: requests.isEmpty ? say(nothing) : out.say("gp.please", count: requests.count)) {
            guard !requests.isEmpty else { return }
            out.table(
                role: "actions", caption: say("gp.actions-caption"),
                columns: [
                    .numbers(say("gp.number")), .plain(say("gp.action")), .plain(say("gp.owner")),
                    .plain(say("gp.by-when")),
                ]
            ) {
                for (index, request) in requests.enumerated() { row(request, number: index + 1) }
            }
        }
    }

    private func row(_ request: PracticeRequest, number: Int) {
        out.row {
            out.element("row-number") { out.text(String(number)) }
            out.rowHead {
                out.inline(request.what, at: request.path)
                if let agreed = request.agreed {
                    out.lineBreak()
                    out.element("muted") { out.write("gp.agreed-at", ["date": { [out] in out.date(agreed.date) }]) }
                }
            }
            out.field(say("gp.owner")) {
                switch request.owner {
                case .step(let owner): out.text(owners.forProfessionals(owner))
                case .named(let name): out.text(name)
                }
            }
            out.field(say("gp.by-when")) {
                guard let due = request.due else { return out.text(request.when ?? say("gp.no-date")) }
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
