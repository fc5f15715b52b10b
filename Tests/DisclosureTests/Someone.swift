import Disclosure

/// The people whom the tests hide and look for. All of them are invented.
enum Someone {
    static let dilys = PersonIdentifiers(
        recordID: "mv-0014", title: "Mrs", given: "Dilys", family: "Harcourt", preferred: "Dil",
        aliases: ["Dilys Pugh"], nhsNumber: "999 000 0018", otherIdentifiers: ["MVH 448-812"],
        addressLines: ["12 Station Road", "Bryn Isaf"], postcode: "LD1 6ZZ", phones: ["01632 960114"],
        emails: ["dilys.harcourt@example.org"], birthDate: "1934-03-03", contactNames: ["Mrs Gwen Prosser (sister)"],
        contactPhones: ["+44 7700 900123"], contactEmails: ["gwen@prosser.example.com"], entryCodes: ["1958", "C1958Y"])

    static let sian = PersonIdentifiers(
        recordID: "mv-0021", title: "Miss", given: "Siân Ŵena", family: "Lloyd-Jones",
        addressLines: ["Flat 3", "7 Mill Street"], postcode: "LD2 3XY", birthDate: "1941-08-17")

    static let patrick = PersonIdentifiers(recordID: "mv-0030", given: "Patrick", family: "O'Connor")
    static let anne = PersonIdentifiers(recordID: "mv-0031", given: "Anne", family: "Price")
    static let susan = PersonIdentifiers(recordID: "mv-0032", given: "Susan", family: "Lane")

    static var everyone: LeakIndex {
        var builder = LeakIndexBuilder()
        for person in [dilys, sian, patrick, anne, susan] { builder.add(person) }
        return builder.index()
    }

    static func leaks(in text: String, fileName: String = "page.html", allow: [String] = []) -> [Leak] {
        LeakScanner(everyone, allow: allow).scan(Array(text.utf8), fileName: fileName)
    }

    static func kinds(in text: String, fileName: String = "page.html", allow: [String] = []) -> [Leak.Kind] {
        leaks(in: text, fileName: fileName, allow: allow).map(\.kind)
    }
}
