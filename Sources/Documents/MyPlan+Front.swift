import CareRecords

extension MyPlan {
    /// The first page: who this is, who coordinates, whom to call, and how to talk with the person.
    func front() {
        out.element("front") {
            out.element("mark") { out.text(local(settings.programme.name)) }
            out.mainHeading(say("plan.title"))
            out.element("name") { out.text(out.say.name(plan.person.name)) }
            out.display("ids") { identity() }
            // In large print the front takes more than a sheet: whom to call then comes before everything else.
            if plan.accessNeeds.printSize > AccessNeeds.standardPrint {
                whoToCall()
                emergencies()
                coordinatorBox()
                dates()
                out.display("lead", say("plan.lead"))
            } else {
                out.display("lead", say("plan.lead"))
                coordinatorBox()
                dates()
                whoToCall()
                emergencies()
            }
            talking()
        }
    }

    private func identity() {
        if let preferred = plan.person.name.preferred, preferred != plan.person.name.given {
            out.write("plan.call-me", ["name": { out.text(preferred) }])
            out.text(" ")
        }
        birthAndNumber()
    }

    /// What tells two people of one name apart.
    func birthAndNumber() {
        out.born(plan.person.birthDate)
        out.text(" ")
        if let number = plan.person.nhsNumber {
            out.write("plan.nhs-number", ["number": { out.nhs(number) }])
        } else {
            out.text(say("plan.nhs-number-missing"))
        }
    }

    private func coordinatorBox() {
        out.section("contact", role: "coordinator", heading: say("plan.coordinator")) {
            out.element("name") {
                out.text(coordinator?.name ?? siteTeam)
            }
            out.phone(coordinatorPhone)
            if coordinator != nil {
                out.p(say: "plan.coordinator-does", ["name": { out.text(coordinatorCalled) }])
            } else {
                out.p(say("plan.coordinator-coming"))
            }
        }
    }

    private func dates() {
        out.display("dates") {
            out.write("plan.written", ["date": { out.date(plan.writtenOn) }])
            out.text(" ")
            if let review = plan.review {
                out.element("strong") { out.write("plan.review", ["date": { out.date(review.on) }]) }
            } else {
                out.text(say("plan.review-missing"))
            }
        }
    }

    private func whoToCall() {
        out.section("now", heading: say("plan.who-to-call")) {
            call(say("plan.in-the-day"), coordinatorPhone) {
                let name = coordinator == nil ? siteTeam : coordinatorCalled
                out.write(
                    "plan.day-note", ["name": { out.text(name) }, "hours": { out.text(local(coordinatorHours)) }])
                if let surgery, let phone = surgery.telephone {
                    out.text(" ")
                    out.write(
                        "plan.day-otherwise",
                        ["practice": { out.text(surgery.name) }, "phone": { out.phone(phone) }])
                }
            }
            if let outOfHours = site?.outOfHours {
                call(say("plan.at-night"), outOfHours.telephone) {
                    out.write(
                        "plan.night-note",
                        ["name": { out.text(local(outOfHours.name)) }, "hours": { out.text(local(outOfHours.hours)) }])
                }
            } else {
                call(say("plan.at-night"), Self.nhs111) { out.text(say("plan.night-111")) }
            }
        }
    }

    private func call(_ when: String, _ number: PhoneNumber, note: () -> Void) {
        out.element("call") {
            out.element("when") { out.text(when) }
            out.phone(number)
            out.element("note", note)
        }
    }

    /// From the same contingency plans as the part on changes, so that the two cannot disagree.
    private func emergencies() {
        let triggers = plan.contingency.enumerated().filter(\.element.emergency).flatMap { at, part in
            part.triggers.enumerated().map { ($0.element, "contingency[\(at)].triggers[\($0.offset)]") }
        }
        out.element("emergency") {
            out.element("p") {
                out.tree.element("word", text: say("emergency"))
                out.text(" ")
                out.element("strong") { out.write("plan.call-999", ["phone": { out.phone(Self.nineNineNine) }]) }
            }
            if triggers.isEmpty {
                out.p(say("plan.emergency-any"))
            } else {
                out.p(say("plan.emergency-if"))
                out.element("list") {
                    for (trigger, path) in triggers.prefix(Self.emergenciesOnFront) {
                        out.element("item") { out.inline(trigger, at: path) }
                    }
                }
                out.p(say: "plan.emergency-more", ["number": { out.text(String(Part.change.number)) }])
            }
        }
    }

    private func talking() {
        let needs = plan.accessNeeds
        let readingSaid = needs.glance.contains { $0.kind == .reading }
        let derived = readingSaid ? [] : needs.formats.filter { $0 != .print14 }
        guard !needs.glance.isEmpty || !derived.isEmpty || !needs.professionals.isEmpty || !needs.support.isEmpty else {
            return
        }
        out.section("own", heading: say("plan.talk")) {
            AccessNeedsList(needs: needs, derivedFormats: derived, out: out).write(voice: "me")
        }
    }

    /// More would push the front over its page; the part on changes has them all.
    private static var emergenciesOnFront: Int { 5 }
    static var nineNineNine: PhoneNumber { PhoneNumber("999")! }
    static var nhs111: PhoneNumber { PhoneNumber("111")! }
}
