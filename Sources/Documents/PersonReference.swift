public import CareRecords

/// Who a plan id stands for: as much as a list of people needs.
public struct PersonReference: Sendable, Hashable {
    public let id: String
    public let name: PersonName
    public let nhsNumber: NHSNumber?
    public let birthDate: CalendarDate?

    public init(id: String, name: PersonName, nhsNumber: NHSNumber?, birthDate: CalendarDate?) {
        self.id = id
        self.name = name
        self.nhsNumber = nhsNumber
        self.birthDate = birthDate
    }

    public init(of plan: borrowing CarePlan) {
        self.init(
            id: plan.id, name: plan.person.name, nhsNumber: plan.person.nhsNumber, birthDate: plan.person.birthDate)
    }
}

extension DocumentWriter {
    /// Two people can have one name: on a list everyone is told apart by number and birth date.
    func identified(_ person: PersonReference) {
        strong(say.name(person.name))
        lineBreak()
        tree.open("muted")
        bornAndNumber(person)
        tree.close()
    }

    /// "Born 3 March 1934. 999 000 0018", or that the day is not recorded.
    func bornAndNumber(_ person: PersonReference) {
        if let birthDate = person.birthDate {
            write("person.born", ["date": { self.date(birthDate) }])
        } else {
            text(say("person.born-missing"))
        }
        guard let number = person.nhsNumber else { return }
        text(" ")
        nhs(number)
    }
}
