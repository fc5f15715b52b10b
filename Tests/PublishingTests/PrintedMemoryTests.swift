import CareRecords
import Content
import Testing

@testable import Publishing

/// What was printed is found again, the latest run first.
@Suite struct PrintedMemoryTests {
    private let plan = PrintedDocument(.myPlan, person: "mv-0001")

    private func record(_ day: String, _ digest: String) -> PrintedRecord {
        PrintedRecord(on: CalendarDate(day)!, documents: [.init(what: plan, digest: digest)])
    }

    @Test func `the latest day counts, whatever the order of the files`() {
        let memory = PrintedMemory([record("2026-10-15", "new"), record("2026-09-01", "old")])
        #expect(memory.latest(of: plan) == .init(on: CalendarDate("2026-10-15")!, digest: "new"))
    }

    @Test func `of two runs of one day the later counts`() {
        let memory = PrintedMemory([record("2026-10-15", "first"), record("2026-10-15", "second")])
        #expect(memory.latest(of: plan)?.digest == "second")
    }

    @Test func `another kind, person or meeting is another document`() {
        let memory = PrintedMemory([record("2026-10-15", "new")])
        #expect(memory.latest(of: PrintedDocument(.kitchenSheet, person: "mv-0001")) == nil)
        #expect(memory.latest(of: PrintedDocument(.myPlan, person: "mv-0002")) == nil)
        #expect(memory.latest(of: PrintedDocument(.extract, person: "mv-0001", meeting: "a")) == nil)
    }
}
