import CareRecords

/// CareTeam and EpisodeOfCare → `professionals` and `contacts`.
extension PersonImport {
    /// Who is in a team that works now. Of a team that is over, suspended or only proposed nobody is told.
    func mapCareTeams() {
        for team in resources("CareTeam") where isCurrent(team) && isAbout(team) && goesOn(team.container) {
            let name = name(of: team)
            for participant in team.element.all("participant") where participant.holds(on: day) {
                mapParticipant(participant, of: team, named: name)
            }
            // The team has a number of its own.
            if Self.isReachable(team.element, on: day) { _ = professional(team) }
        }
        mapEpisodes()
    }

    private static func isReachable(_ element: FHIRElement, on day: CalendarDate) -> Bool {
        element.telecoms(["phone"], on: day).contains { $0.telephone != nil && $0.peek("use") != "home" }
    }

    /// Whether what a team is contained in, such as a care plan, is not over. Its team has ended with it.
    private func goesOn(_ container: FHIRResource?) -> Bool {
        guard let element = container?.element else { return true }
        let over = [
            "completed", "revoked", "stopped", "cancelled", "finished", "inactive", "entered-in-error", "draft",
        ]
        return element.peek("status").map(over.contains) != true && element.holds(on: day)
    }

    /// A team that is contained may be somebody else's.
    private func isAbout(_ team: FHIRResource) -> Bool {
        guard team.container != nil, let subject = team.element["subject"] else { return true }
        guard case .resource(let found) = set.find(subject, from: team) else { return true }
        return found === records.patient
    }

    private func mapParticipant(_ participant: FHIRElement, of team: FHIRResource, named name: String?) {
        guard let member = participant["member"] else { return }
        let roles = participant.all("role")
        switch party(for: member, from: team) {
        case .professional(let id), .organisation(let id):
            describe(id, participant, roles, of: team, named: name)
        case .contact(let id):
            addRoles(roles, toContact: id)
        case .named(let words, let type):
            // Who is known to work with people does so, even as a “carer”.
            let isProfessional = ["Practitioner", "PractitionerRole", "Organization", "HealthcareService"].contains(
                type)
            if !isProfessional, type == "RelatedPerson" || !Relationship.types(of: roles).isEmpty {
                addContact(words, participant, roles, of: team)
            } else if isProfessional || type == nil && !roles.isEmpty {
                guard resolve(member, from: team).map(isCurrent) ?? true else { return }
                let id = addNamed(words, from: member, of: team)
                takeReference(member, saying: [words])
                describe(id, participant, roles, of: team, named: name)
            }
        case .person, nil: return
        }
    }

    private func describe(
        _ id: String, _ participant: FHIRElement, _ roles: [FHIRElement], of team: FHIRResource, named name: String?
    ) {
        for role in roles {
            if let words = role.conceptName { addRole(words, from: role, to: id) }
        }
        change(id) { one in
            if let name {
                one.add(name, to: "team", from: team.element["name"])
                team.element["name"]?.take()
            }
            setOrganisation(participant["onBehalfOf"], of: team, &one)
            if let period = participant["period"] {
                one.set("startedOn", period.day("start")?.iso, from: period["start"])
                one.set("endedOn", period.day("end")?.iso, from: period["end"])
            }
        }
        takeStatus(of: team)
    }

    private func takeStatus(of team: FHIRResource) {
        if team.element.peek("status") == "active" { team.element["status"]?.take() }
    }

    /// What a relative does in the team: “Daughter; Caregiver”, or one of a contact's types.
    private func addRoles(_ roles: [FHIRElement], toContact id: String) {
        let words = Relationship.wordsBesideTypes(of: roles)
        plan.change("contacts", id: id) { one in
            one.set("relationship", Relationship.words(of: roles), from: roles.first)
            if let words { one.add(words, to: "relationship", from: roles.first) }
            for type in Relationship.types(of: roles) where one["types"]?.words.contains(type) != true {
                one.append(type, to: "types", from: roles.first)
            }
        }
        for role in roles { Relationship.take(role, saying: words ?? "") }
    }

    private func addContact(_ name: String, _ participant: FHIRElement, _ roles: [FHIRElement], of team: FHIRResource) {
        guard let member = participant["member"], resolve(member, from: team) == nil else { return }
        let known = plan.objects("contacts").first { $0["name"]?.words == [name] }?["id"]?.words.first
        let id = known ?? id(of: team, part: "contact \(name)")
        if known == nil {
            var contact = PlanObject()
            contact.set("id", id, from: nil)
            contact.set("name", name, from: member)
            plan.append(contact, to: "contacts", from: participant)
        }
        takeReference(member, saying: [name])
        addRoles(roles, toContact: id)
    }

    // MARK: Episodes

    /// The care manager of an episode that goes on.
    private func mapEpisodes() {
        for episode in resources("EpisodeOfCare") where episode.element.holds(on: day) {
            guard ["active", "onhold"].contains(episode.element.peek("status")),
                let manager = episode.element["careManager"]
            else { continue }
            let id: String?
            switch party(for: manager, from: episode) {
            case .professional(let found), .organisation(let found): id = found
            case .named(let name, _) where resolve(manager, from: episode) == nil:
                id = addNamed(name, from: manager, of: episode)
                takeReference(manager, saying: [name])
            default: id = nil
            }
            guard let id else { continue }
            if episode.element.peek("status") == "active" { episode.element["status"]?.take() }
            change(id) { one in one.add("Care manager", to: "role", from: manager) }
        }
    }
}
