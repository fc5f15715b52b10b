import CareRecords

/// What anyone may read who comes into the home or finds what the person carries.
extension CarePlan {
    /// The plan with what a stranger who helps has to know, and no more.
    ///
    /// It is put together from what may be told, so that a part that is added to plans stays out until somebody has
    /// thought about it here. Diagnoses, medicines (but for those that must be on time), scores, other plans,
    /// consents, and how people get in are not among it; nor are plans for what is no emergency, since some are
    /// about drink or despair.
    var asVisitorsMaySeeIt: CarePlan {
        let emergencies = contingency.filter(\.emergency).map(\.asVisitorsMaySeeIt)
        let named = Set(emergencies.flatMap(\.contacts).compactMap(\.ref))
        return CarePlan(
            id: id, person: person.asVisitorsMaySeeThem, accessNeeds: accessNeeds,
            practice: practice.map { RegisteredPractice(ods: $0.ods, name: $0.name, telephone: $0.telephone) },
            site: site, coordinator: coordinator, writtenOn: writtenOn,
            week: Week(entries: week.entries.map(\.asVisitorsMaySeeIt)),
            medicines: medicines.filter(\.mustBeOnTime).map(\.asVisitorsMaySeeIt),
            allergies: allergies.filter { $0.status == .current }.map(\.asVisitorsMaySeeIt),
            noKnownAllergies: noKnownAllergies,
            alerts: alerts.map { Alert(text: $0.text, source: "") },
            contingency: emergencies, documents: documents.filter(\.isForWhoeverHelps).map(\.asVisitorsMaySeeIt),
            professionals: professionals.filter { named.contains($0.id) }.map(\.asVisitorsMaySeeThem),
            contacts: contacts.filter { $0.types.contains(.emergencyContact) || named.contains($0.id) }
                .map(\.asVisitorsMaySeeThem),
            review: review.map { Review(on: $0.on) },
            // That there are arrangements, and none of them.
            entry: entry.map { _ in EntryArrangements() })
    }
}

extension Person {
    fileprivate var asVisitorsMaySeeThem: Person {
        Person(
            name: name, birthDate: birthDate, nhsNumber: nhsNumber,
            address: address.map { Address(lines: $0.lines, postcode: $0.postcode, kind: $0.kind) }, language: language,
            deceasedOn: deceasedOn, deceased: deceased)
    }
}

extension WeekEntry {
    /// Who comes and when; what for is nobody’s business.
    fileprivate var asVisitorsMaySeeIt: WeekEntry { WeekEntry(day: day, part: part, time: time, who: who, what: "") }
}

extension Medicine {
    /// What harms if it comes late.
    fileprivate var mustBeOnTime: Bool { timeCritical && (status == .current || status == .unknown) }

    /// The name and the times; how much is for those who give it to look up.
    fileprivate var asVisitorsMaySeeIt: Medicine {
        Medicine(name: name, status: status, times: times, timeCritical: true, source: "")
    }
}

extension Allergy {
    fileprivate var asVisitorsMaySeeIt: Allergy {
        Allergy(
            substance: substance, kind: kind, status: status, certainty: certainty, dangerous: dangerous,
            reaction: reaction, source: "")
    }
}

extension ContingencyPlan {
    fileprivate var asVisitorsMaySeeIt: ContingencyPlan {
        ContingencyPlan(
            id: id, name: name, emergency: true, triggers: triggers, whatToDo: whatToDo, contacts: contacts)
    }
}

extension OtherDocument {
    /// Papers that ask something of whoever helps. Where a power of attorney or a will lies is not for strangers.
    fileprivate var isForWhoeverHelps: Bool {
        switch kind {
        case .respect, .dnacpr, .advanceDecision, .emergencyPlan, .hospitalPassport: !superseded
        case .advanceStatement, .lpaHealth, .lpaFinance, .other: false
        }
    }

    fileprivate var asVisitorsMaySeeIt: OtherDocument {
        OtherDocument(kind: kind, name: name, date: date, place: place)
    }
}

extension Professional {
    fileprivate var asVisitorsMaySeeThem: Professional { Professional(id: id, name: name, phone: phone) }
}

extension PersonalContact {
    /// Without what they help with: many a contact “has the key”.
    fileprivate var asVisitorsMaySeeThem: PersonalContact {
        PersonalContact(id: id, name: name, relationship: relationship, types: types, phone: phone, when: when)
    }
}
