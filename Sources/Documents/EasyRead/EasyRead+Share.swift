import CareRecords

extension EasyRead {
    /// That the person chooses, their latest answer for each, and whether they agreed to the plan.
    func share() {
        ideas.list {
            ideas.idea(.share) {
                out.p(say("easy.share.choose"))
                out.p(say("easy.share.yes-or-no"))
            }
            ideas.idea(.think) {
                out.p(say("easy.share.change-mind"))
                ring(whole.coordinatorCalled, whole.coordinatorPhone, "easy.share.tell")
            }
            let answers = plan.latestConsents(on: out.asOf)
            for consent in answers {
                answer(
                    consent.who ?? say("recipient.\(consent.to.rawValue)"), consent.scope,
                    consent.standing(on: out.asOf))
            }
            for recipient in [ConsentRecipient.gp, .mdt, .emergency]
            where !answers.contains(where: { $0.to == recipient }) {
                answer(say("recipient.\(recipient.rawValue)"), nil, .notRecorded)
            }
            agreement()
        }
    }

    private func answer(_ who: String, _ scope: String?, _ standing: ConsentStanding) {
        ideas.idea(standing.picture) {
            out.element("p") { out.strong(who) }
            out.p(say("easy.share.\(standing.word)"))
            switch standing {
            case .lapsed(let consent):
                if let until = consent.until { out.p(say: "easy.share.until", ["date": { out.date(until) }]) }
            case .bestInterests(let consent):
                if let by = consent.decidedBy { out.p(say: "easy.share.decided-by", ["name": { out.text(by) }]) }
            default: break
            }
            if standing.permits { labelled("easy.share.see", scope ?? say("share.all")) }
        }
    }

    private func agreement() {
        guard let agreement = plan.agreement else { return ideas.idea(.ask) { out.p(say("easy.agreement.missing")) } }
        ideas.idea(.sign) {
            switch agreement.with {
            case .person: out.p(say: "agreement.person", ["date": { out.date(agreement.on) }])
            case .representative:
                let who = [agreement.name, agreement.role].compactMap { $0 }.joined(separator: ", ")
                out.p(say: "easy.agreement.representative", ["name": { out.text(who) }])
                out.p(say: "easy.on", ["date": { out.date(agreement.on) }])
            case .notAgreed: out.p(say("easy.agreement.not-agreed"))
            }
        }
    }

    /// When the plan is looked at again, what the whole plan is for, and who has checked this one.
    func lookAgain() {
        ideas.list {
            ideas.idea(.calendar) {
                if let review = plan.review {
                    out.p(say("easy.again.look"))
                    out.p(say: "easy.by", ["date": { out.date(review.on) }])
                } else {
                    out.p(say("easy.again.missing"))
                }
            }
            ideas.idea(.plan) {
                out.element("p") {
                    out.write("easy.again.whole", ["plan": { out.link("my-plan.html", say("easy.again.whole-plan")) }])
                }
                out.p(say: "easy.again.together", ["name": { out.text(whole.coordinatorCalled) }])
            }
            if let review {
                ideas.idea(.check) {
                    out.p(say: "easy.checked", ["name": { out.text(review.by) }])
                    if let role = review.role { out.p(role.asSentence) }
                    out.p(say: "easy.on", ["date": { out.date(review.on) }])
                }
            }
        }
    }
}

extension ConsentStanding {
    fileprivate var picture: EasyReadPicture {
        switch self {
        case .given, .bestInterests: .yes
        case .refused, .withdrawn: .no
        case .lapsed: .calendar
        case .notRecorded: .ask
        }
    }
}
