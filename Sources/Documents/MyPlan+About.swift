import CareRecords

extension MyPlan {
    /// The seven PRSB headings. Those with nothing under them are named in one line rather than left out.
    func about() {
        let about = plan.aboutMe
        guard !about.isEmpty else {
            out.p(say("about.nothing"))
            strengths()
            return
        }
        if let supportedBy = about.supportedBy {
            out.p(say: "about.supported-by", ["name": { out.text(supportedBy) }])
        } else {
            out.p(say("about.my-words"))
        }
        var missing: [String] = []
        func own(_ key: String, _ statement: Statement?) {
            guard let statement else {
                missing.append(say("about.\(key)"))
                return
            }
            out.section("own", heading: say("about.\(key)")) {
                out.blocks(statement, at: "aboutMe.\(key)")
            }
        }
        own("mostImportant", about.mostImportant)
        own("people", about.people)
        own("communication", about.communication)
        own("wellness", about.wellness)
        pleases(about, missing: &missing)
        own("howToSupport", about.howToSupport)
        own("alsoKnow", about.alsoKnow)
        strengths()
        if !missing.isEmpty {
            out.display("muted", say: "about.missing", ["headings": { out.text(missing.joined(separator: "; ")) }])
        }
    }

    private func pleases(_ about: AboutMe, missing: inout [String]) {
        guard !about.pleaseDo.isEmpty || !about.pleaseDont.isEmpty else {
            missing.append(say("about.pleaseDoAndDont"))
            return
        }
        out.section("own", heading: say("about.pleaseDoAndDont")) {
            out.element("pair") {
                if !about.pleaseDo.isEmpty {
                    out.section(heading: say("about.pleaseDo")) {
                        out.list(about.pleaseDo, as: "do-list", at: "aboutMe.pleaseDo")
                    }
                }
                if !about.pleaseDont.isEmpty {
                    out.section(heading: say("about.pleaseDont")) {
                        out.list(about.pleaseDont, as: "dont-list", at: "aboutMe.pleaseDont")
                    }
                }
            }
        }
    }

    private func strengths() {
        guard !plan.strengths.isEmpty else { return }
        out.section("own", heading: say("about.strengths")) { out.list(plan.strengths, at: "strengths") }
    }
}
