import CareRecords
import Content
import Disclosure

extension PersonIdentifiers {
    /// Everything in a plan that points to the person or to someone close to them.
    init(of plan: borrowing CarePlan) {
        let person = plan.person
        self.init(
            recordID: plan.id, title: person.name.title, given: person.name.given ?? "",
            family: person.name.family ?? "", fullName: person.name.whole, preferred: person.name.preferred,
            nhsNumber: person.nhsNumber?.digits, otherIdentifiers: person.otherIdentifiers.map(\.value),
            addressLines: person.address?.lines ?? [], postcode: person.address?.postcode,
            phones: person.phones.map(\.number.written), emails: person.emails.map(\.address),
            birthDate: person.birthDate?.iso, contactNames: plan.contacts.map(\.name),
            contactPhones: plan.contacts.compactMap { $0.phone?.written },
            contactEmails: plan.contacts.compactMap(\.email), entryCodes: plan.entry?.codes.map(\.code) ?? [])
        if let imported = plan.imported { add(imported) }
    }

    /// What an import could not place may tell who somebody is as well as what it could.
    private mutating func add(_ imported: Imported) {
        otherIdentifiers += imported.patients.map(IdentifyingValue.identifier)
        for value in imported.identifyingValues {
            switch value {
            case .nhsNumber(let number): otherIdentifiers.append(number)
            case .phone(let number): phones.append(number)
            case .email(let address): emails.append(address)
            }
        }
    }

    /// What could be read of a plan that was set aside. Nil where it would not tell anyone apart.
    init?(readableIn details: IdentifyingDetails, fallbackID: String) {
        let isNamed = details.givenName != nil || details.familyName != nil
        guard details.fullName != nil || (isNamed && !details.isNameDamaged) else { return nil }
        self.init(
            recordID: details.planID ?? fallbackID, given: details.givenName ?? "", family: details.familyName ?? "",
            fullName: details.fullName, preferred: details.preferredName, nhsNumber: details.nhsNumber,
            otherIdentifiers: details.identifiers, addressLines: details.addressLines, postcode: details.postcode,
            phones: details.phones, emails: details.emails, birthDate: details.birthDate,
            contactNames: details.contactNames)
    }
}

extension LeakIndexBuilder {
    /// People of whom a practice was told, by the id that is all a record of it gives away: their plan may be gone.
    mutating func add(peopleOf sent: SentMemory) {
        for id in sent.people { add(PersonIdentifiers(recordID: id, given: "", family: "")) }
    }
}

extension PersonIdentifiers {
    /// Everything on a practice’s list that points to the person: they have no plan.
    init(of invited: InvitedPerson) {
        let name = invited.name
        self.init(
            recordID: invited.id, title: name.title, given: name.given ?? "", family: name.family ?? "",
            fullName: name.whole, preferred: name.preferred, addressLines: invited.address.lines,
            postcode: invited.address.postcode)
    }
}
