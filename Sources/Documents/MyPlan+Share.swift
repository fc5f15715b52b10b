import CareRecords

extension MyPlan {
    /// The person's latest answer for each recipient, and what nobody has asked yet.
    func share() {
        let answers = plan.latestConsents(on: out.asOf)
        if let latest = answers.map(\.on).max() {
            out.p(say: "share.asked", ["date": { out.date(latest) }])
        } else {
            out.p(say("share.not-asked"))
        }
        out.p(
            say: "share.change-mind",
            ["name": { out.text(coordinatorCalled) }, "phone": { out.phone(coordinatorPhone) }])
        out.table(
            role: "share", caption: say("share.caption"),
            columns: [.wide(say("share.who"), 37), .wide(say("share.what"), 38), .wide(say("share.answer"), 25)]
        ) {
            for consent in answers {
                answer(
                    consent.who ?? say("recipient.\(consent.to.rawValue)"), scope: consent.scope,
                    consent.standing(on: out.asOf))
            }
            for recipient in [ConsentRecipient.gp, .mdt, .emergency]
            where !answers.contains(where: { $0.to == recipient }) {
                answer(say("recipient.\(recipient.rawValue)"), scope: nil, .notRecorded)
            }
        }
        agreement()
    }

    private func answer(_ who: String, scope: String?, _ standing: ConsentStanding) {
        out.row {
            out.rowHead { out.text(who) }
            out.field(say("share.what-short")) {
                if standing.permits { out.text(scope ?? say("share.all")) } else { out.text(say("share.nothing")) }
            }
            out.field(say("share.answer")) {
                out.strong(say("share.\(standing.word)"))
                switch standing {
                case .lapsed(let consent):
                    if let until = consent.until {
                        out.text(" ")
                        out.write("share.until", ["date": { out.date(until) }])
                    }
                case .bestInterests(let consent):
                    if let by = consent.decidedBy {
                        out.text(" ")
                        out.write("share.decided-by", ["name": { out.text(by) }])
                    }
                default: break
                }
            }
        }
    }

    private func agreement() {
        if let agreement = plan.agreement {
            switch agreement.with {
            case .person:
                out.p(say: "agreement.person", ["date": { out.date(agreement.on) }])
            case .representative:
                let who = [agreement.name, agreement.role].compactMap { $0 }.joined(separator: ", ")
                out.p(say: "agreement.representative", ["name": { out.text(who) }, "date": { out.date(agreement.on) }])
            case .notAgreed: out.p(say("agreement.not-agreed"))
            }
        } else {
            out.p(say("agreement.missing"))
        }
        out.element("sign") {
            out.tree.element("line", text: out.say("share.signed", ["name": out.say.signature(plan.person.name)]))
            out.tree.element("line", text: say("share.date"))
        }
    }

    /// Sheets for visitors to write on.
    func visitors() {
        out.p(say("visitors.intro"))
        out.tree.open("log")
        out.tree.attribute("sheets", 2)
        out.tree.attribute("rows", 18)
        out.tree.element("caption", text: say("visitors.caption"))
        for key in ["visitors.when", "visitors.who", "visitors.what"] { out.tree.element("column", text: say(key)) }
        out.tree.close()
    }
}

extension ConsentStanding {
    /// The answer's word, as the phrases name it.
    var word: String {
        switch self {
        case .given: "given"
        case .bestInterests: "best-interests"
        case .refused: "refused"
        case .withdrawn: "withdrawn"
        case .lapsed: "lapsed"
        case .notRecorded: "not-recorded"
        }
    }
}
