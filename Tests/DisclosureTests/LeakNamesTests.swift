import Disclosure
import Testing

/// Names are found from whatever is known of them: in one piece, by one part, in any script.
@Suite struct LeakNamesTests {
    private func kinds(_ text: String, of person: PersonIdentifiers) -> [Leak.Kind] {
        var builder = LeakIndexBuilder()
        builder.add(person)
        return LeakScanner(builder.index()).scan(Array(text.utf8), fileName: "page.html").map(\.kind)
    }

    private func whole(_ name: String) -> PersonIdentifiers {
        PersonIdentifiers(recordID: "mv-0050", given: "", family: "", fullName: name)
    }

    @Test(arguments: [
        "Mrs Dilys Harcourt", "Dilys Harcourt", "Dilys Mary Harcourt", "HARCOURT, Dilys (Mrs)", "Harcourt, Dilys",
        "Dilys Harcourt MBE", "Mrs Dilys Harcourt, MBE", "Dr Dilys Harcourt (known as Dil)",
    ])
    func aNameInOnePieceIsFoundByItsParts(_ name: String) {
        for text in ["Dilys Harcourt", "Harcourt, Dilys", "dilys-harcourt", "Mrs Harcourt", "D. Harcourt"] {
            if name.hasPrefix("Dr"), text == "Mrs Harcourt" { continue }
            #expect(!kinds("We met \(text) today.", of: whole(name)).isEmpty, "\(name) in “\(text)”")
        }
        for text in ["Dilys came", "the Harcourt Arms", "Mary Harcourt-Jones", "Mrs MBE", "an MBE for Dilys"] {
            #expect(kinds("Yesterday \(text).", of: whole(name)).isEmpty, "\(name) in “\(text)”")
        }
    }

    @Test func aNameKnownInOnePieceAndInPartIsFoundBoth() {
        let person = PersonIdentifiers(recordID: "mv-0050", given: "Dilys", family: "", fullName: "Dilys Harcourt")
        #expect(kinds("Dilys Harcourt", of: person) == [.name])
    }

    @Test func aLastNameAloneIsFoundWithATitle() {
        let person = PersonIdentifiers(recordID: "mv-0050", title: "Mrs", given: "", family: "Harcourt")
        #expect(kinds("We met Mrs Harcourt.", of: person) == [.titleAndFamilyName])
        #expect(kinds("We met at the Harcourt Arms.", of: person).isEmpty)
    }

    @Test func aFirstNameAlonePointsToNobodyInPublic() {
        let person = PersonIdentifiers(recordID: "mv-0050", given: "Dilys", family: "")
        #expect(kinds("Dilys, Mrs Dilys and D. came.", of: person).isEmpty)
        #expect(kinds("Dilys came.", of: whole("Dilys")).isEmpty)
    }

    @Test(arguments: ["王小明", "さとう花子", "김철수"])
    func aNameOfOneWordInAScriptWithoutSpacesIsFound(_ name: String) {
        #expect(kinds("<td>\(name)</td>", of: whole(name)) == [.name])
        let parts = PersonIdentifiers(
            recordID: "mv-0050", given: String(name.dropFirst()), family: String(name.prefix(1)))
        #expect(kinds("<td>\(name)</td>", of: parts) == [.name])
        #expect(kinds("<td>\(name.dropFirst())</td>", of: parts).isEmpty)
    }

    @Test(arguments: ["محمد الأحمد", "Олена Коваль", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"])
    func aNameOfTwoWordsInAnotherScriptIsFound(_ name: String) {
        #expect(kinds("We met \(name) today.", of: whole(name)) == [.name])
    }

    /// At one meeting a lone name is enough to know somebody by.
    @Test(arguments: ["Gwyn came along.", "Mr Prothero came along.", "It was for Prothero."])
    func anotherPersonKnownInOnePieceIsAMentionByEitherName(_ text: String) {
        let other = PersonIdentifiers(recordID: "mv-0051", given: "", family: "", fullName: "Mr Gwyn Prothero")
        let check = CrossPersonCheck(subject: Someone.dilys, others: [other])
        #expect(!check.mentions(in: text).isEmpty)
    }
}
