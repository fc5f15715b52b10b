import CareRecords
import Documents
import Testing

@testable import Publishing

/// Piles by what the printer is set to.
@Suite struct PrintPileTests {
    @Test func `files are named after the setting`() {
        #expect(CoverSlip.Kind(.walletCards).file(part: nil) == "wallet-cards.pdf")
        #expect(CoverSlip.Kind(.plans, printSize: 14).file(part: nil) == "plans-14-point.pdf")
        #expect(
            CoverSlip.Kind(.plans, printSize: 24, colours: .yellowOnBlack).file(part: 2)
                == "plans-24-point-yellow-on-black-2.pdf")
    }

    @Test func `plans come first, by size and colours`() {
        let kinds = [
            CoverSlip.Kind(.plans, printSize: 14), CoverSlip.Kind(.plans, printSize: 20),
            CoverSlip.Kind(.plans, printSize: 20, colours: .blackOnCream), CoverSlip.Kind(.kitchenSheets),
            CoverSlip.Kind(.walletCards), CoverSlip.Kind(.gpSummaries), CoverSlip.Kind(.minutes),
        ]
        #expect(kinds.reversed().sorted() == kinds)
    }

    @Test func `only sheets and cards are printed on one side`() {
        #expect(CoverSlip.Paper.allCases.filter { !$0.isDuplex } == [.kitchenSheets, .walletCards, .emergencySheets])
    }

    @Test func `a selection takes those of whom all is true`() {
        let choice = PrintSelection(coordinator: "nia", site: "north")
        #expect(choice.takes("mv-0001", coordinator: "nia", practice: nil, site: "north"))
        #expect(!choice.takes("mv-0001", coordinator: "nia", practice: nil, site: "south"))
        #expect(!choice.takes("mv-0001", coordinator: nil, practice: nil, site: "north"))
        #expect(PrintSelection().takes("mv-0001", coordinator: nil, practice: nil, site: nil))
        #expect(!PrintSelection(person: "mv-0002").takes("mv-0001", coordinator: nil, practice: nil, site: nil))
    }

    @Test func `a meeting alone prints what comes of it`() {
        let choice = PrintSelection(meeting: "a")
        #expect(choice.takes(PrintedDocument(.extract, person: "mv-0001", meeting: "a")))
        #expect(!choice.takes(PrintedDocument(.extract, person: "mv-0001", meeting: "b")))
        #expect(!choice.takes(PrintedDocument(.myPlan, person: "mv-0001")))
    }
}
