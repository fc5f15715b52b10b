import CareRecords

extension Marker {
    mutating func conditions() -> [Condition] {
        [ConditionStatus.current, .past].map { status in
            let name = "conditions (\(status.rawValue))"
            let (mark, restriction) = next(name)
            return Condition(
                id: "condition-\(status.rawValue)", name: "\(mark) name", status: status, certainty: .notConfirmed,
                since: "\(mark) since", source: "\(mark) source", asOf: Self.day(2026, 8, 1),
                note: statement("\(name).note"), snomed: "\(mark) snomed", codes: [Self.coding(mark)],
                restriction: restriction)
        }
    }

    mutating func medicines() -> [Medicine] {
        [MedicineStatus.current, .stopped].map { status in
            let name = "medicines (\(status.rawValue))"
            let (mark, restriction) = next(name)
            return Medicine(
                id: "medicine-\(status.rawValue)", name: "\(mark) name", status: status, dose: "\(mark) dose",
                times: "\(mark) times", timeCritical: true, reason: "\(mark) reason", source: "\(mark) source",
                asOf: Self.day(2026, 8, 1), note: statement("\(name).note"), codes: [Self.coding(mark)],
                restriction: restriction)
        }
    }

    mutating func allergies() -> [Allergy] {
        [AllergyStatus.current, .past].map { status in
            let name = "allergies (\(status.rawValue))"
            let (mark, restriction) = next(name)
            return Allergy(
                id: "allergy-\(status.rawValue)", substance: "\(mark) substance", kind: .intolerance, status: status,
                certainty: .notConfirmed, dangerous: true, reaction: "\(mark) reaction", source: "\(mark) source",
                asOf: Self.day(2026, 8, 1), note: statement("\(name).note"), codes: [Self.coding(mark)],
                restriction: restriction)
        }
    }

    mutating func alerts() -> [Alert] {
        let (mark, restriction) = next("alerts")
        return [
            Alert(
                id: "alert-1", text: statement("alerts.text"), source: "\(mark) source", asOf: Self.day(2026, 8, 1),
                restriction: restriction)
        ]
    }

    mutating func contingency() -> [ContingencyPlan] {
        let (mark, restriction) = next("contingency")
        return [
            ContingencyPlan(
                id: "contingency-1", name: "\(mark) name", emergency: true,
                triggers: [statement("contingency.triggers")],
                whatToDo: [statement("contingency.whatToDo")],
                contacts: [
                    ContingencyContact(
                        ref: "professional", name: nil, phone: nil, when: "\(mark) when", kind: .professional),
                    ContingencyContact(ref: "contact", name: nil, phone: nil, when: "\(mark) when", kind: .contact),
                    ContingencyContact(
                        ref: nil, name: "\(mark) somebody", phone: Self.number("01632 960502"), when: "\(mark) when",
                        kind: nil),
                ],
                anticipatory: [Anticipatory(what: "\(mark) what", place: "\(mark) where")],
                copingStrategies: [statement("contingency.copingStrategies")],
                earlyWarnings: [statement("contingency.earlyWarnings")], updatedOn: Self.day(2026, 8, 1),
                reviewOn: Self.day(2026, 11, 1), responsible: "\(mark) responsible", restriction: restriction)
        ]
    }

    mutating func documents() -> [OtherDocument] {
        [true, false].map { superseded in
            let name = superseded ? "documents" : "documents (in force)"
            let (mark, restriction) = next(name)
            return OtherDocument(
                id: superseded ? "document-1" : "document-2", kind: .respect, name: "\(mark) name",
                date: Self.day(2026, 7, 1), place: "\(mark) place", note: statement("\(name).note"),
                superseded: superseded, restriction: restriction)
        }
    }

    mutating func professionals() -> [Professional] {
        let (mark, restriction) = next("professionals")
        return [
            Professional(
                id: "professional", name: "\(mark) name", role: "\(mark) role", organisation: "\(mark) organisation",
                team: "\(mark) team", speciality: "\(mark) speciality", phone: Self.number("01632 960503"),
                email: "\(mark)@example.org", hours: "\(mark) hours", helpsWith: "\(mark) helps", keyWorker: true,
                startedOn: Self.day(2025, 8, 1), endedOn: Self.day(2027, 8, 1), restriction: restriction)
        ]
    }

    mutating func contacts() -> [PersonalContact] {
        let (mark, restriction) = next("contacts")
        return [
            PersonalContact(
                id: "contact", name: "\(mark) name", relationship: "\(mark) relationship",
                types: [.carer, .nextOfKin, .emergencyContact],
                phone: Self.number("01632 960504"), email: "\(mark)@example.org", when: "\(mark) when",
                helpsWith: "\(mark) helps", note: statement("contacts.note"), restriction: restriction)
        ]
    }

    mutating func history() -> [Revision] {
        let (mark, restriction) = next("history.changes")
        let change = Change(
            kind: .changed, area: "\(mark) area", text: statement("history.changes.text"), forGP: "\(mark) for the GP",
            about: ["nothing-else"], restriction: restriction)
        let (other, otherRestriction) = next("history.changes (without words for the GP)")
        let plain = Change(
            kind: .new, area: "\(other) area", text: statement("history.changes.text (without words for the GP)"),
            forGP: nil, restriction: otherRestriction)
        return [
            Revision(revision: 2, on: Self.day(2026, 9, 1), changes: [change, plain]),
            Revision(revision: 1, on: Self.day(2026, 5, 1)),
        ]
    }

    mutating func additionalPlans() -> [AdditionalPlan] {
        let (mark, restriction) = next("additionalPlans")
        return [
            AdditionalPlan(
                id: "plan-1", name: "\(mark) name", status: .onHold, from: Self.day(2026, 1, 1),
                until: Self.day(2026, 12, 1), place: "\(mark) place", reviewOn: Self.day(2026, 11, 1),
                responsible: "\(mark) responsible", text: statement("additionalPlans.text"), restriction: restriction)
        ]
    }

    static func coding(_ mark: String) -> Coding {
        Coding(system: "\(mark) system", code: "\(mark) code", display: "\(mark) display")
    }
}
