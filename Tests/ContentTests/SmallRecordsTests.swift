import CareRecords
import Diagnostics
import Testing

@testable import Content

/// Meetings, returns, resources and pages, read from a folder.
@Suite struct SmallRecordsTests {
    private func read(_ project: TemporaryProject) -> SmallRecords {
        project.source.smallRecords(programme: Plans.programme, asOf: Plans.asOf)
    }

    private func pages(_ text: String) throws -> SmallRecords {
        let project = try TemporaryProject()
        try project.write("content/forum/lessons/late.md", text)
        return read(project)
    }

    @Test func aPageIsReadWithItsPlace() throws {
        let records = try pages(
            "---\nkind: lesson\ntitle: No\nsummary: >\n  Two lines\n  of summary.\ndate: 2026-06-01\nthemes: [nights, falls]\n---\n\n# Late\n"
        )
        #expect(records.diagnostics.map(\.id.name) == ["lesson-parts"])
        let page = try #require(records.pages.first)
        #expect(page.id == "late")
        #expect(page.title == "No")
        #expect(page.summary == "Two lines of summary.\n")
        #expect(page.themes == ["nights", "falls"])
        #expect(page.date == CalendarDate(year: 2026, month: 6, day: 1))
        #expect(page.body == "\n# Late\n")
        #expect(page.bodyLine == 10)
        #expect(page.source == "content/forum/lessons/late.md")
    }

    @Test func problemsInFrontMatterAreShownWhereTheyStand() throws {
        let records = try pages(
            "---\nkind: lesson\ntitle: é \nsummary: y\nsite: aldermer\ndate: 2026-06-31\nthems: [a]\nlanguage: Welsh\n---\n"
        )
        #expect(
            records.diagnostics.map { "\($0.id.name) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == [
                "invalid-date 6:7", "unknown-field 7:1", "language-code 8:11", "dangling-reference 5:7",
            ])
        #expect(records.diagnostics[1].suggestion == "did you mean “themes”?")
    }

    @Test(arguments: [
        ("---\nkind: &a lesson\n---\n", "yaml-alias"), ("---\nkind: lesson\nkind: page\n---\n", "front-matter"),
        ("# No front matter\n", "front-matter"), ("---\nkind: lesson\n", "front-matter"),
        ("---\ntitle: \"open\n---\n", "front-matter"), ("---\n? [a]\n: b\n---\n", "front-matter"),
        ("---\n- kind\n---\n", "wrong-type"), ("---\n---\n", "wrong-type"),
        ("---\nkind: sermon\n---\n", "kind-unknown"),
        ("---\nkind: *b\n---\n", "yaml-alias"),
    ])
    func pagesThatCannotBeReadSayWhy(_ text: String, _ id: String) throws {
        let records = try pages(text)
        #expect(records.pages.isEmpty)
        #expect(records.diagnostics.map(\.id.name) == [id])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "]) func depthBringsNothingDown(_ piece: String) throws {
        let records = try pages("---\nthemes:\n  " + String(repeating: piece, count: 3000) + "\n---\n")
        #expect(records.pages.isEmpty && records.diagnostics.count == 1)
    }

    @Test func aReturnLiesWhereItSays() throws {
        let project = try TemporaryProject()
        let text =
            #"{"kind":"programme-return","version":1,"site":"aldermere","period":"2026-08","submittedBy":"Joy","submittedOn":"2026-09-02"}"#
        try project.write("content/returns/aldermere/2026-08.json", text)
        try project.write("content/returns/aldermere/2026-07.json", text)
        try project.write("content/returns/elsewhere/2026-08.json", text)
        let records = read(project)
        #expect(records.returns.map(\.file) == ["content/returns/aldermere/2026-08.json"])
        #expect(records.diagnostics.map { "\($0.id.name) \($0.path)" } == ["return-path period", "return-path site"])
    }

    @Test func aBreakdownThatDoesNotAddUpIsNamed() throws {
        let project = try TemporaryProject()
        var programme = Plans.programme
        programme.measures = [
            Measure(
                id: "declined", title: LocalText("Declined"), unit: .people, how: .count, countsPeople: true,
                better: .neither, aggregate: .sum)
        ]
        for (month, rows) in [("2026-07", "4, 3"), ("2026-08", "4, 5")] {
            let parts = rows.split(separator: ", ").map { #"{"label":"\#($0)","value":\#($0)}"# }.joined(separator: ",")
            try project.write(
                "content/returns/aldermere/\(month).json",
                #"{"kind":"programme-return","version":1,"site":"aldermere","period":"\#(month)","submittedBy":"Joy","submittedOn":"2026-09-02","values":[{"measure":"declined","value":9}],"breakdowns":[{"measure":"declined","by":"Reason","rows":[\#(parts)]}]}"#
            )
        }
        let records = project.source.smallRecords(programme: programme, asOf: Plans.asOf)
        #expect(records.returns.count == 2)
        #expect(
            records.diagnostics.map { "\($0.id.name) \($0.location?.file ?? "") \($0.path)" } == [
                "breakdown-sum content/returns/aldermere/2026-07.json breakdowns[0]"
            ])
    }

    @Test func labelsOfBreakdownsAreLookedUp() throws {
        let project = try TemporaryProject()
        var programme = Plans.programme
        programme.measures = ["used", "declined"].map { id in
            Measure(
                id: id, title: LocalText(id), unit: .people, how: .count, countsPeople: true, better: .neither,
                aggregate: .sum)
        }
        programme.community = CommunityActivity(title: LocalText("Local"), measures: [], used: "used")
        programme.pathway = Pathway(
            title: LocalText("Steps"), steps: [PathwayStep(measure: "used")],
            left: [PathwayLeaving(after: "used", measure: "declined", by: "Reason")])
        // One that cannot be read is not unknown.
        try project.write("content/resources/tuesday-table.json", "{")
        func breakdown(_ measure: String, by: String, _ labels: String...) -> String {
            let rows = labels.map { #"{"label":"\#($0)","value":2}"# }.joined(separator: ",")
            return #"{"measure":"\#(measure)","by":"\#(by)","rows":[\#(rows)]}"#
        }
        let breakdowns = [
            breakdown("used", by: "resource", "tuesday-table", "tuesday-tabel", "elsewhere"),
            breakdown("used", by: "resources", "anything"), breakdown("used", by: "Age", "Under 65"),
            breakdown("declined", by: "reason", "No time"), breakdown("declined", by: "Reason", "No time"),
        ].joined(separator: ",\n")
        try project.write(
            "content/returns/aldermere/2026-07.json",
            #"{"kind":"programme-return","version":1,"site":"aldermere","period":"2026-07","submittedBy":"Joy","submittedOn":"2026-09-02","values":[],"breakdowns":["#
                + "\n" + breakdowns + "]}")
        let found = project.source.smallRecords(programme: programme, asOf: Plans.asOf).diagnostics
            .filter { $0.id == .labelUnknown }
        #expect(
            found.map(\.path) == [
                "breakdowns[0].rows[1].label", "breakdowns[0].rows[2].label", "breakdowns[1].by", "breakdowns[3].by",
            ])
        #expect(
            found.map(\.suggestion) == [
                "did you mean “tuesday-table”?", "correct the word, or add what it speaks of",
                "did you mean “resource”?", "did you mean “Reason”?",
            ])
        #expect(found.map { $0.location?.line } == [2, 2, 3, 5])
        #expect(found.allSatisfy { ($0.location?.column ?? 0) > 10 && $0.severity == .warning })
    }

    @Test(arguments: [
        ("9", #""people":3,"times":[8, 9, 10]"#, [String]()),
        ("9", #""people":4,"times":[8, 9, 10]"#, ["times"]),
        ("9.5", #""people":3,"times":[8, 9, 10]"#, ["times"]),
        ("9", #""people":3,"times":[-1, 9, 19]"#, ["times[0]"]),
        ("30", #""people":3,"times":[10, 70, 10]"#, ["times[1]"]),
    ])
    func timesFitTheirMean(_ value: String, _ rest: String, _ paths: [String]) throws {
        let project = try TemporaryProject()
        var programme = Plans.programme
        programme.measures = [
            Measure(
                id: "wait", title: LocalText("Wait"), unit: .days, how: .mean, countsPeople: true, better: .lower,
                aggregate: .pool, range: ValidRange(min: 0, max: 60)),
            Measure(
                id: "joined", title: LocalText("Joined"), unit: .people, how: .count, countsPeople: true,
                better: .higher, aggregate: .sum),
        ]
        try project.write(
            "content/returns/aldermere/2026-07.json",
            #"{"kind":"programme-return","version":1,"site":"aldermere","period":"2026-07","submittedBy":"Joy","submittedOn":"2026-09-02","values":[{"measure":"wait","value":\#(value),\#(rest)},{"measure":"joined","value":1,"times":[1]}]}"#
        )
        let records = project.source.smallRecords(programme: programme, asOf: Plans.asOf)
        #expect(
            records.diagnostics.map { "\($0.id.name) \($0.path)" }
                == (paths.map { "values[0].\($0)" } + ["values[1].times"]).map { "times-contradicted \($0)" })
        #expect(records.diagnostics.allSatisfy { $0.location?.line == 1 && ($0.location?.column ?? 0) > 100 })
    }

    @Test func meetingsAreTracedToPlansAndToEachOther() throws {
        let project = try TemporaryProject()
        func meeting(_ id: String, _ day: String, _ action: String, from: String? = nil) -> [String: Any] {
            var step: [String: Any] = [
                "id": action, "what": "Visit", "owner": "Joy", "organisation": "community-team", "status": "overtaken",
            ]
            step["carriedFrom"] = from
            let entry: [String: Any] = [
                "person": "mv-9001", "kind": "new", "reason": "Falls", "consent": ["decision": "given"],
                "actions": [step],
            ]
            return [
                "kind": "mdt-meeting", "version": 1, "id": id, "site": "aldermere", "date": day,
                "place": "Hall",
                "chair": ["name": "Dr Ola Sample"], "minuteTaker": ["name": "Joy"],
                "quorum": ["rule": "Three", "met": true] as [String: Any], "sharingBasis": "Consent", "cases": [entry],
            ]
        }
        try project.write("content/meetings/a.json", meeting("m-1", "2026-09-03", "a1", from: "m-2/a7"))
        try project.write("content/meetings/b.json", meeting("m-2", "2026-09-10", "a2", from: "m-1/a1"))
        let records = read(project)
        #expect(records.meetings.map(\.record.id) == ["m-1", "m-2"])
        #expect(
            records.diagnostics.map(\.id) == [
                .actionWithoutReason, .actionWithoutReason, .carriedFromUnknown, .carriedFromClosed,
            ])
        #expect(records.diagnostics[2].path == "cases[0].actions[0].carriedFrom")
        #expect(records.references.map(\.plan) == ["mv-9001", "mv-9001"])
    }

    @Test func aProjectWithoutAProgrammeIsTold() throws {
        let project = try TemporaryProject()
        #expect(project.source.programme().diagnostics.map(\.id) == [.programmeMissing])
        try project.link("content/programme.json", to: "/etc/hostname")
        #expect(project.source.programme().diagnostics.map(\.id) == [.symlinkRefused])
    }
}
