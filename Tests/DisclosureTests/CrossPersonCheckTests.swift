import Disclosure
import Testing

/// An extract for one person speaks of nobody else who was discussed.
@Suite struct CrossPersonCheckTests {
    private let gwyn = PersonIdentifiers(
        recordID: "mv-0040", title: "Mr", given: "Gwyn", family: "Harcourt", addressLines: ["12 Station Road"],
        postcode: "LD1 6ZZ", phones: ["01632 960114", "07700 900456"])

    private func mentions(_ text: String, allow: [String] = []) -> [Leak.Kind] {
        CrossPersonCheck(subject: Someone.dilys, others: [Someone.dilys, gwyn, Someone.anne], allow: allow)
            .mentions(in: text).map(\.kind)
    }

    @Test func theSubjectsOwnNameAndWhatTheyShareIsNoMention() {
        #expect(mentions("Dilys Harcourt, Mrs Harcourt, the Harcourt home at 12 Station Road, 01632 960114").isEmpty)
    }

    @Test(arguments: ["Gwyn Harcourt", "Mr Harcourt", "Gwyn", "07700 900456", "Anne", "Mr Price"])
    func anotherPersonIsAMention(text: String) {
        #expect(!mentions("You said that \(text) could help.").isEmpty)
    }

    @Test func aCommonWordInSmallLettersIsNoMention() {
        #expect(mentions("The price was too high.").isEmpty)
    }

    @Test func staffWithTheSameNameMayBeAllowed() {
        #expect(mentions("Anne Price, your coordinator", allow: ["Anne Price"]).isEmpty)
    }

    @Test func contactsOfTheSubjectMayBeNamed() {
        #expect(mentions("Gwen Prosser will come on Tuesday.").isEmpty)
    }
}
