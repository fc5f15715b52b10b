import Disclosure
import Testing

@Suite struct LeakIndexTests {
    @Test func workersIndexesMergeIntoTheSame() {
        var whole = LeakIndexBuilder()
        var parts = [LeakIndexBuilder(), LeakIndexBuilder()]
        for number in 0..<200 {
            whole.add(person(number))
            parts[number / 100].add(person(number))
        }
        var merged = parts[0]
        merged.merge(parts[1])
        #expect(merged.count == 200)
        let text = Array("Given17 Family17 and Given150 Family150, 01632 900150".utf8)
        let expected = LeakScanner(whole.index()).scan(text, fileName: "a.html")
        #expect(expected.map(\.recordID) == ["p-00017", "p-00150", "p-00150"])
        #expect(LeakScanner(merged.index()).scan(text, fileName: "a.html") == expected)
    }

    @Test func twentyThousandPeopleTakeAFewMegabytes() {
        var builder = LeakIndexBuilder()
        for number in 0..<20_000 { builder.add(person(number)) }
        let index = builder.index()
        #expect(index.count == 20_000)
        #expect(index.byteCount < 12_000_000, "\(index.byteCount) bytes")
    }

    @Test func anEmptyIndexFindsNothing() {
        #expect(
            LeakScanner(LeakIndexBuilder().index()).scan(Array("Dilys Harcourt 999 000 0018".utf8), fileName: "a") == []
        )
    }

    @Test func emptyFieldsPointToNobody() {
        var builder = LeakIndexBuilder()
        builder.add(
            PersonIdentifiers(
                recordID: "x", title: "", given: "", family: "", preferred: "", aliases: [""], nhsNumber: "",
                otherIdentifiers: ["", "-"], addressLines: ["", " "], postcode: "", phones: [""], emails: ["", "@"],
                birthDate: "", contactNames: ["", "()", "Mrs"], contactPhones: ["1"], contactEmails: [""],
                entryCodes: ["", "1"]))
        let text = "<p>Mr  Mrs a b 1 x () @ - code 1 <b></b></p> 0 00 000 code 000"
        #expect(LeakScanner(builder.index()).scan(Array(text.utf8), fileName: "x.html") == [])
    }

    @Test func aNameOfManyWordsIsStillFound() {
        var builder = LeakIndexBuilder()
        builder.add(
            PersonIdentifiers(recordID: "x", given: "Maria del Carmen", family: "de la Cruz y Santos Alvarez Romero"))
        let text = "Maria del Carmen de la Cruz y Santos Alvarez Romero"
        #expect(!LeakScanner(builder.index()).scan(Array(text.utf8), fileName: "x.html").isEmpty)
    }

    private func person(_ number: Int) -> PersonIdentifiers {
        let padded = String(String(100_000 + number).dropFirst())
        return PersonIdentifiers(
            recordID: "p-\(padded)", title: "Mrs", given: "Given\(number)", family: "Family\(number)",
            preferred: "Pet\(number)", nhsNumber: "99900\(padded)",
            addressLines: ["\(number % 300 + 1) Street \(number / 300)"],
            postcode: "LD\(number % 90) \(number % 9)XY", phones: ["01632 9\(padded)"],
            birthDate: "19\(20 + number % 30)-0\(number % 9 + 1)-1\(number % 10)",
            contactNames: ["Kin\(number) Family\(number)"],
            contactPhones: ["07700 9\(padded)"], entryCodes: ["\(1000 + number % 9000)"])
    }
}
