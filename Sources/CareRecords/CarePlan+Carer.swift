extension CarePlan {
    /// The carer, among the person’s contacts; nil where nothing says which of them it is.
    public var carerContact: PersonalContact? {
        guard let id = carer?.contact else { return nil }
        return contacts.first { $0.id == id }
    }

    /// Where the person’s consent to share with their carer stands on `day`.
    ///
    /// A plan may have answers about several people who care. Those count that name the carer, or nobody at all.
    public func carerStanding(on day: CalendarDate) -> ConsentStanding {
        guard let contact = carerContact else { return .notRecorded }
        return standing(on: day) { $0.to == .carer && $0.isAbout(contact) }
    }
}

extension Consent {
    /// Whether it is an answer about this contact. Words count if they are the name or the first name.
    fileprivate func isAbout(_ person: PersonalContact) -> Bool {
        if let contact { return contact == person.id }
        guard let who else { return true }
        return who == person.name || person.name.hasPrefix(who + " ")
    }
}
