extension CarePlan {
    /// For each recipient (and each person, where several are named) the latest answer recorded by `day`.
    public func latestConsents(on day: CalendarDate) -> [Consent] {
        struct Recipient: Hashable {
            let to: ConsentRecipient
            let who: String?
        }
        var order: [Recipient] = []
        var latest: [Recipient: Consent] = [:]
        for consent in consents where consent.on <= day {
            let single = [.gp, .mdt, .emergency, .caseStory, .research].contains(consent.to)
            let recipient = Recipient(to: consent.to, who: single ? nil : consent.contact ?? consent.who)
            if latest[recipient] == nil { order.append(recipient) }
            if let current = latest[recipient], !consent.counts(over: current) { continue }
            latest[recipient] = consent
        }
        return order.compactMap { latest[$0] }
    }
}
