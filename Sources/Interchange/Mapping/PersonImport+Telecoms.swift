/// Patient.telecom → `person.phones` and `person.emails`.
extension PersonImport {
    func mapTelecoms(of patient: FHIRResource, _ person: inout PlanObject) {
        let element = patient.element
        let phones = element.telecoms(["phone", "sms"], on: day)
        var seen: Set<WrittenTelephone> = []
        for point in phones {
            guard let telephone = point.telephone else {
                refuse(point, patient, "this is not a telephone number that can be dialled")
                continue
            }
            // Often the same number stands there for calls and for messages.
            guard seen.insert(telephone).inserted else { continue }
            var phone = PlanObject()
            phone.set("number", telephone.number, from: point)
            phone.set("kind", Self.kind(of: point), from: point["use"])
            if point.isFirst(among: phones) { phone.set("preferred", flag: true, from: point["rank"]) }
            let notes = [
                point.peek("system") == "sms" ? "For text messages" : nil,
                point.peek("use") == "temp" ? "For the time being" : nil,
                telephone.switchboardExtension.map { "Extension \($0)" },
            ]
            phone.set("note", notes.compactMap { $0 }.joined(separator: ". "), from: point)
            person.append(phone, to: "phones", from: point)
            point.takeTelecom("value", "use", "rank")
        }
        let addresses = element.telecoms(["email"], on: day)
        for point in addresses {
            guard let address = point.emailAddress else {
                refuse(point, patient, "this is not an e-mail address")
                continue
            }
            var email = PlanObject()
            email.set("address", address, from: point)
            if point.isFirst(among: addresses) { email.set("preferred", flag: true, from: point["rank"]) }
            person.append(email, to: "emails", from: point)
            // Whether it is for home or for work has no place.
            point.takeTelecom("value", "rank")
        }
    }

    private static func kind(of point: FHIRElement) -> String? {
        switch point.peek("use") {
        case "home": "home"
        case "work": "work"
        case "mobile": "mobile"
        default: nil
        }
    }

    private func refuse(_ point: FHIRElement, _ patient: FHIRResource, _ message: String) {
        report(.fhirRefused, patient, point["value"], message)
    }
}

extension FHIRElement {
    /// Whether a rank puts this before every other.
    fileprivate func isFirst(among others: [FHIRElement]) -> Bool {
        guard let rank = peek("rank").flatMap({ Int($0) }) else { return false }
        return others.allSatisfy { other in other === self || (other.peek("rank").flatMap { Int($0) } ?? Int.max) > rank
        }
    }
}
