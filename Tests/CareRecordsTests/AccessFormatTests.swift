import CareRecords
import Testing

@Suite struct AccessFormatTests {
    @Test func `Paper and a text to be read aloud are made for everyone`() {
        #expect(AccessNeeds().documentFormats == [.pdf, .spokenText])
    }

    @Test func `What is recorded leads to what is made, and two needs to both`() {
        let needs = AccessNeeds(formats: [.brailleGrade2, .email])
        #expect(needs.documentFormats == [.pdf, .spokenText, .braille, .singleFile])
        #expect(needs.brailleGrade == 2)
    }

    @Test(arguments: InformationFormat.allCases)
    func `Every term leads to a format, or to somebody who arranges it`(format: InformationFormat) {
        let needs = AccessNeeds(formats: [format])
        #expect(!format.documentFormats.isEmpty || !needs.unmet.isEmpty)
    }

    @Test func `What people have to see to is never dropped`() {
        let needs = AccessNeeds(formats: [.moon], support: [.usesBSL, .makaton])
        #expect(needs.unmet == [.bslVideo, .makaton, .moon])
    }

    @Test func `Each format has a file of its own beside the page`() {
        let paths = DocumentFormat.allCases.map { $0.path(beside: "people/mv-0001/my-plan.html") }
        #expect(Set(paths).count == paths.count)
        #expect(paths.allSatisfy { $0.hasPrefix("people/mv-0001/my-plan") && $0 != "people/mv-0001/my-plan.html" })
    }
}
