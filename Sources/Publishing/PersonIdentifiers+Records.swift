import CareRecords
import Content
import Disclosure

extension PersonIdentifiers {
    /// Everything in a plan that points to the person or to someone close to them.
    init(of plan: CarePlan) {
        let person = plan.person
        self.init(
            recordID: plan.id, title: person.name.title, given: person.name.given, family: person.name.family,
            preferred: person.name.preferred, nhsNumber: person.nhsNumber?.digits,
            otherIdentifiers: person.otherIdentifiers.map(\.value), addressLines: person.address.lines,
            postcode: person.address.postcode, phones: person.phones.map(\.number.written),
            emails: person.emails.map(\.address), birthDate: person.birthDate.iso,
            contactNames: plan.contacts.map(\.name), contactPhones: plan.contacts.compactMap { $0.phone?.written },
            contactEmails: plan.contacts.compactMap(\.email), entryCodes: plan.entry?.codes.map(\.code) ?? [])
    }

    /// What could be read of a plan that was set aside. Nil where it would not tell anyone apart.
    init?(readableIn details: IdentifyingDetails, fallbackID: String) {
        guard details.names.count >= 2 else { return nil }
        self.init(
            recordID: details.planID ?? fallbackID, given: details.names[0], family: details.names[1],
            preferred: details.names.count > 2 ? details.names[2] : nil, nhsNumber: details.nhsNumber,
            otherIdentifiers: details.identifiers, addressLines: details.addressLines, postcode: details.postcode,
            phones: details.phones, emails: details.emails, birthDate: details.birthDate,
            contactNames: details.contactNames)
    }
}
