import CareRecords

/// What is there for the carer themselves.
extension CarersPage {
    func support() {
        let carer = plan.carer ?? Carer()
        out.section(heading: say("carers.support")) {
            if carer.needs.isEmpty, carer.plan == nil, carer.ifUnwell == nil {
                ask("carers.support-none")
            } else {
                ask("carers.support-lead")
            }
            own("carers.needs", carer.needs)
            if let plan = carer.plan { own("carers.plan", [plan], at: "carer.plan") }
            if let ifUnwell = carer.ifUnwell { own("carers.if-unwell", [ifUnwell], at: "carer.ifUnwell") }
        }
        assessment(carer.assessment)
    }

    private func own(_ heading: String, _ statements: [Statement]) {
        guard !statements.isEmpty else { return }
        out.section(heading: say(heading)) { out.list(statements, at: "carer.needs") }
    }

    private func own(_ heading: String, _ statements: [Statement], at path: String) {
        out.section(heading: say(heading)) { for one in statements { out.blocks(one, at: path) } }
    }

    /// Care Act 2014, section 10; Social Services and Well-being (Wales) Act 2014, section 24.
    private func assessment(_ assessment: CarerAssessment?) {
        out.section(heading: say("carers.assessment")) {
            out.p(say("carers.assessment-lead"))
            out.element("p") {
                let status = assessment?.status ?? .notOffered
                out.text(say("carers.assessment.\(status.rawValue)"))
                if let day = assessment?.on, status != .notOffered {
                    out.text(" ")
                    out.write(day > out.asOf ? "carers.assessment-ahead" : "carers.assessment-on", ["date": { out.date(day) }])
                }
            }
            ask("carers.ask")
        }
    }

    private func ask(_ key: String) {
        out.p(say: key, ["name": { out.name(page.called) }, "phone": { out.phone(page.phone) }])
    }

    // MARK: When the person has died

    func writeAfterDeath() {
        top(heading: say("carers.after"), title: "carers.after-of") {
            out.display("lead", say: "carers.after-lead", ["name": { out.name(name) }])
            out.p(say: "carers.after-yours", ["name": { out.name(name) }])
        }
        whoToCall(night: false)
        out.section(heading: say("carers.after-plan")) {
            if let bereavement = plan.carer?.bereavement {
                out.blocks(bereavement, at: "carer.bereavement")
            } else {
                out.p(say("carers.after-no-plan"))
            }
            ask("carers.after-ask")
        }
        out.section(heading: say("carers.after-feelings")) {
            out.p(say("carers.after-no-right-way"))
            out.p(say("carers.after-look-after"))
            out.p(say: "carers.after-danger", ["phone": { out.phone(MyPlan.nhs111) }, "emergency": { out.phone(MyPlan.nineNineNine) }])
        }
    }
}
