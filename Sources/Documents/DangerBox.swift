import CareRecords

/// Allergies, alerts and time-critical medicines, for professionals: never shortened.
struct DangerBox {
    let page: PlanPage
    private var plan: CarePlan { page.plan }
    private var out: DocumentWriter { page.out }
    private func say(_ key: String) -> String { out.say(key) }

    func write() {
        out.element("emergency") {
            out.tree.open("h2")
            out.tree.element("word", text: say("gp.danger"))
            out.tree.close()
            allergies()
            for (index, alert) in plan.alerts.enumerated() {
                out.element("p") { out.inline(alert.text, at: "alerts[\(index)].text") }
            }
            let critical = plan.medicines.filter { $0.timeCritical && $0.status.mayBeTaken }
            if !critical.isEmpty {
                out.element("p") {
                    out.strong(say("gp.time-critical"))
                    out.text(" " + out.say.list(critical.map(timeCritical)) + ".")
                }
            }
        }
    }

    private func allergies() {
        let current = plan.allergies.filter { $0.status == .current }
        if let none = plan.noKnownAllergies, current.isEmpty {
            out.p(say: "gp.no-known-allergies", ["source": { out.text(out.source(none.source, none.asOf)) }])
        } else if current.isEmpty {
            out.element("p") {
                out.strong(say("gp.allergies"))
                out.text(" ")
                out.notRecorded()
            }
        } else if current.count > Self.mostAllergiesApart {
            together(current)
        } else {
            for allergy in current { apart(allergy) }
        }
        let past = plan.allergies.filter { $0.status == .past }
        if !past.isEmpty {
            out.p(out.say("gp.past-allergies", ["substances": out.say.list(past.map(\.substance))]))
        }
    }

    /// More than these, each in a paragraph of its own, would push the summary over its page.
    private static var mostAllergiesApart: Int { 6 }

    private func apart(_ allergy: Allergy) {
        out.element("p") {
            let key = allergy.kind == .intolerance ? "gp.intolerance" : "gp.allergy"
            out.strong(out.say(key, ["substance": allergy.substance]))
            if allergy.dangerous { out.text(" " + say("gp.dangerous").asSentence.capitalisedFirst) }
            if let reaction = allergy.reaction {
                out.text(" ")
                out.recorded(reaction.asSentence)
            }
            if allergy.certainty == .notConfirmed {
                out.text(" " + say("gp.not-confirmed").asSentence.capitalisedFirst)
            }
        }
    }

    /// All in one paragraph, those that are dangerous to life first: "Allergies: Bee venom (danger to life). Eggs."
    private func together(_ allergies: [Allergy]) {
        out.element("p") {
            out.strong(say("gp.allergies"))
            for allergy in allergies.filter(\.dangerous) + allergies.filter({ !$0.dangerous }) {
                out.text(" ")
                out.strong(allergy.substance)
                var aside: [String] = []
                if allergy.dangerous { aside.append(say("gp.dangerous")) }
                if let reaction = allergy.reaction { aside.append(reaction) }
                if allergy.kind == .intolerance { aside.append(say("gp.an-intolerance")) }
                if allergy.certainty == .notConfirmed { aside.append(say("gp.not-confirmed")) }
                out.text(aside.isEmpty ? "." : " (\(aside.joined(separator: "; "))).")
            }
        }
    }

    private func timeCritical(_ medicine: Medicine) -> String {
        let status = medicine.status == .unknown ? say("gp.medicine-unknown") : nil
        return [medicine.name, medicine.times, status].compactMap { $0 }.joined(separator: ", ")
    }
}
