import CareRecords

extension MyPlan {
    /// Where another plan is kept and how far it has come; what it says, if that is recorded here, stands below.
    func additionalPlan(_ other: AdditionalPlan, at path: String) {
        var words: [String] = []
        if let place = other.place { words.append(place.asSentence) }
        if let standing = standing(of: other) { words.append(standing) }
        if other.text != nil { words.append(say("other-plan.below")) }
        if words.isEmpty { out.notRecorded() } else { out.text(words.joined(separator: " ")) }
    }

    /// "On hold. From 3 March 2026 to 4 May 2026.": nil where nothing is recorded, or nothing but that it is in use.
    func standing(of other: AdditionalPlan) -> String? {
        var words: [String] = []
        if hasEnded(other) {
            words.append(say("other-plan.ended"))
        } else if let status = other.status, status != .active {
            words.append(say("other-plan.\(status.rawValue)"))
        }
        switch (other.from, other.until) {
        case (let from?, let until?):
            words.append(
                out.say("other-plan.from-until", ["from": out.say.date(from), "until": out.say.date(until)]))
        case (let from?, nil): words.append(out.say("other-plan.from", ["from": out.say.date(from)]))
        case (nil, let until?): words.append(out.say("other-plan.until", ["until": out.say.date(until)]))
        case (nil, nil): break
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// By its status, or because its last day has passed.
    func hasEnded(_ other: AdditionalPlan) -> Bool {
        other.status == .ended || (other.until.map { $0 < out.asOf } ?? false)
    }
}
