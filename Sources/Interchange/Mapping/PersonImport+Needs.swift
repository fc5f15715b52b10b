/// Conditions that goals and care plans address → `needs`.
extension PersonImport {
    /// The need for what some references lead to, made at first use; that for goals and actions under no need by name
    /// if there are no references, or nothing says what they lead to.
    func need(for references: [FHIRElement], from resource: FHIRResource) -> Int {
        let concerns = references.compactMap { concern(of: $0, from: resource) }
        guard let first = concerns.first, let words = FHIRWords.listed(concerns.map(\.words)) else {
            return needs.need(for: "") {
                NeedRegister.Entry(id: "f-other", text: nil, origin: nil, concerns: [])
            }
        }
        let keys = Set(concerns.map(\.key))
        for concern in concerns {
            concern.words.take()
            let codes = concern.target?.element["code"]?.all("coding").compactMap { $0.peek("display") } ?? []
            takeReference(concern.reference, saying: [words.text] + codes)
        }
        return needs.need(for: keys.sorted().joined(separator: "\n")) {
            if concerns.count == 1, let target = first.target, let known = existingID(of: target) {
                return NeedRegister.Entry(id: known, text: nil, origin: nil, concerns: keys, isInPlan: true)
            }
            let others = concerns.dropFirst().map { " \($0.target?.label ?? $0.words.text)" }.joined()
            let id = first.target.map { self.id(of: $0, part: "need\(others)") }
            return NeedRegister.Entry(
                id: id ?? ownID(for: "need \(first.words.text)"), text: words.text.asMarkdown,
                origin: first.reference, concerns: keys)
        }
    }

    private struct Concern {
        let key: String
        let words: FHIRWords
        let reference: FHIRElement
        let target: FHIRResource?
    }

    /// What a reference calls a concern. One that was ruled out or entered in error is none.
    private func concern(of reference: FHIRElement, from resource: FHIRResource) -> Concern? {
        let target = resolve(reference, from: resource)
        if let target {
            guard !target.isEnteredInError, !target.element.isRuledOut, let words = titleWords(of: target) else {
                return nil
            }
            let text = words.text + (target.element.standing.map { " (\($0))" } ?? "")
            return Concern(
                key: "\(ObjectIdentifier(target))", words: FHIRWords(text, using: []) ?? words, reference: reference,
                target: target)
        }
        guard reference["reference"] == nil || reference["display"] != nil,
            let words = words(of: reference, from: resource)
        else { return nil }
        return Concern(key: "words \(words.text.lowercased())", words: words, reference: reference, target: nil)
    }

    /// The elements that refer to conditions which are in the plan’s needs already.
    func existingNeed(for references: [FHIRElement], from resource: FHIRResource) -> Int? {
        let keys = Set(references.compactMap { concern(of: $0, from: resource)?.key })
        guard !keys.isEmpty, keys.count == references.count else { return nil }
        return needs.place(of: keys.sorted().joined(separator: "\n"))
    }

    /// Puts the needs into the plan, once everything has been found that hangs on them.
    func writeNeeds() {
        for entry in needs.entriesToWrite {
            guard entry.isInPlan else {
                plan.append(entry.object, to: "needs", from: entry.origin)
                continue
            }
            plan.change("needs", id: entry.id) { entry.add(to: &$0) }
        }
    }

    /// The id of the need that a Condition has become already.
    private func existingID(of condition: FHIRResource) -> String? {
        let id = id(of: condition)
        return needsFromConditions.contains(id) ? id : nil
    }
}

extension FHIRElement {
    /// Whether a Condition is said not to be there.
    fileprivate var isRuledOut: Bool { self["verificationStatus"]?.hasCode("refuted") ?? false }

    /// What a reader must know of a Condition before taking it for a present and certain one.
    fileprivate var standing: String? {
        guard resourceType == "Condition" else { return nil }
        let isUnsure = ["unconfirmed", "provisional", "differential"].contains {
            self["verificationStatus"]?.hasCode($0) ?? false
        }
        if isUnsure { return "not confirmed" }
        return [("resolved", "resolved"), ("inactive", "not active"), ("remission", "in remission")].first {
            self["clinicalStatus"]?.hasCode($0.0) ?? false
        }?.1
    }
}
