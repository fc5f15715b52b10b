/// Somebody to whom a resource refers, as the plan knows them.
enum Party: Hashable {
    /// The person whose plan it is.
    case person
    /// The id of one of the plan's professionals.
    case professional(id: String)
    /// The same, where it is an organisation, a service or a team rather than somebody.
    case organisation(id: String)
    /// The id of one of the plan's contacts.
    case contact(id: String)
    /// Somebody of whom only the name is known, and perhaps the type of resource that they would be.
    case named(String, type: String?)
}

/// Whom an import has put into the plan so far.
struct PartyRegister {
    /// The plan's id for each practitioner, role or organisation.
    var professionals: [ObjectIdentifier: String] = [:]
    /// The plan's id for each RelatedPerson.
    var contacts: [ObjectIdentifier: String] = [:]
}
