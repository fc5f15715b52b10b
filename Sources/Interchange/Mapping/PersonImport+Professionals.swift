/// Practitioner, PractitionerRole, Organization and HealthcareService → `professionals`.
extension PersonImport {
    /// The plan's id of somebody or something that helps as their work, put into the plan at first use; nil if they
    /// no longer do or have no name.
    func professional(_ found: FHIRResource) -> String? {
        if let id = parties.professionals[ObjectIdentifier(found)] { return id }
        guard isCurrent(found) else { return nil }
        let id: String?
        switch found.type {
        case "Practitioner": id = practitioner(found)
        case "PractitionerRole": id = practitionerRole(found)
        case "Organization", "HealthcareService", "CareTeam": id = organisation(found)
        default: id = nil
        }
        if let id {
            parties.professionals[ObjectIdentifier(found)] = id
            found.element["active"]?.take()
        }
        return id
    }

    /// Whether somebody still works, an organisation or a team is still there.
    func isCurrent(_ resource: FHIRResource) -> Bool {
        let element = resource.element
        if resource.isEnteredInError || element.peek("active") == "false" { return false }
        if resource.type == "CareTeam", !["active", nil].contains(element.peek("status")) { return false }
        return element.holds(on: day)
    }

    private func practitioner(_ found: FHIRResource) -> String? {
        let roles = set.reverse.roles(of: found).filter(isCurrent)
        if roles.count == 1, let role = roles.first {
            refer(to: role)
            return professional(role)
        }
        guard let name = found.element.bestName(on: day), let words = name.takeWholeName() else { return nil }
        return add(named: words, from: name, for: found, reachedThrough: [found.element])
    }

    private func practitionerRole(_ found: FHIRResource) -> String? {
        let element = found.element
        let practitioner = resolve(element["practitioner"], from: found)
        if let practitioner, practitioner.type == "Practitioner" {
            guard isCurrent(practitioner) else { return nil }
            // The practitioner may be in the plan already, without a role.
            if let id = parties.professionals[ObjectIdentifier(practitioner)], !hasRole(id) {
                describe(id, by: found)
                reach(id, through: [element])
                return id
            }
        }
        let words: String
        let origin: FHIRElement?
        if let name = practitioner?.element.bestName(on: day), let whole = name.takeWholeName() {
            (words, origin) = (whole, name)
        } else if let reference = element["practitioner"], let display = self.words(of: reference) {
            takeReference(reference, saying: [display])
            (words, origin) = (display, reference)
        } else if let role = roleWords(of: found).first ?? name(for: element["healthcareService"], from: found)
            ?? name(for: element["organization"], from: found)
        {
            (words, origin) = (role, element)
        } else {
            return nil
        }
        practitioner?.element["active"]?.take()
        let id = add(
            named: words, from: origin, for: found,
            reachedThrough: [element] + (practitioner.map { [$0.element] } ?? []))
        if let practitioner {
            parties.professionals[ObjectIdentifier(practitioner)] =
                parties.professionals[ObjectIdentifier(practitioner)] ?? id
            if let reference = element["practitioner"] { takeReference(reference, saying: [words]) }
        }
        describe(id, by: found)
        return id
    }

    private func organisation(_ found: FHIRResource) -> String? {
        guard let words = name(of: found) ?? found.element["type"]?.conceptName else { return nil }
        let origin = found.element["name"]
        origin?.take()
        let id = add(named: words, from: origin, for: found, reachedThrough: [found.element])
        if found.type == "HealthcareService" {
            change(id) { one in setOrganisation(found.element["providedBy"], of: found, &one) }
            setHours(found, id)
        }
        return id
    }

    private func add(
        named name: String, from origin: FHIRElement?, for found: FHIRResource, reachedThrough elements: [FHIRElement]
    ) -> String {
        var one = PlanObject()
        let id = id(of: found)
        one.set("id", id, from: nil)
        one.set("name", name, from: origin)
        plan.append(one, to: "professionals", from: origin ?? found.element)
        reach(id, through: elements)
        return id
    }

    /// The first number and address that are for work. A practitioner's own home is nobody's business.
    private func reach(_ id: String, through elements: [FHIRElement]) {
        change(id) { one in
            for element in elements {
                let phones = element.telecoms(["phone"], on: day).filter { $0.peek("use") != "home" }
                if one["phone"] == nil, let point = phones.first(where: { $0.telephone != nil }),
                    let phone = point.telephone
                {
                    one.set("phone", phone.number, from: point)
                    // Without its extension a number reaches only the switchboard, so what is written stays.
                    if phone.switchboardExtension == nil { point.takeTelecom("value", "use") }
                }
                let addresses = element.telecoms(["email"], on: day).filter { $0.peek("use") != "home" }
                if one["email"] == nil, let point = addresses.first(where: { $0.emailAddress != nil }) {
                    one.set("email", point.emailAddress, from: point)
                    point.takeTelecom("value", "use")
                }
            }
        }
    }

    // MARK: What they do

    /// Adds what a PractitionerRole says.
    private func describe(_ id: String, by role: FHIRResource) {
        for code in role.element.all("code") {
            guard let words = code.conceptName else { continue }
            addRole(words, from: code, to: id)
        }
        change(id) { one in
            for speciality in role.element.all("specialty") {
                guard let words = speciality.conceptName else { continue }
                one.add(words, to: "speciality", from: speciality)
                speciality.takeConcept(saying: words)
            }
            setOrganisation(role.element["organization"], of: role, &one)
            setTeam(of: role, &one)
            if let period = role.element["period"] {
                one.set("startedOn", period.day("start")?.iso, from: period["start"])
                one.set("endedOn", period.day("end")?.iso, from: period["end"])
            }
        }
        setHours(role, id)
    }

    /// The services in which somebody works are the team they belong to.
    private func setTeam(of role: FHIRResource, _ one: inout PlanObject) {
        for service in role.element.all("healthcareService") {
            guard let words = name(for: service, from: role) else { continue }
            one.add(words, to: "team", from: service)
            takeReference(service, saying: [words])
        }
    }

    func setOrganisation(_ reference: FHIRElement?, of resource: FHIRResource, _ one: inout PlanObject) {
        guard let reference, let words = name(for: reference, from: resource), one["organisation"] == nil else {
            return
        }
        one.set("organisation", words, from: reference)
        takeReference(reference, saying: [words])
        resolve(reference, from: resource)?.element["name"]?.take()
    }

    /// What a PractitionerRole is called: “Physiotherapist”.
    func roleWords(of role: FHIRResource) -> [String] { role.element.all("code").compactMap(\.conceptName) }

    /// Adds what somebody does to what is known of it.
    func addRole(_ words: String, from concept: FHIRElement, to id: String) {
        change(id) { one in one.add(words, to: "role", from: concept) }
        concept.takeConcept(saying: words)
    }

    private func hasRole(_ id: String) -> Bool {
        plan.objects("professionals").contains { $0["id"]?.words == [id] && $0["role"] != nil }
    }

    /// Changes one of the plan's professionals.
    func change(_ id: String, _ body: (inout PlanObject) -> Void) { plan.change("professionals", id: id, body) }
}

extension PlanObject {
    /// Adds words to a text that is a list of them, unless it says them already.
    mutating func add(_ words: String, to key: String, from origin: FHIRElement?) {
        guard let said = self[key], case .text(let text) = said.content else { return set(key, words, from: origin) }
        if SaidWords(text).contain(words) { return }
        self[key] = PlanValue(content: .text("\(text); \(words)"), origin: said.origin)
    }
}
