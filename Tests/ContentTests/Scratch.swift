import Testing
import Foundation
import CareRecords
import Diagnostics
import JSONReading
@testable import Content
@Suite struct Scratch {
    @Test func sample() throws {
        let path = ProcessInfo.processInfo.environment["SAMPLE"] ?? "."
        let source = ContentSource(project: path)
        let p = source.programme()
        let w = TextDiagnosticWriter()
        print(w.text(of: p.diagnostics))
        let asOf = CalendarDate("2026-10-06")!
        let small = source.smallRecords(programme: p.record, asOf: asOf)
        print(w.text(of: small.diagnostics.inOrder()))
        let feed = source.planFeed()
        var raw = RawRecord()
        var reader = PlanReader(programme: p.record, asOf: asOf)
        var cross = CrossCheck(); cross.add(small.references)
        var all: [Diagnostic] = []
        var n = 0
        while feed.next(into: &raw) {
            let r = reader.read(raw); n += 1
            all += r.diagnostics
            cross.add(r.entry)
        }
        print(w.text(of: (all + cross.finish().diagnostics).inOrder().filter{$0.severity != .note}))
        print("plans", n, small.meetings.count, small.returns.count, small.resources.count, small.pages.count, DiagnosticCounts(all + small.diagnostics).summary)
    }
}
