public import CareRecords

extension PlanView {
    /// What the person’s carer may see of the plan on `day`.
    ///
    /// Their page lies where the person lives, so **what is kept from the person is kept from it too**. Of the rest it
    /// has what the person’s answer opens, and when they have died nothing but what is for the carer themselves.
    public convenience init(forCarerOf plan: CarePlan, on day: CalendarDate) {
        let opened = plan.person.hasDied ? [] : plan.carerStanding(on: day).consent?.opens ?? []
        var sieve = Sieve(audience: .carer)
        var home = Sieve(audience: .person)
        var open = plan
        home.sift(&open)
        sieve.sift(&open)
        self.init(audience: .carer, plan: open.asCarerMaySeeIt(opened, on: day), withheld: sieve.withheld)
    }
}

extension CarePlan {
    /// The plan with what somebody who looks after the person has to know.
    ///
    /// It is put together from what may be told, so that a part that is added to plans stays out until somebody has
    /// thought about it here. Where the person lives, diagnoses, medicines (but for those that must be on time), scores,
    /// other papers and how people get in are not among it.
    fileprivate func asCarerMaySeeIt(_ opened: Set<PlanPart>, on day: CalendarDate) -> CarePlan {
        let emergencies = opened.contains(.change) ? contingency : []
        let named = Set(emergencies.flatMap(\.contacts).compactMap(\.ref))
        let isHealthOpen = opened.contains(.health)
        let isTeamOpen = opened.contains(.team)
        return CarePlan(
            id: id,
            person: Person(
                name: person.name, language: person.language, deceasedOn: person.deceasedOn, deceased: person.deceased),
            practice: isTeamOpen ? practice : nil, site: site, coordinator: coordinator, writtenOn: writtenOn,
            needs: opened.contains(.goals) ? needs.map { $0.asCarerMaySeeIt(carer?.contact) } : [],
            week: opened.contains(.week) ? week : Week(),
            medicines: isHealthOpen ? medicines.filter { $0.timeCritical && $0.status == .current } : [],
            allergies: isHealthOpen ? allergies.filter { $0.status == .current } : [],
            alerts: isHealthOpen ? alerts : [], contingency: emergencies,
            professionals: isTeamOpen
                ? professionals
                : professionals.filter { named.contains($0.id) }
                    .map { Professional(id: $0.id, name: $0.name, role: $0.role, phone: $0.phone) },
            contacts: contacts.compactMap { contact in
                if contact.id == carer?.contact { return contact.asTheCarer(inBereavement: person.hasDied) }
                return isTeamOpen ? contact : named.contains(contact.id) ? contact.toRing : nil
            },
            carer: person.hasDied ? carer?.inBereavement : carer,
            selfMonitoring: isHealthOpen ? selfMonitoring : [],
            consents: [carerStanding(on: day).consent].compactMap { $0 }, review: person.hasDied ? nil : review)
    }
}

extension Need {
    /// What the carer has said they will do and has not yet done; no word of why.
    fileprivate func asCarerMaySeeIt(_ carer: String?) -> Need {
        let all = goals.flatMap(\.actions) + actions
        let theirs = all.filter {
            $0.owner?.ref != nil && $0.owner?.ref == carer && $0.status != .done && $0.status != .stopped
        }
        return Need(
            id: id,
            actions: theirs.map {
                Action(id: $0.id, what: $0.what, owner: $0.owner, when: $0.when, due: $0.due, status: $0.status)
            })
    }
}

extension PersonalContact {
    /// The carer themselves, with what they have offered while it is wanted; what others say of them is not for them.
    fileprivate func asTheCarer(inBereavement: Bool) -> PersonalContact {
        PersonalContact(
            id: id, name: name, relationship: relationship, types: types, helpsWith: inBereavement ? nil : helpsWith)
    }

    /// Somebody whom a plan for emergencies names.
    fileprivate var toRing: PersonalContact {
        PersonalContact(id: id, name: name, relationship: relationship, types: types, phone: phone, when: when)
    }
}

extension Carer {
    /// What was planned before is about care that is over.
    fileprivate var inBereavement: Carer { Carer(contact: contact, bereavement: bereavement, formats: formats) }
}
