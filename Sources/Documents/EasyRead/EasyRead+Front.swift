import CareRecords

extension EasyRead {
    /// Whose plan it is, and that it is a draft.
    func front() {
        out.element("front") {
            out.element("mark") { out.text(whole.local(whole.settings.programme.name)) }
            out.mainHeading(say("plan.title"))
            out.element("name") { out.text(out.say.name(plan.person.name)) }
            if review == nil { out.display("draft", say("easy.draft") + " " + say("easy.draft-means")) }
            ideas.list {
                ideas.idea(.plan) {
                    out.p(say: "easy.plan", ["plan": { out.strong(say("easy.plan-word")) }])
                    out.p(say("easy.plan-matters"))
                    out.p(say("easy.plan-helps"))
                }
                ideas.idea(.person, identity)
            }
        }
    }

    /// What tells two people of one name apart.
    private func identity() {
        if let preferred = plan.person.name.preferred, preferred != plan.person.name.given {
            out.p(say: "plan.call-me", ["name": { out.text(preferred) }])
        }
        if let day = plan.person.birthDate {
            out.p(say: "easy.born", ["date": { out.date(day) }])
        } else {
            out.p(say("easy.born-missing"))
        }
        if let number = plan.person.nhsNumber {
            out.p(say: "easy.nhs-number", ["number": { out.nhs(number) }])
        } else {
            out.p(say("easy.nhs-number-missing"))
        }
    }

    // MARK: Getting help

    func help() {
        ideas.list {
            ideas.idea(.coordinator, coordinator)
            if let surgery = whole.surgery, let phone = surgery.telephone {
                ideas.idea(.doctor) {
                    out.p(say("easy.day-otherwise"))
                    ring(surgery.name, phone)
                }
            }
            ideas.idea(.night, night)
        }
        emergencies()
    }

    private func coordinator() {
        if let coordinator = whole.coordinator {
            out.p(
                say: "easy.coordinator",
                ["name": { out.text(coordinator.name) }, "coordinator": { out.strong(say("easy.coordinator-word")) }])
            out.p(say("easy.coordinator-does"))
        } else {
            out.p(say("easy.coordinator-none"))
        }
        ring(whole.coordinatorCalled, whole.coordinatorPhone)
        hours(whole.coordinatorHours)
    }

    private func night() {
        if let outOfHours = whole.site?.outOfHours {
            out.p(say("easy.night"))
            ring(whole.local(outOfHours.name), outOfHours.telephone)
            hours(outOfHours.hours)
        } else {
            out.p(say: "easy.night-111", ["phone": { out.phone(MyPlan.nhs111) }])
            out.p(say("easy.night-111-means"))
        }
    }

    private func hours(_ hours: LocalText) { out.p(whole.local(hours).asSentence.capitalisedFirst) }

    /// From the same contingency plans as the part on changes.
    private func emergencies() {
        let parts = plan.contingency.enumerated().filter(\.element.emergency)
        out.section(heading: say("easy.emergency-heading")) {
            ideas.list {
                ideas.idea(.emergency) {
                    out.p(
                        say: "easy.emergency",
                        [
                            "emergency": { out.strong(say("easy.emergency-word")) },
                            "phone": { out.phone(MyPlan.nineNineNine) },
                        ])
                    out.p(say("easy.emergency-means"))
                }
                guard !parts.isEmpty else {
                    return ideas.idea(.danger) {
                        out.p(say("easy.emergency-hurt"))
                        out.p(say("easy.emergency-breathe"))
                    }
                }
                for (number, part) in parts {
                    for (place, trigger) in part.triggers.enumerated() {
                        ideas.record(
                            trigger, at: "contingency[\(number)].triggers[\(place)]", .danger,
                            before: { out.p(say: "easy.ring-999-if", ["phone": { out.phone(MyPlan.nineNineNine) }]) })
                    }
                }
            }
        }
    }
}
