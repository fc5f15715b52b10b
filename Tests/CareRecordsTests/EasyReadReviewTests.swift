import CareRecords
import Testing

/// Nobody has checked words that were changed after the check: then Easy Read is a draft again.
@Suite struct EasyReadReviewTests {
    private let today = CalendarDate("2026-10-15")!

    private func plan(checked: String?) -> CarePlan {
        let written = CalendarDate("2026-09-01")!
        return CarePlan(
            id: "mv-9001", person: Person(name: PersonName(given: "Ada"), language: "en"), writtenOn: written,
            easyReadReview: checked.flatMap { CalendarDate($0) }.map { EasyReadReview(by: "People First", on: $0) })
    }

    @Test func `a check counts from the day on which the plan was written until the plan changes`() {
        #expect(plan(checked: nil).easyReadReview(on: today) == nil)
        #expect(plan(checked: "2026-08-31").easyReadReview(on: today) == nil)
        #expect(plan(checked: "2026-09-01").easyReadReview(on: today) != nil)
        #expect(plan(checked: "2026-10-15").easyReadReview(on: today) != nil)
    }

    @Test func `a check that lies ahead is none yet`() {
        #expect(plan(checked: "2026-10-16").easyReadReview(on: today) == nil)
    }

    @Test func `whatever part of the plan changes later makes it a draft again`() {
        let later = CalendarDate("2026-09-20")
        var changed = plan(checked: "2026-09-10")
        changed.aboutMe.updatedOn = later
        #expect(changed.easyReadReview(on: today) == nil)
        changed = plan(checked: "2026-09-10")
        changed.contingency = [ContingencyPlan(id: "fall", name: "I fall", updatedOn: later)]
        #expect(changed.easyReadReview(on: today) == nil)
        changed = plan(checked: "2026-09-10")
        changed.history = [Revision(revision: 2, on: later!)]
        #expect(changed.easyReadReview(on: today) == nil)
        changed.easyReadReview?.on = later!
        #expect(changed.easyReadReview(on: today) != nil)
    }
}
