/// What a person needs to read, hear and be heard, gathered from several places of their record.
struct AccessNeedsDraft {
    private var codes: [String: [(code: String, from: FHIRElement?)]] = [:]
    private var glances: [(kind: String, text: String, from: FHIRElement?)] = []

    /// Adds a code to one of the lists of `accessNeeds`, once.
    mutating func add(_ code: String, to list: String, from origin: FHIRElement?) {
        if codes[list, default: []].contains(where: { $0.code == code }) { return }
        codes[list, default: []].append((code, origin))
    }

    /// Adds something to know before talking with the person, once.
    mutating func add(glance text: String, _ kind: String, from origin: FHIRElement?) {
        if glances.contains(where: { $0.text == text }) { return }
        glances.append((kind, text, origin))
    }

    func put(into plan: inout PlanObject) {
        var needs = PlanObject()
        if case .object(let before)? = plan["accessNeeds"]?.content { needs = before }
        for list in ["formats", "contactMethods", "professionals", "support"] {
            for (code, origin) in codes[list] ?? [] where !needs.has(code, in: list) {
                needs.append(code, to: list, from: origin)
            }
        }
        for (kind, text, origin) in glances {
            var glance = PlanObject()
            glance.set("kind", kind, from: nil)
            glance.set("text", text, from: origin)
            needs.append(glance, to: "glance", from: origin)
        }
        guard !needs.isEmpty else { return }
        plan["accessNeeds"] = PlanValue(content: .object(needs), origin: nil)
    }
}

extension PlanObject {
    fileprivate func has(_ code: String, in list: String) -> Bool { self[list]?.words.contains(code) ?? false }
}
